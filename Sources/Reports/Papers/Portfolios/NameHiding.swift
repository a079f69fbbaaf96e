/// Puts a role where a name stood.
///
/// A whole name is found in any case and with any of ` . _ - ,` between its words, so that it is
/// found in an address too. One word of a name is found where it begins with a capital, or where its
/// script has none, as whole words; in scripts that write words together it is found anywhere. Better
/// a word too many hidden than a name too few. What is not found: a nickname, a spelling without the
/// accents, an ending that the language puts to a name.
struct NameHiding {
  private struct Name {
    var words: [[Character]]
    var role: OtherPerson.Role
    var isWhole: Bool
    var isBoundToWords: Bool
    var length: Int { words.reduce(0) { $0 + $1.count } }
  }

  /// Those that stand as words, by their first word; the longest first.
  private var boundNames: [[Character]: [Name]] = [:]
  /// Those of scripts that write words together, by their first character; the longest first.
  private var looseNames: [Character: [Name]] = [:]
  private var longestWord = 0

  /// - Parameter person: whose paper it is; no word of this name is hidden.
  init(_ others: [OtherPerson], in person: String) {
    let own = words(of: person)
    var seen: Set<[[Character]]> = [own]
    // Whole names first: where one person's name is a word of another's, its own role counts.
    for other in others { add(words(of: other.name), other.role, isWhole: true, &seen) }
    seen.formUnion(own.map { [$0] })
    for other in others {
      for word in words(of: other.name) where word.count > 1 {
        add([word], other.role, isWhole: false, &seen)
      }
    }
    boundNames = boundNames.mapValues { $0.sorted { $0.length > $1.length } }
    looseNames = looseNames.mapValues { $0.sorted { $0.length > $1.length } }
  }

  private mutating func add(
    _ words: [[Character]], _ role: OtherPerson.Role, isWhole: Bool,
    _ seen: inout Set<[[Character]]>
  ) {
    guard let first = words.first, let letter = first.first, seen.insert(words).inserted else {
      return
    }
    let isBound = words.joined().allSatisfy(\.isOfSpacedScript)
    let name = Name(words: words, role: role, isWhole: isWhole, isBoundToWords: isBound)
    if isBound {
      longestWord = max(longestWord, first.count)
      boundNames[first, default: []].append(name)
    } else {
      looseNames[letter, default: []].append(name)
    }
  }

  /// The text without the names.
  ///
  /// - Parameter isProse: also single words of names; a title of the curriculum loses whole names
  ///   alone, because it was written before there was anybody to name.
  func hidden(_ text: String, isProse: Bool = true) -> String {
    guard !boundNames.isEmpty || !looseNames.isEmpty else { return text }
    let characters = Array(text)
    let folded = characters.map(fold)
    var result = ""
    var place = 0
    while place < characters.count {
      if let (name, end) = name(at: place, characters, folded, isProse: isProse) {
        result += opensSentence(result) ? capitalised(name.role.words) : name.role.words
        place = end
      } else {
        result.append(characters[place])
        place += 1
      }
    }
    return result
  }

  private func name(
    at place: Int, _ characters: [Character], _ folded: [Character], isProse: Bool
  ) -> (Name, end: Int)? {
    var candidates = looseNames[folded[place]] ?? []
    if characters[place].isWordPart, place == 0 || !characters[place - 1].isWordPart {
      // Asked of names alone: a word longer than any of them need not be read to its end.
      let word = Array(folded[place...].prefix(longestWord + 1).prefix { $0.isWordPart })
      candidates += boundNames[word] ?? []
    }
    for name in candidates {
      if let end = end(of: name, at: place, characters, folded, isProse: isProse) {
        return (name, end)
      }
    }
    return nil
  }

  private func end(
    of name: Name, at start: Int, _ characters: [Character], _ folded: [Character], isProse: Bool
  ) -> Int? {
    guard isProse || name.isWhole, name.isWhole || !characters[start].isLowercase else {
      return nil
    }
    var place = start
    for (number, word) in name.words.enumerated() {
      if number > 0 {
        let gap = folded[place...].prefix(3).prefix { $0.isBetweenNames }.count
        guard gap > 0 || !name.isBoundToWords else { return nil }
        place += gap
      }
      guard folded[place...].starts(with: word) else { return nil }
      place += word.count
    }
    if name.isBoundToWords, place < characters.count, characters[place].isWordPart { return nil }
    return place
  }

  private func opensSentence(_ before: String) -> Bool {
    guard let last = before.last(where: { $0 == "\n" || !$0.isWhitespace }) else { return true }
    if ".!?\n".contains(last) { return before.last?.isWhitespace == true }
    return false
  }

  private func capitalised(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}

private func words(of name: String) -> [[Character]] {
  name.split { !$0.isWordPart }.map { $0.map(fold) }
}

/// A character whose case does not count; one that has no single lower case stays.
private func fold(_ character: Character) -> Character {
  let lower = character.lowercased()
  return lower.count == 1 ? Character(lower) : character
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber }

  fileprivate var isBetweenNames: Bool { isWhitespace || "._-,\u{2019}'".contains(self) }

  /// Whether the script sets words apart and puts nothing to a name: Latin, Greek, Cyrillic,
  /// Armenian and digits.
  fileprivate var isOfSpacedScript: Bool {
    unicodeScalars.first.map { $0.value < 0x590 || (0x1E00...0x1FFF).contains($0.value) } ?? true
  }
}
