/// The states that have no row of their own, each a record of words.
///
/// The state of its longest proper suffix, the place of its outputs or `PhraseOutputs.none`, the
/// number of its children, and of each child the class and the state. A record lies together in
/// memory, since such states are met seldom and are seldom in a cache.
@usableFromInline struct SparseStates: Sendable {
  @usableFromInline var records: [UInt32] = []
  @usableFromInline var count = 0

  @usableFromInline static var outputs: Int { 1 }
  static var children: Int { 2 }
  static var headSize: Int { 3 }

  var byteCount: Int { 4 * records.count }

  /// The state that the one at `place` goes to by a class; nothing if it has no such child.
  func child(at place: Int, by own: UInt8) -> UInt32? {
    let first = place + Self.headSize
    let end = first + 2 * Int(records[place + Self.children])
    for entry in stride(from: first, to: end, by: 2) where records[entry] == UInt32(own) {
      return records[entry + 1]
    }
    return nil
  }

  func suffix(at place: Int) -> UInt32 { records[place] }
}
