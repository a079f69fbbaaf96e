/// Many byte patterns compiled into one automaton that reads a text once (Aho and Corasick 1975).
///
/// The states nearest to the root, up to a table of a given size, have a row of transitions each and
/// cost one load a byte; deeper ones keep only their own children and the link to their longest
/// suffix, so memory stays linear in the patterns and time linear in the text.
public struct PhraseAutomaton: Sendable {
  /// Where a scan stands; what comes next may be given in another call.
  public struct State: Sendable, Hashable {
    @usableFromInline var number: UInt32
    /// The checksum of the automaton; the number would lead another one astray.
    @usableFromInline var owner: UInt32
    @inlinable init(number: UInt32, owner: UInt32) {
      self.number = number
      self.owner = owner
    }
    /// Before the first byte.
    public static var start: Self { Self(number: 0, owner: 0) }
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
  /// ends come last. The numbers of states without a row follow, with the places of their records.
  @usableFromInline let table: [UInt32]
  /// From this number on states are not plain: something ends there, or they have no row.
  @usableFromInline let firstSpecial: UInt32
  /// From this number on states have no row.
  @usableFromInline let firstSparse: UInt32
  @usableFromInline let sparse: SparseStates
  @usableFromInline let outputs: PhraseOutputs
  /// Of all that decides how states are numbered.
  @usableFromInline let checksum: UInt32

  /// Bytes of memory that all tables together take.
  public var byteCount: Int {
    classes.count + table.count * 4 + sparse.byteCount + outputs.byteCount
  }

  /// The number of states that have no row.
  public var sparseStateCount: Int { sparse.count }

  init(
    trie: PhraseTrie, patternCount: Int, table: [UInt32], firstSpecial: UInt32,
    sparse: SparseStates, outputs: PhraseOutputs, checksum: UInt32
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
    self.checksum = checksum
  }
}
