/// A set of items with a pass mark.
public struct Quiz: Sendable, Hashable, Codable {
  public var id: PartID
  public var title: String
  /// The share of the points, 0 to 1, that the unrounded score must reach.
  public var passMark: Double
  public var items: [Item]

  public init(id: PartID, title: String, passMark: Double, items: [Item]) {
    self.id = id
    self.title = title
    self.passMark = passMark
    self.items = items
  }

  public func item(_ id: ItemID) -> Item? { items.first { $0.id == id } }
}
