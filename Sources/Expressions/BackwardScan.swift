/// Reads a text from its end and tells for each place from which steps a match can still be
/// completed.
struct BackwardScan: Sendable {
  /// Set in a transition when a match begins at the place that it leaves.
  static let beginsMatch: UInt32 = 1 << 31

  private let machine: Machine
  private var table: StateTable
  /// For each state and each of three sides on its left the number of a set of steps, from 1 on.
  private var pendingNumbers: [UInt32] = []
  private var pending: [UInt64] = []
  /// For each two sides the steps that lead to the last one without a character, once known.
  private var complete = [[UInt64]](repeating: [], count: 9)

  init(_ machine: Machine) {
    self.machine = machine
    // The last column is that of the edge.
    table = StateTable(width: machine.alphabet.kindCount + 1)
  }

  var stateCount: Int { table.count }
  var edge: Int { machine.alphabet.kindCount }

  /// The state at the end of a text.
  var end: StateTable.Key {
    StateTable.Key(set: [UInt64](repeating: 0, count: machine.words), side: .edge)
  }

  func key(of state: Int) -> StateTable.Key { table.keys[state] }

  mutating func number(of key: StateTable.Key) -> Int {
    let number = table.number(of: key)
    if pendingNumbers.count < 3 * table.count {
      pendingNumbers.append(contentsOf: repeatElement(0, count: 3))
    }
    return number
  }

  mutating func forget() {
    table.forget()
    pendingNumbers.removeAll(keepingCapacity: true)
    pending.removeAll(keepingCapacity: true)
  }

  /// The state one place to the left, by the kind of character between, with `beginsMatch`.
  @inline(__always)
  mutating func step(from state: Int, by kind: Int) -> UInt32 {
    let entry = table.entries[state * table.width + kind]
    return entry != StateTable.unknown ? entry : newStep(from: state, by: kind)
  }

  /// The steps from which a match can be completed with at least one character more.
  ///
  /// - Returns: the first of its words in `isPending`.
  mutating func pendingSet(at state: Int, after left: Side) -> Int {
    let index = 3 * state + Int(left.rawValue)
    if pendingNumbers[index] == 0 {
      let key = table.keys[state]
      var set = key.set
      machine.retrace(&set, between: left, and: key.side)
      pending += set
      pendingNumbers[index] = UInt32(pending.count / machine.words)
    }
    return (Int(pendingNumbers[index]) - 1) * machine.words
  }

  /// True when one of the steps can be completed.
  func meets(_ set: [UInt64], pendingAt first: Int) -> Bool {
    for word in 0..<machine.words where set[word] & pending[first + word] != 0 { return true }
    return false
  }

  private mutating func newStep(from state: Int, by kind: Int) -> UInt32 {
    let key = table.keys[state]
    let isEdge = kind == edge
    let left = isEdge ? .edge : machine.sides[kind]
    let first = pendingSet(at: state, after: left)
    let flag = pending[first] & 1 != 0 ? Self.beginsMatch : 0
    var target = end
    if !isEdge {
      // What leads to a complete match at this very place comes to what is pending.
      var set = completing(between: left, and: key.side)
      for word in set.indices { set[word] |= pending[first + word] }
      target = StateTable.Key(set: machine.withdrawn(set, by: kind), side: left)
    }
    let entry = UInt32(number(of: target)) | flag
    table.entries[state * table.width + kind] = entry
    return entry
  }

  /// The steps from which a match is complete without a further character.
  private mutating func completing(between left: Side, and right: Side) -> [UInt64] {
    let index = 3 * Int(left.rawValue) + Int(right.rawValue)
    if complete[index].isEmpty {
      var set = [UInt64](repeating: 0, count: machine.words)
      set[machine.accept / 64] |= 1 << (machine.accept % 64)
      machine.retrace(&set, between: left, and: right)
      complete[index] = set
    }
    return complete[index]
  }
}
