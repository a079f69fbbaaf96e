/// A word, a number or a mark in a scanned text.
struct Token {
  enum Kind: UInt8 { case word, number, mark }

  var kind: Kind
  /// Bytes of the scanned text.
  var range: Range<Int>
  var word = Word.unknown
  /// What a mark stands for, as far as it says.
  var marked: PersonalDataKind?
}

/// Splits a text into words, numbers and marks; everything else stands between them.
func tokens(of text: ScannedText, marks: [MarkFound]) -> [Token] {
  let bytes = text.bytes
  var tokens: [Token] = []
  tokens.reserveCapacity(bytes.count / 5 + 4)
  var nextMark = 0
  var index = 0
  while index < bytes.count {
    if nextMark < marks.count, marks[nextMark].range.lowerBound <= index {
      let mark = marks[nextMark]
      tokens.append(Token(kind: .mark, range: mark.range, marked: mark.kind))
      index = max(index + 1, mark.range.upperBound)
      nextMark += 1
      continue
    }
    let limit = nextMark < marks.count ? marks[nextMark].range.lowerBound : bytes.count
    let start = index
    if isDigit(bytes[index]) {
      while index < limit, isDigit(bytes[index]) { index += 1 }
      tokens.append(Token(kind: .number, range: start..<index))
    } else if isLetter(bytes[index]) {
      while index < limit, isLetter(bytes[index]) || isInnerApostrophe(bytes, index) { index += 1 }
      var token = Token(kind: .word, range: start..<index)
      if index - start <= longestKnownWord, bytes[start] != ScannedText.letter {
        token.word = wordTable.word(bytes, start..<index)
      }
      tokens.append(token)
    } else {
      index += 1
    }
  }
  return tokens
}

private func isInnerApostrophe(_ bytes: [UInt8], _ index: Int) -> Bool {
  bytes[index] == UInt8(ascii: "'") && isLetter(bytes.at(index + 1))
}
