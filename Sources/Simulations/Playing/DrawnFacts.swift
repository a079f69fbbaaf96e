public import Curricula
internal import Rubrics
internal import Scoring

/// The facts of one customer, drawn from a seed.
public struct DrawnFacts: Sendable, Hashable {
  public private(set) var values: [FactID: String] = [:]
  /// The same, as replies are searched for them.
  private(set) var folded: [FactID: String] = [:]

  /// Each fact is drawn by its own name, so that adding one leaves the others as they were.
  public init(_ facts: [Fact], seed: UInt64) {
    let known = Dictionary(facts.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    for fact in facts where values[fact.id] == nil {
      // Follows `with` to the fact that is really drawn; a circle is cut where it closes.
      var root = fact
      var seen: Set<FactID> = [fact.id]
      while let name = root.with, let next = known[name], seen.insert(name).inserted { root = next }
      var random = SplitMix64(state: seed ^ spread(root.id.rawValue))
      let value = fact.source.value(&random)
      values[fact.id] = value
      folded[fact.id] = Simulations.folded(value)
    }
  }

  public subscript(fact: FactID) -> String? { values[fact] }
}

extension Fact.Source {
  fileprivate func value(_ random: inout SplitMix64) -> String {
    switch self {
    case .values(let values):
      return values.isEmpty ? "" : values[Int(random.next() % UInt64(values.count))]
    case .pattern(let pattern):
      return String(
        pattern.map { character in
          switch character {
          case "#": Character(String(random.next() % 10))
          case "@": letters[Int(random.next() % UInt64(letters.count))]
          default: character
          }
        })
    }
  }
}

/// Without those that are taken for digits.
private let letters = Array("ABCDEFGHJKLMNPQRSTUVWXYZ")

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits), the same on every machine.
func spread(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}

/// A text with facts in braces, and which facts it names.
struct Template: Sendable {
  private enum Piece: Sendable {
    case words(String)
    case fact(FactID)
  }

  private var pieces: [Piece] = []
  private(set) var facts: [FactID] = []

  /// Braces around anything but a known fact are words; `check` reports them.
  init(_ text: String, known: Set<FactID>) {
    guard text.utf8.contains(UInt8(ascii: "{")) else {
      pieces = [.words(text)]
      return
    }
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = FactID(String(rest[rest.index(after: open)..<close]))
      let end = rest.index(after: close)
      if known.contains(name) {
        pieces.append(.words(String(rest[..<open])))
        pieces.append(.fact(name))
        facts.append(name)
      } else {
        pieces.append(.words(String(rest[..<end])))
      }
      rest = rest[end...]
    }
    pieces.append(.words(String(rest)))
  }

  func text(_ values: DrawnFacts) -> String {
    if pieces.count == 1, case .words(let words) = pieces[0] { return words }
    return pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .fact(let fact): values[fact] ?? ""
      }
    }.joined()
  }
}
