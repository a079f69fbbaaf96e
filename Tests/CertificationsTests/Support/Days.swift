import Foundation

/// Midnight in UTC of the day so many days after 2 March 2026; parts of days are allowed.
func day(_ number: Double) -> Date {
  Date(timeIntervalSince1970: 1_772_409_600 + 86_400 * number)
}

func instant(_ text: String) throws -> Date { try Date(text, strategy: .iso8601) }

/// In days; the shortest time that these tests tell apart from none.
let second = 1.0 / 86_400
