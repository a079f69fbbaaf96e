/// How criteria and reviewers did.
let criteriaRoutes: [Route] = [
  .get(At.criteria, for: .trainers) { call in call.page(try CriteriaPage(call)) },
  .get(At.agreement, for: .trainers) { call in call.page(try AgreementPage(call)) },
]
