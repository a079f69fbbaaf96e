/// The queue, and the list of everything that can be reviewed.
let queueRoutes: [Route] = [
  .get("/review", for: .reviewers, isKept: true) { call in call.page(try ReviewQueuePage(call)) },
  .get("/review/interactions", for: .reviewers) { call in
    call.page(try InteractionListPage(call))
  },
]
