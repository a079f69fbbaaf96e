internal import Statistics
internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports

/// What somebody can do, with how sure that is: a bar for each skill, and the same as a table.
struct TrackedSkillsPage: Page {
  struct Group: Sendable {
    var group: String
    var skills: [Skill]
  }

  struct Skill: Sendable {
    var name: String
    var standing: String
    var tone: String?
    /// Our own SVG.
    var bar: String
    var value: String
    var interval: String
    var restsOn: String
    var trend: String
  }

  var title: String
  var head: PersonHead
  var groups: [Group]
  var hasSkills: Bool
  /// Our own SVG.
  var scale: String
  var meaning: String

  static let area: Area? = .track

  init(_ person: TrackedPerson, _ reach: TrackReach, _ map: SkillMap) {
    title = "Skills of \(person.name)"
    head = PersonHead(person, reach, .skills)
    groups = map.groups.map { group in
      Group(
        group: group.group.trackWords,
        skills: map.competencies.filter { $0.competency.group == group.group }.map {
          Skill($0, map)
        })
    }
    hasSkills = !groups.isEmpty
    scale = IntervalBar.scale([(0, "0 %"), (0.5, "50 %"), (1, "100 %")])
    meaning =
      "Strong: all of the interval is at \(TrackWords.percent(map.rules.strong)) or more; adequate: "
      + "at \(TrackWords.percent(map.rules.adequate)) or more; weak: all of it is below. Otherwise "
      + "there is too little to tell. Newer evidence weighs more, and a review more than a quiz."
  }

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    {{^hasSkills}}<div class="empty"><h2>No skills yet</h2><p>The curriculum names no competencies, so there is nothing to measure.</p></div>{{/hasSkills}}
    {{#hasSkills}}<p class="hint">{{meaning}} The dot is the estimate, the line its 95 % interval.</p>
    {{#groups}}<section class="card"><h2>{{group}}</h2><div aria-hidden="true">{{{scale}}}</div>
    <ul class="rows">{{#skills}}<li><span class="grow">{{name}}</span><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{standing}}</span>{{{bar}}}</li>{{/skills}}</ul></section>{{/groups}}
    <section class="stack"><h2>The same as a table</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Skills"><table><caption class="visually-hidden">Skills with their estimates</caption>
    <thead><tr><th scope="col">Skill</th><th scope="col">Standing</th><th scope="col" class="number">Estimate</th><th scope="col">Interval</th><th scope="col">From</th><th scope="col">Change</th></tr></thead>
    <tbody>{{#groups}}{{#skills}}<tr><th scope="row">{{name}}</th><td>{{standing}}</td><td class="number">{{value}}</td><td>{{interval}}</td><td>{{restsOn}}</td><td>{{trend}}</td></tr>{{/skills}}{{/groups}}</tbody></table></div></section>{{/hasSkills}}

    """
}

/// A line from one end of an interval to the other with a dot for the estimate, as wide as there is
/// room.
enum IntervalBar {
  /// - Parameter account: the bar in words.
  static func svg(
    lower: Double, value: Double?, upper: Double, mark: Double? = nil, isOpen: Bool = false,
    account: String
  ) -> String {
    func x(_ share: Double) -> String { "\((max(0, min(1, share)) * 940).rounded() / 10 + 3)%" }
    let dot =
      value.map {
        "<circle cx=\"\(x($0))\" cy=\"14\" r=\"6\" fill=\"var(--raised)\" "
          + "stroke=\"var(--accent)\" stroke-width=\"3\"/>"
      } ?? ""
    let due =
      mark.map {
        "<line x1=\"\(x($0))\" x2=\"\(x($0))\" y1=\"1\" y2=\"27\" stroke=\"var(--ink)\" "
          + "stroke-width=\"2\" stroke-dasharray=\"4 3\"/>"
      } ?? ""
    let dashes = isOpen ? " stroke-dasharray=\"3 4\"" : ""
    return """
      <svg role="img" width="100%" height="28" aria-label="\(html(account))">\
      <line x1="3%" x2="97%" y1="14" y2="14" stroke="var(--line)" stroke-width="2"/>\
      <line x1="\(x(lower))" x2="\(x(upper))" y1="14" y2="14" stroke="var(--accent)" \
      stroke-width="6" stroke-linecap="round"\(dashes)/>\(due)\(dot)</svg>
      """
  }

  /// A row with nothing to show.
  static func empty(_ account: String) -> String {
    """
    <svg role="img" width="100%" height="28" aria-label="\(html(account))">\
    <line x1="3%" x2="97%" y1="14" y2="14" stroke="var(--edge)" stroke-width="2" \
    stroke-dasharray="2 6"/></svg>
    """
  }

  /// The words above the bars, each at its share of the width.
  static func scale(_ marks: [(share: Double, words: String)]) -> String {
    "<svg width=\"100%\" height=\"20\" font-size=\"12\">"
      + marks.map { mark in
        let anchor = mark.share < 0.08 ? "start" : mark.share > 0.92 ? "end" : "middle"
        return "<text x=\"\((mark.share * 940).rounded() / 10 + 3)%\" y=\"15\" "
          + "text-anchor=\"\(anchor)\" fill=\"var(--soft)\">\(html(mark.words))</text>"
      }.joined() + "</svg>"
  }
}

extension TrackedSkillsPage.Skill {
  fileprivate init(_ skill: CompetencySkill, _ map: SkillMap) {
    name = skill.competency.title
    guard let estimate = skill.estimate else {
      standing = "no evidence"
      bar = IntervalBar.empty("\(skill.competency.title): no evidence")
      (value, interval, restsOn, trend) = ("–", "–", "–", "–")
      return
    }
    standing = estimate.standing.trackWords
    tone = estimate.standing.tone
    value = TrackWords.percent(estimate.value)
    interval =
      "\(TrackWords.percent(estimate.interval.lower)) to "
      + TrackWords.percent(estimate.interval.upper)
    restsOn = SkillEvidence.Kind.allCases.compactMap { kind in
      let count = estimate.count(of: kind)
      return count > 0 ? TrackWords.counted(count, kind.trackOne, kind.trackMany) : nil
    }.joined(separator: ", ")
    trend = estimate.trend.map(\.direction.trackWords) ?? "–"
    bar = IntervalBar.svg(
      lower: estimate.interval.lower, value: estimate.value, upper: estimate.interval.upper,
      account: "\(skill.competency.title): \(standing), \(value), interval \(interval)")
  }
}

extension SkillStanding {
  var trackWords: String {
    switch self {
    case .strong: "strong"
    case .adequate: "adequate"
    case .weak: "weak"
    case .tooLittle: "too little to tell"
    }
  }

  var tone: String? {
    switch self {
    case .strong: "good"
    case .adequate: "info"
    case .weak: "bad"
    case .tooLittle: nil
    }
  }
}

extension Competency.Group {
  var trackWords: String {
    switch self {
    case .foundational: "Foundational"
    case .technical: "Technical"
    case .customerEngagement: "Customer engagement"
    case .leadership: "Leadership"
    case .essential: "Essential"
    }
  }
}

extension SkillTrend.Direction {
  fileprivate var trackWords: String {
    switch self {
    case .rising: "rising"
    case .falling: "falling"
    case .noSign: "no sign of change"
    }
  }
}

extension SkillEvidence.Kind {
  fileprivate var trackOne: String {
    switch self {
    case .quiz: "quiz"
    case .play: "play"
    case .review: "review"
    case .signOff: "sign-off"
    }
  }

  fileprivate var trackMany: String { self == .quiz ? "quizzes" : trackOne + "s" }
}
