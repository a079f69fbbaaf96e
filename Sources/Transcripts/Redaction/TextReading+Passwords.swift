/// What may stand behind "the password is" and is none.
private let notPasswords: Set<String> = Set(
  ("wrong incorrect correct expired invalid valid weak strong required reset not no the a an my your his "
    + "same still now too different case sensitive set saved stored protected known needed lost right "
    + "accepted rejected missing empty temporary unknown hidden secure safe in on at to for what that it "
    + "never always about longer shorter sent fine good bad ok okay working broken gone being going very "
    + "really only also one new old and or but so i you we they he she this there here please again "
    + "because if when how where why who which can could would should will do does did don't doesn't "
    + "didn't won't can't is was are be been has have had with from by of as than then already just "
    + "supposed probably something somehow somewhere impossible possible out up down off over under "
    + "optional mandatory necessary important confidential private secret unique identical visible "
    + "changed forgotten blocked locked compromised recovery manager page link field policy")
    .split(separator: " ").map(String.init))

/// Words with which an answer begins that gives none.
private let refusals: Set<String> = Set(
  ("i no not don't can't sorry why what which how where when hmm one just let wait hold hang yes yeah yep "
    + "ok okay sure i'm i've i'll never none unfortunately could can is do did hi hello thanks thank "
    + "great perfect nope well but and you your we they there that please")
    .split(separator: " ").map(String.init))

extension TextReading {
  /// Takes what is called a password, and the answer to a question for one.
  mutating func claimPasswords() {
    for token in tokens.indices where !cues[token].isDisjoint(with: [.password, .pin]) {
      claimPassword(behind: token)
    }
    if expected.contains(.password) { claimAnswer() }
  }

  private mutating func claimPassword(behind token: Int) {
    var index = tokens[token].range.upperBound
    var isNamed = false
    var words = 0
    // "password: …", "password is …", "password for my account is …"
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: ":") || byte == UInt8(ascii: "=") {
        isNamed = true
        index += 1
        break
      }
      if isBlank(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ")") {
        index += 1
      } else if isLetter(byte), words < 6, !isNamed {
        let end = wordEnd(index)
        let word = bytes.lowercased(index..<end)
        if word == "is" || word == "was" || word == "are" || word == "be" || word == "ist"
          || word == "es"
        {
          isNamed = true
          index = end
          break
        }
        guard
          [
            "for", "my", "the", "account", "to", "login", "of", "this", "that", "number", "code",
            "i",
            "use", "used", "chose", "should", "current", "old", "new", "email",
          ].contains(word)
        else { break }
        words += 1
        index = end
      } else {
        break
      }
    }
    let start = skipOpening(index)
    let range = secret(from: start)
    guard !range.isEmpty, isFree(range) else { return }
    if isNamed {
      guard !notPasswords.contains(bytes.lowercased(range)), looksChosen(range) || endsClause(range)
      else { return }
    } else if !(words == 0 && bytes.at(tokens[token].range.upperBound) == 0x20
      && bytes[range].contains(where: isDigit)
      && looksChosen(range) && range.count >= 6)
    {
      return
    }
    claim(.password, range)
  }

  /// The answer to a question: all of a short one, or the part of a longer one that looks chosen.
  private mutating func claimAnswer() {
    let words = wordRanges(limit: 13)
    guard !words.isEmpty, words.count <= 12 else { return }
    if let chosen = words.first(where: { looksChosen($0) && $0.count >= 4 && isFree($0) }) {
      claim(.password, chosen)
      return
    }
    let first = bytes.lowercased(words[0])
    guard words.count <= 4, !refusals.contains(first), !bytes.contains(UInt8(ascii: "?")) else {
      return
    }
    let rest = words.drop {
      ["it's", "its", "it", "is", "my", "password", "the", "that's"].contains(bytes.lowercased($0))
    }
    guard let start = rest.first, let end = rest.last, rest.count <= 3,
      end.upperBound - start.lowerBound >= 4,
      !rest.allSatisfy({
        notPasswords.contains(bytes.lowercased($0)) || refusals.contains(bytes.lowercased($0))
      })
    else { return }
    claim(.password, start.lowerBound..<end.upperBound)
  }

  /// A digit or a sign among letters, or capitals within: nobody writes a plain word so.
  private func looksChosen(_ range: Range<Int>) -> Bool {
    let value = bytes[range]
    let hasDigit = value.contains(where: isDigit)
    let hasLetter = value.contains(where: isLetter)
    let hasInnerCapital =
      value.dropFirst().contains(where: isUppercase)
      && value.contains { $0 >= 0x61 && $0 <= 0x7A }
    let hasSign = value.contains {
      !isWordByte($0) && $0 != UInt8(ascii: "'") && $0 != UInt8(ascii: "-")
        && $0 != UInt8(ascii: "/")
    }
    return (hasDigit && value.count >= 4) || (hasLetter && hasSign) || hasInnerCapital
  }

  private func endsClause(_ range: Range<Int>) -> Bool {
    guard range.count >= 3 else { return false }
    let word = bytes.lowercased(range)
    if word.hasSuffix("ed") || word.hasSuffix("ing") || word.hasSuffix("ly") { return false }
    var index = range.upperBound
    if index >= bytes.count { return true }
    if !isBlank(bytes[index]) { return true }
    while index < bytes.count, isBlank(bytes[index]) {
      if bytes[index] == 0x0A { return true }
      index += 1
    }
    guard index < bytes.count else { return true }
    let next = bytes.lowercased(index..<wordEnd(index))
    return ["and", "but", "if", "can", "please", "so", "thanks", "ok", "all", "with", "in"]
      .contains(next)
  }

  private func skipOpening(_ start: Int) -> Int {
    var index = start
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "`"), UInt8(ascii: "("):
        index += 1
      case 0x0A where index == start: index += 1
      default: return index
      }
    }
    return index
  }

  /// Up to the next blank, without the punctuation that ends a sentence.
  private func secret(from start: Int) -> Range<Int> {
    var end = start
    while end < bytes.count, !isBlank(bytes[end]), end - start < 64, isFree(end..<(end + 1)) {
      end += 1
    }
    while end > start, isClosing(bytes[end - 1]) { end -= 1 }
    return start..<end
  }

  private func isClosing(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "?"),
      UInt8(ascii: "\""),
      UInt8(ascii: "'"), UInt8(ascii: ")"), UInt8(ascii: "`"), UInt8(ascii: ":"), UInt8(ascii: "<"):
      true
    default: false
    }
  }

  private func wordEnd(_ start: Int) -> Int {
    var end = start
    while end < bytes.count, isLetter(bytes[end]) || bytes[end] == UInt8(ascii: "'") { end += 1 }
    return end
  }

  /// The text by blanks, without the punctuation around.
  private func wordRanges(limit: Int) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var index = 0
    while index < bytes.count, ranges.count < limit {
      index = skipOpening(index)
      while index < bytes.count, isBlank(bytes[index]) { index += 1 }
      var end = index
      while end < bytes.count, !isBlank(bytes[end]) { end += 1 }
      var last = end
      while last > index, isClosing(bytes[last - 1]) || bytes[last - 1] == UInt8(ascii: "!") {
        last -= 1
      }
      if last > index { ranges.append(index..<last) }
      index = max(end, index + 1)
    }
    return ranges
  }
}
