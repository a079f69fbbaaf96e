/// A text's letters and digits in small letters, every other run one space, one at both ends.
///
/// Two texts that differ in case, spacing and punctuation alone are the same then.
func folded(_ text: String) -> String {
  var result = " "
  var isInside = false
  for scalar in text.unicodeScalars {
    if isPartOfWord(scalar) {
      result += scalar.properties.lowercaseMapping
      isInside = true
    } else if isInside {
      result += " "
      isInside = false
    }
  }
  return isInside ? result + " " : result
}

/// Letters and digits alone: `HP-204 417` and `hp204417` are the same.
func squeezed(_ text: String) -> String { folded(text).filter { $0 != " " } }

private func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
  if scalar.isASCII {
    return (48...57).contains(scalar.value) || (65...90).contains(scalar.value)
      || (97...122).contains(scalar.value)
  }
  return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    || scalar.properties.isJoinControl
}

/// The text with control characters, which no customer can read, made spaces.
func readable(_ text: String) -> String {
  func isControl(_ scalar: Unicode.Scalar) -> Bool {
    scalar != "\n" && (scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value))
  }
  guard text.unicodeScalars.contains(where: isControl) else { return text }
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars { result.append(isControl(scalar) ? " " : scalar) }
  return String(result)
}
