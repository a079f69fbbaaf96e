internal import Rubrics
internal import Scoring
internal import Transcripts

extension ScorecardPage {
  /// The conversation with every quoted place marked.
  func transcript(of card: Scorecard, in interaction: Interaction, _ id: String) -> String {
    var places: [Int: [Place]] = [:]
    for (criterion, entry) in card.entries.enumerated() {
      for (quote, evidence) in entry.evidence.enumerated() {
        places[evidence.turn, default: []].append(
          Place(
            criterion: criterion + 1, quote: quote + 1,
            scalars: evidence.start..<max(evidence.start, evidence.end)))
      }
    }
    let titles = Dictionary(
      rubric.criteria.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
    let marking = Marking(card: card, titles: titles, id: id)
    let turns = interaction.turns.indices.map { position in
      turn(position, of: interaction, places[position] ?? [], marking)
    }
    let language = interaction.language.map { " lang=\"\(html($0))\"" } ?? ""
    let subject =
      interaction.subject.map { "<p>Subject: <bdi>\(html($0))</bdi></p>\n" } ?? ""
    return """
      <section class="transcript" aria-labelledby="\(id)-transcript" tabindex="0">
      <h3 id="\(id)-transcript">Transcript</h3>
      \(subject)<ol role="list"\(language)>
      \(turns.joined(separator: "\n"))
      </ol>
      </section>

      """
  }

  private func turn(
    _ position: Int, of interaction: Interaction, _ places: [Place], _ marking: Marking
  ) -> String {
    let turn = interaction.turns[position]
    var classes = ["turn", turn.event == nil ? interaction.role(of: turn).rawValue : "event"]
    var labels: [String] = []
    if turn.event != nil {
      labels.append("event")
    } else if !turn.isSpoken {
      classes.append("note")
      labels.append(
        turn.kind == .note ? "internal note" : "internal, not seen by the customer")
    }
    if !marking.card.segment.turns.contains(position) {
      classes.append("outside")
      labels.append("not part of what is judged here")
    }
    let wordless = places.filter(\.scalars.isEmpty)
    let who = turn.event.map { "“\($0.type)”" } ?? speaker(of: turn, interaction)
    let event = turn.event.map { event in
      event.details.isEmpty
        ? ""
        : " <span class=\"small\">"
          + html(
            event.details.sorted { $0.key < $1.key }.map { "\($0): \($1)" }
              .joined(separator: ", ")) + "</span>"
    }
    let clock = turn.clock.map { " <time>\(html($0))</time>" } ?? ""
    let label = labels.map { " <span class=\"label\">\($0)</span>" }.joined()
    let text =
      turn.text.isEmpty
      ? "" : "\n<p class=\"words\" dir=\"auto\">\(marking.marked(turn.text, places))</p>"
    return """
      <li id="\(marking.id)-t\(position + 1)" class="\(classes.joined(separator: " "))">\
      <p class="who"><span class="no">\(position + 1)</span> \
      \(marking.marked(wordless, "<bdi>\(html(who))</bdi>"))\(event ?? "")\(clock)\(label)</p>\(text)</li>
      """
  }
}

/// How the quotations of one card are marked in its transcript.
private struct Marking {
  let card: Scorecard
  let titles: [CriterionID: String]
  let id: String

  /// A text with its quoted parts marked, split wherever a quotation begins or ends.
  func marked(_ text: String, _ places: [Place]) -> String {
    let scalars = Array(text.unicodeScalars)
    return runs(places, count: scalars.count).map { run in
      // A number that follows the white space at the end would stand on a line of its own.
      let space = run.ends.isEmpty ? 0 : scalars[run.scalars].trailingSpace
      func words(_ range: Range<Int>) -> String {
        html(String(String.UnicodeScalarView(scalars[range])))
      }
      guard !run.places.isEmpty else { return words(run.scalars) }
      let end = run.scalars.upperBound - space
      return opening(run.places, run.begins) + words(run.scalars.lowerBound..<end) + "</mark>"
        + numbers(run.ends) + words(end..<run.scalars.upperBound)
    }.joined()
  }

  /// The same for quotations without words of their own, around something already written.
  func marked(_ places: [Place], _ written: String) -> String {
    places.isEmpty ? written : opening(places, places) + written + "</mark>" + numbers(places)
  }

  /// A mark can have one id; quotations that begin at the same place get theirs inside it.
  private func opening(_ places: [Place], _ begins: [Place]) -> String {
    let tones = places.map { card.entries[$0.criterion - 1].tone }
    let tone = ["not", "open", "met"].first(where: tones.contains) ?? "none"
    var text =
      "<mark class=\"\(tone)\"" + (begins.first.map { " id=\"\(anchor($0))\"" } ?? "") + ">"
    for place in begins.dropFirst() { text += "<span id=\"\(anchor(place))\"></span>" }
    return text
  }

  private func anchor(_ place: Place) -> String { "\(id)-c\(place.criterion)-q\(place.quote)" }

  /// Sign and number of each criterion whose quotation ends here, as links back to it.
  private func numbers(_ ends: [Place]) -> String {
    var seen: Set<Int> = []
    return ends.filter { seen.insert($0.criterion).inserted }.map { place in
      let entry = card.entries[place.criterion - 1]
      let title = titles[entry.criterion] ?? entry.criterion.rawValue
      return "<sup><a href=\"#\(id)-c\(place.criterion)\" "
        + "aria-label=\"criterion \(place.criterion), \(html(title)): \(entry.words)\">"
        + "\(entry.mark)\(place.criterion)</a></sup>"
    }.joined()
  }
}

extension ArraySlice<Unicode.Scalar> {
  /// How many scalars at the end are white space.
  fileprivate var trailingSpace: Int {
    reversed().prefix { $0.properties.isWhitespace }.count
  }
}
