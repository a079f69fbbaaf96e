/// The lines of a text, each ended by LF, CRLF or CR.
///
/// On bytes, because Swift sees CRLF as one Character and takes more characters than these for line
/// ends.
func lines(of text: String) -> [Substring] {
  var lines: [Substring] = []
  let bytes = text.utf8
  var start = bytes.startIndex
  var place = start
  while place < bytes.endIndex {
    let byte = bytes[place]
    let next = bytes.index(after: place)
    guard byte == 0x0A || byte == 0x0D else {
      place = next
      continue
    }
    lines.append(text[start..<place])
    let isPair = byte == 0x0D && next < bytes.endIndex && bytes[next] == 0x0A
    start = isPair ? bytes.index(after: next) : next
    place = start
  }
  lines.append(text[start...])
  return lines
}

extension StringProtocol {
  /// The words with one space between them.
  var folded: String { split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  var isBlank: Bool { allSatisfy(\.isWhitespace) }
}
