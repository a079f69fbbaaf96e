public import Curricula
internal import Rubrics
internal import Scoring
public import Simulations

extension PlayStep {
  /// Why the customer did what they did, in sentences; a step that explains itself has none.
  public func reasons(in scenario: Scenario) -> [String] {
    var reasons: [String] = []
    if let input, case .says = input.act, reply != nil {
      reasons.append(hearing)
    }
    if let manner, manner != .again { reasons.append(manner.sentence) }
    reasons += effects.map { $0.sentence(in: scenario) }
    if !told.isEmpty {
      let names = told.map { id in
        scenario.facts.first { $0.id == id }?.title ?? "“\(id)”"
      }
      reasons.append("You now know \(listed(names)).")
    }
    if let move { reasons.append(move.sentence(in: scenario)) }
    return reasons
  }

  private var hearing: String {
    if understood.isEmpty { return "Nothing in it is something this customer waits for." }
    let heard = understood.map { "\($0.title) (“\(shortened($0.quote, to: 40))”)" }
    return "Understood: \(listed(heard))."
  }
}

extension PlayStep.Effect {
  func sentence(in scenario: Scenario) -> String {
    let name =
      switch variable {
      case .mood: "The mood"
      case .patience: "Patience"
      default:
        scenario.variables.first { $0.id == variable }?.title.map { "“\($0)”" } ?? "“\(variable)”"
      }
    let verb = to > from ? "rose" : "fell"
    let now =
      variable == .mood ? "\(moodWords(to))" : "\(to)"
    return "\(name) \(verb) by \(abs(to - from)) to \(now)\(because.words)"
  }
}

extension PlayStep.Because {
  /// The end of a sentence.
  fileprivate var words: String {
    switch self {
    case .author(let reason):
      reason.isEmpty
        ? "." : ": " + reason.prefix(1).lowercased() + ended(String(reason.dropFirst()))
    case .manner(.again, let reply):
      switch reply {
      case .some(let number) where number > 0: ": that had been answered after reply \(number)."
      case .some: ": the customer had said that at the beginning."
      case nil: ": the customer had answered that before."
      }
    case .manner(let kind, _): ": " + kind.cause + "."
    }
  }

  private func ended(_ text: String) -> String {
    text.last.map { ".!?".contains($0) } == true ? text : text + "."
  }
}

extension Manner.Kind {
  fileprivate var sentence: String {
    switch self {
    case .unclear: "The customer did not know what you meant."
    case .empty: "There were no words in it."
    case .silence: "The customer heard nothing from you for too long."
    case .foreign: "It reads like another language than the customer's."
    case .repeated: "It is word for word what you had said before."
    case .stranger: "It speaks to somebody else, or of a number that is not this customer's."
    case .monologue: "It went on for so long that the customer broke in; the rest was not heard."
    case .again: "The customer had told you that."
    }
  }

  fileprivate var cause: String {
    switch self {
    case .unclear: "again it was not clear what you meant"
    case .empty: "there were no words in it"
    case .silence: "the customer was left waiting"
    case .foreign: "it was in another language"
    case .repeated: "you had said the same before"
    case .stranger: "it was meant for somebody else"
    case .monologue: "you spoke for too long at once"
    case .again: "the customer had answered that before"
    }
  }
}

extension PlayStep.Move {
  fileprivate func sentence(in scenario: Scenario) -> String {
    let title = scenario.state(to)?.title ?? scenario.end(to)?.title ?? to.rawValue
    let isEnd = scenario.end(to) != nil
    let head = isEnd ? "It ends: “\(title)”" : "It goes on with “\(title)”"
    switch because {
    case .author(let reason): return reason.isEmpty ? head + "." : "\(head). \(reason)"
    case .outOfPatience: return "\(head), because the customer's patience was used up."
    case .traineeLeft: return "\(head), because you ended the conversation."
    }
  }
}

/// −3 to 3 in words.
public func moodWords(_ mood: Int) -> String {
  switch mood {
  case ...(-3): "furious"
  case -2: "angry"
  case -1: "annoyed"
  case 0: "neutral"
  case 1: "at ease"
  case 2: "pleased"
  default: "delighted"
  }
}

/// One, two and three.
func listed(_ parts: [String]) -> String {
  guard let last = parts.last, parts.count > 1 else { return parts.first ?? "" }
  return parts.dropLast().joined(separator: ", ") + " and " + last
}
