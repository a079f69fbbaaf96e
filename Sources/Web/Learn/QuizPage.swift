internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Rubrics

/// What a quiz is, before it is begun: its clock and its count do not go back.
struct QuizPage: Page {
  struct Fact: Sendable {
    var name: String
    var value: String
  }

  struct Earlier: Sendable {
    var number: Int
    var day: String
    var result: String
    var tone: String?
    var address: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  var title: String
  var module: String
  var moduleAddress: String
  var kind: String
  var facts: [Fact]
  var rule: String
  var earlier: [Earlier]
  var hasEarlier: Bool
  /// Why it cannot be begun now.
  var refusal: String?
  var mayBegin: Bool
  /// Goes on with an open attempt.
  var isOpen: Bool
  var address: String
  var token: String

  init(
    _ call: Call, _ version: PublishedCurriculum, _ module: Module, _ part: Part, _ quiz: Quiz
  ) throws {
    let me = try call.me().learner
    title = part.title
    self.module = module.title
    moduleAddress = At.module(module.id)
    kind = part.kindWords
    let attempts = try call.house.attempts(of: me, at: (module.id, part.id))
    isOpen = attempts.contains { $0.submittedAt == nil }
    facts = Self.facts(quiz)
    rule = Self.rule(quiz)
    let handedIn = attempts.filter { $0.submittedAt != nil }
    earlier = handedIn.enumerated().map { place, attempt in
      Earlier(
        number: handedIn.count - place, day: attempt.submittedAt.map(day) ?? "",
        result: (attempt.share.map(percent) ?? "no score")
          + (attempt.isProvisional
            ? ", for now"
            : quiz.mode == .practice ? "" : attempt.isPassed ? ", passed" : ", not passed"),
        tone: attempt.isProvisional || quiz.mode == .practice
          ? nil : attempt.isPassed ? "good" : "warn",
        address: At.result(attempt.number))
    }
    hasEarlier = !earlier.isEmpty
    address = At.quiz(part.id, module.id)
    token = call.token
    refusal = nil
    if !isOpen {
      do {
        try call.house.requireMayBegin(part.id, of: module.id, in: version, by: me)
      } catch {
        guard let why = sentence(about: error) else { throw error }
        refusal = forPages(why)
      }
    }
    mayBegin = refusal == nil
  }

  private static func facts(_ quiz: Quiz) -> [Fact] {
    var facts = [
      Fact(
        name: "Questions",
        value: String(
          quiz.blueprint.map { $0.draws.reduce(0) { $0 + $1.count } } ?? quiz.items.count))
    ]
    if quiz.mode == .practice {
      facts.append(Fact(name: "Counts", value: "for nothing; practise as often as you like"))
    } else {
      facts.append(
        Fact(
          name: "To pass",
          value: quiz.cutScore == nil ? percent(quiz.masteryScore) : "a cut score that judges set"))
    }
    if let seconds = quiz.limits.seconds {
      facts.append(
        Fact(name: "Time", value: "\(Int((seconds / 60).rounded())) minutes, from when you begin"))
    }
    if let most = quiz.limits.attempts, quiz.mode != .practice {
      facts.append(Fact(name: "Attempts", value: String(most)))
    }
    return facts
  }

  private static func rule(_ quiz: Quiz) -> String {
    switch quiz.behaviour {
    case .deferred: "You can change your answers until you hand in."
    case .immediate: "You see after each answer whether it was right; it is final then."
    case .tries(let most, let penalty):
      "You have \(most) tries for each question; a wrong one takes \(percent(penalty)) of its points."
    case .certainty:
      "You say with each answer how sure you are. The surer you are, the more a right answer earns, "
        + "and the more a wrong one costs."
    }
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/learn/modules">Modules</a></li><li><a href="{{moduleAddress}}">{{module}}</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <section class="card"><p class="eyebrow">{{kind}}</p><h1>{{title}}</h1>
    <dl class="facts">{{#facts}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
    <p>{{rule}}</p>
    {{#refusal}}<p class="callout" data-kind="warning"><strong>Not now.</strong> {{refusal}}</p>{{/refusal}}
    {{#mayBegin}}<form method="post" action="{{address}}">{{> token}}<button class="button primary large">{{#isOpen}}Go on where you left{{/isOpen}}{{^isOpen}}Begin{{/isOpen}}</button></form>{{/mayBegin}}</section>
    {{#hasEarlier}}<section class="card" aria-labelledby="earlier"><h2 id="earlier">What you handed in</h2><ul class="rows">
    {{#earlier}}<li><div class="grow"><strong><a href="{{address}}">Attempt {{number}}</a></strong><p>{{day}}</p></div><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{result}}</span></li>
    {{/earlier}}</ul></section>{{/hasEarlier}}

    """
}
