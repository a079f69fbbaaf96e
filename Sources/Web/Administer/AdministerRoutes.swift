/// What administrators see.
let administerRoutes: [Route] =
  peopleRoutes + staffListRoutes + auditRoutes + keepingRoutes + runningRoutes

let administerPages: [any Page.Type] = [
  PeoplePage.self, NewPersonPage.self, PersonPage.self, LinkMadePage.self, StaffListPage.self,
  SessionsPage.self, AuditLogPage.self, RetentionPage.self, RetentionDuePage.self,
  ErasurePage.self, ErasedPage.self, BackupsPage.self, BackupPage.self, HealthPage.self,
]

/// Pieces that several of its pages show.
let administerComponents: [String: String] = ["administerPager": Pager.template]
