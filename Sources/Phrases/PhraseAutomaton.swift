/// Many byte patterns compiled into one automaton that reads a text once (Aho and Corasick 1975).
///
/// The states nearest to the root, up to a table of a given size, have a row of transitions each and
/// cost one load a byte; deeper ones keep only their own children and the link to their longest
/// suffix, so memory stays linear in the patterns and time linear in the text.
public struct PhraseAutomaton: Sendable {
  /// Where a scan stands; what comes next may be given in another call.
  public struct State: Sendable, Hashable {
    @usableFromInline var number: UInt32
    @usableFromInline init(number: UInt32) { self.number = number }
    /// Before the first byte.
    public static var start: Self { Self(number: 0) }
  }

  /// The number of patterns.
  public let patternCount: Int
  /// The number of states, the start included.
  public let stateCount: Int
  /// The number of classes of bytes that the patterns tell apart.
  public let classCount: Int

  /// The class of each byte.
  @usableFromInline let classes: [UInt8]
  /// For each state with a row and each class the number of the next state.
  ///
  /// The number of a state with a row is the place where its row begins; states at which a pattern
  /// ends come last. The numbers of states without a row follow, one by one.
  @usableFromInline let table: [UInt32]
  /// From this number on states are not plain: something ends there, or they have no row.
  @usableFromInline let firstSpecial: UInt32
  /// From this number on states have no row.
  @usableFromInline let firstSparse: UInt32
  @usableFromInline let sparse: SparseStates
  @usableFromInline let outputs: PhraseOutputs

  /// Bytes of memory that all tables together take.
  public var byteCount: Int {
    classes.count + table.count * 4 + sparse.byteCount + outputs.byteCount
  }

  /// The number of states that have no row.
  public var sparseStateCount: Int { sparse.count }

  init(
    trie: PhraseTrie, patternCount: Int, table: [UInt32], firstSpecial: UInt32,
    sparse: SparseStates, outputs: PhraseOutputs
  ) {
    self.patternCount = patternCount
    stateCount = trie.count
    classCount = trie.classCount
    classes = trie.classes
    self.table = table
    self.firstSpecial = firstSpecial
    firstSparse = UInt32(table.count)
    self.sparse = sparse
    self.outputs = outputs
  }
}

/// The states that have no row of their own.
@usableFromInline struct SparseStates: Sendable {
  /// The state of the longest proper suffix of each.
  @usableFromInline var suffix: [UInt32] = []
  /// The children of each, as a range of the two lists that follow.
  @usableFromInline var childStart: [UInt32] = [0]
  @usableFromInline var childClass: [UInt8] = []
  @usableFromInline var childState: [UInt32] = []

  var count: Int { suffix.count }
  var byteCount: Int {
    4 * (suffix.count + childStart.count + childState.count) + childClass.count
  }
}

/// What ends at the states that are not plain.
@usableFromInline struct PhraseOutputs: Sendable {
  /// The patterns that end at each with the whole of it, as a range of `patterns`.
  @usableFromInline var start: [UInt32] = [0]
  @usableFromInline var patterns: [UInt32] = []
  /// The place in these lists of the longest suffix at which a pattern ends, or `none`.
  @usableFromInline var shorter: [UInt32] = []

  @usableFromInline static var none: UInt32 { .max }

  var byteCount: Int { 4 * (start.count + patterns.count + shorter.count) }
}
