internal import Curricula
internal import Rubrics

extension Play {
  /// True when a reply is meant for somebody else: it addresses another name, or holds another
  /// number of the same form as one of the customer's.
  func namesStranger(_ reading: ReplyReading) -> Bool {
    if reading.addressed.isEmpty, reading.numbers.isEmpty { return false }
    return addressesAnother(reading) || reading.numbers.contains { !isKnown($0) }
  }

  /// “Dear Mr Alvarez” to anybody of another name; “Hello Odile” where Odile is another draw.
  private func addressesAnother(_ reading: ReplyReading) -> Bool {
    if reading.addressed.isEmpty { return false }
    let own = folded(customerName)
    return reading.addressed.contains { addressed in
      if own.contains(addressed.name) { return false }
      return addressed.isFormal
        || (addressed.isOpening && engine.otherNames.contains(addressed.name))
    }
  }

  /// Whether the number is one of the customer's, or was told in this conversation.
  private func isKnown(_ number: String) -> Bool {
    scenario.facts.contains { facts[$0.id].map { squeezed($0) == number } ?? false }
      || steps.contains { step in
        (step.said + [step.shown ?? ""]).contains { squeezed($0).contains(number) }
      }
  }
}

/// Words that may name somebody, by the word before them.
func addressedNames(in text: String) -> [ReplyReading.Addressed] {
  let tokens = text.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }
  var found: [ReplyReading.Addressed] = []
  for (token, before) in zip(tokens.dropFirst(), tokens) {
    guard token.first?.isUppercase == true else { continue }
    let isFormal = isTitle(before, behind: text[before.endIndex..<token.startIndex])
    guard isFormal || openings.contains(before.lowercased()) else { continue }
    let name = folded(String(withoutPossessive(token)))
    if name.count < 4 { continue }
    found.append(
      ReplyReading.Addressed(
        name: name, isFormal: isFormal && !generalNames.contains(name), isOpening: true))
  }
  return found
}

/// A title stands right before the name.
///
/// “Oh dear. That …” names nobody, and nobody who will not
/// “miss Saturday” is a Miss.
private func isTitle(_ word: Substring, behind gap: Substring) -> Bool {
  let small = word.lowercased()
  guard formalAddresses.contains(small), !gap.contains(where: { !$0.isWhitespace && $0 != "." })
  else { return false }
  switch small {
  case "dear": return !gap.contains(".")
  case "miss": return word.first?.isUppercase == true && !gap.contains(".")
  default: return true
  }
}

/// “Marchetti” of “Marchetti’s”.
private func withoutPossessive(_ word: Substring) -> Substring {
  for ending in ["’s", "'s", "’", "'"] where word.hasSuffix(ending) {
    return word.dropLast(ending.count)
  }
  return word
}

/// Words of the form of a pattern, squeezed.
func numbers(in text: String, like patterns: [[Character]]) -> [String] {
  if patterns.isEmpty { return [] }
  let tokens = text.split { $0.isWhitespace || ",;:!?()\"“”".contains($0) }
  return tokens.compactMap { token in
    let word = Array(token.last == "." ? token.dropLast() : token)
    return patterns.contains { fits(word, $0) } ? squeezed(String(word)) : nil
  }
}

extension Scenario {
  /// The words of the names that any seed would draw.
  var possibleNames: Set<String> {
    let name = Template(customer.name, known: Set(facts.map(\.id)))
    return Set(
      name.facts.flatMap { id -> [String] in
        guard let fact = facts.first(where: { $0.id == id }), case .values(let values) = fact.source
        else { return [] }
        return values.flatMap { $0.split(separator: " ").map { folded(String($0)) } }
      })
  }

  /// The forms of facts that look like numbers of an order or an account.
  var numberPatterns: [[Character]] {
    facts.compactMap { fact in
      guard case .pattern(let pattern) = fact.source, pattern.count >= 6 else { return nil }
      return Array(pattern)
    }
  }
}

/// `HP-204417` fits `HP-######`.
private func fits(_ word: [Character], _ pattern: [Character]) -> Bool {
  word.count == pattern.count
    && zip(word, pattern).allSatisfy { letter, mark in
      switch mark {
      case "#": letter.isNumber
      case "@": letter.isLetter
      default: letter.lowercased() == mark.lowercased()
      }
    }
}

private let formalAddresses: Set<String> = ["dear", "mr", "mrs", "ms", "miss"]
private let openings: Set<String> = [
  "hi", "hello", "hey", "morning", "afternoon", "evening", "thanks", "sorry",
]
/// Who is addressed so is not named.
private let generalNames: Set<String> = [
  " customer ", " sir ", " madam ", " all ", " team ", " valued ", " friend ", " guest ", " mr ",
  " mrs ", " ms ", " miss ",
]
