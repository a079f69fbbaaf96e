/// Tells whether two texts differ only in how they are written.
///
/// A slip of the pen is one wrong, missing, extra or swapped letter inside a word of five or more
/// that one of the two versions of the curriculum has nowhere, while the other word was known to
/// both. "Charge" becoming "change" is none as long as the curriculum speaks of charges elsewhere.
struct Wording: Sendable {
  /// All words of the old version and of the new one.
  private let known: (old: Set<String>, new: Set<String>)

  init(old: Set<String> = [], new: Set<String> = []) { known = (old, new) }

  /// The most words of a passage that may hold a slip; with more it counts as another text.
  private static let mostSlips = 2
  private static let shortestWord = 5

  func isSame(_ before: String, _ after: String) -> Bool {
    if before == after { return true }
    let old = tokens(of: before)
    let new = tokens(of: after)
    // What is nothing but signs has no other words to go by.
    guard !old.isEmpty, !new.isEmpty else { return false }
    if bare(old) == bare(new) { return true }
    guard old.count == new.count else { return false }
    var slips = 0
    for (one, other) in zip(old, new) where one != other {
      slips += 1
      guard slips <= Self.mostSlips, isSlip(one, other) else { return false }
    }
    return true
  }

  private func isSlip(_ one: String, _ other: String) -> Bool {
    let old = Array(one)
    let new = Array(other)
    guard min(old.count, new.count) >= Self.shortestWord, old.first == new.first,
      old.last == new.last, (old + new).allSatisfy(\.isLetter), areOneEditApart(old, new)
    else { return false }
    let isCorrected = !known.new.contains(one) && known.old.contains(other)
    let isMade = !known.old.contains(other) && known.new.contains(one)
    return isCorrected || isMade
  }
}

/// The words, numbers and signs of a text that carry its meaning, in lower case.
///
/// Punctuation is left out, except within numbers and before them: 1.5, −5, 14:30.
func tokens(of text: String) -> [String] {
  let characters = Array(text.lowercased())
  var tokens: [String] = []
  var token = ""
  for (place, character) in characters.enumerated() {
    let previous = place > 0 ? characters[place - 1] : " "
    let next = place + 1 < characters.count ? characters[place + 1] : " "
    if character.isLetter || character.isNumber || character.isSymbol
      || "%§#@&*".contains(character)
    {
      token.append(character)
    } else if next.isNumber, !previous.isLetter, ".,:/-–—−'’".contains(character) {
      token.append("–—−".contains(character) ? "-" : character)
    } else if "'’".contains(character), previous.isLetter, next.isLetter {
      continue
    } else if !token.isEmpty {
      tokens.append(token)
      token = ""
    }
  }
  if !token.isEmpty { tokens.append(token) }
  return tokens
}

/// The tokens in one piece, so that "can not" is "cannot"; numbers stay apart.
func bare(_ tokens: [String]) -> String {
  var text = ""
  for token in tokens {
    if text.last?.isNumber == true, token.first?.isNumber == true { text += " " }
    text += token
  }
  return text
}

/// True for one letter replaced, left out, put in, or swapped with its neighbour.
private func areOneEditApart(_ one: [Character], _ other: [Character]) -> Bool {
  let (short, long) = one.count <= other.count ? (one, other) : (other, one)
  guard long.count - short.count <= 1 else { return false }
  var place = 0
  while place < short.count, short[place] == long[place] { place += 1 }
  if short.count < long.count { return short[place...] == long[(place + 1)...] }
  guard place < short.count else { return false }
  if short[(place + 1)...] == long[(place + 1)...] { return true }
  return place + 1 < short.count && short[place] == long[place + 1]
    && short[place + 1] == long[place] && short[(place + 2)...] == long[(place + 2)...]
}
