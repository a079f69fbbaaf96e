internal import Transcripts

extension ImportAnswers {
  /// A date of a mail's header (RFC 5322 with the obsolete forms): comments are left out, and zones
  /// may have names.
  func mailTime(_ field: [UInt8]) -> ForeignTime {
    let text = String(decoding: withoutComments(field), as: UTF8.self)
    var words = text.split { $0 == " " || $0 == "\t" || $0 == "," }
    if words.first?.allSatisfy(\.isLetter) == true { words.removeFirst() }
    // `Tue May 10 11:28:07 2005` is C's order.
    if words.count >= 4, monthNumber(words[0]) != nil, words[2].contains(":") {
      let year = words.remove(at: 3)
      words = [words[1], words[0], year] + words[2...]
    }
    // 12-May-2005 in one word.
    if let first = words.first, first.contains("-"), !first.hasPrefix("-") {
      let parts = first.split(separator: "-")
      if parts.count == 3, monthNumber(parts[1]) != nil { words = parts + words.dropFirst() }
    }
    guard words.count >= 4, let day = Int(words[0]), let month = monthNumber(words[1]),
      var year = Int(words[2]), (1...31).contains(day), words[2].count <= 4, year >= 0
    else { return time(text) }
    if words[2].count <= 3 { year += year < 50 ? 2000 : 1900 }
    let clock = words[3].split { $0 == ":" || $0 == "." }
    guard (2...3).contains(clock.count), clock.allSatisfy({ (1...2).contains($0.utf8.count) })
    else {
      return .unreadable
    }
    var digits = clock.map { $0.utf8.count == 1 ? "0" + $0 : String($0) }
    // A leap second does not exist here.
    if digits.count == 3, digits[2] == "60" { digits[2] = "59" }
    let local =
      "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))T" + digits.joined(separator: ":")
    guard let moment = Timestamp(local + "Z") else { return .unreadable }
    guard words.count > 4, let minutes = zoneMinutes(words[4]) else { return moved(moment) }
    var value = moment
    value.microseconds -= Int64(minutes) * 60_000_000
    return plausible(value)
  }
}

private func monthNumber(_ word: Substring) -> Int? {
  let names = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
  guard word.count >= 3 else { return nil }
  return names.firstIndex(of: String(word.prefix(3)).lowercased()).map { $0 + 1 }
}

/// Minutes east of Greenwich; nothing for a name that is not of RFC 5322 or has several meanings.
private func zoneMinutes(_ word: Substring) -> Int? {
  let zones = [
    "UT": 0, "UTC": 0, "GMT": 0, "Z": 0, "EDT": -4, "EST": -5, "CDT": -5, "CST": -6, "MDT": -6,
    "MST": -7, "PDT": -7, "PST": -8, "WET": 0, "WEST": 1, "CET": 1, "CEST": 2, "MET": 1, "MEST": 2,
    "EET": 2, "EEST": 3, "JST": 9, "KST": 9,
  ]
  if let hours = zones[word.uppercased()] { return hours * 60 }
  var digits = word.filter { $0 != ":" }
  // GMT+0100.
  for name in ["GMT", "UTC"] where digits.uppercased().hasPrefix(name) {
    digits = String(digits.dropFirst(3))
  }
  guard let sign = digits.first, sign == "+" || sign == "-", digits.utf8.count == 5,
    let number = Int(digits.dropFirst()), number >= 0, number % 100 < 60, number / 100 < 24
  else { return nil }
  return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
}

private func padded(_ value: Int, _ width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
