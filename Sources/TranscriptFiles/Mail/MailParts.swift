internal import Transcripts

/// Which scalars of a mail's plain text repeat earlier mail, and which are the writer's signature.
///
/// Earlier mail is lines that begin with `>`, and with them the line above that says who wrote and
/// when, in many languages and over up to four lines; and everything behind `-----Original
/// Message-----`, behind a block of `From:`, `Sent:`, `Subject:`, or behind such a line whose mail
/// has no `>`. A signature is what follows a line `-- `, and `Sent from my ...` at the end.
///
/// - Parameters:
///   - body: lines that end in LF, CRLF or CR.
///   - known: scalars that are known to be quoted, in order, as from HTML.
///   - signature: scalars that are known to be one, as from HTML; kept unless they are quoted.
/// - Returns: ranges in order and without overlaps; the signature lies outside of them.
func mailParts(
  of body: String, known: [Range<Int>] = [], signature: Range<Int>? = nil
) -> (quoted: [Range<Int>], signature: Range<Int>?) {
  var parts = MailTextParts(body, known)
  let quoted = parts.quotations()
  if let signature, !quoted.contains(where: { $0.overlaps(signature) }) {
    return (quoted, signature)
  }
  return (quoted, parts.signature())
}

extension Turn {
  /// Marks what a mail repeats of earlier mail, and its signature; nothing is deleted.
  ///
  /// What HTML has shown to be one before is kept.
  mutating func markMail() {
    (quoted, signature) = mailParts(of: text, known: quoted, signature: signature)
  }
}

private struct MailTextParts {
  private struct Line {
    var range: Range<Int>
    /// Without white space and marks of emphasis at the ends; at most 600 scalars of it.
    var text: String
    var isBlank: Bool
    var isQuoted: Bool
  }

  private var lines: [Line] = []

  init(_ body: String, _ known: [Range<Int>]) {
    var number = 0
    for (range, scalars) in scalarLines(of: body) {
      while number < known.count, known[number].upperBound <= range.lowerBound { number += 1 }
      let isKnown = number < known.count && known[number].lowerBound < range.upperBound
      let text = trimmed(scalars)
      lines.append(
        Line(
          range: range, text: text, isBlank: text.isEmpty,
          isQuoted: !text.isEmpty && (isKnown || text.utf8.first == UInt8(ascii: ">"))))
    }
  }

  /// Marks lines as quoted and gives their ranges.
  mutating func quotations() -> [Range<Int>] {
    var place = 0
    // Up to where lines may belong to what says who wrote.
    var free = 0
    while place < lines.count {
      if lines[place].isQuoted || lines[place].isBlank {
        free = place + 1
        place += 1
        continue
      }
      if let start = restStart(at: place) {
        for index in start..<lines.count where !lines[index].isBlank {
          lines[index].isQuoted = true
        }
        break
      }
      if lines[place].text.utf8.last == UInt8(ascii: ":") || lines[place].text.hasSuffix("：") {
        if let start = attributionStart(endingAt: place, from: free) {
          let next = lines[(place + 1)...].firstIndex { !$0.isBlank }
          // A line that nothing follows quotes what a program has cut off.
          let isAnswered = next.map { lines[$0].isQuoted } ?? true
          if isAnswered || isCertain(joined(start...place)) {
            for index in start...place { lines[index].isQuoted = true }
            if !isAnswered {
              for index in place..<lines.count where !lines[index].isBlank {
                lines[index].isQuoted = true
              }
              break
            }
          }
          free = place + 1
        }
      }
      place += 1
    }
    return ranges()
  }

