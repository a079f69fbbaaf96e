import Foundation
import GuildhallKit
import HTTPTypes
import Testing

@testable import Web

/// `docs/routes.md` is made from the routes.
@Suite struct RouteTableTests {
  private static let file = OpenHouse.root.appending(path: "docs/routes.md")

  @Test func `the page of routes is that of today`() throws {
    let made = routesPage(allRoutes)
    if ProcessInfo.processInfo.environment["GUILDHALL_WRITE_ROUTES"] == "1" {
      try made.write(to: Self.file, atomically: true, encoding: .utf8)
    }
    let kept = try? String(contentsOf: Self.file, encoding: .utf8)
    #expect(
      kept == made,
      "Renew it: GUILDHALL_WRITE_ROUTES=1 swift test --filter RouteTableTests")
  }
}

private func routesPage(_ routes: [Route]) -> String {
  var lines = [
    "# Every route, and who may call it", "",
    "Made from `allRoutes` by `RouteTableTests`; renew it with "
      + "`GUILDHALL_WRITE_ROUTES=1 swift test --filter RouteTableTests`.", "",
    "Whose things somebody may touch on a route that they may call is for the route itself to ask: "
      + "what is not theirs is answered as if it were not there. Forms carry a token of their "
      + "browser; calls under `/api/` and of `/metrics` carry `Authorization: Bearer` instead, and "
      + "cookies count for nothing there.", "",
    "| call | who | body, at most |", "|---|---|---|",
  ]
  for route in routes.sorted(by: { ($0.path, $0.method.rawValue) < ($1.path, $1.method.rawValue) })
  {
    lines.append(
      "| `\(route.method.rawValue) \(route.path)` | \(words(route.audience)) | "
        + "\(route.largestBody == 0 ? "none" : size(route.largestBody)) |")
  }
  return lines.joined(separator: "\n") + "\n"
}

private func words(_ audience: Audience) -> String {
  switch audience {
  case .everybody: "everybody"
  case .members: "whoever is signed in"
  case .offices(let offices): offices.map(\.rawValue).sorted().joined(separator: ", ")
  }
}

private func size(_ bytes: Int) -> String {
  bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) kB"
}
