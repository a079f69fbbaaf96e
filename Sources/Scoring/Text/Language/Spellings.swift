extension FamiliarLanguage {
  /// A word in lower case as it is written and as people type it when letters are not at hand:
  /// without accents, and with "oe" for "ö" where that is usual.
  func spellings(of word: Substring) -> Set<String> {
    let written = word.lowercased()
    var result: Set = [written, written.withoutAccents]
    let pairs: [Unicode.Scalar: String] =
      switch self {
      case .de: ["ä": "ae", "ö": "oe", "ü": "ue"]
      case .da: ["æ": "ae", "ø": "oe", "å": "aa"]
      default: [:]
      }
    if !pairs.isEmpty {
      let spelt = written.unicodeScalars.map { pairs[$0] ?? String($0) }.joined()
      result.insert(spelt.withoutAccents)
    }
    return result
  }
}

extension String {
  /// Each letter in lower case as the one of a to z that people type in its place.
  var withoutAccents: String {
    if utf8.allSatisfy({ $0 < 128 }) { return self }
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let plain = plainLetters[scalar] {
        result.append(contentsOf: plain.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }
}

private let plainLetters: [Unicode.Scalar: String] = {
  let rows = [
    ("a", "àáâãäåāăą"), ("c", "çćĉċč"), ("d", "ďđ"), ("e", "èéêëēĕėęě"), ("g", "ĝğġģ"),
    ("i", "ìíîïĩīĭįı"), ("l", "ĺļľł"), ("n", "ñńņň"), ("o", "òóôõöøōŏő"), ("r", "ŕŗř"),
    ("s", "śŝşšș"), ("t", "ţťț"), ("u", "ùúûüũūŭůűų"), ("y", "ýÿ"), ("z", "źżž"), ("ss", "ß"),
    ("ae", "æ"), ("oe", "œ"),
  ]
  var result: [Unicode.Scalar: String] = [:]
  for (plain, letters) in rows {
    for letter in letters.unicodeScalars { result[letter] = plain }
  }
  return result
}()
