/// What ends at the states at which something does.
@usableFromInline struct PhraseOutputs: Sendable {
  /// The patterns that end at each with the whole of it, as a range of `patterns`.
  @usableFromInline var start: [UInt32] = [0]
  @usableFromInline var patterns: [UInt32] = []
  /// The place in these lists of the longest suffix at which a pattern ends, or `none`.
  @usableFromInline var shorter: [UInt32] = []

  @usableFromInline static var none: UInt32 { .max }

  var byteCount: Int { 4 * (start.count + patterns.count + shorter.count) }
}
