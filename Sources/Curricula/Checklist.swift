/// What a mentor watches for on the job and signs off.
public struct Checklist: Sendable, Hashable, Codable {
  public struct Point: Sendable, Hashable, Codable {
    public var id: OptionID
    public var text: RichText

    public init(id: OptionID, text: RichText) {
      self.id = id
      self.text = text
    }
  }

  public var id: PartID
  public var title: String
  public var builds: [CompetencyID]
  public var moveOn: MoveOn
  public var summary: String
  public var points: [Point]

  public init(
    id: PartID, title: String, builds: [CompetencyID] = [], moveOn: MoveOn = .passed,
    summary: String = "", points: [Point]
  ) {
    self.id = id
    self.title = title
    self.builds = builds
    self.moveOn = moveOn
    self.summary = summary
    self.points = points
  }
}
