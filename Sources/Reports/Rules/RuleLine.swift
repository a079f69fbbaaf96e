/// A line of a rule in words, with the lines that belong below it.
public struct RuleLine: Sendable, Hashable, Codable {
  /// A sentence; it ends with a colon where more follows.
  public var text: String
  public var parts: [RuleLine]

  public init(_ text: String, _ parts: [RuleLine] = []) {
    self.text = text
    self.parts = parts
  }
}

extension [RuleLine] {
  /// The lines for a terminal, each with a point before it, parts indented.
  ///
  /// - Parameters:
  ///   - indent: what stands before each line.
  ///   - width: how long a line may be, the indent included.
  public func text(indent: String, width: Int = 96) -> [String] {
    flatMap { line -> [String] in
      let hanging = indent + "  "
      return [indent + "• " + wrapped(line.text, indent: hanging, width: width)]
        + line.parts.text(indent: hanging, width: width)
    }
  }
}

/// A condition as part of a sentence: no capital, no full stop, and what stands below it.
struct Clause: Sendable, Hashable {
  var text: String
  var parts: [Clause] = []
  /// True when it begins with a place: "in the agent's first turn, …".
  var isPlaced = false

  /// The clause as a sentence of its own.
  var line: RuleLine {
    RuleLine(
      text.prefix(1).uppercased() + text.dropFirst() + (parts.isEmpty ? "." : ":"),
      parts.map(\.line))
  }

  /// The clause as what a sentence goes on with: "It is met when".
  func after(_ beginning: String) -> RuleLine {
    Clause(text: "\(beginning)\(isPlaced ? "," : "") \(text)", parts: parts).line
  }

  /// Several conditions at a place, such as "in the agent's first 2 turns".
  static func placed(_ place: String, _ parts: [Clause]) -> Clause {
    if parts.count == 1, let only = parts.first, only.parts.isEmpty, !only.isPlaced {
      return Clause(text: "\(place), \(only.text)", isPlaced: true)
    }
    return Clause(
      text: parts.count == 1 ? "\(place), this holds" : "\(place), all of these hold",
      parts: parts, isPlaced: true)
  }
}
