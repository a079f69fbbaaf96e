/// A day as papers for a wall write it, such as `22 November 2026`.
///
/// - Returns: the text as it is when it does not begin with an ISO day that exists.
public func longDay(_ text: String) -> String {
  guard let day = isoDay(text) else { return text }
  let parts = day.split(separator: "-").compactMap { Int($0) }
  return "\(parts[2]) \(monthNames[parts[1] - 1]) \(parts[0])"
}

/// The ISO day that a text begins with; texts of this kind are ordered as the days are.
func isoDay(_ text: String) -> String? {
  let head = text.utf8.prefix(10)
  guard head.count == 10,
    head.enumerated().allSatisfy({ place, byte in
      place == 4 || place == 7 ? byte == UInt8(ascii: "-") : (0x30...0x39).contains(byte)
    }),
    // What follows must be a time and not more digits.
    text.utf8.dropFirst(10).first.map({ $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: " ") })
      ?? true
  else { return nil }
  let day = String(decoding: head, as: UTF8.self)
  let parts = day.split(separator: "-").compactMap { Int($0) }
  guard parts.count == 3, (1...12).contains(parts[1]),
    (1...length(ofMonth: parts[1], year: parts[0])).contains(parts[2])
  else { return nil }
  return day
}

private func length(ofMonth month: Int, year: Int) -> Int {
  switch month {
  case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
  case 4, 6, 9, 11: 30
  default: 31
  }
}

private let monthNames = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September",
  "October", "November", "December",
]
