/// Items that several quizzes draw from.
public struct Bank: Sendable, Hashable, Codable {
  public var id: BankID
  public var title: String
  public var summary: String
  /// Items that give each other away.
  public var enemies: [[ItemID]]
  public var items: [Item]

  public init(
    id: BankID, title: String, summary: String = "", enemies: [[ItemID]] = [], items: [Item]
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.enemies = enemies
    self.items = items
  }
}
