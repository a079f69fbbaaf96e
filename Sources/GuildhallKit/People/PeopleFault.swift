public import Foundation

/// Why something about a person's data was refused.
public enum PeopleFault: Error, Sendable, Hashable {
  case emptyReason
  case onHold(String, since: Date)
  case notOnHold(String)
  /// They have not left.
  case here(String)
  /// What is kept of them is kept until a day.
  case kept(String, until: Date, days: Int)
  case erased(String)
  /// Work of theirs is somebody's too who is on hold.
  case sharedWithHeld(String, with: [String])
  /// Nobody signs the erasure of their own data.
  case ownErasure
  /// More days than a calendar has, or none.
  case daysOutOfRange(most: Int)
  /// The conversation's words went by the rule of retention.
  case emptied(String)
}

extension PeopleFault {
  /// Why not, and what to do.
  ///
  /// Pinned by a test.
  public var sentence: String {
    switch self {
    case .emptyReason: "A reason is needed; it is kept. Give one with --because."
    case .onHold(let name, let since):
      "\(name) is on hold since \(day(since)), so nothing of theirs is erased. `guildhall people "
        + "release` ends a hold."
    case .notOnHold(let name): "\(name) is not on hold. Nothing was changed."
    case .here(let name):
      "\(name) has not left, so their data stays. `guildhall people leave` says that somebody left."
    case .kept(let name, let until, let days):
      "What is stored about \(name) is kept until \(day(until)), \(days) days after they left. "
        + "`guildhall retention set training --days N` changes the rule."
    case .erased(let name): "\(name) was erased already."
    case .sharedWithHeld(let name, let others):
      "Conversations of \(name) are also those of \(others.joined(separator: ", ")), who "
        + "\(others.count == 1 ? "is" : "are") on hold, so nothing in them is changed. "
        + "`guildhall people release` ends a hold."
    case .ownErasure: "Nobody signs the erasure of their own data. Nothing was changed."
    case .daysOutOfRange(let most): "The days are a number from 1 to \(most)."
    case .emptied(let interaction):
      "The words of \(interaction) went by the rule of retention; its numbers are kept."
    }
  }

  private func day(_ date: Date) -> String { date.formatted(.iso8601.year().month().day()) }
}
