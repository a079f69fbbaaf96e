/// Matches one expression in many texts and keeps what it learned of it from one to the next.
///
/// What is found is the same as with a new scan for each text; memory stays bounded by a few
/// megabytes and some bytes for each scalar of the longest text.
public struct ExpressionScan: Sendable {
  public let expression: Expression
  private var backward: BackwardScan
  private var forward: ForwardScan
  private var kinds: [UInt8] = []
  /// The backward states of the places of one stretch, with `beginsMatch` where a match begins.
  private var trace: [UInt32] = []

  /// So many places are read at a time: what is kept of each place is kept for one stretch alone.
  private static let stretch = 2048
  /// Beyond, the backward states are forgotten before the next stretch.
  private static let mostStates = 2048

  public init(_ expression: Expression) {
    self.expression = expression
    backward = BackwardScan(expression.machine)
    forward = ForwardScan(expression.machine)
  }

  /// As `Expression.matches(in:)`.
  ///
  /// First backward, for the places where matches begin; then forward from the first of them, for
  /// as long as a step of the match is among those that can still be completed. So no character is
  /// read twice for the sake of a longer match that never comes.
  public mutating func matches(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let alphabet = expression.machine.alphabet
    kinds.removeAll(keepingCapacity: true)
    kinds.reserveCapacity(scalars.count)
    for scalar in scalars { kinds.append(alphabet.kind(of: scalar)) }
    let stretches = (kinds.count + Self.stretch - 1) / Self.stretch
    var ends = [backward.end]
    var hasBeginnings: [Bool] = []
    for number in (0..<stretches).reversed() {
      let (beginning, left) = readBackward(number, from: ends[ends.count - 1])
      hasBeginnings.append(beginning)
      ends.append(left)
    }
    guard hasBeginnings.contains(true) else { return [] }
    var found: [Range<Int>] = []
    var match: OpenMatch?
    for number in 0..<stretches {
      let index = stretches - 1 - number
      guard hasBeginnings[index] || match != nil else { continue }
      // The trace of the first stretch is still there.
      if number > 0 { _ = readBackward(number, from: ends[index]) }
      readForward(number, &match, &found)
    }
    if let match { found.append(match.begin..<kinds.count) }
    return found
  }

  /// A match whose end is not reached yet.
  private struct OpenMatch {
    var begin: Int
    var state: Int
  }

  /// Fills the trace.
  ///
  /// - Returns: whether matches begin in the stretch, and the state at its first place.
  private mutating func readBackward(
    _ number: Int, from end: StateTable.Key
  ) -> (hasBeginning: Bool, left: StateTable.Key) {
    if backward.stateCount > Self.mostStates { backward.forget() }
    let low = number * Self.stretch
    let high = min(low + Self.stretch, kinds.count)
    if trace.count < high - low {
      trace.append(contentsOf: repeatElement(0, count: high - low - trace.count))
    }
    var state = backward.number(of: end)
    var flags: UInt32 = 0
    // Whether a match begins at a place shows by the character before it.
    var place = high - 1
    var entry = backward.step(from: state, by: Int(kinds[place]))
    state = Int(entry & ~BackwardScan.beginsMatch)
    while place > low {
      entry = backward.step(from: state, by: Int(kinds[place - 1]))
      let flag = entry & BackwardScan.beginsMatch
      trace[place - low] = UInt32(truncatingIfNeeded: state) | flag
      flags |= flag
      state = Int(entry & ~BackwardScan.beginsMatch)
      place -= 1
    }
    let left = backward.key(of: state)
    entry = backward.step(from: state, by: low > 0 ? Int(kinds[low - 1]) : backward.edge)
    let flag = entry & BackwardScan.beginsMatch
    trace[0] = UInt32(truncatingIfNeeded: state) | flag
    return ((flags | flag) != 0, left)
  }

  private mutating func readForward(
    _ number: Int, _ match: inout OpenMatch?, _ found: inout [Range<Int>]
  ) {
    let low = number * Self.stretch
    let high = min(low + Self.stretch, kinds.count)
    let sides = expression.machine.sides
    for place in low..<high {
      let entry = trace[place - low]
      let beginsMatch = entry & BackwardScan.beginsMatch != 0
      guard beginsMatch || match != nil else { continue }
      let left: Side = place > 0 ? sides[Int(kinds[place - 1])] : .edge
      if let open = match {
        let pending = backward.pendingSet(at: Int(entry & ~BackwardScan.beginsMatch), after: left)
        if !backward.meets(forward.set(of: open.state), pendingAt: pending) {
          found.append(open.begin..<place)
          match = nil
        }
      }
      if match == nil, beginsMatch {
        match = OpenMatch(begin: place, state: forward.start(after: left))
      }
      if let open = match {
        match?.state = forward.step(from: open.state, by: Int(kinds[place]))
      }
    }
  }
}
