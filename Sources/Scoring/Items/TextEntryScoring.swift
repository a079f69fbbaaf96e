internal import Curricula

extension TextEntryInteraction {
  /// The best form within the spelling tolerance decides; of equally good ones, the nearest.
  func judge(_ text: String, _ points: Double) -> Judged {
    let typed = normalised(text)
    let near = accepted.map { form in
      (form: form, distance: spellingDistance(typed, normalised(form.text)))
    }.filter { $0.distance <= tolerance(for: $0.form) }
    let best = near.max {
      ($0.form.score, -$0.distance) < ($1.form.score, -$1.distance)
    }
    guard let best else {
      return Judged(share: 0) {
        [
          ItemScore.Reason(
            "“\(text.prefix(80))” is not accepted. An accepted answer is "
              + "“\(accepted.first?.text ?? "")”.", points: 0)
        ]
      }
    }
    return Judged(share: best.form.score) {
      let spelling =
        best.distance == 0
        ? "" : ", \(best.distance) letter\(best.distance == 1 ? "" : "s") off"
      let part =
        best.form.score < 1
        ? " It is worth \(percent(best.form.score)) of the points; the best answer is "
          + "“\(accepted.first { $0.score == 1 }?.text ?? "")”." : ""
      return [
        ItemScore.Reason(
          "“\(text.prefix(80))” is accepted as “\(best.form.text)”\(spelling).\(part)",
          points: best.form.score * points)
      ]
    }
  }

  /// A short word tolerates less than the author allows: with one letter of three wrong it would
  /// be another word.
  private func tolerance(for form: Form) -> Int {
    min(spellingTolerance, normalised(form.text).count / 4)
  }

  /// White space folded, canonically composed as Swift compares it, apostrophes straight, case folded
  /// unless it counts.
  private func normalised(_ text: String) -> [Character] {
    var words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    words = String(words.map { "’‘ʼ".contains($0) ? "'" : $0 })
    return Array(isCaseSensitive ? words : words.lowercased())
  }
}

/// Letters that are wrong, missing, extra or swapped with their neighbour: the distance of
/// Damerau and Levenshtein with each part changed at most once.
func spellingDistance(_ one: [Character], _ other: [Character]) -> Int {
  if one == other { return 0 }
  if one.isEmpty || other.isEmpty { return max(one.count, other.count) }
  var before = [Int]()
  var previous = Array(0...other.count)
  for i in 1...one.count {
    var row = [i] + Array(repeating: 0, count: other.count)
    for j in 1...other.count {
      let cost = one[i - 1] == other[j - 1] ? 0 : 1
      row[j] = min(previous[j] + 1, row[j - 1] + 1, previous[j - 1] + cost)
      if i > 1, j > 1, one[i - 1] == other[j - 2], one[i - 2] == other[j - 1] {
        row[j] = min(row[j], before[j - 2] + 1)
      }
    }
    before = previous
    previous = row
  }
  return previous[other.count]
}
