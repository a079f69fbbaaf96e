internal import Foundation
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Transcripts

/// Disputes that wait for a decision, and what whoever decides has to see.
struct DisputeListPage: Page {
  static let area: Area? = .review
  static let width = PageWidth.narrow
  let title = "Disputes"

  struct Row: Sendable {
    var number: Int64
    var reviewAddress: String
    var name: String
    var agent: String
    var criterion: String
    var given: String
    var proposed: String
    var reason: String
    var by: String
    var reviewer: String
    /// Why they may not decide it; nothing where they may.
    var hindrance: String?
    var others: [ReviewChoice]
  }

  var token: String
  var rows: [Row]
  var lead: String
  var isEmpty: Bool

  static let most = 30

  init(_ call: Call) throws {
    let me = try call.me()
    let open = try call.house.openDisputes()
    rows = try open.prefix(Self.most).compactMap { dispute in
      let desk = try call.house.review(dispute.review, for: me.handle)
      let facts = try call.house.reviewFacts(dispute.review, for: me.handle)
      return Row(dispute, desk, facts, me)
    }
    token = call.token
    isEmpty = open.isEmpty
    lead =
      open.isEmpty
      ? ""
      : "\(reviewCount(open.count, "dispute")) \(open.count == 1 ? "waits" : "wait"), the oldest first. "
        + "Neither the reviewer nor whoever disputes decides."
        + (open.count > Self.most ? " The first \(Self.most) are shown." : "")
  }
}

extension DisputeListPage.Row {
  fileprivate init?(
    _ dispute: DisputeReport, _ desk: ReviewDesk, _ facts: ReviewFacts, _ me: Member
  ) {
    guard let criterion = desk.rubric.criteria.first(where: { $0.id == dispute.criterion }) else {
      return nil
    }
    number = dispute.number
    reviewAddress = At.desk(dispute.review) + "#c-" + dispute.criterion.rawValue
    name = desk.interaction.id.rawValue
    agent = desk.agent
    self.criterion = criterion.title
    let current = desk.answers[dispute.criterion]?.choice ?? dispute.given
    given = current.map { criterion.words(of: $0) } ?? "–"
    proposed = criterion.words(of: dispute.proposed)
    reason = dispute.reason
    by = "\(dispute.by), \(dispute.at.reviewMoment)"
    reviewer = desk.reviewer
    hindrance =
      facts.isTheirs
      ? "You reviewed it, so somebody else decides."
      : facts.isOwnWork || dispute.by == me.name
        ? "It is about your own work, or you disputed it, so somebody else decides." : nil
    others = ReviewChoice.answers(of: criterion, in: desk.rubric).filter {
      $0.choiceValue != current?.mark && $0.choiceValue != dispute.proposed.mark
    }
  }
}

extension DisputeListPage {
  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>No dispute waits</h2><p>When somebody disputes a review of their work, it stands here until somebody else decides.</p><a class="button" href="/review">To your queue</a></div>{{/isEmpty}}
    {{#rows}}<section class="card" id="d-{{number}}" aria-labelledby="h-{{number}}">
    <div class="split"><h2 id="h-{{number}}">{{criterion}}</h2><a class="button small" href="{{reviewAddress}}">Read the review<span class="visually-hidden"> of {{name}}</span></a></div>
    <dl class="facts"><dt>Work</dt><dd><bdi>{{name}}</bdi>, <bdi>{{agent}}</bdi></dd><dt>Given</dt><dd><bdi>{{given}}</bdi>, by <bdi>{{reviewer}}</bdi></dd><dt>Proposed</dt><dd><bdi>{{proposed}}</bdi></dd><dt>Because</dt><dd dir="auto">{{reason}}</dd><dt>By</dt><dd><bdi>{{by}}</bdi></dd></dl>
    {{#hindrance}}<p class="hint">{{hindrance}}</p>{{/hindrance}}
    {{^hindrance}}<form method="post" action="/review/disputes/{{number}}/decision" class="stack tight">{{> token}}
    <fieldset class="stack tight"><legend class="label">Your decision</legend>
    <label class="check"><input type="radio" name="decision" value="keep" required> It stays “<bdi>{{given}}</bdi>”</label>
    <label class="check"><input type="radio" name="decision" value="change"> Change it to “<bdi>{{proposed}}</bdi>”, as proposed</label>
    {{#others}}<label class="check"><input type="radio" name="decision" value="other:{{choiceValue}}"> It is “<bdi>{{choiceLabel}}</bdi>”</label>
    {{/others}}</fieldset>
    <div class="field"><label for="r-{{number}}">Why</label><textarea id="r-{{number}}" name="reason" rows="2" required maxlength="2000"></textarea><p class="hint">The agent and the reviewer read it.</p></div>
    <button class="button primary">Decide</button></form>{{/hindrance}}
    </section>
    {{/rows}}

    """
}
