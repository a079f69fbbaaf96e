/// Every page, so that all templates are read when the server starts.
let allPages: [any Page.Type] =
  housePages + learnPages + playPages + reviewPages + trackPages + insightsPages
  + administerPages

/// Pieces that several pages show.
let components: [String: String] = [
  houseComponents, learnComponents, playComponents, reviewComponents, trackComponents,
  insightsComponents, administerComponents,
].reduce(into: [:]) { all, some in
  all.merge(some) { _, _ in preconditionFailure("Two components have one name.") }
}

private let housePages: [any Page.Type] = [
  LayoutPage.self, FaultPage.self, SignInPage.self, LinkPage.self, PasswordPage.self,
  FirstRunPage.self,
]
