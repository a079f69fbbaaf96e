/// What reviewers see.
let reviewRoutes: [Route] = queueRoutes + deskRoutes

let reviewPages: [any Page.Type] = [
  ReviewQueuePage.self, InteractionListPage.self, DeskPage.self, ReadDeskPage.self,
]

/// Pieces that several of its pages show.
let reviewComponents: [String: String] = [
  "deskCriterion": DeskCriterion.template,
  "deskEvidence": DeskCriterion.evidenceTemplate,
  "reviewChoice": """
  <option value="{{choiceValue}}"{{#isSelected}} selected{{/isSelected}}>{{choiceLabel}}</option>
  """,
  "reviewStart": ReviewQueuePage.startTemplate,
  "deskSuggestion": DeskCriterion.Suggestion.template,
]
