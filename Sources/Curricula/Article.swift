/// A page of the knowledge base, which product modules and scenarios search.
public struct Article: Sendable, Hashable, Codable {
  public var id: ArticleID
  public var title: String
  /// Words people search by and the text does not hold.
  public var keywords: [String]
  /// The day on which somebody last held it against the rules, as the author wrote it.
  public var checked: String?
  public var summary: String
  public var blocks: [Block]

  public init(
    id: ArticleID, title: String, keywords: [String] = [], checked: String? = nil,
    summary: String = "", blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.keywords = keywords
    self.checked = checked
    self.summary = summary
    self.blocks = blocks
  }
}
