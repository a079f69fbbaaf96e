/// Which hashes in the audit log became which when somebody's words were taken out.
///
/// An erasure changes rows whose hash stands in the log, and says so there: what was, what is.
public struct RedactedHashes: Sendable {
  /// The next hash, by subject and hash.
  private var next: [String: String] = [:]
  /// The same by hash alone, for rows: a row's hash covers its number.
  private var nextOfRow: [String: String] = [:]
  /// Scores that cannot be computed again from masked words, such as `submission/3`.
  public private(set) var frozen: Set<String> = []
  /// People who were erased.
  public private(set) var erased: Set<String> = []

  public init(_ acts: [AuditedAct]) {
    for act in acts {
      if act.verb == "erase" { erased.insert(act.subject) }
      guard act.verb == "redactRow", let was = act.details["was"], let row = act.details["row"]
      else { continue }
      if act.details["again"] == "no" { frozen.insert(act.subject) }
      if was == row { continue }
      next[act.subject + " " + was] = row
      nextOfRow[was] = row
    }
  }

  /// What a hash of a score that the log names is now.
  public func now(_ hash: String?, of subject: String) -> String? {
    hash.map { follow($0) { next[subject + " " + $0] } }
  }

  /// What the hash of a row that the log names is now.
  public func now(_ hash: String) -> String { follow(hash) { nextOfRow[$0] } }

  private func follow(_ hash: String, _ next: (String) -> String?) -> String {
    var hash = hash
    var seen: Set<String> = [hash]
    // A circle would be no history.
    while let later = next(hash), seen.insert(later).inserted { hash = later }
    return hash
  }
}
