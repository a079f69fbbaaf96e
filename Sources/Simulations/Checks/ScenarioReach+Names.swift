internal import Curricula
internal import Rubrics

extension ScenarioReach {
  func canHear(_ cue: CueID) -> Bool { cues[cue] ?? false }

  /// The bounds between which a number lies when the rule is judged.
  func range(of number: GuardNumber, for rule: ScenarioRule) -> ClosedRange<Int> {
    switch number {
    case .waited: return 0...(.max)
    case .variable(.turns), .variable(.seconds), .variable(.unclear): return 0...(.max)
    case .variable(let id):
      let range = numbers[id]?.range ?? 0...0
      // Without patience nobody waits for a transition or a result.
      guard id == .patience, rule.isTransition || rule.tool != nil, range.upperBound > 0 else {
        return range
      }
      return max(1, range.lowerBound)...range.upperBound
    case .visits(let id):
      guard let place = graph.places[id], place < scenario.states.count, isReached[place] else {
        return 0...0
      }
      let isCertain = place == 0 || rule.state == place
      let least = isCertain ? 1 : 0
      return least...(graph.canReturn(to: place) ? .max : 1)
    }
  }

  func contradiction(
    of number: GuardNumber, _ range: ClosedRange<Int>, isNarrowed: Bool = false
  ) -> ScenarioFault.Contradiction {
    switch number {
    case .variable(let id): isNarrowed ? .bounds(id) : .outOfReach(id, range)
    case .visits(let id):
      range.upperBound == 0 ? .unreachable(id) : .visits(id, most: range.upperBound)
    case .waited: .ruledOut
    }
  }

  /// A name in the guard itself that leads to nothing.
  func unknownName(in part: Guard) -> String? {
    switch part {
    case .says(let cue), .said(let cue): cues[cue] == nil ? cue.rawValue : nil
    case .mentions(let fact), .knows(let fact): facts[fact] == nil ? fact.rawValue : nil
    case .value(let id, _, _): variables.contains(id) ? nil : id.rawValue
    case .visited(let state, _):
      (graph.places[state] ?? .max) < scenario.states.count ? nil : state.rawValue
    default: nil
    }
  }

  func factNames(in text: String) -> [FactID] { Template(text, known: factIDs).facts }

  /// What a text that names facts can come to; of patterns an example.
  func possibleTexts(of text: String) -> [String] {
    guard text.utf8.contains(UInt8(ascii: "{")) else { return [text] }
    let names = Template(text, known: factIDs).facts
    guard let name = names.first, names.count == 1, case .values(let values)? = facts[name]?.source
    else {
      return [Template(text, known: factIDs).text(DrawnFacts(scenario.facts, seed: 1))]
    }
    return values.map { value in
      var whole = ""
      var rest = text[...]
      let brace = "{\(name)}"
      while let start = rest.firstIndex(of: "{") {
        whole += rest[..<start]
        rest = rest[start...]
        if rest.hasPrefix(brace) {
          whole += value
          rest = rest.dropFirst(brace.count)
        } else {
          whole += "{"
          rest = rest.dropFirst()
        }
      }
      return whole + rest
    }
  }
}
