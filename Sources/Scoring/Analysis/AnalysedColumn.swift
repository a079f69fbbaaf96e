internal import Curricula
internal import Statistics

/// One form of an item, and where it was met.
struct AnalysedColumn {
  var item: Item
  var isCurrent: Bool
  var versions: [Int64] = []

  func analysis(
    _ statistics: ItemStatistics, _ given: [(answer: AnalysedAnswer, rest: Double?)],
    _ limits: ItemLimits
  ) -> QuizAnalysis.Item {
    let parts = parts(given)
    return QuizAnalysis.Item(
      id: item.id, kind: item.interaction.name, prompt: item.prompt.plain, possible: item.points,
      isPilot: item.isPilot, versions: versions.sorted(), isCurrent: isCurrent,
      statistics: statistics, omitted: given.count { $0.answer.response == nil },
      awaited: given.count { $0.answer.mark == nil }, parts: parts, typed: typed(given),
      flags: limits.flags(
        statistics,
        options: item.interaction.hasDistractors
          ? parts.map { $0.options.map { ($0.isRight, $0.statistics) } } : []))
  }

  private func parts(
    _ given: [(answer: AnalysedAnswer, rest: Double?)]
  ) -> [QuizAnalysis.Part] {
    let picks = given.map { entry in
      (entry.answer.response.map { item.interaction.picks(of: $0) } ?? [], entry.rest)
    }
    return item.interaction.pickedParts.enumerated().map { number, part in
      QuizAnalysis.Part(
        title: part.title,
        options: part.options.enumerated().map { place, option in
          QuizAnalysis.Option(
            text: option.text, isRight: option.isRight,
            statistics: OptionStatistics(
              picks.map { picks, rest in
                (picks.indices.contains(number) && picks[number].contains(place), rest)
              }))
        })
    }
  }

  /// The most frequent eight; what one person alone typed is theirs.
  private func typed(
    _ given: [(answer: AnalysedAnswer, rest: Double?)]
  ) -> [QuizAnalysis.TypedAnswer] {
    switch item.interaction {
    case .textEntry, .numeric, .slider: break
    default: return []
    }
    var counts: [String: (count: Int, isRight: Bool)] = [:]
    for (answer, _) in given {
      guard let response = answer.response, let text = words(of: response) else { continue }
      let isRight = (item.share(of: response) ?? 0) >= 1 - 1e-9
      counts[text, default: (0, isRight)].count += 1
    }
    return counts.filter { $0.value.count > 1 }
      .sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.prefix(8)
      .map { .init(text: $0.key, count: $0.value.count, isRight: $0.value.isRight) }
  }

  private func words(of response: Response) -> String? {
    switch response {
    case .text(let text):
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
    case .number(let number): decimal(number)
    default: nil
    }
  }
}
