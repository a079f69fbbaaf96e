/// Why patterns could not be compiled.
public enum PhraseAutomatonFault: Error, Sendable, Hashable {
  /// The pattern of this number is empty and would be found everywhere.
  case emptyPattern(Int)
  /// All patterns together have more bytes than the limit.
  case tooLarge(bytes: Int, limit: Int)
}

extension PhraseAutomaton {
  /// The most bytes that all patterns may have together.
  public static let longestTotal = 1 << 24
  /// The bytes of transitions that states nearest to the root get by default.
  ///
  /// About what a second-level cache holds; a larger table is slower on most texts than it is big.
  public static let usualTableLimit = 4 << 20

  /// Compiles patterns; their numbers are their places in the list.
  ///
  /// - Parameters:
  ///   - patterns: bytes, usually UTF-8; the same pattern twice is found twice.
  ///   - foldingCase: whether `A` to `Z` and `a` to `z` are alike; other letters are always told
  ///     apart by case.
  ///   - tableLimit: the bytes that rows of transitions may take. The root has one in any case.
  public init(
    _ patterns: [[UInt8]], foldingCase: Bool = true, tableLimit: Int = usualTableLimit
  ) throws(PhraseAutomatonFault) {
    if let empty = patterns.firstIndex(where: \.isEmpty) { throw .emptyPattern(empty) }
    let total = patterns.reduce(0) { $0 + $1.count }
    guard total <= Self.longestTotal else {
      throw .tooLarge(bytes: total, limit: Self.longestTotal)
    }
    let trie = PhraseTrie(patterns, foldingCase: foldingCase)
    // Above a gibibyte the numbers of states would leave 32 bits.
    let rows = max(1, min(trie.count, min(tableLimit, 1 << 30) / (4 * trie.classCount)))
    let numbering = Numbering(trie, rows: rows)
    self.init(
      trie: trie, patternCount: patterns.count, table: Self.table(of: trie, numbering),
      firstSpecial: numbering.firstSpecial, sparse: Self.sparseStates(of: trie, numbering),
      outputs: Self.outputs(of: trie, numbering))
  }

  /// A row is that of the longest suffix, but for the state's own children.
  private static func table(of trie: PhraseTrie, _ numbering: Numbering) -> [UInt32] {
    let width = trie.classCount
    var table = [UInt32](repeating: 0, count: numbering.rows * width)
    for state in 0..<numbering.rows {
      let row = Int(numbering.number[state])
      if state != 0 {
        let other = Int(numbering.number[Int(trie.suffix[state])])
        for column in 0..<width { table[row + column] = table[other + column] }
      }
      for child in trie.children(of: state) {
        table[row + Int(trie.childClass[child])] = numbering.number[Int(trie.childState[child])]
      }
    }
    return table
  }

  private static func sparseStates(of trie: PhraseTrie, _ numbering: Numbering) -> SparseStates {
    var sparse = SparseStates()
    for state in numbering.rows..<trie.count {
      sparse.suffix.append(numbering.number[Int(trie.suffix[state])])
      for child in trie.children(of: state) {
        sparse.childClass.append(trie.childClass[child])
        sparse.childState.append(numbering.number[Int(trie.childState[child])])
      }
      sparse.childStart.append(UInt32(sparse.childState.count))
    }
    return sparse
  }

  private static func outputs(of trie: PhraseTrie, _ numbering: Numbering) -> PhraseOutputs {
    var outputs = PhraseOutputs()
    var place = [UInt32](repeating: PhraseOutputs.none, count: trie.count)
    for (index, state) in numbering.special.enumerated() where numbering.isMatching[state] {
      place[state] = UInt32(index)
    }
    // The nearest suffix at which a pattern ends with the whole of it, for each state.
    var nearest = place
    for state in 0..<trie.count where trie.patterns(at: state).isEmpty {
      nearest[state] = state == 0 ? PhraseOutputs.none : nearest[Int(trie.suffix[state])]
    }
    for state in numbering.special {
      outputs.patterns += trie.patterns(at: state)
      outputs.start.append(UInt32(outputs.patterns.count))
      outputs.shorter.append(nearest[Int(trie.suffix[state])])
    }
    return outputs
  }

  /// The final numbers of a tree's states.
  private struct Numbering {
    let rows: Int
    var number: [UInt32]
    var firstSpecial: UInt32
    /// Whether a pattern ends at the state, or at a suffix of it.
    var isMatching: [Bool]
    /// The states that are not plain, in the order of their numbers.
    var special: [Int] = []

    init(_ trie: PhraseTrie, rows: Int) {
      self.rows = rows
      isMatching = [Bool](repeating: false, count: trie.count)
      for state in 1..<max(1, trie.count) {
        isMatching[state] =
          !trie.patterns(at: state).isEmpty || isMatching[Int(trie.suffix[state])]
      }
      number = [UInt32](repeating: 0, count: trie.count)
      var next = 0
      for state in 0..<rows where !isMatching[state] {
        number[state] = UInt32(next)
        next += trie.classCount
      }
      firstSpecial = UInt32(next)
      for state in 0..<rows where isMatching[state] {
        number[state] = UInt32(next)
        next += trie.classCount
        special.append(state)
      }
      for state in rows..<trie.count {
        number[state] = UInt32(next)
        next += 1
        special.append(state)
      }
    }
  }
}
