import GuildhallKit
import HTTPTypes
import Testing

@testable import Web

@Suite struct RouteTests {
  private static let everybody: [(name: String, offices: [Office])] = [
    ("Tilda Moor", []), ("Ruth Abel", [.reviewer]), ("Milo Kern", [.mentor]),
    ("Tara Voss", [.trainer]), ("Lena Fuchs", [.lead]), ("Ada Stern", [.administrator]),
  ]

  /// A path of a route, with something in the place of each name.
  private func path(_ route: Route, number: String) -> String {
    route.path.split(separator: "/").map { $0.hasPrefix("{") ? number : String($0) }
      .reduce(into: "") { $0 += "/" + $1 }
  }

  @Test func `no template is wrong`() throws { _ = try Templates() }

  @Test func `no two routes are one`() {
    let names = allRoutes.map { "\($0.method) \($0.path)" }
    #expect(Set(names).count == names.count)
  }

  @Test func `every route is called by those whom it is for, and by nobody else`() async throws {
    let house = try OpenHouse()
    let people = try Self.everybody.map { person in
      let member = try house.house.accountMade(for: person.name)
      for office in person.offices {
        try house.house.setOffice(office, of: member.id, true, by: nil)
      }
      return try house.house.account(member.id)
    }
    for route in allRoutes where !route.takesTokens && route.path != "/sign-out" {
      for member in [nil] + people.map(Optional.some) {
        var browser = try Browser(house, as: member)
        let answer = try await browser.send(
          route.method, path(route, number: "1"),
          route.method == .get ? nil : Array("token=\(browser.token)".utf8),
          ["Content-Type": "application/x-www-form-urlencoded"])
        let who = member?.name ?? "nobody"
        if route.audience.admits(member) {
          #expect(
            answer.status < 500 && answer.status != 401
              && (answer.status != 403 || member == nil),
            "\(route.method) \(route.path) as \(who): \(answer.status)")
        } else if member == nil, route.method == .get {
          #expect(
            answer.status == 303 && answer.location?.hasPrefix("/sign-in") == true,
            "\(route.path) as nobody: \(answer.status)")
        } else {
          #expect(
            answer.status == (member == nil ? 401 : 403),
            "\(route.method) \(route.path) as \(who): \(answer.status)")
        }
      }
    }
  }

  @Test func `no form is taken without its token, nor from another site`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Ada Stern", .administrator, .trainer, .lead, .reviewer, .mentor)
    for route in allRoutes where route.method != .get && !route.takesTokens {
      var browser = try Browser(house, as: member)
      let form = ["Content-Type": "application/x-www-form-urlencoded"]
      let bare = try await browser.send(route.method, path(route, number: "1"), [], form)
      #expect(bare.status == 403, "\(route.path) without a token: \(bare.status)")
      let elsewhere = try await browser.post(
        path(route, number: "1"), headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(elsewhere.status == 403, "\(route.path) from elsewhere: \(elsewhere.status)")
      var other = try Browser(house, as: member)
      other.token = browser.token
      let foreign = try await other.post(path(route, number: "1"))
      #expect(foreign.status == 403, "\(route.path) with another's token: \(foreign.status)")
    }
  }

  @Test func `programs come with tokens and not with cookies`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Ada Stern", .administrator, .trainer, .lead, .reviewer, .mentor)
    for route in allRoutes where route.takesTokens && route.audience != .everybody {
      var browser = try Browser(house, as: member)
      let answer = try await browser.send(
        route.method, path(route, number: "1"), route.method == .get ? nil : [],
        ["Accept": "application/json"])
      #expect(answer.status == 401, "\(route.path) with a cookie: \(answer.status)")
    }
  }

  @Test func `every answer has the headers that keep pages safe`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house)
    for path in ["/sign-in", "/learn", "/nowhere", "/%zz", "/assets/x/app.css", "/healthz"] {
      let answer = try await browser.send(.get, path, nil)
      let policy = answer.headers[.contentSecurityPolicy] ?? ""
      #expect(policy.contains("default-src 'none'") && policy.contains("'nonce-"), "\(path)")
      #expect(answer.headers[.xContentTypeOptions] == "nosniff", "\(path)")
      #expect(answer.headers[.cacheControl] == "no-store" || path.contains("css"), "\(path)")
    }
  }
}
