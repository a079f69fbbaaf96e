/// The final numbers of a tree's states.
struct PhraseNumbering {
  let rows: Int
  var number: [UInt32]
  var firstSpecial: UInt32
  /// The place of each state's outputs, or `PhraseOutputs.none` where no pattern ends, not even
  /// with a suffix of the state.
  var outputs: [UInt32]
  /// The states that have no row, in the order of their numbers.
  var sparse: [Int] = []
  /// The states that have outputs, in the order of their places.
  var matching: [Int] = []

  init(_ trie: PhraseTrie, rows: Int) {
    self.rows = rows
    var isMatching = [Bool](repeating: false, count: trie.count)
    for state in 1..<max(1, trie.count) {
      isMatching[state] =
        !trie.patterns(at: state).isEmpty || isMatching[Int(trie.suffix[state])]
    }
    matching = (0..<trie.count).filter { isMatching[$0] }
    outputs = [UInt32](repeating: PhraseOutputs.none, count: trie.count)
    for (place, state) in matching.enumerated() { outputs[state] = UInt32(place) }
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
    }
    sparse = Self.sparse(of: trie, rows: rows)
    for state in sparse {
      number[state] = UInt32(next)
      next += SparseStates.headSize + 2 * trie.children(of: state).count
    }
  }

  /// Each state is followed by its own children, so that the states of one pattern lie together.
  private static func sparse(of trie: PhraseTrie, rows: Int) -> [Int] {
    var sparse: [Int] = []
    var open: [Int] = []
    for parent in 0..<rows {
      open += trie.children(of: parent).map { Int(trie.childState[$0]) }.filter { $0 >= rows }
      while let state = open.popLast() {
        sparse.append(state)
        open += trie.children(of: state).map { Int(trie.childState[$0]) }
      }
    }
    return sparse
  }
}
