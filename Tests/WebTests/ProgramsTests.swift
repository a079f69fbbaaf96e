import Accounts
import Foundation
import GuildhallKit
import HTTPTypes
import Testing

@testable import Web

/// What programs call, held against its description.
@Suite struct ProgramsTests {
  private typealias Object = [String: Any]

  private static let document = Result { () throws -> Data in
    try Data(contentsOf: OpenHouse.root.appending(path: "docs/openapi.json"))
  }

  private func described() throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Self.document.get()) as? Object)
  }

  private func program(_ house: OpenHouse, _ name: String, _ offices: Office...) throws -> Browser {
    let member = try house.house.accountMade(for: name)
    for office in offices { try house.house.setOffice(office, of: member.id, true, by: nil) }
    let secret = SecretToken.make()
    _ = try house.house.startSession(
      of: house.house.account(member.id), tokenHash: secret.hash.stored, label: "Test",
      isProgram: true)
    var browser = try Browser(house)
    browser.bearer = secret.text
    return browser
  }

  private func json(_ answer: Browser.Answer) throws -> Object {
    try #require(try JSONSerialization.jsonObject(with: Data(answer.body.utf8)) as? Object)
  }

  @Test func `every route of programs is described, and nothing else is`() throws {
    let paths = try #require(try described()["paths"] as? [String: Object])
    let told = Set(
      paths.flatMap { path, calls in calls.keys.map { "\($0.uppercased()) \(path)" } })
    let real = Set(
      allRoutes.filter(\.isForPrograms).map { "\($0.method.rawValue) \($0.path)" })
    #expect(told == real)
    for route in allRoutes where route.isForPrograms {
      let call = try #require(
        paths[route.path]?[route.method.rawValue.lowercased()] as? Object, "\(route.path)")
      let security = try #require(call["security"] as? [Object])
      let audience: Audience? =
        switch call["x-audience"] as? String {
        case "everybody": .everybody
        case "members": .members
        case "trainers": .trainers
        case "reviewers": .reviewers
        case "administrators": .administrators
        default: nil
        }
      #expect(audience == route.audience, "\(route.path)")
      #expect(security.isEmpty == (route.audience == .everybody), "\(route.path)")
      #expect((call["requestBody"] != nil) == (route.largestBody > 0), "\(route.path)")
      let answers = try #require(call["responses"] as? Object)
      #expect((answers["401"] != nil) == (route.audience != .everybody), "\(route.path)")
      let named = (call["parameters"] as? [Object] ?? []).filter { $0["in"] as? String == "path" }
        .compactMap { $0["name"] as? String }
      let needed = route.path.matches(of: #/\{([^}]+)\}/#).map { String($0.output.1) }
      #expect(named == needed, "\(route.path)")
    }
  }

  @Test func `all that the description refers to is in it, and all that is in it is referred to`()
    throws
  {
    let text = String(decoding: try Self.document.get(), as: UTF8.self)
    let used = Set(
      text.matches(of: #/"#/components/(schemas|responses)/(\w+)"/#).map {
        "\($0.output.1)/\($0.output.2)"
      })
    let parts = try #require(try described()["components"] as? [String: Object])
    let there = Set(
      ["schemas", "responses"].flatMap { kind in
        (parts[kind] ?? [:]).keys.map { "\(kind)/\($0)" }
      })
    #expect(used == there)
  }

  @Test func `the description is served as it is kept`() async throws {
    var anybody = try Browser(try OpenHouse())
    let answer = try await anybody.send(.get, "/api/openapi.json", nil)
    #expect(answer.status == 200)
    #expect(Data(answer.body.utf8) == (try Self.document.get()))
  }

  @Test func `every answer has the members that the description promises`() async throws {
    let house = try OpenHouse()
    var program = try program(
      house, "Ada Stern", .administrator, .trainer, .lead, .reviewer, .mentor)
    let ada = try house.house.account(of: "Ada Stern")
    let paths = try #require(try described()["paths"] as? [String: Object])
    let schemas = try #require(
      (try described()["components"] as? [String: Object])?["schemas"] as? [String: Object])
    for route in allRoutes where route.isForPrograms && route.method == .get {
      let query = route.path.hasSuffix("/cleared") ? "?task=live-chats" : ""
      let answer = try await program.send(
        .get, route.path.replacing("{person}", with: ada.handle) + query, nil)
      if route.path.hasSuffix("/cleared"), answer.status == 404 { continue }
      #expect(answer.status == 200, "\(route.path): \(answer.status) \(answer.body.prefix(200))")
      let call = try #require(paths[route.path]?["get"] as? Object)
      let content =
        ((call["responses"] as? Object)?["200"] as? Object)?["content"] as? [String: Object]
      var schema = try #require(content?["application/json"]?["schema"] as? Object)
      if let name = (schema["$ref"] as? String)?.split(separator: "/").last {
        schema = try #require(schemas[String(name)])
      }
      try check(try json(answer), against: schema, at: route.path)
    }
  }

  /// Required members are there; those that are there are described, and of their type.
  private func check(_ value: Any, against schema: Object, at place: String) throws {
    switch schema["type"] as? String {
    case "object":
      let object = try #require(value as? Object, "\(place) is an object")
      for name in schema["required"] as? [String] ?? [] {
        #expect(object[name] != nil, "\(place).\(name) is missing")
      }
      for (name, part) in schema["properties"] as? [String: Object] ?? [:] {
        guard let member = object[name], part["$ref"] == nil else { continue }
        try check(member, against: part, at: "\(place).\(name)")
      }
    case "array":
      let list = try #require(value as? [Any], "\(place) is a list")
      if let items = schema["items"] as? Object, let first = list.first {
        try check(first, against: items, at: "\(place)[0]")
      }
    case "string":
      let text = try #require(value as? String, "\(place) is text")
      if let known = schema["enum"] as? [String] { #expect(known.contains(text), "\(place)") }
    case "integer", "number": #expect(value is NSNumber, "\(place) is a number")
    case "boolean": #expect(value is Bool, "\(place) is true or false")
    default: break
    }
  }

  @Test func `a token does what its maker's roles allow, and no more`() async throws {
    let house = try OpenHouse()
    var ruth = try program(house, "Ruth Abel", .reviewer)
    for route in allRoutes where route.isForPrograms && route.method == .get {
      let answer = try await ruth.send(
        .get, route.path.replacing("{person}", with: "ruth-abel"), nil)
      let may = route.audience.admits(try house.house.account(of: "Ruth Abel"))
      #expect((answer.status == 403) == !may, "\(route.path): \(answer.status)")
    }
    let refused = try await ruth.send(.get, "/api/v1/audit", nil)
    let error = try #require(try json(refused)["error"] as? Object)
    #expect(error["heading"] as? String != nil && error["message"] as? String != nil)
    ruth.bearer = SecretToken.make().text
    let stranger = try await ruth.send(.get, "/api/v1/me", nil)
    #expect(stranger.status == 401 && stranger.headers[.wwwAuthenticate] == "Bearer")
  }

  @Test func `another's standing is there for trainers and for their own mentor`() async throws {
    let house = try OpenHouse()
    _ = try house.person("Tilda Moor")
    let path = "/api/v1/people/tilda-moor/standing"
    var other = try program(house, "Ruth Abel", .reviewer)
    #expect(try await other.send(.get, path, nil).status == 404)
    #expect(try await other.send(.get, "/api/v1/people/nobody/standing", nil).status == 404)
    var mentor = try program(house, "Milo Kern", .mentor)
    #expect(try await mentor.send(.get, path, nil).status == 404)
    var trainer = try program(house, "Tara Voss", .trainer)
    #expect(try await trainer.send(.get, path, nil).status == 200)
  }

  @Test func `conversations come in once, without personal data`() async throws {
    let house = try OpenHouse()
    var tara = try program(house, "Tara Voss", .trainer, .lead)
    let line = """
      {"id":"api-1","channel":"chat","startedAt":"2026-11-20T09:00:00Z","participants":[\
      {"id":"a","role":"agent","name":"Mika"},{"id":"c","role":"customer","name":"Ulla"}],\
      "turns":[{"participant":"c","text":"Write to ulla@home.test please"},\
      {"participant":"a","text":"Thank you, I will."}]}
      """
    let json = ["Content-Type": "application/json"]
    let first = try await tara.send(.post, "/api/v1/interactions", Array(line.utf8), json)
    #expect(first.status == 200, "\(first.body)")
    let told = try self.json(first)
    #expect(told["new"] as? Int == 1, "\(first.body)")
    #expect((told["redacted"] as? [String: Int])?.values.reduce(0, +) ?? 0 >= 1)
    let again = try await tara.send(
      .post, "/api/v1/interactions", Array((line + "\n").utf8),
      ["Content-Type": "application/x-ndjson; charset=utf-8"])
    #expect(try self.json(again)["same"] as? Int == 1, "\(again.body)")
    for (body, type) in [
      ("{", "application/json"), ("", "application/json"), (line, "text/plain"),
      ("{}", "application/x-ndjson"), ("\u{0}\u{1}", "application/json"),
    ] {
      let bad = try await tara.send(
        .post, "/api/v1/interactions", Array(body.utf8), ["Content-Type": type])
      #expect(bad.status == 422, "\(body) \(type): \(bad.status) \(bad.body)")
    }
  }

  @Test func `lists go on where they ended, and cursors that are none are refused`() async throws {
    let house = try OpenHouse()
    var lena = try program(house, "Lena Fuchs", .lead, .administrator)
    for list in ["scorecards", "audit"] {
      var seen: [Int] = []
      var after = 0
      for _ in 0..<3 {
        let page = try json(
          try await lena.send(.get, "/api/v1/\(list)?limit=2&after=\(after)", nil))
        let entries = try #require(page[list == "audit" ? "events" : list] as? [Object])
        seen += entries.compactMap { ($0["number"] ?? $0["sequence"]) as? Int }
        guard let next = page["next"] as? Int else { break }
        after = next
      }
      #expect(seen.count >= 4 && Set(seen).count == seen.count && seen == seen.sorted())
      for bad in ["limit=0", "limit=501", "after=-1", "after=x", "limit=99999999999999999999"] {
        #expect(try await lena.send(.get, "/api/v1/\(list)?\(bad)", nil).status == 422, "\(bad)")
      }
    }
  }

  @Test func `a staff list comes in as JSON or CSV, first as a trial`() async throws {
    let house = try OpenHouse()
    var ada = try program(house, "Ada Stern", .administrator)
    let people =
      #"{"people":[{"name":"Kit \"K\" Lowe","email":"kit@guild.test","roles":["agent"]}]}"#
    let json = ["Content-Type": "application/json"]
    let trial = try await ada.send(
      .post, "/api/v1/people?dryRun=true", Array(people.utf8), json)
    #expect(trial.status == 200 && trial.body.contains("\"isApplied\":false"), "\(trial.body)")
    #expect(throws: AccountFault.self) { try house.house.account(of: "kit@guild.test") }
    let done = try await ada.send(.post, "/api/v1/people", Array(people.utf8), json)
    #expect(done.status == 200 && done.body.contains("\"create\":1"), "\(done.body)")
    #expect(try house.house.account(of: "kit@guild.test").name == "Kit \"K\" Lowe")
    let csv = "name,email\r\nMia Orr,none\r\n"
    let bad = try await ada.send(
      .post, "/api/v1/people", Array(csv.utf8), ["Content-Type": "text/csv"])
    #expect(bad.status == 422 && bad.body.contains("Nothing was changed"))
    let leaves = "name,left\r\nAda Stern,2020-01-01\r\n"
    let last = try await ada.send(
      .post, "/api/v1/people", Array(leaves.utf8), ["Content-Type": "text/csv"])
    #expect(last.status == 422 && last.body.contains("Take that role away first"))
    #expect(
      try await ada.send(.post, "/api/v1/people", Array("[]".utf8), json).status == 422)
  }
}
