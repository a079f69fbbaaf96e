import Foundation
import HTTPTypes
import Reviews
import Rubrics
import Testing

@testable import Accounts
@testable import GuildhallKit
@testable import Web

/// Every route that names something in its path, called by somebody with the same role whose thing
/// it is not: it is as if the thing were not there, and nothing changes.
@Suite struct OthersThingsTests {
  /// Whose a thing is, and who tries to reach it.
  private struct Owned {
    var owner: Member
    var other: Member
    var values: [String: String]
    var fields: [(String, String)] = []
    /// Of something that both may see, what the other one hears.
    var refusal = 404
    var query = ""
    /// Whether it is in a state in which its owner gets a page.
    var isShown = true
  }

  /// Routes whose things belong to nobody in particular, and why.
  private static let shared: [String: String] = {
    let content = [
      "/learn/articles/{article}", "/learn/figures/{version}/{path}", "/learn/modules/{module}",
      "/learn/modules/{module}/checklists/{part}", "/learn/modules/{module}/lessons/{part}",
      "/learn/modules/{module}/quizzes/{part}", "/learn/modules/{module}/scenarios/{part}",
    ].map { ($0, "the curriculum is for everybody") }
    let own = [
      "/learn/certificates/{programme}/appeal", "/learn/certificates/{programme}/application",
      "/learn/certificates/{programme}/badge", "/learn/certificates/{programme}/certificate.html",
    ].map { ($0, "it is about whoever calls it") }
    let secrets = [
      "/assets/{version}/{name}", "/first-run/{secret}", "/link/{secret}",
    ].map { ($0, "for everybody who has the address") }
    let house = [
      "/review/calibrations/{calibration}", "/review/samples/{sample}",
      "/review/samples/{sample}/withdrawal",
      "/review/picks/{pick}/changes", "/track/attempts/{attempt}/confirmations",
      "/track/items/{module}/{part}", "/track/publish/versions/{version}",
    ].map { ($0, "leads and trainers have the whole house, and rooms are open to reviewers") }
    return Dictionary(uniqueKeysWithValues: content + own + secrets + house)
  }()

  private struct Things {
    let house: OpenHouse
    var owned: [String: Owned] = [:]

    init() async throws {
      let desk = try ReviewDeskHouse()
      let open = desk.open
      let inside = open.house
      house = open
      let learner = try open.person("Tilda Moor")
      let other = try open.person("Nils Brandt")
      let trainer = try open.person("Tara Voss", .trainer)
      let secondTrainer = try open.person("Tilo Ahrens", .trainer)
      let mentor = try open.person("Milo Kern", .mentor)
      for name in [learner, other] { _ = try inside.learner(named: name.handle) }
      _ = try inside.enrol(learner.name, agentNames: ["noor.haddad"])

      var browser = try Browser(open, as: learner)
      let begun = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
      let attempt = Self.last(begun)
      for path in ["", "/answers", "/result", "/submission"] {
        owned["/learn/attempts/{attempt}" + path] = Owned(
          owner: learner, other: other, values: ["attempt": attempt],
          fields: [("revision", "1"), ("shown", "1")])
      }
      _ = try inside.waive(
        nil, of: "calm-conversations", for: learner.handle, by: trainer.handle, reason: "a test")
      let played = try await browser.post("/learn/modules/first-conversations/scenarios/late")
      let play = Self.last(played)
      for path in ["", "/articles", "/clock", "/replay", "/steps"] {
        owned["/learn/plays/{play}" + path] = Owned(
          owner: learner, other: other, values: ["play": play],
          fields: [("step", "0"), ("customer", "1"), ("says", "Hello")])
      }
      // Mentors see plays that are over, and this one goes on.
      for path in ["", "/comments"] {
        owned["/track/plays/{play}" + path] = Owned(
          owner: trainer, other: mentor, values: ["play": play],
          fields: [("step", "1"), ("text", "Well said")], isShown: false)
      }
      let session = try #require(
        try inside.member(ofToken: SecretToken(browser.cookie ?? "")?.hash.stored ?? "")?.member)
      owned["/account/sessions/{session}/end"] = Owned(
        owner: learner, other: other, values: ["session": "\(session.session)"])

      let review = try desk.reviewed(by: desk.rosa)
      for path in ["", "/acknowledgement", "/disputes"] {
        owned["/learn/reviews/{review}" + path] = Owned(
          owner: learner, other: other, values: ["review": "\(review.number)"])
      }
      // Two reviews that differ are settled by somebody else; this one is not such a pair.
      owned["/review/{review}/settlement"] = Owned(
        owner: desk.sabine, other: desk.rosa, values: ["review": "\(review.number)"],
        fields: [("reason", "Mine")], isShown: false)
      let note = try inside.coach("Listen first.", review: review.number, by: desk.rosa.handle)
      let action = try inside.setAction(
        "Read the lesson", agent: learner.name, dueAt: Date().addingTimeInterval(86_400),
        by: desk.rosa.handle)
      owned["/learn/reviews/notes/{note}"] = Owned(
        owner: learner, other: other, values: ["note": "\(note.number)"])
      owned["/learn/reviews/actions/{action}"] = Owned(
        owner: learner, other: other, values: ["action": "\(action.number)"])
      owned["/review/coaching/actions/{action}/completion"] = Owned(
        owner: desk.rosa, other: desk.jonas, values: ["action": "\(action.number)"])

