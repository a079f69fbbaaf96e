extension WordText {
  /// True when a negating word stands shortly before the token, in the same clause: "not",
  /// "never", "without".
  ///
  /// "Not only" does not negate.
  func isNegated(_ start: Int) -> Bool {
    var index = start
    var steps = 0
    while index > 0, steps < 3, !tokens[index].place.contains(.beginsClause) {
      index -= 1
      steps += 1
      if isWord(index, "not") {
        return index + 1 >= tokens.count || !isWord(index + 1, "only")
      }
      switch tokens[index].end - tokens[index].start {
      case 2: if isWord(index, "no") { return true }
      case 3: if isWord(index, "nor") { return true }
      case 5: if isWord(index, "never") { return true }
      case 6: if isWord(index, "hardly") { return true }
      case 7: if isWord(index, "without") || isWord(index, "neither") { return true }
      default: break
      }
    }
    return false
  }

  /// True when the words are somebody else's: between quotation marks, or behind "she said that"
  /// and its like in the same clause.
  ///
  /// What the speakers say of their own words counts as theirs: "I said I was sorry".
  func isReported(_ start: Int) -> Bool {
    if tokens[start].place.contains(.quoted) { return true }
    var index = start
    var steps = 0
    while index > 0, steps < 8, !tokens[index].place.contains(.beginsClause) {
      index -= 1
      steps += 1
      if isReportingVerb(index) { return hasOtherSubject(index) }
    }
    return false
  }

  private func isReportingVerb(_ index: Int) -> Bool {
    switch tokens[index].end - tokens[index].start {
    case 4: isWord(index, "said") || isWord(index, "says") || isWord(index, "told")
    case 5: isWord(index, "tells")
    case 7: isWord(index, "claimed") || isWord(index, "assured")
    case 8: isWord(index, "promised")
    default: false
    }
  }

  /// True when the subject of the verb is not the speaker: "they said", "I was told".
  private func hasOtherSubject(_ verb: Int) -> Bool {
    var index = verb
    while index > 0, !tokens[index].place.contains(.beginsClause) {
      index -= 1
      if isWord(index, "was") || isWord(index, "were") || isWord(index, "been") { return true }
      if isWord(index, "have") || isWord(index, "has") || isWord(index, "had")
        || isWord(index, "just") || isWord(index, "already") || isWord(index, "also")
        || isWord(index, "never") || isWord(index, "always")
      {
        continue
      }
      return !isWord(index, "i") && !isWord(index, "we")
    }
    return false
  }
}
