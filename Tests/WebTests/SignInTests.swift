import Accounts
import Foundation
import HTTPTypes
import Synchronization
import Testing

@testable import GuildhallKit
@testable import Web

@Suite struct SignInTests {
  private static let (first, second) = ("seven green lanterns", "nine blue teapots")

  /// A browser that came by a one-time link.
  private func cameByLink(_ house: OpenHouse, _ member: Member) async throws -> Browser {
    let secret = SecretToken.make()
    try house.house.makeSignInLink(for: member.id, tokenHash: secret.hash.stored, by: nil)
    var browser = try Browser(house)
    let page = try await browser.get(At.link(secret.text))
    #expect(page.words.contains("Welcome, \(member.name)"))
    let entered = try await browser.post(At.link(secret.text))
    #expect(entered.status == 303)
    return browser
  }

  private func signedIn(
    _ house: OpenHouse, _ name: String, _ password: String
  ) async throws -> (status: Int, browser: Browser) {
    var browser = try Browser(house)
    _ = try await browser.get("/sign-in")
    let answer = try await browser.post("/sign-in", ["name": name, "password": password])
    return (answer.status, browser)
  }

  private func setPassword(
    _ new: String, knowing old: String? = nil, _ browser: inout Browser
  ) async throws -> Browser.Answer {
    _ = try await browser.get("/account/password")
    return try await browser.post("/account/password", ["current": old ?? "", "new": new])
  }

  @Test func `a password opens the house, and nothing else does`() async throws {
    let house = try OpenHouse()
    let petra = try house.person("Petra Havel")
    var browser = try await cameByLink(house, petra)
    #expect(try await setPassword(Self.first, &browser).status == 303)
    var entered = try await signedIn(house, "petra havel", Self.first)
    #expect(entered.status == 303)
    #expect(try await entered.browser.get("/learn").words.contains("Petra"))
    for (name, password) in [
      ("Petra Havel", Self.second), ("Petra Havel", ""), ("Nobody", Self.first), ("", ""),
    ] {
      #expect(try await signedIn(house, name, password).status == 422, "\(name), \(password)")
    }
  }

