/// A script without what only its readers need: indentation, empty lines and lines of comment.
///
/// Nothing inside a line is touched; ours have no text that runs over several lines.
func leanScript(_ text: [UInt8]) -> [UInt8] {
  var lean: [UInt8] = []
  for line in text.split(separator: UInt8(ascii: "\n")) {
    let words = line.drop { $0 == UInt8(ascii: " ") }
    guard !words.isEmpty, !words.starts(with: "//".utf8) else { continue }
    lean += words
    lean.append(UInt8(ascii: "\n"))
  }
  return lean
}

/// A style sheet without lines of comment, and without the blanks beside its punctuation.
///
/// Ours quotes no text in which such a blank would count.
func leanStyle(_ text: [UInt8]) -> [UInt8] {
  let punctuation = Set("{};,".utf8)
  var lean: [UInt8] = []
  for line in text.split(separator: UInt8(ascii: "\n")) {
    let words = line.drop { $0 == UInt8(ascii: " ") }
    if words.starts(with: "/*".utf8), words.suffix(2).elementsEqual("*/".utf8) { continue }
    for byte in words {
      if byte == UInt8(ascii: " "), lean.last.map(punctuation.contains) ?? true { continue }
      if punctuation.contains(byte), lean.last == UInt8(ascii: " ") { lean.removeLast() }
      lean.append(byte)
    }
    if let last = lean.last, !punctuation.contains(last) { lean.append(UInt8(ascii: " ")) }
  }
  return lean
}
