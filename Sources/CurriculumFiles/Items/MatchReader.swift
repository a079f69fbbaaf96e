internal import Curricula
internal import Findings
internal import Markup
internal import Rubrics

func readMatch(
  _ element: MarkupElement, _ notes: ReadingNotes
) -> MatchInteraction {
  let sources = readAssociables(element, "source", usualMaximum: 1, notes)
  let targets = readAssociables(element, "target", usualMaximum: nil, notes)
  var seen: Set<Pair> = []
  let keys = element.elements(named: "pair").compactMap { pair -> MatchInteraction.Key? in
    guard let source = pair.required("source", notes), let target = pair.required("target", notes)
    else { return nil }
    requireOption("source", source, among: sources.map(\.id), at: pair.location, notes)
    requireOption("target", target, among: targets.map(\.id), at: pair.location, notes)
    let key = MatchInteraction.Key(
      OptionID(source), OptionID(target), score: pair.number("score"))
    if !seen.insert(key.pair).inserted {
      notes.error(.meaning, pair.location, "This pair is written a second time.")
    }
    return key
  }
  let match = MatchInteraction(
    sources: sources, targets: targets, keys: keys,
    scoring: element.choice("scoring", default: .each, notes),
    defaultScore: element.number("defaultScore") ?? 0,
    lowerBound: element.number("lowerBound") ?? 0, upperBound: element.number("upperBound"),
    isShuffled: element.flag("shuffle", default: true))
  checkKey(match, element, notes)
  return match
}

func readAssociables(
  _ element: MarkupElement, _ name: String, usualMaximum: Int?, _ notes: ReadingNotes
) -> [Associable] {
  let elements = element.elements(named: name)
  let options = defined(name, elements, notes).map { id, option in
    let maximum = option.count("max")
    return Associable(
      id: id, text: readRichText(option),
      maximum: maximum == 0 ? nil : maximum ?? usualMaximum, isFixed: option.flag("fixed"))
  }
  reportTwins(name, options.map(\.text), elements, notes)
  return options
}

private func checkKey(
  _ match: MatchInteraction, _ element: MarkupElement, _ notes: ReadingNotes
) {
  let name = element.attribute("id") ?? ""
  if match.rightPairs.isEmpty {
    notes.error(.meaning, element.location, "The item “\(name)” has no pair that earns anything.")
  }
  let pairs = Dictionary(grouping: match.rightPairs, by: \.first)
  let targets = Dictionary(grouping: match.rightPairs, by: \.second)
  for option in match.sources + match.targets {
    let wanted = max(pairs[option.id]?.count ?? 0, targets[option.id]?.count ?? 0)
    if let most = option.maximum, most < wanted {
      notes.error(
        .meaning, element.location,
        "The key of the item “\(name)” uses “\(option.id)” \(wanted) times and it may be used "
          + "\(most) \(most == 1 ? "time" : "times"); raise its max.")
    }
  }
  guard match.scoring == .each else { return }
  let reachable = match.keys.reduce(0) { $0 + max(0, $1.score ?? (match.isMapped ? 0 : 1)) }
  checkBounds(
    element, lower: match.lowerBound, upper: match.upperBound, reachable: reachable, notes)
  let costsNothing =
    match.defaultScore >= 0 && !match.keys.contains { ($0.score ?? 0) < 0 }
  if costsNothing, match.sources.contains(where: { ($0.maximum ?? 26) > 1 }) {
    notes.warning(
      .meaning, element.location,
      "Somebody who joins everything in the item “\(name)” earns everything: sources may be used "
        + "more than once and a wrong pair costs nothing. Set a defaultScore below 0.")
  }
}
