extension At {
  static let queue = "/review"
  static let interactions = "/review/interactions"
  static let disputes = "/review/disputes"
  static let calibrations = "/review/calibrations"
  static let coaching = "/review/coaching"
  static let samples = "/review/samples"

  static func desk(_ review: Int64) -> String { "/review/\(review)" }

  /// The part of a long conversation that has a turn, by its number from 1; or "all".
  static func desk(_ review: Int64, turn: String) -> String {
    desk(review) + "?turn=" + encoded(turn) + (turn == "all" ? "" : "#t" + encoded(turn))
  }

  static func settlement(_ review: Int64) -> String { "/review/\(review)/settlement" }

  static func calibration(_ number: Int64) -> String { "/review/calibrations/\(number)" }

  static func sample(_ number: Int64) -> String { "/review/samples/\(number)" }

  /// Where a coach writes to an agent, about a review and one of its criteria where it has one.
  static func coaching(of review: Int64, criterion: String? = nil) -> String {
    "/review/coaching?review=\(review)" + (criterion.map { "&criterion=" + encoded($0) } ?? "")
  }
}
