internal import Transcripts
internal import GuildhallKit
internal import Reviews
internal import Rubrics
internal import Scoring

/// A review that is submitted: what was given, why, and what became of it.
struct ReadDeskPage: Page {
  static let area: Area? = .review
  static let scripts: [Asset] = [.desk]
  static let width = PageWidth.wide

  struct Section: Sendable {
    var sectionID: String
    var heading: String
    var criteria: [Criterion]
  }

  struct Criterion: Sendable {
    var cid: String
    var legend: String
    var given: String
    var givenTone: String?
    var isDivided: Bool
    var machine: String?
    var machineWhy: String?
    var causes: String?
    var comment: String?
    var evidence: [DeskCriterion.Evidence]
    var unlisted: String?
    var coachAddress: String?
  }

  struct Dispute: Sendable {
    var disputeNumber: Int64
    var about: String
    var change: String
    var disputeReason: String
    var disputedBy: String
    var decision: String?
  }

  struct Line: Sendable {
    var what: String
    var lineText: String?
    var by: String
    var at: String
  }

  var title: String
  var token: String
  var number: Int64
  var name: String
  var channel: String
  var facts: String
  var stateWords: String
  var stateTone: String?
  var transcript: String
  var sections: [Section]
  var total: String
  var earlierTotal: String?
  var critical: String?
  var isDivided: Bool
  var maySettle: Bool
  var disputes: [Dispute]
  var hasDisputes: Bool
  var history: [Line]
  var mayVoid: Bool
  var mayCoach: Bool
  /// The calibration that it belongs to.
  var calibration: Int64?

