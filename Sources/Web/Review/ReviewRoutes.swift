/// What reviewers see.
let reviewRoutes: [Route] =
  queueRoutes + disputeRoutes + calibrationRoutes + coachingRoutes + sampleRoutes + deskRoutes

let reviewPages: [any Page.Type] = [
  ReviewQueuePage.self, InteractionListPage.self, DeskPage.self, ReadDeskPage.self,
  DisputeListPage.self, SettlementPage.self, CalibrationListPage.self, NewCalibrationPage.self,
  CalibrationRoomPage.self, DriftPage.self, CoachingRoomPage.self, SampleListPage.self,
  SamplePage.self,
]

/// Pieces that several of its pages show.
let reviewComponents: [String: String] = [
  "calibrationHeat": CalibrationHeat.template,
  "deskCriterion": DeskCriterion.template,
  "deskEvidence": DeskCriterion.evidenceTemplate,
  "deskSuggestion": DeskCriterion.Suggestion.template,
  "reviewChoice": """
  <option value="{{choiceValue}}"{{#isSelected}} selected{{/isSelected}}>{{choiceLabel}}</option>
  """,
  "reviewName": ReviewQueuePage.nameTemplate,
  "reviewStart": ReviewQueuePage.startTemplate,
  "settlementGiven": SettlementPage.givenTemplate,
]
