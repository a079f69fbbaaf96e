internal import GuildhallKit
internal import Reports
internal import Reviews
internal import Rubrics
internal import Transcripts

/// The reviewer's quotations, and the conversation in which they are marked.
struct QuotePlaces {
  private(set) var quotes: [CriterionID: [ReplayView.Quote]] = [:]
  /// The conversation as HTML.
  private(set) var transcript = ""
  private let names: [CriterionID: String]

  init(_ desk: ReviewDesk) {
    names = Dictionary(
      desk.asked.enumerated().map { ($0.element, "c-\($0.offset + 1)") },
      uniquingKeysWith: { one, _ in one })
    var places: [Int: [MarkedPlace]] = [:]
    var count = 0
    let turns = desk.interaction.turns
    for criterion in desk.asked {
      for quote in desk.answers[criterion]?.quotes ?? [] where turns.indices.contains(quote.turn) {
        count += 1
        let scalars = Array(turns[quote.turn].text.unicodeScalars)
        let range = quote.scalars.clamped(to: 0..<scalars.count)
        var words = String.UnicodeScalarView()
        words.append(contentsOf: scalars[range])
        quotes[criterion, default: []].append(
          ReplayView.Quote(
            anchor: "e-\(count)", words: String(words), place: "turn \(quote.turn + 1)"))
        places[quote.turn, default: []].append(
          MarkedPlace(anchor: "e-\(count)", criterion: name(of: criterion), scalars: range))
      }
    }
    transcript =
      "<ol class=\"conversation\" data-channel=\"log\">\n"
      + turns.indices.map { turn($0, desk, places[$0] ?? []) }.joined(separator: "\n") + "\n</ol>"
  }

  /// What a criterion is called in the page.
  func name(of criterion: CriterionID) -> String { names[criterion] ?? "c" }

  private func turn(_ place: Int, _ desk: ReviewDesk, _ marked: [MarkedPlace]) -> String {
    let interaction = desk.interaction
    let turn = interaction.turns[place]
    let number = place + 1
    var kind = "system"
    var who = turn.event?.type ?? "System"
    if turn.event != nil {
      kind = "tool"
    } else if let by = turn.by, interaction.participants.indices.contains(by) {
      let isTheirs = by == desk.segment.agent
      switch interaction.role(of: turn) {
      case .agent: (kind, who) = ("agent", isTheirs ? "You" : "A colleague")
      case .customer: (kind, who) = ("customer", "Customer")
      default: break
      }
    }
    let details =
      turn.text.isEmpty
      ? html(
        (turn.event?.details ?? [:]).sorted { $0.key < $1.key }
          .map { "\($0.key): \($0.value)" }.joined(separator: ", "))
      : markedWords(turn.text, marked)
    let note = turn.event == nil && !turn.isSpoken ? " <span class=\"badge\">Internal</span>" : ""
    let outside =
      desk.segment.turns.contains(place) ? "" : " <span class=\"badge\">Not judged here</span>"
    return """
      <li class="turn" id="t\(number)" data-turn="\(number)" data-who="\(kind)">\
      <p class="turn-head"><span class="who"><bdi>\(html(who))</bdi></span> <span>\
      <a href="#t\(number)" class="soft" aria-label="Turn \(number)">\(number)</a>\(note)\(outside)\
      </span></p><div class="turn-text" data-turn-text dir="auto">\(details)</div></li>
      """
  }
}
