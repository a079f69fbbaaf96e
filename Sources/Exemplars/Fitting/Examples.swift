/// Sentences for and against, in an order that does not depend on how they were given.
struct Examples {
  private(set) var texts: [ExemplarText] = []
  private(set) var isLike: [Bool] = []
  /// Sentences of one group are held out together; those that read the same are one.
  private(set) var groups: [UInt64] = []

  var likeCount: Int { isLike.reduce(0) { $0 + ($1 ? 1 : 0) } }

  init(like: [ExemplarText], unlike: [ExemplarText]) {
    let all = like.map { ($0, true) } + unlike.map { ($0, false) }
    self.init(all.map { (text: $0.0, isLike: $0.1, group: $0.0.fingerprint) })
  }

  init(_ all: [(text: ExemplarText, isLike: Bool, group: UInt64)]) {
    let ordered = all.sorted { one, other in
      if one.isLike != other.isLike { return one.isLike }
      if one.text.scalars == other.text.scalars { return one.group < other.group }
      return one.text.scalars.lexicographicallyPrecedes(other.text.scalars)
    }
    texts = ordered.map(\.text)
    isLike = ordered.map(\.isLike)
    groups = ordered.map(\.group)
  }

  func taking(_ indices: [Int]) -> Examples {
    Examples(indices.map { (texts[$0], isLike[$0], groups[$0]) })
  }
}