      try desk.bring("second", ["Hello.", "My lamp is broken.", "Goodbye."])
      let draft = try inside.startReview(
        of: "second", by: RubricID(ReviewDeskHouse.rubric), reviewer: desk.rosa.handle)
      for path in ["", "/answers", "/voiding"] {
        owned["/review/{review}" + path] = Owned(
          owner: desk.rosa, other: desk.jonas, values: ["review": "\(draft.number)"],
          fields: [("reason", "Mine now"), ("decision", "first")])
      }
      let criterion = try #require(review.asked.first)
      let worst = try #require(
        review.rubric.criteria.first { $0.id == criterion }?.levels.first?.id)
      let dispute = try inside.dispute(
        criterion, of: review.number, proposing: .level(worst), because: "I see it otherwise",
        by: learner.handle)
      owned["/review/disputes/{dispute}/decision"] = Owned(
        owner: desk.sabine, other: desk.rosa, values: ["dispute": "\(dispute)"],
        fields: [("decision", "keep"), ("reason", "I was right")], refusal: 422)
      try desk.bring("third", ["Hello.", "My sofa is late.", "Goodbye."])
      let calibration = try inside.openCalibration(
        CalibrationOrder(
          title: "Together", rubric: RubricID(ReviewDeskHouse.rubric), interactions: ["third"],
          reviewers: [desk.rosa.name, try open.person("Ruth Abel", .reviewer).name]),
        by: desk.sabine.handle
      ).number
      for path in ["/closing", "/consensus", "/turns"] {
        owned["/review/calibrations/{calibration}" + path] = Owned(
          owner: desk.sabine, other: desk.jonas, values: ["calibration": "\(calibration)"],
          fields: [("reason", "I say so"), ("interaction", "third")], refusal: 422)
      }

      for route in allRoutes where route.path.hasPrefix("/track/people/{person}") {
        // Those are for trainers, who have the whole house.
        guard route.audience.admits(mentor) else { continue }
        owned[route.path] = Owned(
          owner: trainer, other: mentor,
          values: ["person": "\(learner.id)", "action": "\(action.number)"],
          fields: [("text", "Read the lesson"), ("note", "Well done"), ("due", "2030-01-01")],
          query: "?programme=associate")
      }
      var sender = try Browser(open, as: trainer)
      for kind in ["imports", "publish"] {
        let sent = try await sender.send([("a.txt", Array("words".utf8))], to: "/track/" + kind)
        for route in allRoutes where route.path.hasPrefix("/track/\(kind)/{job}") {
          owned[route.path] = Owned(
            owner: trainer, other: secondTrainer, values: ["job": Self.last(sent)],
            fields: [("sure", "yes")])
        }
      }
    }

    private static func last(_ answer: Browser.Answer) -> String {
      answer.location?.split(separator: "/").last.map(String.init)
        ?? "no address in \(answer.status)"
    }
  }

  @Test func `what is somebody else's is not there, and stays as it is`() async throws {
    let things = try await Things()
    let house = things.house
    house.server.desk.jobs.settle()
    for route in allRoutes {
      guard let owned = things.owned[route.path] else { continue }
      let path = Self.path(route, owned.values)
      if route.method == .get, owned.isShown {
        var theirs = try Browser(house, as: owned.owner)
        let answer = try await theirs.send(.get, path + owned.query, nil)
        #expect(
          [200, 303, 422].contains(answer.status),
          "\(route.path) for \(owned.owner.name): \(answer.status)")
      }
      var browser = try Browser(house, as: owned.other)
      let before = try house.house.auditChain()
      let answer =
        route.method == .get
        ? try await browser.send(.get, path, nil)
        : try await browser.send(
          route.method, path,
          Array(
            (owned.fields + [("token", browser.token)])
              .map { At.encoded($0.0) + "=" + At.encoded($0.1) }.joined(separator: "&").utf8),
          ["Content-Type": "application/x-www-form-urlencoded"])
      #expect(
        answer.status == owned.refusal,
        "\(route.method) \(route.path) by \(owned.other.name): \(answer.status) \(answer.location ?? "")"
      )
      #expect(
        try house.house.auditChain() == before, "\(route.method) \(route.path) changed something")
    }
  }

  @Test func `every route that names something is somebody's, or says why it is nobody's`()
    async throws
  {
    let things = try await Things()
    let administrators = ["/administer/", "/api/"]
    for route in allRoutes where route.path.contains("{") {
      if administrators.contains(where: { route.path.hasPrefix($0) }) { continue }
      // Of people, trainers and leads have the whole house.
      if route.path.hasPrefix("/track/people/"), things.owned[route.path] == nil { continue }
      #expect(
        (things.owned[route.path] != nil) != (Self.shared[route.path] != nil), "\(route.path)")
    }
    #expect(things.owned.count > 35)
  }

  private static func path(_ route: Route, _ values: [String: String]) -> String {
    route.path.split(separator: "/").map { part in
      part.hasPrefix("{") ? values[String(part.dropFirst().dropLast())] ?? "1" : String(part)
    }.reduce(into: "") { $0 += "/" + $1 }
  }
}
