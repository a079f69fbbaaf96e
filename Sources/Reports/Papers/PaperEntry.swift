/// Something that was shown or done, as a paper tells it: what, when, by whom, and where it is kept.
///
/// All are words for people; what is empty or nothing is left out.
public struct PaperEntry: Sendable, Hashable, Codable {
  public var title: String
  public var detail: String
  /// An ISO day such as `2026-11-22`, with or without a time after it.
  public var when: String
  /// The person, or `rule`.
  public var by: String
  /// Where it is kept, such as `attempt/12`.
  public var reference: String
  /// What was reached and what had to be reached, as shares from 0 to 1.
  public var score, cut: Double?

  public init(
    title: String, detail: String = "", when: String = "", by: String = "", reference: String = "",
    score: Double? = nil, cut: Double? = nil
  ) {
    self.title = title
    self.detail = detail
    self.when = when
    self.by = by
    self.reference = reference
    self.score = score
    self.cut = cut
  }
}

extension PaperEntry {
  /// The score beside its cut; nothing where nothing was scored.
  var scoreWords: String? {
    guard let score else { return nil }
    guard let cut else { return share(score) }
    let isHidden = score < cut && share(score) == share(cut)
    return "\(share(score)) against a cut of \(share(cut))" + (isHidden ? ", just below" : "")
  }
}
