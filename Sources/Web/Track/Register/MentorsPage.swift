internal import Certifications
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Statistics

/// Mentors with their certification, their people, and how these do afterwards.
struct MentorsPage: Page {
  struct Row: Sendable {
    var name: String
    var link: String?
    var certified: String
    var tone: String?
    var people: String
    var points: Int
  }

  struct Outcome: Sendable {
    var name: String
    var mentees: Int
    var certified: String
    var first: String
    var quality: String
    var critical: String
    var standing: String
    var tone: String?
  }

  let title = "Mentors"
  var rows: [Row]
  var isEmpty: Bool
  var outcomes: [Outcome]
  var hasOutcomes: Bool
  var notes: String

  static let area: Area? = .track
  static let scripts: [Asset] = [.tables]

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>Who trains whom on the job, whether they may, and how their people do afterwards.</p></div></div>
    {{#isEmpty}}<div class="empty"><h2>Nobody mentors anybody yet</h2><p>The staff list says who mentors whom; import one with a mentor for each new colleague.</p></div>{{/isEmpty}}
    {{^isEmpty}}<div class="table-scroll" tabindex="0" role="region" aria-label="Mentors"><table data-sortable><caption class="visually-hidden">Mentors</caption>
    <thead><tr><th scope="col" data-sort="text">Mentor</th><th scope="col">Certified as mentor</th><th scope="col">People now</th><th scope="col" class="number" data-sort="number">Points signed</th></tr></thead>
    <tbody>{{#rows}}<tr><th scope="row">{{#link}}<a href="{{link}}">{{name}}</a>{{/link}}{{^link}}{{name}}{{/link}}</th><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{certified}}</span></td><td>{{people}}</td><td class="number">{{points}}</td></tr>{{/rows}}</tbody></table></div>{{/isEmpty}}
    {{#hasOutcomes}}<section class="stack"><h2>How their people do</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="How mentors' people do"><table><caption class="visually-hidden">How mentors’ people do, with 95 % intervals</caption>
    <thead><tr><th scope="col">Mentor</th><th scope="col" class="number">Mentees</th><th scope="col">Certified</th><th scope="col">Passed at first</th><th scope="col">Quality</th><th scope="col">Critical failures</th><th scope="col">Standing</th></tr></thead>
    <tbody>{{#outcomes}}<tr><th scope="row">{{name}}</th><td class="number">{{mentees}}</td><td>{{certified}}</td><td>{{first}}</td><td>{{quality}}</td><td>{{critical}}</td><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{standing}}</span></td></tr>{{/outcomes}}</tbody></table></div>
    <p class="hint">{{notes}}</p></section>{{/hasOutcomes}}

    """

  init(_ list: MentorList, _ reach: TrackReach) {
    rows = list.lines.map { line in
      Row(
        name: line.mentor, link: reach.address(ofName: line.mentor),
        certified: line.certifiedWords,
        tone: line.isCertified.map { $0 ? "good" : "bad" },
        people: "\(line.mentees)" + (line.most.map { " of at most \($0)" } ?? ""),
        points: line.signOffs)
    }
    isEmpty = rows.isEmpty
    outcomes = list.outcomes.mentors.map(Outcome.init)
    hasOutcomes = !outcomes.isEmpty
    notes =
      "In brackets the 95 % interval. Each mentee counts once, however many sittings or reviews they "
      + "have; of fewer than \(MentorOutcomes.leastMentees) nothing is said. A difference says nothing "
      + "of its cause: mentors who are given harder cases have worse figures, so ask before you judge."
  }
}

extension MentorList.Line {
  fileprivate var certifiedWords: String {
    switch isCertified {
    case nil: "not asked for"
    case true?: certifiedUntil.map { "until \(TrackWords.day($0))" } ?? "for good"
    case false?: certifiedUntil.map { "no more since \(TrackWords.day($0))" } ?? "no"
    }
  }
}

extension MentorsPage.Outcome {
  fileprivate init(_ mentor: MentorOutcomes.Mentor) {
    func share(_ measure: MentorMeasure) -> String {
      guard let own = mentor.figure(measure)?.own else { return "too few to tell" }
      guard let interval = own.interval else { return TrackWords.percent(own.value) }
      return
        "\(TrackWords.percent(own.value)) (\(TrackWords.percent(interval.lower)) to "
        + "\(TrackWords.percent(interval.upper)))"
    }
    name = mentor.mentor
    mentees = mentor.mentees
    certified = share(.certified)
    first = share(.firstSittings)
    quality = share(.quality)
    critical =
      mentor.reviews > 0
      ? "\(mentor.criticalFailures) in \(TrackWords.counted(mentor.reviews, "review"))"
      : "no reviews"
    standing = mentor.standing.words
    tone =
      switch mentor.standing {
      case .better: "good"
      case .struggling: "warn"
      case .noSign, .tooFew: nil
      }
  }
}
