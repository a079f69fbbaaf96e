import Foundation
import GuildhallKit
import HTTPTypes
import Reviews
import Rubrics
import Testing

@testable import Web

/// A house with work that reviewers meet: two of them, a lead, and a conversation full of markup.
struct ReviewDeskHouse {
  let open: OpenHouse
  let rosa: Member
  let jonas: Member
  let sabine: Member

  static let rubric = "service-quality"
  static let hostile =
    "<script>alert(1)</script> \u{202E}drawkcab\u{202C} zero\u{200B}width & 'quotes'"

  init(turns: [String] = ["Hello, how can I help?", "My parcel is late.", "Thank you, goodbye."])
    throws
  {
    open = try OpenHouse()
    rosa = try open.person("Rosa <b>Lindgren</b>", .reviewer)
    jonas = try open.person("Jonas Berg", .reviewer)
    sabine = try open.person("Sabine Okafor", .lead)
    try bring("hostile", turns)
  }

  /// Takes in a chat, the agent and the customer by turns.
  func bring(
    _ name: String, _ turns: [String], agent: String = "noor.haddad", subject: String? = nil
  ) throws {
    struct Told: Encodable {
      struct Who: Encodable {
        var role: String
        var agent: String?
        var name: String?
      }
      struct Said: Encodable {
        var by: Int
        var text: String
      }
      var id: String
      var subject: String?
      var channel = "chat"
      var startedAt = "2026-11-10T10:00:00Z"
      var participants: [Who]
      var turns: [Said]
    }
    let told = Told(
      id: name, subject: subject,
      participants: [
        .init(role: "agent", agent: agent),
        .init(role: "customer", name: "<i>Mina</i>\u{202E}"),
      ], turns: turns.enumerated().map { .init(by: $0 % 2, text: $1) })
    let path = open.folder.appending(path: "\(UUID().uuidString).ndjson")
    try JSONEncoder().encode(told).write(to: path)
    _ = try open.house.importTranscripts(at: [path.path], by: "test")
    _ = try open.house.scoreStored(by: "test")
  }

  /// Begins a review of a conversation by the page, as a reviewer does.
  func begun(_ name: String = "hostile", by browser: inout Browser, rubric: String = rubric)
    async throws
    -> Int64
  {
    let answer = try await browser.post(
      "/review/reviews", ["interaction": name, "rubric": rubric])
    return Int64(answer.location?.split(separator: "/").last ?? "") ?? 0
  }

  /// Every criterion with its best level.
  func allMet(_ number: Int64, by member: Member) throws -> [(String, String)] {
    let desk = try open.house.review(number, for: member.handle)
    return desk.asked.compactMap { id in
      let criterion = desk.rubric.criteria.first { $0.id == id }
      return criterion?.levels.last.map { (id.rawValue + ".verdict", $0.id.rawValue) }
    }
  }

  /// Answers all and submits.
  func submit(_ number: Int64, by member: Member, _ browser: inout Browser) async throws
    -> Browser.Answer
  {
    _ = try await browser.get("/review/\(number)")
    let pairs = try allMet(number, by: member) + [("submit", "1"), ("token", browser.token)]
    let body = pairs.map { At.encoded($0.0) + "=" + At.encoded($0.1) }.joined(separator: "&")
    return try await browser.send(
      .post, "/review/\(number)/answers", Array(body.utf8),
      ["Content-Type": "application/x-www-form-urlencoded"])
  }

  /// The same curriculum again, with another rule about who reviews.
  func publish(reviewing: String) throws {
    let folder = open.folder.appending(path: "curricula-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: OpenHouse.root.appending(path: "curricula"), to: folder)
    let file = folder.appending(path: "first-line/rubrics/service-quality.xml")
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = text.replacing(#/<reviewing [^>]*\/>/#, with: reviewing)
    #expect(changed != text)
    try Data(changed.utf8).write(to: file)
    for entry in checkCurricula(at: [folder.path]).entries {
      _ = try open.house.publish(entry, by: "test")
    }
    _ = try open.house.scoreStored(by: "test")
  }

  /// A submitted review: all met but what is given.
  func reviewed(
    _ name: String = "hostile", by member: Member, _ given: [CriterionID: ReviewAnswer.Choice] = [:]
  ) throws -> ReviewDesk {
    let desk = try open.house.startReview(
      of: name, by: RubricID(Self.rubric), reviewer: member.handle)
    for id in desk.asked {
      guard let best = desk.rubric.criteria.first(where: { $0.id == id })?.levels.last else {
        continue
      }
      _ = try open.house.answer(
        ReviewAnswer(criterion: id, choice: given[id] ?? .level(best.id)), in: desk.number,
        by: member.handle)
    }
    return try open.house.submitReview(desk.number, by: member.handle)
  }
}
