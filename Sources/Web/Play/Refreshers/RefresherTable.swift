internal import GuildhallKit
internal import Synchronization

/// The question that each learner has before them; what is lost here is asked anew.
final class RefresherTable: Sendable {
  struct Asked: Sendable {
    /// Names this asking of it, so that no answer is taken for another question's.
    var ticket: String
    var question: RefresherQuestion
    var shownHints = 0
  }

  private let asked = Mutex<[Int64: Asked]>([:])
  /// Entries, so that the memory stays small.
  private static let most = 20_000

  subscript(person: Int64) -> Asked? {
    get { asked.withLock { $0[person] } }
    set {
      asked.withLock { all in
        if all.count >= Self.most { all = [:] }
        all[person] = newValue
      }
    }
  }

  /// Takes the question out, for one answer alone; nothing when another was asked since.
  func take(_ ticket: String, of person: Int64) -> Asked? {
    asked.withLock { all in
      guard let known = all[person], known.ticket == ticket else { return nil }
      all[person] = nil
      return known
    }
  }
}
