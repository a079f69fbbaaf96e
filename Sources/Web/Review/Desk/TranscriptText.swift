internal import Rubrics
internal import GuildhallKit
internal import Reports
internal import Transcripts

/// The conversation as HTML, with every passage marked.
///
/// Written by hand and not by a template: a long conversation has thousands of pieces.
struct TranscriptText {
  private let interaction: Interaction
  private let judged: Range<Int>
  private let passages: [Int: [Passage]]
  private let part: TranscriptPart
  private let number: Int64
  private let isDraft: Bool

  /// - Parameter asked: the turn about which a part is wanted; see `TranscriptPart`.
  init(_ desk: ReviewDesk, _ passages: [Passage], asked: String? = nil, forScript: Bool = false) {
    interaction = desk.interaction
    part = TranscriptPart(of: desk.interaction, asked: asked, forScript: forScript)
    number = desk.number
    isDraft = desk.state == "draft"
    judged = desk.segment.turns
    self.passages = Dictionary(grouping: passages, by: \.turn)
  }

  var text: String {
    let language = interaction.language.map { " lang=\"\(html($0))\"" } ?? ""
    let turns =
      [part.before.map { gap(to: $0, ends: part.shown.lowerBound) }] + part.shown.map(turn)
      + [part.after.map { gap(to: $0, ends: nil) }]
    return "<ol class=\"conversation\" data-channel=\"log\"\(language)>\n"
      + turns.compactMap(\.self).joined(separator: "\n") + "\n</ol>"
  }

  /// The way to turns that the page does not have.
  ///
  /// On a draft it is a button of the scorecard, so that going there saves what is answered.
  private func gap(to turn: Int, ends: Int?) -> String {
    let words =
      ends.map { "Turns \(turn + 1) to \($0)" } ?? "Go on with turn \(turn + 1) of \(part.count)"
    return "<li class=\"gap\">\(way(to: String(turn + 1), words, "button small")) "
      + "\(way(to: "all", "All \(part.count) turns", "link"))</li>"
  }

  private func way(to turn: String, _ words: String, _ style: String) -> String {
    if isDraft {
      return "<button class=\"\(style)\" form=\"scorecard\" name=\"turn\" value=\"\(turn)\" "
        + "data-turns=\"\(turn)\">\(words)</button>"
    }
    return "<a class=\"\(style)\" href=\"\(html(At.desk(number, turn: turn)))\" "
      + "data-turns=\"\(turn)\">\(words)</a>"
  }

  /// The words of one turn with what is marked in them.
  func words(ofTurn place: Int) -> String {
    let turn = interaction.turns[place]
    return marked(text(of: turn), turn, passages[place] ?? [])
  }

  private func turn(_ place: Int) -> String {
    let turn = interaction.turns[place]
    let here = passages[place] ?? []
    let number = place + 1
    let clock =
      turn.reviewClock.map { " <time\(turn.recordedMoment)>\(html($0))</time>" } ?? ""
    let badges = labels(of: turn, place).map { " <span class=\"badge\">\($0)</span>" }.joined()
    let role = interaction.reviewRole(of: turn).map { "\($0) " } ?? ""
    return """
      <li class="turn" id="t\(number)" data-who="\(kind(of: turn))">\
      <p class="turn-head"><b class="who">\(who(turn, here))</b> \
      <span>\(role)\(number)\(clock)\(badges)</span></p>\
      <div class="turn-text" dir="auto">\(words(ofTurn: place))</div></li>
      """
  }

  private func who(_ turn: Turn, _ here: [Passage]) -> String {
    let name = "<bdi>\(html(interaction.reviewSpeaker(of: turn)))</bdi>"
    let wordless = here.filter(\.scalars.isEmpty)
    return wordless.isEmpty ? name : opening(wordless) + name + "</mark>"
  }

  private func kind(of turn: Turn) -> String {
    if turn.event != nil { return "tool" }
    if !turn.isSpoken { return "system" }
    switch interaction.role(of: turn) {
    case .agent: return "agent"
    case .customer: return "customer"
    case .system: return "system"
    default: return "other"
    }
  }

