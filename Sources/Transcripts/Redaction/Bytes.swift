func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

/// Letters of any script.
func isLetter(_ byte: UInt8) -> Bool {
  let lower = byte | 0x20
  return (lower >= 0x61 && lower <= 0x7A && byte < 0x80) || byte == ScannedText.letter
}

func isWordByte(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }

func isHexDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66 && byte < 0x80)
}

func lowercase(_ byte: UInt8) -> UInt8 { byte >= 0x41 && byte <= 0x5A ? byte + 0x20 : byte }

func isUppercase(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A }

extension [UInt8] {
  /// The byte at the index, or 0 outside.
  func at(_ index: Int) -> UInt8 { index >= 0 && index < count ? self[index] : 0 }

  /// The text in small letters.
  func lowercased(_ range: Range<Int>) -> String {
    // By hand: the general initialiser asks at run time what kind of sequence it has got.
    String(unsafeUninitializedCapacity: range.count) { buffer in
      var count = 0
      for index in range {
        buffer[count] = lowercase(self[index])
        count += 1
      }
      return count
    }
  }

  func has(_ text: StaticString, at index: Int) -> Bool {
    guard index >= 0, index + text.utf8CodeUnitCount <= count else { return false }
    for offset in 0..<text.utf8CodeUnitCount
    where lowercase(self[index + offset]) != text.utf8Start[offset] { return false }
    return true
  }
}
