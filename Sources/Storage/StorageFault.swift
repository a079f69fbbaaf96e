/// What can go wrong with the database, as facts that a caller can do something about.
///
/// The sentences are in `StorageFault+Sentence.swift`.
public enum StorageFault: Error, Sendable, Hashable {
  /// There is no database in the folder yet.
  case noDatabase(path: String)
  /// The file or its folder cannot be opened or made.
  case cannotOpen(path: String)
  /// The file is not a database, or is damaged.
  case damaged(path: String)
  /// A later version of the program made it.
  case newer(path: String)
  /// It was made by an earlier version, and reading alone cannot bring it up to date.
  case needsUpgrade(path: String)
  case readOnly(path: String)
  case diskFull(path: String)
  /// Something stands already where a backup is to be written.
  case backupExists(path: String)
  /// Another process writes; it holds the lock file.
  case locked(path: String, by: String?)
  /// An input or output error of the disk: nothing more may be written by this process.
  case disk(path: String)
  /// SQLite would not keep what it acknowledges; the program refuses to go on.
  case notDurable
  /// A rule of the schema refused the change; code and message are SQLite's and hold no values.
  case refused(code: Int, message: String)
  /// The review is no draft any more.
  case reviewSubmitted(Int64)
  /// Somebody decided about it meanwhile.
  case decidedAlready(String)
  /// Sources know somebody else under that identifier.
  case takenName
  /// The person, module or attempt is not there.
  case notFound(String)
  /// The attempt was submitted already.
  case attemptClosed(Int64)
  /// What stands in a row is not what this program writes.
  case unreadable(String)
  /// Somebody decided about the attempt's score while another score was computed.
  case decidedMeanwhile(Int64)
  /// The attempt's time and grace are over.
  case attemptOverdue(Int64)
  /// The attempt is somebody else's.
  case notTheirAttempt(Int64)
  /// The answer's number is not the next one: another window has gone on.
  case staleAnswer(expected: Int, given: Int)
  /// This very answer was saved before under that number.
  case answeredTwice(sequence: Int)
}