  private func labels(of turn: Turn, _ place: Int) -> [String] {
    var labels: [String] = []
    if turn.event == nil, !turn.isSpoken {
      labels.append(turn.kind == .note ? "Internal note" : "Internal")
    }
    if !judged.contains(place) { labels.append("Not judged here") }
    return labels
  }

  /// What stands under the name: the words, or the details of an event.
  private func text(of turn: Turn) -> String {
    guard turn.text.isEmpty, let event = turn.event else { return turn.text }
    return event.details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
      .joined(separator: ", ")
  }

  /// A text split wherever a passage or an older mail begins or ends.
  private func marked(_ text: String, _ turn: Turn, _ here: [Passage]) -> String {
    let quoted = turn.quoted + (turn.signature.map { [$0] } ?? [])
    guard !here.isEmpty || !quoted.isEmpty else { return html(text) }
    let scalars = Array(text.unicodeScalars)
    let all = 0..<scalars.count
    let passages = here.map { passage in
      var passage = passage
      passage.scalars = passage.scalars.clamped(to: all)
      return passage
    }.filter { !$0.scalars.isEmpty }
    let old = quoted.map { $0.clamped(to: all) }
    let borders = Set(
      [all.lowerBound, all.upperBound] + passages.map(\.scalars.lowerBound)
        + passages.map(\.scalars.upperBound) + old.map(\.lowerBound) + old.map(\.upperBound)
    ).sorted()
    return zip(borders, borders.dropFirst()).map { start, end in
      var words = html(String(String.UnicodeScalarView(scalars[start..<end])))
      let over = passages.filter { $0.scalars.contains(start) }
      if !over.isEmpty { words = opening(over, at: start) + words + "</mark>" }
      return old.contains { $0.contains(start) } ? "<span class=\"soft\">\(words)</span>" : words
    }.joined()
  }

  /// A mark can have one id; other passages that begin at the same place get theirs inside it.
  private func opening(_ over: [Passage], at start: Int? = nil) -> String {
    let begins = over.filter { $0.scalars.lowerBound == start }
    let criteria = over.map(\.criterion.rawValue).reduce(into: [String]()) { names, name in
      if !names.contains(name) { names.append(name) }
    }
    var text = "<mark"
    if let first = begins.first { text += " id=\"\(first.anchor)\"" }
    text += " data-criteria=\"\(html(criteria.joined(separator: " ")))\">"
    for passage in begins.dropFirst() { text += "<span id=\"\(passage.anchor)\"></span>" }
    return text
  }
}

extension Turn {
  /// When it was, as the source has it: the time of day, or that of the recording.
  var reviewClock: String? {
    if let at, let clock = at.text.split(separator: "T").last { return String(clock.prefix(5)) }
    guard let startMs else { return nil }
    let seconds = startMs / 1000 % 60
    return "\(startMs / 60_000):\(seconds < 10 ? "0" : "")\(seconds)"
  }

  /// A time of a recording for machines, for whom “0:03” would be no time of day.
  fileprivate var recordedMoment: String {
    guard at == nil, let startMs else { return "" }
    return " datetime=\"PT\(startMs / 1000)S\""
  }
}

extension Interaction {
  /// Who speaks; of an event, what happened.
  func reviewSpeaker(of turn: Turn) -> String {
    if let event = turn.event { return event.type }
    guard let by = turn.by, participants.indices.contains(by) else { return "System" }
    return participants[by].name ?? roleWords(participants[by].role)
  }

  /// What somebody is who is shown by their name.
  func reviewRole(of turn: Turn) -> String? {
    guard turn.event == nil, let by = turn.by, participants.indices.contains(by),
      participants[by].name != nil
    else { return nil }
    return roleWords(participants[by].role).lowercased()
  }

  private func roleWords(_ role: Role) -> String {
    switch role {
    case .customer: "Customer"
    case .agent: "Agent"
    case .supervisor: "Supervisor"
    case .bot: "Bot"
    case .system: "System"
    case .thirdParty: "Third party"
    case .unknown: "Unknown"
    }
  }
}