  init(_ desk: ReviewDesk, _ known: ReviewFacts, _ call: Call) {
    let passages = Passage.all(of: desk)
    let titles = Dictionary(
      desk.rubric.criteria.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    title = "Review \(desk.number)"
    token = call.token
    number = desk.number
    name = desk.heading
    channel = reviewChannel(desk.interaction.channel.rawValue)
    facts =
      (desk.heading == desk.interaction.id.rawValue ? "" : "\(desk.interaction.id.rawValue) · ")
      + "Work of \(desk.agent), reviewed by \(desk.reviewer)"
      + (desk.submittedAt.map { " on \($0.reviewDay)" } ?? "") + " by “\(desk.rubric.title)”"
      + (desk.seconds.map { ", in \(reviewCount(Int(($0 / 60).rounded(.up)), "minute"))" } ?? "")
    stateWords = reviewStateWords(desk.state)
    stateTone = reviewStateTone(desk.state)
    transcript = TranscriptText(desk, passages, asked: call.query["turn"]).text
    let isShown = !["void", "divided", "draft"].contains(desk.state)
    mayCoach = isShown && desk.purpose == "quality" && !known.isOwnWork
    let (mayCoach, number) = (mayCoach, number)
    sections = desk.rubric.sections.compactMap { section in
      let criteria = section.criteria.filter { desk.asked.contains($0.id) }
      guard !criteria.isEmpty else { return nil }
      return Section(
        sectionID: section.id.rawValue, heading: section.title,
        criteria: criteria.map {
          Criterion(
            $0, desk, passages,
            coachAddress: mayCoach ? At.coaching(of: number, criterion: $0.id.rawValue) : nil)
        })
    }
    total =
      desk.tally.total.map { "\(reviewPercent($0)), \(desk.tally.outcome.reviewWords)" }
      ?? "No total"
    earlierTotal = desk.firstTotal == desk.tally.total ? nil : desk.firstTotal.map(reviewPercent)
    let failed = desk.tally.criticalFailures.map { titles[$0.criterion]?.title ?? "" }
    critical = failed.isEmpty ? nil : reviewList(failed)
    isDivided = desk.state == "divided"
    maySettle = isDivided && !known.isTheirs && !known.isOwnWork
    disputes = desk.disputes.map { Dispute($0, titles[$0.criterion]) }
    hasDisputes = !disputes.isEmpty
    history = desk.history.map {
      Line(
        what: reviewEventWords($0.what), lineText: $0.text.isEmpty ? nil : $0.text, by: $0.by,
        at: $0.at.reviewMoment)
    }
    mayVoid = desk.state != "void" && !known.isOwnWork
    calibration = known.calibration
  }
}

extension ReadDeskPage.Criterion {
  init(
    _ criterion: Criterion, _ desk: ReviewDesk, _ passages: [Passage], coachAddress: String?
  ) {
    let answer = desk.answers[criterion.id]
    cid = criterion.id.rawValue
    legend = criterion.title
    let item = desk.tally.items.first { $0.criterion == criterion.id }
    given =
      item?.mark == .notShown
      ? "Not on the card" : answer.map { criterion.words(of: $0.choice) } ?? "No answer"
    givenTone = item?.mark == .notShown ? nil : answer.flatMap { criterion.tone(of: $0.choice) }
    isDivided = desk.divided.contains(criterion.id)
    let entry = desk.machine[criterion.id]
    machine = entry.map { DeskCriterion.Suggestion($0, criterion, isAnswered: true).badge }
    machineWhy = entry?.reason
    let named = answer.map { answer in
      answer.causes.map { cause in
        criterion.levels.flatMap { desk.rubric.rootCauses(of: criterion, at: $0.id) }
          .first { $0.id == cause }?.title ?? cause.rawValue
      }
    }
    causes = named.flatMap { $0.isEmpty ? nil : reviewList($0) }
    comment = answer.flatMap { $0.comment.isEmpty ? nil : $0.comment }
    (evidence, unlisted) = DeskCriterion.Evidence.listed(passages, of: criterion, in: desk)
    self.coachAddress = coachAddress
  }
}

extension ReadDeskPage.Dispute {
  init(_ report: DisputeReport, _ criterion: Criterion?) {
    func words(_ choice: ReviewAnswer.Choice) -> String {
      criterion?.words(of: choice) ?? choice.mark
    }
    disputeNumber = report.number
    about = criterion?.title ?? report.criterion.rawValue
    change = "\(report.given.map(words) ?? "–") → \(words(report.proposed))"
    disputeReason = report.reason
    disputedBy = "\(report.by), \(report.at.reviewDay)"
    decision = report.decision.map { kind in
      let what =
        switch kind {
        case "keep": "The answer stays"
        case "change": "Changed as proposed"
        default: "Now “\(report.choice.map(words) ?? "–")”"
        }
      return "\(what): \(report.decidedFor ?? "") (\(report.decidedBy ?? ""), "
        + "\(report.decidedAt?.reviewDay ?? ""))"
    }
  }
}

/// What was done to a review.
func reviewEventWords(_ kind: String) -> String {
  switch kind {
  case "submitted": "Submitted"
  case "acknowledged": "Acknowledged"
  case "disputed": "Disputed"
  case "decided": "Dispute decided"
  case "settled": "Settled"
  case "voided": "Made void"
  default: kind
  }
}

extension ReadDeskPage {
  static let template = """
    <div class="split"><div><h1><bdi>{{name}}</bdi> <span class="badge">{{channel}}</span> <span class="badge"{{#stateTone}} data-tone="{{stateTone}}"{{/stateTone}}>{{stateWords}}</span></h1><p class="soft small">{{facts}}</p></div>
    <div class="cluster"><p class="score"><strong>{{total}}</strong></p>{{#earlierTotal}}<span class="hint">{{earlierTotal}} as it was submitted</span>{{/earlierTotal}}</div></div>
    {{#critical}}<p class="flash" data-tone="bad">Critical and not met: {{critical}}.</p>{{/critical}}
    {{#isDivided}}<p class="flash" data-tone="warn">The two reviewers differ, so it does not count yet. {{#maySettle}}<a href="/review/{{number}}/settlement">Settle it</a>{{/maySettle}}{{^maySettle}}Somebody else has to settle it.{{/maySettle}}</p>{{/isDivided}}
    {{#calibration}}<p class="flash">This is an answer to <a href="/review/calibrations/{{calibration}}">calibration {{calibration}}</a>; it is in no figure.</p>{{/calibration}}
    <div class="review" data-review>
    <section class="transcript" aria-label="Transcript" tabindex="0" data-transcript>
    {{{transcript}}}
    </section>
    <div class="scorecard" data-scorecard>
    {{#sections}}<section class="stack tight" aria-labelledby="s-{{sectionID}}"><h2 id="s-{{sectionID}}">{{heading}}</h2>
    {{#criteria}}<section class="criterion" id="c-{{cid}}" data-criterion="{{cid}}" tabindex="-1" aria-labelledby="l-{{cid}}">
    <div class="split"><h3 id="l-{{cid}}" dir="auto">{{legend}}</h3><span class="badge"{{#givenTone}} data-tone="{{givenTone}}"{{/givenTone}}><bdi>{{given}}</bdi></span></div>
    {{#isDivided}}<p class="hint">The two reviewers differ here.</p>{{/isDivided}}
    {{#causes}}<p class="small">Why: {{causes}}</p>{{/causes}}
    {{#comment}}<p dir="auto" class="turn-text">{{comment}}</p>{{/comment}}
    {{#machine}}<p class="suggestion"><span class="badge">{{machine}}</span> <span dir="auto">{{machineWhy}}</span></p>{{/machine}}
    <ul class="evidence" aria-label="Evidence for: {{legend}}">{{> deskEvidence}}</ul>
    {{#coachAddress}}<p><a class="small" href="{{coachAddress}}">Coach on this<span class="visually-hidden">: {{legend}}</span></a></p>{{/coachAddress}}
    </section>
    {{/criteria}}</section>
    {{/sections}}
    {{#hasDisputes}}<section class="card"><h2>Disputes</h2><ul class="rows">
    {{#disputes}}<li><div class="grow"><strong>{{about}}</strong>: <bdi>{{change}}</bdi><p dir="auto">{{disputeReason}}</p><p>{{disputedBy}}</p>{{#decision}}<p dir="auto">{{decision}}</p>{{/decision}}</div>{{^decision}}<a class="button small" href="/review/disputes#d-{{disputeNumber}}">Decide<span class="visually-hidden"> about {{about}}</span></a>{{/decision}}</li>
    {{/disputes}}</ul></section>{{/hasDisputes}}
    <section class="card"><h2>What was done</h2><ul class="rows">
    {{#history}}<li><div class="grow"><strong>{{what}}</strong> by {{by}}{{#lineText}}<p dir="auto">{{lineText}}</p>{{/lineText}}</div><span class="hint">{{at}}</span></li>
    {{/history}}{{^history}}<li>Nothing yet.</li>{{/history}}</ul>
    {{#mayCoach}}<p><a href="/review/coaching?review={{number}}">Write a coaching note about it</a></p>{{/mayCoach}}
    {{#mayVoid}}<details class="more"><summary>Make it void</summary><form method="post" action="/review/{{number}}/voiding" class="stack tight">{{> token}}<p class="hint">A void review leaves every figure; it stays to be read, with your reason.</p><div class="field"><label for="void-reason">Why</label><input id="void-reason" name="reason" required maxlength="1000"></div><button class="button danger">Make it void</button></form></details>{{/mayVoid}}
    </section>
    </div>
    </div>

    """
}
