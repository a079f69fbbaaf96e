internal import Curricula
internal import Rubrics

extension ChoiceInteraction {
  func validate(_ chosen: [OptionID], of item: ItemID) throws(ResponseFault) {
    for id in chosen where position(of: id) == nil { throw .unknownOption(item, id) }
    let most = cardinality == .single ? 1 : maxChoices ?? options.count
    if picked(chosen).count(where: \.self) > most { throw .tooManyOptions(item, most: most) }
  }

  /// Without scores the chosen set must be the key.
  ///
  /// With scores, QTI's mapping: the sum over the distinct chosen options, an option without a score
  /// adding the default, clamped to the bounds; the upper bound earns all points.
  func judge(_ chosen: [OptionID], _ points: Double) -> Judged {
    let picked = picked(chosen)
    guard isMapped, upperBound > 0 else {
      let isRight = zip(options, picked).allSatisfy { $0.isCorrect == $1 }
      return Judged(share: isRight ? 1 : 0) { matchReasons(picked, points, isRight) }
    }
    var sum = 0.0
    for place in options.indices where picked[place] {
      sum += options[place].score ?? defaultScore
    }
    let bounded = min(max(sum, lowerBound), upperBound)
    return Judged(share: bounded / upperBound) {
      mapReasons(picked, sum, bounded, points / upperBound)
    }
  }

  /// For each option whether it was chosen, however often.
  private func picked(_ chosen: [OptionID]) -> [Bool] {
    var picked = Array(repeating: false, count: options.count)
    for id in chosen {
      if let place = position(of: id) { picked[place] = true }
    }
    return picked
  }

  private func position(of id: OptionID) -> Int? {
    for place in options.indices where options[place].id == id { return place }
    return nil
  }

  /// First what was chosen, then what was not; the points stand at the first.
  private func matchReasons(
    _ picked: [Bool], _ points: Double, _ isRight: Bool
  ) -> [ItemScore.Reason] {
    var reasons: [ItemScore.Reason] = []
    for (place, option) in options.enumerated() where picked[place] {
      reasons.append(ItemScore.Reason(about(option, option.isCorrect ? "right" : "wrong")))
    }
    for (place, option) in options.enumerated()
    where option.isCorrect && !picked[place] {
      reasons.append(
        ItemScore.Reason(
          cardinality == .single
            ? "Right would have been \(quoted(option.text.plain))."
            : "Missing: \(quoted(option.text.plain))."))
    }
    if !reasons.isEmpty { reasons[0].points = isRight ? points : 0 }
    return reasons
  }

  private func mapReasons(
    _ picked: [Bool], _ sum: Double, _ bounded: Double, _ scale: Double
  ) -> [ItemScore.Reason] {
    options.enumerated().compactMap { place, option in mapReason(option, picked[place], scale) }
      + boundsReason(sum, bounded: bounded, lower: lowerBound, upper: upperBound, scale: scale)
  }

  private func mapReason(_ option: Option, _ isPicked: Bool, _ scale: Double) -> ItemScore.Reason? {
    let worth = (option.score ?? defaultScore) * scale
    if isPicked {
      let verdict = option.isCorrect ? "right" : worth > 0 ? "partly right" : "wrong"
      return ItemScore.Reason(about(option, verdict), points: worth)
    }
    guard worth > 0 else { return nil }
    if cardinality == .single {
      return option.isCorrect
        ? ItemScore.Reason("Right would have been \(quoted(option.text.plain)).") : nil
    }
    return ItemScore.Reason(
      "Missing: \(quoted(option.text.plain)); worth \(decimal(worth)).", points: 0)
  }

  private func about(_ option: Option, _ verdict: String) -> String {
    let feedback = option.feedback.map { " \($0.plain)" } ?? ""
    return "\(quoted(option.text.plain)): \(verdict).\(feedback)"
  }
}
