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
    let firstSparse = firstSparse
    return classes.withUnsafeBufferPointer { classes in
      table.withUnsafeBufferPointer { table in
        var state = isOwn(state) ? state.number : 0
        var place = 0
        while place < bytes.count {
          let own = classes[Int(bytes[place])]
          state =
            state < firstSparse
            ? table[Int(state) + Int(own)] : sparseStep(from: state, by: own)
          place += 1
          // Plain states are by far the most frequent; they cost this one comparison.
          while state < firstSpecial, place < bytes.count {
            state = table[Int(state) + Int(classes[Int(bytes[place])])]
            place += 1
          }
          if state >= firstSpecial { stop(state, place) }
        }
        return State(number: state)
      }
    }
  }

  /// False for the number of no state, with which a scan would read beyond the table.
  @inlinable func isOwn(_ state: State) -> Bool {
    let number = state.number
    return number == 0
      || (number < firstSparse
        ? number % UInt32(classCount) == 0 : number - firstSparse < sparse.suffix.count)
  }

  /// The state after one more byte, found by the links to ever shorter suffixes.
  @usableFromInline func sparseStep(from state: UInt32, by own: UInt8) -> UInt32 {
    var state = state
    while state >= firstSparse {
      let index = Int(state - firstSparse)
      for child in Int(sparse.childStart[index])..<Int(sparse.childStart[index + 1])
      where sparse.childClass[child] == own {
        return sparse.childState[child]
      }
      state = sparse.suffix[index]
    }
    return table[Int(state) + Int(own)]
  }

  @inlinable func forEachOutput(of special: UInt32, _ body: (Int) -> Void) {
    let rows = (firstSparse - firstSpecial) / UInt32(classCount)
    var place =
      special < firstSparse
      ? (special - firstSpecial) / UInt32(classCount) : rows + (special - firstSparse)
    while place != PhraseOutputs.none {
      let own = outputs.start[Int(place)]..<outputs.start[Int(place) + 1]
      for index in own { body(Int(outputs.patterns[Int(index)])) }
      place = outputs.shorter[Int(place)]
    }
  }
}
