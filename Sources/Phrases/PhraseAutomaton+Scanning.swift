extension PhraseAutomaton {
  /// Every occurrence of every pattern, overlapping ones too, in the order of their ends.
  ///
  /// Of several that end at one place the longest comes first, and of equal ones that of the lower
  /// number. Nothing is allocated.
  ///
  /// - Parameters:
  ///   - bytes: the text, or a part of it.
  ///   - state: what the call for the part before returned; one of another automaton counts as
  ///     the start.
  ///   - body: gets the number of a pattern and the offset in `bytes` just after its last byte.
  /// - Returns: where the scan stands at the end.
  @discardableResult
  @inlinable
  public func forEachMatch(
    in bytes: UnsafeBufferPointer<UInt8>, from state: State = .start,
    _ body: (_ pattern: Int, _ end: Int) -> Void
  ) -> State {
    scan(bytes, from: state) { special, end in
      forEachOutput(of: special) { body($0, end) }
    }
  }

  @discardableResult
  @inlinable
  public func forEachMatch(
    in bytes: [UInt8], from state: State = .start, _ body: (_ pattern: Int, _ end: Int) -> Void
  ) -> State {
    bytes.withUnsafeBufferPointer { forEachMatch(in: $0, from: state, body) }
  }

  @discardableResult
  @inlinable
  public func forEachMatch(
    in bytes: Span<UInt8>, from state: State = .start,
    _ body: (_ pattern: Int, _ end: Int) -> Void
  ) -> State {
    bytes.withUnsafeBufferPointer { forEachMatch(in: $0, from: state, body) }
  }

  /// How many occurrences there are, overlapping ones too.
  public func count(in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var count = 0
    scan(bytes, from: .start) { special, _ in forEachOutput(of: special) { _ in count += 1 } }
    return count
  }

  public func count(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBufferPointer { count(in: $0) }
  }

  /// Runs over the bytes and stops at each state that is not plain.
  @discardableResult
  @inline(__always)
  @inlinable
  func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, from state: State,
    _ stop: (_ state: UInt32, _ end: Int) -> Void
  ) -> State {
    let firstSpecial = firstSpecial
    let checksum = checksum
    return classes.withUnsafeBufferPointer { classes in
      table.withUnsafeBufferPointer { table in
        guard !bytes.isEmpty, var next = bytes.baseAddress, let classes = classes.baseAddress,
          let table = table.baseAddress
        else { return state }
        let begin = next
        let end = next + bytes.count
        var state = state.owner == checksum ? state.number : 0
        // What ends where the part before ended was told then.
        if state >= firstSpecial {
          state = step(from: state, by: classes[Int(next.pointee)])
          next += 1
        }
        while true {
          // Plain states are by far the most frequent; they cost one comparison, and only the load
          // from the table waits for the state before.
          while state < firstSpecial {
            if next == end { return State(number: state, owner: checksum) }
            let column = table + Int(classes[Int(next.pointee)])
            state = column[Int(state)]
            next += 1
          }
          stop(state, next - begin)
          if next == end { return State(number: state, owner: checksum) }
          state = step(from: state, by: classes[Int(next.pointee)])
          next += 1
        }
      }
    }
  }

  /// The state after one more byte, found by the links to ever shorter suffixes.
  @usableFromInline func step(from state: UInt32, by own: UInt8) -> UInt32 {
    var state = state
    while state >= firstSparse {
      let place = Int(state - firstSparse)
      if let child = sparse.child(at: place, by: own) { return child }
      state = sparse.suffix(at: place)
    }
    return table[Int(state) + Int(own)]
  }

  @inlinable func forEachOutput(of special: UInt32, _ body: (Int) -> Void) {
    var place =
      special < firstSparse
      ? (special - firstSpecial) / UInt32(classCount)
      : sparse.records[Int(special - firstSparse) + SparseStates.outputs]
    while place != PhraseOutputs.none {
      let own = outputs.start[Int(place)]..<outputs.start[Int(place) + 1]
      for index in own { body(Int(outputs.patterns[Int(index)])) }
      place = outputs.shorter[Int(place)]
    }
  }
}
