public import Foundation
internal import Storage

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
  /// Nothing while another process reads: then old pages may hold names still.
  ///
  /// Erasing the same person again writes the database anew.
  public var search: Search?

  /// What a search of the database's files for the names came to.
  public struct Search: Sendable, Hashable, Codable {
    /// How many names were searched for in the files' bytes.
    public var names: Int
    /// Places in the files that hold a name, in UTF-8 or UTF-16, in capitals or not.
    public var places: Int
    /// Places that are the bytes of a longer name of somebody else, such as `sam.jones` for `sam`.
    public var insideOthers: Int
    /// Places in published versions, which never change.
    public var published: Int
    /// Rows that hold a name as a word: a name may be divided over two pages of the file.
    public var rows: Int
    /// Names of fewer than four letters: their bytes may be part of anything, so rows alone tell.
    public var tooShort: [String]
    public var bytes: Int
  }
}

extension ErasureReport.Search {
  init(_ search: NameSearch) {
    self.init(
      names: search.names, places: search.places, insideOthers: search.insideOthers,
      published: search.published, rows: search.rows, tooShort: search.tooShort,
      bytes: search.bytes)
  }
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
    /// What commands call them by, where two have one name.
    public var handle: String
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
  public var emptied: Emptied

  /// What went of old conversations.
  public struct Emptied: Sendable, Hashable, Codable {
    public var interactions = 0
    /// Kept files of imports.
    public var sources = 0
    /// Reviews whose free texts went with the words they are about.
    public var reviews = 0
  }
}
