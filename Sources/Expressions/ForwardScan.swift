/// Reads a text from the beginning of a match on and tells in which steps the match may stand.
struct ForwardScan: Sendable {
  /// More states than usual texts lead to; beyond, all are forgotten, and memory stays bounded.
  private static let mostStates = 1024

  private let machine: Machine
  private var table: StateTable
  /// The states at the beginning of a match after each of the three sides, once known.
  private var starts: [Int?] = [nil, nil, nil]

  init(_ machine: Machine) {
    self.machine = machine
    table = StateTable(width: machine.alphabet.kindCount)
  }

  /// The state at the beginning of a match.
  mutating func start(after left: Side) -> Int {
    if table.count >= Self.mostStates { forget() }
    if let known = starts[Int(left.rawValue)] { return known }
    var set = [UInt64](repeating: 0, count: machine.words)
    set[0] = 1
    let number = table.number(of: StateTable.Key(set: set, side: left))
    starts[Int(left.rawValue)] = number
    return number
  }

  /// The steps that a state stands for, before what they lead to without a character.
  func set(of state: Int) -> [UInt64] { table.keys[state].set }

  /// The state one character on; numbers of states from before may be void afterwards.
  @inline(__always)
  mutating func step(from state: Int, by kind: Int) -> Int {
    let entry = table.entries[state * table.width + kind]
    return entry != StateTable.unknown ? Int(entry) : newStep(from: state, by: kind)
  }

  private mutating func newStep(from state: Int, by kind: Int) -> Int {
    let key = table.keys[state]
    var set = key.set
    machine.follow(&set, between: key.side, and: machine.sides[kind])
    let target = StateTable.Key(
      set: machine.advanced(set, by: kind), side: machine.sides[kind])
    if table.count >= Self.mostStates {
      forget()
      return table.number(of: target)
    }
    let number = table.number(of: target)
    table.entries[state * table.width + kind] = UInt32(number)
    return number
  }

  private mutating func forget() {
    table.forget()
    starts = [nil, nil, nil]
  }
}
