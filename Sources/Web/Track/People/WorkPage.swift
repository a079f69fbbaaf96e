internal import Rubrics
internal import Foundation
internal import GuildhallKit

/// What somebody has handed in and played, how their work was reviewed, and what was signed for them.
struct WorkPage: Page {
  struct Sitting: Sendable {
    var part: String
    var module: String
    var kind: String
    var share: String
    var verdict: String
    var tone: String?
    var day: String
    var sortDay: String
    var link: String?
  }

  struct Review: Sendable {
    var interaction: String
    var rubric: String
    var reviewer: String
    var total: String
    var state: String
    var day: String
    var link: String?
  }

  struct Word: Sendable {
    var what: String
    var note: String?
    var by: String
    var day: String
  }

  var title: String
  var head: PersonHead
  var sittings: [Sitting]
  var hasSittings: Bool
  var sittingsNote: String?
  var reviews: [Review]
  var hasReviews: Bool
  var signOffs: [Word]
  var hasSignOffs: Bool
  var waivers: [Word]
  var hasWaivers: Bool
  var signing: String?

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]
  /// Rows that are shown of each list.
  static let most = 100

  init(
    _ person: TrackedPerson, _ reach: TrackReach, _ work: PersonWork, _ reviews: [ReviewLine],
    mayOpenReviews: Bool, hasChecklists: Bool
  ) {
    title = "Work of \(person.name)"
    head = PersonHead(person, reach, .work)
    sittings = work.sittings.prefix(Self.most).map(Sitting.init)
    hasSittings = !sittings.isEmpty
    sittingsNote =
      work.sittings.count > Self.most
      ? "The newest \(Self.most) of \(work.sittings.count)." : nil
    self.reviews = reviews.reversed().prefix(Self.most).map { Review($0, isOpen: mayOpenReviews) }
    hasReviews = !reviews.isEmpty
    signOffs = work.signOffs.map(Word.init)
    hasSignOffs = !signOffs.isEmpty
    waivers = (work.waivers + work.attestations).map(Word.init)
    hasWaivers = !waivers.isEmpty
    signing = hasChecklists ? At.signing(of: person.id) : nil
  }

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    <section class="stack"><h2>Quizzes, exercises and plays</h2>
    {{^hasSittings}}<p class="soft">Nothing was handed in yet.</p>{{/hasSittings}}
    {{#hasSittings}}<div class="table-scroll" tabindex="0" role="region" aria-label="What was handed in"><table data-sortable>
    <caption class="visually-hidden">What was handed in, newest first</caption>
    <thead><tr><th scope="col" data-sort="text">Part</th><th scope="col" data-sort="text">Kind</th><th scope="col" data-sort="number" class="number">Share</th><th scope="col">Result</th><th scope="col" data-sort="date">When</th></tr></thead>
    <tbody>{{#sittings}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{part}}</a>{{/link}}{{^link}}{{part}}{{/link}}<span class="hint">{{module}}</span></th><td>{{kind}}</td><td class="number">{{share}}</td><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{verdict}}</span></td><td data-value="{{sortDay}}">{{day}}</td></tr>{{/sittings}}</tbody></table></div>
    {{#sittingsNote}}<p class="hint">{{sittingsNote}}</p>{{/sittingsNote}}{{/hasSittings}}</section>
    <section class="stack"><h2>Reviews of their work</h2>
    {{^hasReviews}}<p class="soft">Nothing of their work was reviewed yet.</p>{{/hasReviews}}
    {{#hasReviews}}<div class="table-scroll" tabindex="0" role="region" aria-label="Reviews"><table>
    <caption class="visually-hidden">Reviews of their work, newest first</caption>
    <thead><tr><th scope="col">Interaction</th><th scope="col">Rubric</th><th scope="col" class="number">Total</th><th scope="col">State</th><th scope="col">By</th><th scope="col">When</th></tr></thead>
    <tbody>{{#reviews}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{interaction}}</a>{{/link}}{{^link}}{{interaction}}{{/link}}</th><td>{{rubric}}</td><td class="number">{{total}}</td><td>{{state}}</td><td>{{reviewer}}</td><td>{{day}}</td></tr>{{/reviews}}</tbody></table></div>{{/hasReviews}}</section>
    <section class="card"><header><h2>Signed off</h2>{{#signing}}<a class="button small" href="{{signing}}">Sign off more</a>{{/signing}}</header>
    {{^hasSignOffs}}<p class="soft">No point of a checklist was signed yet.</p>{{/hasSignOffs}}
    {{#hasSignOffs}}<ul class="rows">{{#signOffs}}<li><span class="grow">{{what}}{{#note}} <span class="hint">“{{note}}”</span>{{/note}}</span><span class="hint">{{by}}, {{day}}</span></li>{{/signOffs}}</ul>{{/hasSignOffs}}</section>
    {{#hasWaivers}}<section class="card"><h2>Waived and attested</h2><ul class="rows">{{#waivers}}<li><span class="grow">{{what}}{{#note}} <span class="hint">“{{note}}”</span>{{/note}}</span><span class="hint">{{by}}, {{day}}</span></li>{{/waivers}}</ul></section>{{/hasWaivers}}

    """
}

extension WorkPage.Sitting {
  fileprivate init(_ sitting: PersonWork.Sitting) {
    part = sitting.part
    module = sitting.module
    kind = sitting.isPlay ? "Play" : sitting.isPractice ? "Practice" : "Quiz or exercise"
    share = TrackWords.percent(sitting.share)
    verdict =
      sitting.isProvisional ? "awaits a person" : sitting.isPassed ? "passed" : "not passed"
    tone = sitting.isProvisional ? "info" : sitting.isPassed ? "good" : "bad"
    if sitting.isPractice { (verdict, tone) = ("practice", nil) }
    day = TrackWords.moment(sitting.at)
    sortDay = sitting.at.formatted(.iso8601)
    link = sitting.isPlay ? At.trackedPlay(sitting.number) : nil
  }
}

extension WorkPage.Review {
  fileprivate init(_ review: ReviewLine, isOpen: Bool) {
    interaction = review.interaction
    rubric = review.rubric.rawValue
    reviewer = review.reviewer
    total = review.total.map(TrackWords.percent) ?? "–"
    state = review.state
    day = review.submittedAt.map(TrackWords.day) ?? "not yet"
    link = isOpen ? "/review/\(review.number)" : nil
  }
}

extension WorkPage.Word {
  fileprivate init(_ word: PersonWork.Word) {
    what = word.what
    note = word.note.isEmpty ? nil : word.note
    by = word.by
    day = TrackWords.day(word.at)
  }
}
