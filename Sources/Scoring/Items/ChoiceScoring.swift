internal import Curricula

extension ChoiceInteraction {
  func validate(_ chosen: [OptionID], of item: ItemID) throws(ResponseFault) {
    for id in chosen where option(id) == nil { throw .unknownOption(item, id) }
    if cardinality == .single, Set(chosen).count > 1 { throw .tooManyOptions(item) }
  }

  /// Without scores the chosen set must be the key.
  ///
  /// With scores, QTI's mapping: the sum over the distinct chosen options, clamped to the bounds;
  /// the upper bound earns all points.
  func score(_ chosen: [OptionID], of item: Item) -> ItemScore {
    let chosen = Set(chosen)
    guard isMapped, upperBound > 0 else {
      return item.score(share: chosen == key ? 1 : 0, matchReasons(chosen, item.points))
    }
    let sum = options.reduce(0) { $0 + (chosen.contains($1.id) ? $1.score ?? 0 : 0) }
    let bounded = min(max(sum, lowerBound), upperBound)
    let scale = item.points / upperBound
    var reasons = options.compactMap { mapReason($0, chosen, scale) }
    if bounded != sum {
      reasons.append(
        ItemScore.Reason(
          "The item earns at least \(decimal(lowerBound * scale)) and at most "
            + "\(decimal(upperBound * scale)).", points: (bounded - sum) * scale))
    }
    return item.score(share: bounded / upperBound, reasons)
  }

  /// First what was chosen, then what was not; the points stand at the first.
  private func matchReasons(_ chosen: Set<OptionID>, _ points: Double) -> [ItemScore.Reason] {
    let picked = options.filter { chosen.contains($0.id) }
    let missed = options.filter { $0.isCorrect && !chosen.contains($0.id) }
    var reasons = picked.map {
      ItemScore.Reason(about($0, $0.isCorrect ? "right" : "wrong"))
    }
    reasons += missed.map { option in
      ItemScore.Reason(
        cardinality == .single
          ? "Right would have been \(quoted(option.text.plain))."
          : "Missing: \(quoted(option.text.plain)).")
    }
    if !reasons.isEmpty { reasons[0].points = chosen == key ? points : 0 }
    return reasons
  }

  private func mapReason(
    _ option: Option, _ chosen: Set<OptionID>, _ scale: Double
  ) -> ItemScore.Reason? {
    let worth = (option.score ?? 0) * scale
    if chosen.contains(option.id) {
      return ItemScore.Reason(about(option, worth > 0 ? "right" : "wrong"), points: worth)
    }
    guard worth > 0 else { return nil }
    return ItemScore.Reason(
      "Missing: \(quoted(option.text.plain)); worth \(decimal(worth)).", points: 0)
  }

  private func about(_ option: Option, _ verdict: String) -> String {
    let feedback = option.feedback.map { " \($0.plain)" } ?? ""
    return "\(quoted(option.text.plain)): \(verdict).\(feedback)"
  }
}

/// In quotation marks, unless the text brings its own.
func quoted(_ text: String) -> String {
  text.hasPrefix("“") && text.hasSuffix("”") ? text : "“\(text)”"
}