  @Test func `who forgot the password sets a new one after a link, for an hour`() async throws {
    let house = try OpenHouse()
    let petra = try house.person("Petra Havel")
    var browser = try await cameByLink(house, petra)
    _ = try await setPassword(Self.first, &browser)

    var late = try await cameByLink(house, petra)
    var soon = try await cameByLink(house, petra)
    #expect(try await soon.get("/learn").words.contains("you can set a new one without it"))
    house.ahead.seconds.withLock { $0 += 3_700 }
    #expect(try await setPassword(Self.second, &late).status == 422)
    house.ahead.seconds.withLock { $0 -= 3_700 }
    #expect(try await setPassword(Self.second, &soon).status == 303)
    #expect(try await signedIn(house, "Petra Havel", Self.first).status == 422)
    var entered = try await signedIn(house, "Petra Havel", Self.second)
    #expect(entered.status == 303)
    // A session that began with the password is no proof of having lost it.
    #expect(try await setPassword(Self.first, &entered.browser).status == 422)
    #expect(
      try await setPassword(Self.first, knowing: Self.second, &entered.browser).status == 303)
  }

  @Test func `a new password ends other browsers, tokens and links`() async throws {
    let house = try OpenHouse()
    let petra = try house.person("Petra Havel", .trainer)
    var browser = try await cameByLink(house, petra)
    _ = try await setPassword(Self.first, &browser)
    var other = try await cameByLink(house, petra)
    _ = try await other.get("/account")
    #expect(
      try await other.post("/account/tokens", ["name": "Sheets", "current": "a guess"]).status
        == 422)
    let made = try await other.post(
      "/account/tokens", ["name": "Sheets", "current": Self.first])
    let secret = try #require(made.body.firstMatch(of: #/<code class="secret">([^<]+)</#)?.1)
    var program = try Browser(house)
    program.bearer = String(secret)
    #expect(try await program.send(.get, "/api/v1/scorecards", nil).status == 200)
    let link = SecretToken.make()
    try house.house.makeSignInLink(for: petra.id, tokenHash: link.hash.stored, by: nil)

    #expect(try await setPassword(Self.second, knowing: Self.first, &browser).status == 303)
    #expect(try await program.send(.get, "/api/v1/scorecards", nil).status == 401)
    #expect(try await other.send(.get, "/learn", nil).status == 303, "sent to sign in")
    #expect(try await browser.send(.get, "/learn", nil).status == 200)
    var late = try Browser(house)
    #expect(try await late.get(At.link(link.text)).status >= 400)
  }

  @Test func `guesses at the password of an open browser are slowed`() async throws {
    let house = try OpenHouse()
    let petra = try house.person("Petra Havel")
    var browser = try await cameByLink(house, petra)
    _ = try await setPassword(Self.first, &browser)
    var entered = try await signedIn(house, "Petra Havel", Self.first).browser
    var statuses: [Int] = []
    for guess in 0..<40 {
      statuses.append(
        try await setPassword(Self.second, knowing: "guess number \(guess)", &entered).status)
    }
    #expect(statuses.first == 422 && statuses.last == 429, "\(statuses)")
  }

  @Test func `names that are there and names that are not are slowed alike`() async throws {
    func statuses(_ house: OpenHouse, _ name: String) async throws -> [Int] {
      var seen: [Int] = []
      for _ in 0..<14 { seen.append(try await signedIn(house, name, "a wrong one").status) }
      for variant in [name.lowercased(), name.replacing(" ", with: "-"), "person/1"] {
        seen.append(try await signedIn(house, variant, "a wrong one").status)
      }
      return seen
    }
    let known = try OpenHouse()
    _ = try known.person("Petra Havel")
    let stranger = try OpenHouse()
    let (one, other) = try await (
      statuses(known, "Petra Havel"), statuses(stranger, "Petra Havel")
    )
    #expect(one == other && one.contains(429), "\(one), \(other)")
  }

  @Test func `signing out everywhere makes links good for nothing`() async throws {
    let house = try OpenHouse()
    let petra = try house.person("Petra Havel")
    var browser = try await cameByLink(house, petra)
    let link = SecretToken.make()
    try house.house.makeSignInLink(for: petra.id, tokenHash: link.hash.stored, by: nil)
    _ = try await browser.get("/account")
    _ = try await browser.post("/account/sessions/end")
    var late = try Browser(house)
    #expect(try await late.get(At.link(link.text)).status >= 400)
  }

  @Test func `who returns signs in again`() async throws {
    let house = try OpenHouse()
    let (ada, petra) = (
      try house.person("Ada Stern", .administrator), try house.person("Petra Havel")
    )
    var theirs = try await cameByLink(house, petra)
    var office = try Browser(house, as: ada)
    #expect(
      try await office.post(
        At.person(petra.id) + "/leaving", ["reason": "A year abroad"]
      ).status == 303)
    #expect(try await theirs.send(.get, "/learn", nil).status == 303)
    #expect(
      try await office.post(At.person(petra.id) + "/return", ["reason": "Back"]).status == 303)
    #expect(try await theirs.send(.get, "/learn", nil).status == 303, "the old cookie is over")
  }

  @Test func `of two administrators who remove each other one stays`() throws {
    let house = try OpenHouse()
    let (ada, bo) = (
      try house.person("Ada Stern", .administrator), try house.person("Bo Lind", .administrator)
    )
    try house.house.setOffice(.administrator, of: bo.id, false, by: ada)
    #expect(throws: AccountFault.lastAdministrator) {
      try house.house.setOffice(.administrator, of: ada.id, false, by: bo)
    }
    #expect(try house.house.hasAdministrator())
  }
}
