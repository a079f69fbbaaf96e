/// Criteria that belong together across the sections, so that one's failure can strike them all.
public struct CriterionGroup: Sendable, Hashable, Codable {
  public var id: GroupID
  public var title: String

  public init(id: GroupID, title: String) {
    self.id = id
    self.title = title
  }
}
