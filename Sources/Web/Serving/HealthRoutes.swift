internal import GuildhallKit

/// What watches over a server asks.
let healthRoutes: [Route] = [
  .get("/healthz", for: .everybody) { _ in .text("ok\n") },
  .get("/readyz", for: .everybody) { call in
    // Whether the database answers.
    _ = try call.house.hasAdministrator()
    return .text("ready\n")
  },
  .get("/metrics", for: .administrators) { call in
    Reply(call.desk.metrics.text.utf8, type: "text/plain; version=0.0.4; charset=utf-8")
  },
]