  /// Neighbouring quoted lines together, with the blank ones between them.
  private func ranges() -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var isOpen = false
    for line in lines where !line.isBlank {
      if line.isQuoted, isOpen, let last = ranges.last {
        ranges[ranges.count - 1] = last.lowerBound..<line.range.upperBound
      } else if line.isQuoted {
        ranges.append(line.range)
      }
      isOpen = line.isQuoted
    }
    return ranges
  }

  /// The signature below the last own words, or below the first of several mails' own words.
  func signature() -> Range<Int>? {
    var place = 0
    while place < lines.count {
      defer { place += 1 }
      guard !lines[place].isQuoted, !lines[place].isBlank else { continue }
      let strength = signatureStrength(lines[place])
      guard strength != .none else { continue }
      // Looked at no further than it may reach, so that a thousand dashes cost no more than one.
      let limit = strength == .delimiter ? lines.count : min(lines.count, place + 40)
      var end = place
      var count = 0
      var next = place + 1
      while next < limit, !lines[next].isQuoted {
        if !lines[next].isBlank {
          end = next
          count += 1
        }
        next += 1
      }
      let isAtEnd = next == lines.count || lines[next].isQuoted
      if isAtEnd, count <= (strength == .closing ? 3 : strength == .rule ? 12 : Int.max) {
        return lines[place].range.lowerBound..<lines[end].range.upperBound
      }
      if strength == .delimiter { return nil }
    }
    return nil
  }

  private enum SignatureStrength { case none, delimiter, rule, closing }

  private func signatureStrength(_ line: Line) -> SignatureStrength {
    // `-- `, whose space many programs lose.
    if line.text == "--" { return line.range.count == 3 ? .delimiter : .rule }
    if line.text == "—" { return .rule }
    if line.text.utf8.count >= 5, line.text.utf8.allSatisfy({ $0 == UInt8(ascii: "_") }) {
      return .rule
    }
    return isClosing(line.text) ? .closing : .none
  }

  /// The line from which everything is quoted, when the one at the place says so.
  private func restStart(at place: Int) -> Int? {
    let line = lines[place].text
    if isOriginalMark(line) { return place }
    let isRule = line.utf8.count >= 5 && line.utf8.allSatisfy { $0 == 0x5F || $0 == 0x2D }
    if isRule {
      guard let next = lines[(place + 1)...].prefix(3).firstIndex(where: { !$0.isBlank }),
        isHeaderBlock(at: next, wanted: 2)
      else { return nil }
      return place
    }
    return isHeaderBlock(at: place, wanted: 3) ? place : nil
  }

  /// Lines `From: ...`, `Sent: ...`, `To: ...` without a blank one between; long ones may be broken.
  private func isHeaderBlock(at place: Int, wanted: Int) -> Bool {
    guard headerLabel(lines[place].text) != nil else { return false }
    var labels: Set<HeaderLabel> = []
    var strange = 0
    for line in lines[place...].prefix(12) {
      if line.isBlank || line.isQuoted { break }
      if let label = headerLabel(line.text) {
        labels.insert(label)
        strange = 0
      } else {
        strange += 1
        if strange > 3 { break }
      }
    }
    return labels.contains(.from) && labels.count >= wanted
  }

  /// Where what says who wrote begins, when it ends at the place.
  private func attributionStart(endingAt place: Int, from free: Int) -> Int? {
    var found: Int?
    for start in stride(from: place, through: max(free, place - 3), by: -1) {
      let text = joined(start...place)
      guard text.utf8.count <= 600 else { break }
      if found == nil {
        if isAttribution(text) { found = start }
      } else {
        // The line above may hold the date: `On Dec 16, 2011, at 12:47 PM, Ana`.
        guard beginsAttribution(lines[start].text), hasDate(lines[start].text) else { break }
        found = start
      }
    }
    return found
  }

  private func joined(_ range: ClosedRange<Int>) -> String {
    lines[range].map(\.text).joined(separator: " ")
  }
}

/// The lines of a text as ranges of its scalars, without their ends.
private func scalarLines(of body: String) -> [(Range<Int>, ArraySlice<Unicode.Scalar>)] {
  let scalars = Array(body.unicodeScalars)
  var lines: [(Range<Int>, ArraySlice<Unicode.Scalar>)] = []
  var start = 0
  var place = 0
  while place < scalars.count {
    let isEnd = scalars[place] == "\n" || scalars[place] == "\r"
    if isEnd {
      lines.append((start..<place, scalars[start..<place]))
      if scalars[place] == "\r", place + 1 < scalars.count, scalars[place + 1] == "\n" {
        place += 1
      }
      start = place + 1
    }
    place += 1
  }
  if start < scalars.count { lines.append((start..<scalars.count, scalars[start...])) }
  return lines
}

/// The line without white space, asterisks of emphasis and marks of direction at its ends.
private func trimmed(_ line: ArraySlice<Unicode.Scalar>) -> String {
  func isNothing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "*" || (0x200B...0x200F).contains(scalar.value)
      || (0x202A...0x202E).contains(scalar.value) || scalar == "\u{FEFF}"
  }
  var line = line.drop(while: isNothing)
  while let last = line.last, isNothing(last) { line = line.dropLast() }
  var text = String.UnicodeScalarView()
  // A longer line says nothing of who wrote; its first and last scalars tell all that is asked.
  if line.count > 600 { line = line.prefix(600) }
  text.append(contentsOf: line)
  return String(text)
}
