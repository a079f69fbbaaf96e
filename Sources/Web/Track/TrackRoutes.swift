/// What trainers and mentors see of people.
let trackRoutes: [Route] =
  cohortRoutes + personRoutes + decisionRoutes + waiverRoutes + assignmentRoutes + signOffRoutes
  + registerRoutes + awaitingRoutes + trackedPlayRoutes

let trackPages: [any Page.Type] = [
  CohortPage.self, HeatMapPage.self, StandingPage.self, WorkPage.self, TrackedCoachingPage.self,
  TrackedSkillsPage.self, HistoryPage.self, WhyPage.self, DecisionPage.self, WaiverPage.self,
  AssignPage.self, SignOffsPage.self, ExpiringPage.self, ClearedPage.self, ForecastPage.self,
  MentorsPage.self, TeamSkillsPage.self, AwaitingPage.self, TrackedPlayPage.self,
]

/// Pieces that several of its pages show.
let trackComponents: [String: String] = [
  "trackHead": PersonHead.template,
  "trackPager": TrackPager.template,
  "trackProgramme": RequirementView.programme,
  "trackRequirement": RequirementView.template,
  "trackThing": """
  {{what}}{{#note}}<span class="hint">{{note}}</span>{{/note}}{{#more}}<span class="hint">{{more}}</span>{{/more}}
  """,
]
