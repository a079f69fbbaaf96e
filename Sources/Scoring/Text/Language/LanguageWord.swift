/// A word of a text, as the recogniser of languages sees it.
struct LanguageWord {
  /// In lower case, with composed letters and straight apostrophes.
  var text: String
  /// Begins with a capital letter.
  var isCapital: Bool
  /// Has a capital behind its first apostrophe, as in "l'Hôtel".
  var isCapitalInside: Bool
  /// Two letters or more, all of them capitals.
  var isShouted: Bool
  var beginsSentence: Bool
  /// Behind it stands a comma, a full stop or another mark.
  var endsPhrase = false
  /// Joins the words of a name: "de la" in "Rue de la Paix".
  var joinsName = false

  /// Written like a name: with a capital where a sentence asks for none.
  var isLikeName: Bool { isCapital && !beginsSentence }

  /// A small word that may join the words of a name.
  var isJoint: Bool { !isCapital && FamiliarLexicon.shared.entry(text)?.joinsNames == true }

  init(_ scalars: ArraySlice<Unicode.Scalar>, beginsSentence: Bool) {
    let letters = composedLetters(scalars)
    let capitals = letters.count { $0.properties.isUppercase }
    text = ""
    for letter in letters { text.append(letter.properties.lowercaseMapping) }
    // What "İ" leaves behind in lower case.
    text.unicodeScalars.removeAll { $0.value == 0x307 }
    isCapital = letters.first?.properties.isUppercase ?? false
    let inside = letters.firstIndex(of: "'").map { letters[($0 + 1)...] }
    isCapitalInside = inside?.first?.properties.isUppercase ?? false
    isShouted = letters.count > 1 && capitals == letters.count { $0.properties.isAlphabetic }
    self.beginsSentence = beginsSentence
  }
}

/// Base letters and combining marks as one letter where Unicode has one, apostrophes as "'".
private func composedLetters(_ scalars: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
  var result: [Unicode.Scalar] = []
  for scalar in scalars {
    if Letter(scalar.value).contains(.apostrophe) {
      result.append("'")
    } else if let last = result.last, let one = composed(last.value, scalar.value),
      let letter = Unicode.Scalar(one)
    {
      result[result.count - 1] = letter
    } else {
      result.append(scalar)
    }
  }
  return result
}
