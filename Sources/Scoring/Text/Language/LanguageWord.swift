/// A word of a text, as the recogniser of languages sees it.
struct LanguageWord {
  /// In lower case, with composed letters and straight apostrophes.
  private(set) var text: String
  /// What the familiar languages know of it.
  private(set) var entry: FamiliarLexicon.Entry?
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
  var isJoint: Bool { !isCapital && entry?.joinsNames == true }

  /// The word that stands behind an apostrophe in another one.
  func rest(_ behind: String) -> LanguageWord {
    var rest = self
    rest.text = behind
    rest.entry = FamiliarLexicon.shared.entry(behind)
    rest.isCapital = isCapitalInside
    rest.beginsSentence = false
    return rest
  }

  init(_ scalars: ArraySlice<Unicode.Scalar>, beginsSentence: Bool) {
    self.beginsSentence = beginsSentence
    if scalars.allSatisfy(\.isASCII) {
      text = String(unsafeUninitializedCapacity: scalars.count) { bytes in
        for (index, scalar) in zip(bytes.indices, scalars) {
          bytes[index] = isCapitalLetter(scalar) ? UInt8(scalar.value | 0x20) : UInt8(scalar.value)
        }
        return scalars.count
      }
      isCapital = scalars.first.map(isCapitalLetter) ?? false
      let inside = scalars.firstIndex(of: "'").map { scalars[($0 + 1)...] }
      isCapitalInside = inside?.first.map(isCapitalLetter) ?? false
      isShouted =
        scalars.count > 1
        && scalars.allSatisfy { isCapitalLetter($0) || !Letter($0.value).contains(.letter) }
    } else {
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
    }
    entry = FamiliarLexicon.shared.entry(text)
  }
}

private func isCapitalLetter(_ scalar: Unicode.Scalar) -> Bool { 65...90 ~= scalar.value }

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
