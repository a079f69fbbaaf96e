/// The text in one line: white space of any kind is one space, control characters and the marks
/// that turn the direction of a text around are left out.
func oneLine(_ text: String) -> String {
  var result = ""
  var isSpaceDue = false
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x2028, 0x2029: isSpaceDue = !result.isEmpty
    case 0..<0x20, 0x7F...0x9F, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFFE, 0xFFFF:
      continue
    default:
      if isSpaceDue { result += " " }
      isSpaceDue = false
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
