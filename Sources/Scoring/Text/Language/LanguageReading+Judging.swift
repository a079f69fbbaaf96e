extension LanguageReading {
  /// The familiar language that the clues speak for most.
  var likeliestFamiliar: LanguageGuess {
    let sums = FamiliarLanguage.allCases.map(weight)
    let best = sums.max() ?? 0
    let leaders = FamiliarLanguage.allCases.indices.filter { sums[$0] == best }
    guard best >= least, leaders.count == 1, let leader = leaders.first else {
      return LanguageGuess(language: "und", isSure: false)
    }
    let language = FamiliarLanguage.allCases[leader]
    let isSure = FamiliarLanguage.allCases.allSatisfy { other in
      guard other != language else { return true }
      let balance = balance(of: language, beside: other)
      if other == .en { return balance.isClear }
      return balance.gain >= least && balance.gain >= 2 * balance.loss
    }
    return LanguageGuess(language: language.rawValue, isSure: isSure)
  }

  /// True when one of the other familiar languages explains the words, and this one does not.
  func isClearlyAnother(than expected: FamiliarLanguage) -> Bool {
    // What speaks for each of the others at most; few of them are worth a closer look.
    var gains = Array(repeating: 0, count: FamiliarLanguage.allCases.count)
    for clue in clues where clue.languages.isDisjoint(with: expected.alone) {
      var left = clue.languages.rawValue
      while left != 0 {
        gains[left.trailingZeroBitCount] += clue.weight
        left &= left - 1
      }
    }
    return zip(FamiliarLanguage.allCases, gains).contains { other, gain in
      gain >= max(least, 2 * latinWords) && balance(of: other, beside: expected).isClear
    }
  }

  /// True when there is more than chance of the language in the text.
  func speaks(for language: FamiliarLanguage) -> Bool {
    weight(of: language) >= 2 * least
  }

  private func weight(of language: FamiliarLanguage) -> Int {
    let own = language.alone
    return clues.reduce(0) { $0 + ($1.languages.contains(own) ? $1.weight : 0) }
  }

  /// What speaks for a language and not for another one, and the other way round.
  private func balance(of language: FamiliarLanguage, beside other: FamiliarLanguage)
    -> LanguageBalance
  {
    var balance = LanguageBalance(words: latinWords, showsNames: showsNames)
    let own = language.alone
    let others = other.alone
    for clue in clues {
      let isOfOther = clue.languages.contains(others)
      let isDoubtful = other == .en && clue.isAlikeEnglish
      guard clue.languages.contains(own) else {
        if isOfOther { balance.loss += clue.weight }
        continue
      }
      if !clue.isPolite { balance.support += 1 }
      if isOfOther { continue }
      balance.gain += isDoubtful ? clue.weight / 2 : clue.weight
      if clue.isPolite { continue }
      let makesSentence = clue.sentence.contains(own)
      if makesSentence { balance.doubtfulSentence += 1 }
      if isDoubtful { continue }
      balance.clues += 1
      if makesSentence { balance.sentence += 1 }
    }
    return balance
  }
}

/// The weight of one long frequent word: less is chance.
private let least = 12
