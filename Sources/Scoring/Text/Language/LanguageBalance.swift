/// How much more a text looks like one language than like another one.
struct LanguageBalance {
  var words: Int
  /// Weight of the clues for the first language that are none for the second.
  var gain = 0
  /// Weight of the clues for the second language that are none for the first.
  var loss = 0
  /// Clues behind the gain, without those of greetings and of words also met in English.
  var clues = 0
  /// Those of them that make a sentence: verbs, pronouns, adverbs.
  var strong = 0
  /// The same with words also met in English.
  var mildlyStrong = 0
  /// Words of the first language, whether the second has them too or not.
  var support = 0

  /// True when only the first language can be meant.
  var isClear: Bool {
    let isSentence = strong >= 1 || mildlyStrong >= 2
    guard gain >= 2 * words else { return false }
    if isSentence, clues >= 3, gain >= 24, 2 * gain >= 5 * loss { return true }
    if isSentence, clues >= 2, gain >= 15, gain >= 6 * loss { return true }
    if clues >= 4, gain >= 36, gain >= 6 * loss { return true }
    // Hardly a word is left that the second language would have.
    guard gain >= 12 * loss else { return false }
    if isSentence, clues >= 2, gain >= 12 { return true }
    guard words >= 5, 5 * support >= 3 * words else { return false }
    return gain >= 15 && mildlyStrong >= 1 || gain >= 24 && clues >= 2
  }
}
