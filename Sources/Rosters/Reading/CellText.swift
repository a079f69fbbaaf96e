/// Characters that nobody sees and that no name needs: controls, separators of lines, marks that
/// turn the direction of writing, and spaces without width.
///
/// The joiners that some scripts need are not among them.
func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F..<0xA0, 0x200B, 0x2028...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
  default: false
  }
}

/// A cell without the space around it, and with one space for several within.
///
/// Line ends and tabs around it count as space; within it they stay, to be refused.
func tidied(_ cell: String) -> String {
  if isTidy(cell) { return cell }
  var view = String.UnicodeScalarView()
  var gap = false
  for scalar in cell.unicodeScalars {
    if scalar.properties.isWhitespace, !isUnseen(scalar) {
      gap = !view.isEmpty
    } else if !view.isEmpty || !scalar.properties.isWhitespace {
      if gap { view.append(" ") }
      gap = false
      view.append(scalar)
    }
  }
  while let last = view.last, last.properties.isWhitespace { view.removeLast() }
  return String(view)
}

/// True for ASCII that needs no change, which nearly all cells are.
private func isTidy(_ cell: String) -> Bool {
  var before: UInt8 = 0x20
  for byte in cell.utf8 {
    guard byte > 0x1F, byte < 0x7F, byte != 0x20 || before != 0x20 else { return false }
    before = byte
  }
  return before != 0x20 || cell.isEmpty
}

/// The code of the first character that nobody sees; nothing when there is none.
func unseenCode(in text: String) -> Int? {
  for scalar in text.unicodeScalars where isUnseen(scalar) { return Int(scalar.value) }
  return nil
}

/// True when a text has more characters than that, in linear time whatever it holds.
///
/// A character of very many scalars counts for more than one.
func isLonger(_ text: String, than most: Int) -> Bool {
  if text.utf8.count <= most { return false }
  return text.prefix(most + 1).count > most
    || text.unicodeScalars.prefix(4 * most + 1).count > 4 * most
}

/// A name by which columns and words are compared: letters and digits alone, in lower case.
func plainName(_ name: String) -> String {
  var plain = String.UnicodeScalarView()
  for scalar in name.lowercased().unicodeScalars
  where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
    plain.append(scalar)
  }
  return String(plain)
}
