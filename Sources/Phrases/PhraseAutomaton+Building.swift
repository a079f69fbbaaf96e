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
    let numbering = PhraseNumbering(trie, rows: rows)
    self.init(
      trie: trie, patternCount: patterns.count, table: Self.table(of: trie, numbering),
      firstSpecial: numbering.firstSpecial, sparse: Self.sparseStates(of: trie, numbering),
      outputs: Self.outputs(of: trie, numbering),
      checksum: Self.checksum(of: patterns, foldingCase: foldingCase, rows: rows))
  }

  /// A row is that of the longest suffix, but for the state's own children.
  private static func table(of trie: PhraseTrie, _ numbering: PhraseNumbering) -> [UInt32] {
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

  private static func sparseStates(of trie: PhraseTrie, _ numbering: PhraseNumbering)
    -> SparseStates
  {
    var sparse = SparseStates()
    sparse.count = trie.count - numbering.rows
    for state in numbering.sparse {
      let children = trie.children(of: state)
      sparse.records.append(numbering.number[Int(trie.suffix[state])])
      sparse.records.append(numbering.outputs[state])
      sparse.records.append(UInt32(children.count))
      for child in children {
        sparse.records.append(UInt32(trie.childClass[child]))
        sparse.records.append(numbering.number[Int(trie.childState[child])])
      }
    }
    return sparse
  }

  private static func outputs(of trie: PhraseTrie, _ numbering: PhraseNumbering) -> PhraseOutputs {
    var outputs = PhraseOutputs()
    // The nearest suffix at which a pattern ends with the whole of it, for each state.
    var nearest = numbering.outputs
    for state in 0..<trie.count where trie.patterns(at: state).isEmpty {
      nearest[state] = state == 0 ? PhraseOutputs.none : nearest[Int(trie.suffix[state])]
    }
    for state in numbering.matching {
      outputs.patterns += trie.patterns(at: state)
      outputs.start.append(UInt32(outputs.patterns.count))
      outputs.shorter.append(nearest[Int(trie.suffix[state])])
    }
    return outputs
  }

  /// FNV-1a, 32 bits.
  private static func checksum(of patterns: [[UInt8]], foldingCase: Bool, rows: Int) -> UInt32 {
    var sum: UInt32 = 2_166_136_261
    func add(_ value: UInt32) { sum = (sum ^ value) &* 16_777_619 }
    add(foldingCase ? 1 : 0)
    add(UInt32(rows))
    for pattern in patterns {
      for byte in pattern { add(UInt32(byte)) }
      add(256)
    }
    return sum
  }
}
