public import Curricula
internal import Rubrics

/// What changed since somebody was certified, for each of their certifications.
public struct PersonChanges: Sendable, Hashable, Codable {
  public struct Certified: Sendable, Hashable, Codable {
    public var programme: ProgrammeID
    public var title: String
    public var changes: LearnerChanges

    public init(programme: ProgrammeID, title: String, changes: LearnerChanges) {
      self.programme = programme
      self.title = title
      self.changes = changes
    }
  }

  public var person: String
  public var certified: [Certified]

  public init(person: String, certified: [Certified]) {
    self.person = person
    self.certified = certified
  }
}

extension PersonChanges {
  public var text: String {
    guard !certified.isEmpty else {
      return
        "\(printable(person)) is not certified for anything, so nothing can have changed since.\n"
    }
    return certified.map { "\(printable($0.title))\n\n\($0.changes.text)" }
      .joined(separator: "\n")
  }
}
