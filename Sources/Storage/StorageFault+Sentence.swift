extension StorageFault {
  /// What happened, where, and what to do.
  ///
  /// Pinned by a test.
  public var sentence: String {
    switch self {
    case .noDatabase(let path):
      "There is no database at \(path) yet. Run `guildhall publish` or `guildhall demo` first, or "
        + "name another folder with --data."
    case .cannotOpen(let path):
      "The database at \(path) cannot be opened. Check that the folder exists and that you may "
        + "write to it, or name another folder with --data."
    case .damaged(let path):
      "The file at \(path) is not a Guildhall database, or it is damaged. Nothing was changed. "
        + "Restore it from a backup, or name another folder with --data."
    case .newer(let path):
      "The database at \(path) was made by a newer version of Guildhall. Nothing was changed. "
        + "Use that version."
    case .needsUpgrade(let path):
      "The database at \(path) was made by an older version of Guildhall. Run a command that "
        + "writes, such as `guildhall publish`, to bring it up to date."
    case .readOnly(let path):
      "The database at \(path) may only be read. Nothing was changed. Ask for write access to the "
        + "file and its folder, or name another folder with --data."
    case .diskFull(let path):
      "The disk that holds \(path) is full. What was acknowledged before is kept; this change was "
        + "not made. Free some space and try again."
    case .backupExists(let path):
      "Something stands at \(path) already, and a backup is never written over anything. Name "
        + "another file."
    case .locked(let path, let holder):
      "Another Guildhall process is writing to \(path)\(holder.map { " (\($0))" } ?? ""). Nothing "
        + "was changed. Wait until it is done, or stop it, and try again."
    case .disk(let path):
      "The disk that holds \(path) reported an error. What was acknowledged before is kept; this "
        + "change was not made. Check the disk before you go on."
    case .notDurable:
      "SQLite did not accept the setting that keeps acknowledged changes through a power cut "
        + "(synchronous = FULL). Nothing was changed."
    case .refused(let code, let message):
      "The database refused a change that contradicts what it holds: \(message) (SQLite code "
        + "\(code)). Nothing was changed. Please report this."
    case .reviewSubmitted(let review):
      "Review \(review) was submitted already, so its answers cannot change. A dispute can change "
        + "them, with a reason."
    case .decidedAlready(let what): "\(what) was decided already. Nothing was changed."
    case .takenName:
      "Somebody else has that identifier already; one identifier is one person's."
    case .notFound(let what): "There is no \(what)."
    case .attemptClosed(let attempt):
      "Attempt \(attempt) was submitted already, so its answers cannot change."
    case .unreadable(let what):
      "In the database stands \(what) that cannot be read, so somebody or something else has written "
        + "to it. Run `guildhall verify`, and restore a backup."
    case .decidedMeanwhile(let attempt):
      "Somebody has just decided about attempt \(attempt). Nothing was changed. Look at it again."
    case .attemptOverdue(let attempt):
      "The time is over, so this answer was not taken. What was saved before counts (attempt "
        + "\(attempt))."
    case .notTheirAttempt(let attempt):
      "Attempt \(attempt) is somebody else's, so nothing was changed."
    case .staleAnswer(let expected, let given):
      "This answer has the number \(given) and \(expected) is the next one, so it was not saved: "
        + "somebody has gone on in another window. Load the quiz again and answer there."
    case .answeredTwice(let sequence):
      "This answer was saved before, as number \(sequence). Nothing was changed."
    }
  }
}
