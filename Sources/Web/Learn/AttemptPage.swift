internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring
internal import Transcripts

/// An open attempt: every question of its form.
struct AttemptPage: Page {
  struct Place: Sendable {
    var number: Int
    var anchor: String
    var isAnswered: Bool
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let isFocused = true
  static let scripts: [Asset] = [.autosave, .timer, .items]
  var title: String
  var about: String
  var places: [Place]
  var items: [ItemField]
  /// HTML of the interaction that is to be judged, for a review exercise.
  var transcript: String?
  var transcriptSummary: String?
  var token: String
  var revision: Int
  var saveAddress: String
  /// Whether answers are saved as they come; not where each is checked on purpose.
  var isAutosaved: Bool
  var secondsLeft: Int?
  var clock: String?
  var problem: String?

  /// - Parameter question: the number of the one that the problem is with; nothing for the page.
  init(
    _ call: Call, _ desk: AttemptDesk, problem: String? = nil, at question: Int? = nil
  ) throws {
    let sitting = desk.sitting
    let quiz = sitting.quiz
    title = quiz.title
    about = Self.about(desk)
    let links = At.links(in: desk.module.id, of: sitting.version)
    items = sitting.presented.map { ItemField($0, in: sitting, links) }
    places = items.map { Place(number: $0.number, anchor: $0.anchor, isAnswered: $0.isAnswered) }
    transcript = try call.house.interaction(of: sitting).map { conversation($0) }
    transcriptSummary = sitting.review?.summary
    token = call.token
    revision = desk.nextSequence
    saveAddress = At.attempt(sitting.number) + "/answers"
    isAutosaved = [.deferred, .certainty].contains(quiz.behaviour)
    secondsLeft = sitting.dueAt.map { max(0, Int($0.timeIntervalSince(call.now).rounded(.down))) }
    clock = secondsLeft.map { left in
      let seconds = left % 60
      return "\(left / 60):\(seconds < 10 ? "0" : "")\(seconds)"
    }
    if let place = items.firstIndex(where: { $0.number == question }) {
      items[place].refusal = problem
      self.problem = nil
    } else {
      self.problem = problem
    }
  }

  private static func about(_ desk: AttemptDesk) -> String {
    let quiz = desk.sitting.quiz
    var parts = [counted(desk.sitting.items.count, "question")]
    if quiz.mode != .practice {
      if quiz.cutScore == nil { parts.append("\(percent(quiz.masteryScore)) to pass") }
      parts.append(
        quiz.limits.attempts.map { "attempt \(desk.ordinal) of \($0)" }
          ?? "attempt \(desk.ordinal)")
    }
    switch quiz.behaviour {
    case .deferred, .certainty: parts.append("what you answer is saved at once")
    case .immediate: parts.append("you see after each answer whether it was right")
    case .tries(let most, _): parts.append("\(most) tries for each")
    }
    return parts.joined(separator: ", ") + ". You may leave and come back"
      + (desk.sitting.dueAt == nil ? "." : "; the clock goes on.")
  }

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{about}}</p></div></div>
    {{#problem}}<p class="flash" data-tone="bad" role="alert">{{problem}}</p>{{/problem}}
    <nav aria-label="Questions"><ol class="question-map">{{#places}}<li><a href="#{{anchor}}"{{#isAnswered}} data-state="answered"{{/isAnswered}}><span class="visually-hidden">Question </span>{{number}}{{#isAnswered}}<span class="visually-hidden">, answered</span>{{/isAnswered}}</a></li>{{/places}}</ol></nav>
    {{#transcript}}<div class="beside"><section class="card" aria-labelledby="conversation" tabindex="0"><h2 id="conversation">The conversation</h2><p class="soft">{{transcriptSummary}}</p>{{{transcript}}}</section>{{/transcript}}
    <form id="attempt" class="stack loose" method="post" action="{{saveAddress}}"{{#isAutosaved}} data-autosave="{{saveAddress}}" data-revisions="parts"{{/isAutosaved}}>
    {{> token}}<input type="hidden" name="revision" value="{{revision}}">
    {{^isAutosaved}}<button disabled hidden></button>{{/isAutosaved}}
    {{#items}}{{> item}}
    {{/items}}
    <div class="bar"><span class="grow"><span class="save-state" data-save-state></span></span>
    {{#clock}}<span class="timer" data-seconds-left="{{secondsLeft}}" data-form="attempt"><span class="visually-hidden">Time left: </span><span data-clock>{{clock}}</span></span>{{/clock}}
    {{#isAutosaved}}<button class="button">Save</button>{{/isAutosaved}}<button class="button primary" name="finish" value="1">Hand in</button></div>
    </form>{{#transcript}}</div>{{/transcript}}

    """
}

/// A conversation to read, as turns.
func conversation(_ interaction: Interaction) -> String {
  let turns = interaction.turns.filter { $0.event == nil }.map { turn in
    let role = interaction.role(of: turn)
    let who = html(role.rawValue.prefix(1).uppercased() + role.rawValue.dropFirst())
    return "<li class=\"turn\" data-who=\"\(html(role.rawValue))\"><p class=\"turn-head\">"
      + "<span class=\"who\">\(who)</span></p><div class=\"turn-text\">\(html(turn.text))</div></li>"
  }
  return "<ol class=\"conversation\" data-channel=\"\(html(interaction.channel.rawValue))\">"
    + turns.joined() + "</ol>"
}
