internal import Curricula
internal import Rubrics

/// What somebody who learnt an old version is told of the new one.
///
/// It is made field by field of what learners may see: nothing in it can hold a right answer, a
/// question, an option or an explanation of an item, nor what an expert or a scenario looks for.
public struct LearnerChanges: Sendable, Hashable, Codable {
  public struct Edit: Sendable, Hashable, Codable {
    /// The heading it stands under.
    public var section: String?
    /// Nothing where something was added.
    public var before: String?
    /// Nothing where something was taken out.
    public var after: String?
  }

  /// What changed in a lesson, a quiz, a rubric and so on.
  public struct Entry: Sendable, Hashable, Codable {
    /// As in “Lesson ‘Refunds’”; nothing for the module itself.
    public var heading: String?
    public var sentences: [String] = []
    public var edits: [Edit] = []
    /// How many more places were edited than are shown.
    public var furtherEdits = 0
  }

  public struct Group: Sendable, Hashable, Codable {
    /// The module; nothing for what bears on several, or on all.
    public var title: String?
    public var entries: [Entry]
  }

  /// Since when, as the caller words it: "12 March 2026".
  public var since: String
  public var groups: [Group]
  /// What to read, answer or practise again, one sentence each.
  public var again: [String]
  /// Headings of what was only written differently.
  public var corrected: [String]

  /// So many edits of one text are shown.
  static let mostEdits = 8
  /// So many characters of each side of an edit are shown.
  static let longestEdit = 400

  public var isEmpty: Bool { groups.isEmpty && corrected.isEmpty }
}
