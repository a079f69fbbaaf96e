/// How much more a text looks like one language than like another one.
struct LanguageBalance {
  /// Words, numbers and codes of the text.
  var words: Int
  /// Words of names are known by their capitals and left out.
  var showsNames: Bool
  /// Weight of the clues for the first language that are none for the second.
  var gain = 0
  /// Weight of the clues for the second language that are none for the first.
  var loss = 0
  /// Clues behind the gain, without those by a greeting and those also met in English.
  var clues = 0
  /// Those of them that make a sentence.
  var sentence = 0
  /// The same with those also met in English.
  var doubtfulSentence = 0
  /// Clues for the first language, whether they speak for the second too or not.
  var support = 0

  /// True when only the first language can be meant.
  ///
  /// The less speaks for the second, the less is asked of the first. Names, titles, dishes and
  /// addresses have articles and nouns, but seldom a verb or a pronoun. The bounds leave room: of
  /// forty-three thousand English texts, those that are English throughout have no two such clues
  /// with a gain of twelve.
  var isClear: Bool {
    guard gain >= 2 * words else { return false }
    if sentence >= 1 || doubtfulSentence >= 2 {
      if clues >= 3, gain >= 24, 2 * gain >= 5 * loss { return true }
      if clues >= 2, gain >= 15, gain >= 6 * loss { return true }
      if clues >= 2, gain >= 12, gain >= 12 * loss { return true }
    }
    guard showsNames else { return false }
    if clues >= 4, gain >= 36, gain >= 6 * loss { return true }
    // Hardly a word is left that the second language would have.
    guard gain >= 12 * loss, words >= 5, 5 * support >= 3 * words else { return false }
    return gain >= 15 && doubtfulSentence >= 1 || gain >= 24 && clues >= 2
  }
}
