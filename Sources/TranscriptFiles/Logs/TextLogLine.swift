internal import Transcripts

/// A line of a plain-text log: `[time] Name: words`, and what other programs make of it.
///
/// `10:15 Name: words`, `2026-03-02 10:15 - Name: words`, `(10:15) Name: words`,
/// `10:15 <Name> words`, `Name (10:15): words`, `Name [10:15 AM]: words`, and, where the whole log is
/// like that, `Name 10:15 AM` above the words.
struct TextLogLine {
  var isIndented: Bool
  /// Our own form: a time in brackets at the beginning begins a turn whatever follows.
  var isBracketed = false
  /// Nothing when the line has none, or when it needs an answer first.
  var time: Timestamp?
  /// A time without a zone.
  var moment: LogMoment?
  /// True also for a time that cannot be read.
  var hasTime = false
  var name: String?
  /// Behind the name, or all behind the time.
  var words: Substring

  init(_ line: Substring, allowsHeads: Bool = false) {
    var rest = line.drop(while: \.isWhitespace)
    words = rest
    isIndented = rest.startIndex != line.startIndex
    if rest.hasPrefix("["), let close = rest.prefix(80).firstIndex(of: "]") {
      let inside = rest[rest.index(after: rest.startIndex)..<close]
      if Self.looksLikeTime(inside) {
        (isBracketed, hasTime) = (true, true)
        take(inside)
        rest = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      }
    } else if !isIndented, let behind = takeOpenTime(rest) {
      rest = behind
    }
    words = rest
    if allowsHeads, !hasTime, !isIndented, takeHead(rest) { return }
    if hasTime, !isBracketed, rest.hasPrefix("<"), let close = rest.prefix(80).firstIndex(of: ">") {
      name = rest[..<close].dropFirst().folded
      words = rest[rest.index(after: close)...].drop(while: \.isWhitespace)
      return
    }
    split(rest)
  }

  /// A time at the beginning, open or in parentheses, with what parts it from the name.
  private mutating func takeOpenTime(_ line: Substring) -> Substring? {
    guard line.first.map({ $0.isNumber || $0 == "(" }) == true else { return nil }
    // A time with a zone, as in our own form but without the brackets.
    let word = line.prefix { !$0.isWhitespace }
    if let value = Timestamp(word.hasSuffix(",") ? word.dropLast() : word) {
      (time, hasTime) = (value, true)
      return line[word.endIndex...].drop { $0.isWhitespace || "-–—|".contains($0) }
    }
    var scanner = LogMomentScanner(line)
    let isOpen = scanner.skip("(")
    guard let moment = scanner.moment(), !isOpen || scanner.skip(")") else { return nil }
    let hasSpace = scanner.skipSpace()
    let hasMark = scanner.skipAny(["-", "–", "—", "|", ","])
    guard hasSpace || hasMark else { return nil }
    scanner.skipSpace()
    self.moment = moment
    hasTime = true
    return scanner.rest(of: line)
  }

  /// `Name 10:15 AM` and nothing else on the line.
  private mutating func takeHead(_ line: Substring) -> Bool {
    guard line.utf8.count <= 120 else { return false }
    var place = line.startIndex
    while let space = line[place...].firstIndex(where: \.isWhitespace) {
      let rest = line[space...].drop { $0.isWhitespace || ",-–—|([".contains($0) }
      place = line.index(after: space)
      guard rest.first?.isNumber == true else { continue }
      var scanner = LogMomentScanner(rest)
      guard let found = scanner.moment() else { continue }
      if !scanner.skip(")") { _ = scanner.skip("]") }
      scanner.skipSpace()
      let before = line[..<space].folded
      guard scanner.isAtEnd, !before.isEmpty, before.count <= 60, !before.contains(":") else {
        return false
      }
      (name, moment, hasTime, words) = (before, found, true, "")
      return true
    }
    return false
  }

  /// A name and a colon; the name may have a time behind it.
  private mutating func split(_ line: Substring) {
    if !hasTime, let (name, time, rest) = Self.namedTime(line) {
      self.name = name
      hasTime = true
      take(time)
      words = rest
      return
    }
    guard let colon = line.prefix(200).firstIndex(of: ":") else { return }
    let name = line[..<colon].folded
    let rest = line[line.index(after: colon)...]
    guard !name.isEmpty, name.count <= 60, !name.contains("/"), !rest.hasPrefix("//"),
      name.contains(where: { !$0.isNumber })
    else { return }
    if name.last?.isNumber == true, rest.first?.isNumber == true { return }
    self.name = name
    words = rest.drop(while: \.isWhitespace)
  }

