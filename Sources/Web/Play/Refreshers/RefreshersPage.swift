internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring
internal import Certifications

/// One question that is asked again, and how much is due.
struct RefreshersPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let scripts: [Asset] = [.items]

  struct Question: Sendable {
    var ticket: String
    var item: ItemField
    var about: String
    var news: String?
    var hints: [String]
    var mayHint: Bool
  }

  struct Line: Sendable {
    var module: String
    var due: Int
    var questions: Int
    var remembered: String
    var next: String
  }

  let title = "Refreshers"
  var token: String
  var due: String
  var question: Question?
  var lines: [Line]
  var hasLines: Bool
  /// What was missing when it was sent.
  var refusal: String?

  init(
    _ call: Call, _ asked: RefresherTable.Asked?, given: Answer? = nil, refusal: String? = nil
  ) throws {
    let list = try call.house.refreshers(of: try call.me().handle)
    token = call.token
    due =
      list.due == 0
      ? "Nothing is due now." : "\(ownCount(list.due, "question is", "questions are")) due."
    question = asked.map { Question($0, given: given) }
    lines = list.lines.map(Line.init)
    hasLines = !lines.isEmpty
    self.refusal = refusal
  }

  static let template = """
    <div class="page-head"><div><h1>Refreshers</h1><p>Questions come again just before you would forget them, and at once when what they ask has changed. {{due}}</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert">{{refusal}}</p>{{/refusal}}
    {{#question}}<form method="post" action="/learn/refreshers" class="stack">{{> token}}<input type="hidden" name="ticket" value="{{ticket}}">
    <p class="soft">{{about}}{{#news}} <span class="badge" data-tone="info">{{news}}</span>{{/news}}</p>
    {{#item}}{{> item}}{{/item}}
    {{#hints}}<p class="callout" data-kind="tip"><strong>Hint.</strong> {{.}}</p>{{/hints}}
    <div class="cluster"><button class="button primary">Answer</button>{{#mayHint}}<button class="button" name="act" value="hint" formnovalidate>Show a hint</button>{{/mayHint}}</div></form>{{/question}}
    {{^question}}<div class="empty"><h2>Nothing to answer now</h2>{{#hasLines}}<p>You remember what you learnt. The table says when the next questions come.</p>{{/hasLines}}{{^hasLines}}<p>Questions of product and compliance modules come here, from the day after you have handed in their quizzes.</p>{{/hasLines}}<a class="button" href="/learn">Back to today</a></div>{{/question}}
    {{#hasLines}}<div class="table-scroll" tabindex="0" role="group" aria-labelledby="decks"><table><caption id="decks">What you are asked again</caption><thead><tr><th scope="col">Module</th><th scope="col" class="number">Due</th><th scope="col" class="number">Questions</th><th scope="col" class="number">Remembered, reckoned</th><th scope="col">Next</th></tr></thead><tbody>
    {{#lines}}<tr><th scope="row">{{module}}</th><td class="number">{{due}}</td><td class="number">{{questions}}</td><td class="number">{{remembered}}</td><td>{{next}}</td></tr>
    {{/lines}}</tbody></table></div>{{/hasLines}}

    """
}

extension RefreshersPage.Question {
  fileprivate init(_ asked: RefresherTable.Asked, given: Answer?) {
    let question = asked.question
    ticket = asked.ticket
    item = ItemField(
      question.presented, given: given, hints: [],
      At.links(in: question.module.id, of: question.publication))
    about = question.module.title
    news =
      switch question.reason {
      case .memory: nil
      case .changed: "Changed since you learnt it"
      case .new: "New since you learnt it"
      }
    hints = question.hints.prefix(asked.shownHints).map(\.plain)
    mayHint = asked.shownHints < question.hints.count
  }
}

extension RefreshersPage.Line {
  fileprivate init(_ line: RefresherList.Line) {
    module = line.title
    due = line.due
    questions = line.questions
    remembered = line.remembered.map { "about \(Int(($0 * 100).rounded())) %" } ?? "–"
    next = line.nextDue.map(day) ?? "–"
  }
}
