internal import Curricula
internal import Rubrics

extension Play {
  /// True when a reply is meant for somebody else: it addresses another name, or holds another
  /// number of the same form as one of the customer's.
  func namesStranger(_ text: String, _ words: String) -> Bool {
    engine.manners[.stranger] != nil && (addressesAnother(text) || holdsAnotherNumber(text))
  }

  /// “Dear Mr Alvarez” to anybody of another name; “Hello Odile” where Odile is another draw.
  private func addressesAnother(_ text: String) -> Bool {
    let own = folded(customerName)
    let others = otherNames
    let tokens = text.split { !$0.isLetter && $0 != "’" && $0 != "'" && $0 != "-" }
    for (place, token) in tokens.enumerated().dropFirst() {
      let before = tokens[place - 1].lowercased()
      guard token.first?.isUppercase == true else { continue }
      let name = folded(String(token))
      if name.count < 4 || own.contains(name) { continue }
      if formalAddresses.contains(before), !generalNames.contains(name) { return true }
      if (openings.contains(before) || formalAddresses.contains(before)), others.contains(name) {
        return true
      }
    }
    return false
  }

  /// The words of the names that other seeds would have drawn.
  private var otherNames: Set<String> {
    let name = Template(scenario.customer.name, known: engine.factIDs)
    return Set(
      name.facts.flatMap { id -> [String] in
        guard let fact = scenario.facts.first(where: { $0.id == id }),
          case .values(let values) = fact.source
        else { return [] }
        return values.flatMap { $0.split(separator: " ").map { folded(String($0)) } }
      })
  }

  private func holdsAnotherNumber(_ text: String) -> Bool {
    let patterns = scenario.facts.compactMap { fact -> [Character]? in
      guard case .pattern(let pattern) = fact.source, pattern.count >= 6 else { return nil }
      return Array(pattern)
    }
    guard !patterns.isEmpty else { return false }
    let tokens = text.split { $0.isWhitespace || ",;:!?()\"“”".contains($0) }
    for token in tokens {
      let word = Array(token.last == "." ? token.dropLast() : token)
      guard patterns.contains(where: { fits(word, $0) }) else { continue }
      if !isKnown(squeezed(String(word))) { return true }
    }
    return false
  }

  /// Whether the number is one of the customer's, or was told in this conversation.
  private func isKnown(_ number: String) -> Bool {
    scenario.facts.contains { facts[$0.id].map { squeezed($0) == number } ?? false }
      || steps.contains { step in
        (step.said + [step.shown ?? ""]).contains { squeezed($0).contains(number) }
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
