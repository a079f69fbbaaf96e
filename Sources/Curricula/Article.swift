/// A page of the knowledge base, which product modules and scenarios search.
public struct Article: Sendable, Hashable, Codable {
  public var id: ArticleID
  public var title: String
  /// Words people search by and the text does not hold.
  public var keywords: [String]
  public var summary: String
  public var blocks: [Block]

  public init(
    id: ArticleID, title: String, keywords: [String] = [], summary: String = "", blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.keywords = keywords
    self.summary = summary
    self.blocks = blocks
  }
}
