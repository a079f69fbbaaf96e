internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Transcripts

/// Two reviewers differ; somebody else gives the answers that count.
struct SettlementPage: Page {
  static let area: Area? = .review
  static let width = PageWidth.normal
  let title = "Settle a review"

  struct Row: Sendable {
    var id: String
    var criterion: String
    var first: Given
    var second: Given
    var others: [ReviewChoice]
    /// What was chosen in a form that was refused.
    var chosen: String?
  }

  struct Given: Sendable {
    var value: String
    var words: String
    var comment: String?
    var by: String
    var isTaken: Bool
  }

  var token: String
  var number: Int64
  var name: String
  var agent: String
  var firstAddress: String
  var secondAddress: String
  var firstReviewer: String
  var secondReviewer: String
  var rows: [Row]
  var reason: String
  var refusal: String?

  init(_ call: Call, refusal: String? = nil) throws {
    let me = try call.me()
    let number = try call.number("review")
    let facts = try call.house.reviewFacts(number, for: me.handle)
    guard facts.isOpen, !facts.isOwnWork, let partner = facts.partner else {
      throw WebFault.notFound
    }
    let other = try call.house.reviewFacts(partner, for: me.handle)
    if facts.isTheirs || other.isTheirs { throw ReviewingFault.partySettles }
    let (low, high) = (min(number, partner), max(number, partner))
    let first = try call.house.review(low, for: me.handle)
    let second = try call.house.review(high, for: me.handle)
    token = call.token
    self.number = number
    name = first.interaction.id.rawValue
    agent = first.agent
    firstAddress = At.desk(low)
    secondAddress = At.desk(high)
    firstReviewer = first.reviewer
    secondReviewer = second.reviewer
    let form = call.form
    rows = first.rubric.criteria.filter { first.divided.contains($0.id) }.map { criterion in
      let chosen = form[criterion.id.rawValue + ".verdict"]
      let one = Given(criterion, first, chosen: chosen)
      let two = Given(criterion, second, chosen: chosen)
      return Row(
        id: criterion.id.rawValue, criterion: criterion.title, first: one, second: two,
        others: ReviewChoice.answers(of: criterion, in: first.rubric, chosen: chosen).filter {
          $0.choiceValue != one.value && $0.choiceValue != two.value
        })
    }
    reason = form["reason"] ?? ""
    self.refusal = refusal
  }
}

extension SettlementPage.Given {
  fileprivate init(_ criterion: Criterion, _ desk: ReviewDesk, chosen: String?) {
    let answer = desk.answers[criterion.id]
    value = answer?.choice.mark ?? SentAnswer.skipped
    words = answer.map { criterion.words(of: $0.choice) } ?? "No answer"
    comment = answer.flatMap { $0.comment.isEmpty ? nil : $0.comment }
    by = desk.reviewer
    isTaken = chosen == value
  }
}

extension SettlementPage {
  /// The answers of a form, for the criteria on which the two differ.
  static func choices(_ call: Call, of desk: ReviewDesk) -> [CriterionID: ReviewAnswer.Choice] {
    let reason = call.form.words("reason") ?? ""
    return desk.divided.reduce(into: [:]) { choices, criterion in
      guard let mark = call.form.words(criterion.rawValue + ".verdict") else { return }
      choices[criterion] = ReviewAnswer.Choice(mark: mark, reason: reason)
    }
  }

  static let template = """
    <div class="page-head"><div><h1>Settle the review of <bdi>{{name}}</bdi></h1><p>Work of <bdi>{{agent}}</bdi>. <a href="{{firstAddress}}"><bdi>{{firstReviewer}}</bdi>’s review</a> and <a href="{{secondAddress}}"><bdi>{{secondReviewer}}</bdi>’s review</a> differ in what stands here. What you choose counts; both reviews stay as they are.</p></div></div>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert">{{refusal}}</p>{{/refusal}}
    <form method="post" action="/review/{{number}}/settlement" class="stack">{{> token}}
    {{#rows}}<fieldset class="card" id="c-{{id}}"><legend class="visually-hidden">{{criterion}}</legend><h2 aria-hidden="true">{{criterion}}</h2>
    {{#first}}{{> settlementGiven}}{{/first}}
    {{#second}}{{> settlementGiven}}{{/second}}
    {{#others}}<label class="check"><input type="radio" name="{{id}}.verdict" value="{{choiceValue}}"{{#isSelected}} checked{{/isSelected}}> Neither: “<bdi>{{choiceLabel}}</bdi>”</label>
    {{/others}}</fieldset>
    {{/rows}}
    <div class="field"><label for="reason">Why</label><textarea id="reason" name="reason" rows="3" required maxlength="2000">{{reason}}</textarea><p class="hint">Both reviewers read it.</p></div>
    <p><button class="button primary">Settle it</button></p>
    </form>

    """

  static let givenTemplate = """
    <div><label class="check"><input type="radio" name="{{id}}.verdict" value="{{value}}" required{{#isTaken}} checked{{/isTaken}}> <span>“<bdi>{{words}}</bdi>”, as <bdi>{{by}}</bdi> gave</span></label>{{#comment}}<p class="hint" dir="auto">{{comment}}</p>{{/comment}}</div>
    """
}
