/// The tokens of a text for the comparison of values: words, numbers, codes and redaction marks.
func valueTokens(of text: String) -> [[Character]] {
  let characters = text.lowercased().map(\.withPlainDigit)
  var tokens: [[Character]] = []
  var at = 0
  while at < characters.count {
    if let end = markEnd(characters, at) {
      tokens.append(Array(characters[at..<end]))
      at = end
    } else if characters[at].isPartOfWord {
      let (token, end) = wordOrNumber(characters, at)
      tokens.append(token)
      at = end
    } else {
      at += 1
    }
  }
  return tokens
}

/// The end of a redaction mark such as `[EMAIL-2]` that begins here.
private func markEnd(_ characters: [Character], _ start: Int) -> Int? {
  // Longer than any name of a kind; it keeps a text of brackets from being read again and again.
  let longest = 40
  guard characters[start] == "[", start + 1 < characters.count,
    characters[start + 1].isLetter
  else { return nil }
  for end in start + 1..<min(characters.count, start + longest) {
    if characters[end] == "]" { return end + 1 }
    guard characters[end].isPartOfWord || characters[end] == "-" || characters[end] == "_"
    else { return nil }
  }
  return nil
}

private func wordOrNumber(_ characters: [Character], _ start: Int) -> ([Character], Int) {
  var at = start
  var token: [Character] = []
  if characters[at].isASCIIDigit { (token, at) = number(characters, start) }
  while at < characters.count {
    if characters[at].isPartOfWord {
      token.append(characters[at])
    } else if !characters[at].isApostrophe || at + 1 == characters.count
      || !characters[at + 1].isLetter || token.last?.isLetter != true
    {
      break
    }
    at += 1
  }
  return (token, at)
}

/// A number without its thousands separators and the zeros behind its decimals.
private func number(_ characters: [Character], _ start: Int) -> ([Character], Int) {
  func digits(from: Int) -> Int {
    characters[from...].prefix { $0.isASCIIDigit }.endIndex
  }
  var at = digits(from: start)
  var token = Array(characters[start..<at])
  if token.count <= 3 {
    while at + 1 < characters.count, characters[at] == ",", digits(from: at + 1) == at + 4 {
      token += characters[at + 1..<at + 4]
      at += 4
    }
  }
  guard at + 1 < characters.count, characters[at] == "." else { return (token, at) }
  let end = digits(from: at + 1)
  // Two points are a date or a version, not a fraction.
  let goesOn =
    end + 1 < characters.count && characters[end] == "."
    && characters[end + 1].isASCIIDigit
  guard end > at + 1, !goesOn else { return (token, at) }
  let fraction = characters[at + 1..<end]
  if let last = fraction.lastIndex(where: { $0 != "0" }) {
    token += characters[at...last]
  }
  return (token, end)
}

extension Character {
  fileprivate var isPartOfWord: Bool { isLetter || isASCIIDigit }
  fileprivate var isApostrophe: Bool { self == "'" || self == "’" }

  /// Digits of other scripts as 0 to 9.
  fileprivate var withPlainDigit: Character {
    guard !isASCII, let value = wholeNumberValue, (0...9).contains(value),
      let digit = String(value).first
    else { return self }
    return digit
  }
}

/// The tokens with numbers up to 99 that are written as words put into digits.
func withSpokenNumbers(_ tokens: [[Character]]) -> [[Character]] {
  var result: [[Character]] = []
  var at = 0
  while at < tokens.count {
    defer { at += 1 }
    guard tokens[at].count <= 9, let value = spokenNumbers[String(tokens[at])] else {
      result.append(tokens[at])
      continue
    }
    var number = value
    if value >= 20, at + 1 < tokens.count, tokens[at + 1].count <= 5,
      let unit = spokenNumbers[String(tokens[at + 1])], (1...9).contains(unit)
    {
      number += unit
      at += 1
    }
    result.append(Array(String(number)))
  }
  return result
}

private let spokenNumbers: [String: Int] = [
  "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
  "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
  "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
  "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
]
