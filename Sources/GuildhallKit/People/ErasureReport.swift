public import Foundation
public import Storage

/// What an erasure did, and the proof that the names are gone.
public struct ErasureReport: Sendable {
  /// What stands in the person's place from now on, such as `Erased person 17`.
  public var person: String
  /// Rows that were changed or taken out, by their table.
  public var rows: [String: Int]
  /// Conversations in which words were masked or names changed.
  public var interactions: Int
  /// Scorecards that come out otherwise from the masked words; what comes out now is stored.
  public var differingCards: Int
  /// Scores and plays that cannot be computed again from the masked words and stay as they were.
  public var frozen: Int
  /// Files of published versions that hold a name; they never change.
  public var publishedFiles: [String]
  /// Nothing while another process reads: then old pages may hold names still. Erasing the same
  /// person again writes the database anew.
  public var search: NameSearch?
}

/// Who would be erased, what would be emptied, and why the rest is not.
public struct RetentionPlan: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    public enum Reason: String, Sendable, Hashable, Codable {
      case due, onHold, stillHere, notOver
      /// Work of theirs is somebody's too who is on hold.
      case sharedWithHeld
    }

    public var name: String
    public var reason: Reason
    /// The day from which they are due; nothing for those who are here.
    public var from: Date?
  }

  /// Everybody who is not erased yet, by name.
  public var people: [Line]
  /// Conversations whose words would go.
  public var interactions: Int
  /// Old enough, and of somebody who is on hold.
  public var heldInteractions: Int
  /// Nothing: conversations are kept for good.
  public var interactionsBefore: Date?

  public var due: [String] { people.filter { $0.reason == .due }.map(\.name) }
}

/// What applying the rules did.
public struct RetentionReport: Sendable {
  public var erased: [ErasureReport]
  public var emptied: EmptiedInteractions
}