  /// `Name (10:15): words`.
  private static func namedTime(_ line: Substring) -> (String, Substring, Substring)? {
    let window = line.prefix(120)
    guard let open = window.firstIndex(where: { $0 == "(" || $0 == "[" }), open > line.startIndex,
      let close = window[open...].firstIndex(where: { $0 == ")" || $0 == "]" })
    else { return nil }
    let time = line[line.index(after: open)..<close]
    let behind = line[line.index(after: close)...].drop { $0 == " " }
    let name = line[..<open].folded
    guard behind.first == ":", looksLikeTime(time), !name.isEmpty, name.count <= 60,
      !name.contains(":")
    else { return nil }
    return (name, time, behind.dropFirst().drop(while: \.isWhitespace))
  }

  private mutating func take(_ text: Substring) {
    time = Timestamp(text)
    guard time == nil else { return }
    var scanner = LogMomentScanner(text)
    scanner.skipSpace()
    if let found = scanner.moment() {
      scanner.skipSpace()
      if scanner.isAtEnd { moment = found }
    }
  }

  /// A digit, a colon, a digit: `[note 1]` is no time.
  private static func looksLikeTime(_ text: Substring) -> Bool {
    guard text.unicodeScalars.count <= 40,
      text.unicodeScalars.allSatisfy({ $0.isASCII || $0 == "\u{202F}" || $0 == "\u{A0}" })
    else { return false }
    let bytes = Array(text.utf8)
    let isDigit = { (48...57).contains($0 as UInt8) }
    return bytes.indices.dropFirst().dropLast().contains {
      bytes[$0] == UInt8(ascii: ":") && isDigit(bytes[$0 - 1]) && isDigit(bytes[$0 + 1])
    }
  }
}

/// Which names before a colon are speakers: those that come twice, because a colon inside a sentence
/// is no speaker.
struct TextLogSpeakers {
  private var counts: [String: Int] = [:]
  /// At least two lines begin with a time and a name.
  private(set) var areTimed = false
  /// No line has a name and a colon; at least two are a name and a time.
  private(set) var areHeads = false

  init(_ lines: some Sequence<Substring>) {
    var timed = 0
    for line in lines where !line.hasPrefix("#") {
      let head = TextLogLine(line)
      guard let name = head.name else { continue }
      counts[name, default: 0] += 1
      if head.hasTime { timed += 1 }
    }
    areTimed = timed >= 2
    guard !areTimed, !counts.values.contains(where: { $0 >= 2 }) else { return }
    let heads = lines.lazy.compactMap { line -> String? in
      let head = TextLogLine(line, allowsHeads: true)
      return head.hasTime && head.words.isEmpty ? head.name : nil
    }
    for name in heads {
      counts[name, default: 0] += 1
      timed += 1
    }
    areHeads = timed >= 2
    areTimed = areHeads
  }

  func isRepeated(_ name: String) -> Bool { counts[name, default: 0] >= 2 }

  /// True when the lines are a log and not prose, code or settings: a tenth of them begins with a
  /// time or with a name that comes again.
  func tellLog(_ lines: [Substring]) -> Bool {
    let isRole = { (name: String) in
      ["agent", "customer", "visitor", "bot"].contains(name.lowercased())
    }
    let hasRoles =
      counts.keys.count(where: isRole) > 1
      || lines.first.flatMap { TextLogLine($0).name }.map(isRole) == true
    guard areTimed || hasRoles || counts.values.contains(where: { $0 >= 2 }) else { return false }
    let heads = lines.count { line in
      let head = TextLogLine(line, allowsHeads: areHeads)
      guard let name = head.name, name.first?.isLetter == true || name.hasPrefix("+"),
        !head.isIndented, !name.contains(where: { "\"={(;`".contains($0) })
      else { return false }
      return head.hasTime || isRepeated(name) || hasRoles
    }
    return heads * 10 >= lines.count
  }
}
