/// Base64 with line ends and padding anywhere.
///
/// - Returns: the bytes, and whether nothing was met that is no base64.
func base64(_ text: some Sequence<UInt8>) -> (bytes: [UInt8], isWhole: Bool) {
  var bytes: [UInt8] = []
  var isWhole = true
  var bits: UInt32 = 0
  var count = 0
  func flush() {
    if count == 1 { isWhole = false }
    if count >= 2 { bytes.append(UInt8(truncatingIfNeeded: bits >> (count == 2 ? 4 : 10))) }
    if count == 3 { bytes.append(UInt8(truncatingIfNeeded: bits >> 2)) }
    (bits, count) = (0, 0)
  }
  for byte in text {
    let value: UInt32
    switch byte {
    case 0x41...0x5A: value = UInt32(byte - 0x41)
    case 0x61...0x7A: value = UInt32(byte - 0x61) + 26
    case 0x30...0x39: value = UInt32(byte - 0x30) + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): value = 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): value = 63
    case UInt8(ascii: "="):
      flush()
      continue
    case 0x09, 0x0A, 0x0D, 0x20: continue
    default:
      isWhole = false
      continue
    }
    bits = bits << 6 | value
    count += 1
    if count == 4 {
      bytes.append(UInt8(truncatingIfNeeded: bits >> 16))
      bytes.append(UInt8(truncatingIfNeeded: bits >> 8))
      bytes.append(UInt8(truncatingIfNeeded: bits))
      (bits, count) = (0, 0)
    }
  }
  flush()
  return (bytes, isWhole)
}

/// Quoted-printable of RFC 2045, or of RFC 2047 in a header, where `_` is a space.
///
/// An `=` that encodes nothing stays as it is.
func quotedPrintable(_ text: ArraySlice<UInt8>, isHeader: Bool = false) -> [UInt8] {
  if isHeader {
    return hexDecoded(text, mark: UInt8(ascii: "=")) { $0 == UInt8(ascii: "_") ? 0x20 : $0 }
  }
  var bytes: [UInt8] = []
  bytes.reserveCapacity(text.count)
  var position = text.startIndex
  // Blanks at the end of a line came in transport.
  var pendingBlanks = text.startIndex..<text.startIndex
  while position < text.endIndex {
    let byte = text[position]
    if isBlank(byte) {
      let start = position
      while position < text.endIndex, isBlank(text[position]) { position += 1 }
      pendingBlanks = start..<position
      continue
    }
    if byte == 0x0A || byte == 0x0D {
      pendingBlanks = position..<position
      bytes.append(byte)
      position += 1
      continue
    }
    bytes += text[pendingBlanks]
    pendingBlanks = position..<position
    if byte == UInt8(ascii: "="), let end = softLineEnd(text, position + 1) {
      position = end
    } else if byte == UInt8(ascii: "="), let value = hexPair(text, position + 1) {
      bytes.append(value)
      position += 3
    } else {
      bytes.append(byte)
      position += 1
    }
  }
  return bytes
}

/// Where the next line begins, when only blanks stand before it.
private func softLineEnd(_ text: ArraySlice<UInt8>, _ start: Int) -> Int? {
  var position = start
  // Nobody writes many; looking further each time would cost the square of the length.
  while position < text.endIndex, isBlank(text[position]), position - start < 100 { position += 1 }
  guard position < text.endIndex else { return position }
  if text[position] == 0x0A { return position + 1 }
  guard text[position] == 0x0D else { return nil }
  let isPair = position + 1 < text.endIndex && text[position + 1] == 0x0A
  return position + (isPair ? 2 : 1)
}

func hexDecoded(
  _ text: ArraySlice<UInt8>, mark: UInt8, _ plain: (UInt8) -> UInt8 = { $0 }
) -> [UInt8] {
  var bytes: [UInt8] = []
  var position = text.startIndex
  while position < text.endIndex {
    if text[position] == mark, let value = hexPair(text, position + 1) {
      bytes.append(value)
      position += 3
    } else {
      bytes.append(plain(text[position]))
      position += 1
    }
  }
  return bytes
}

private func hexPair(_ text: ArraySlice<UInt8>, _ start: Int) -> UInt8? {
  guard start + 1 < text.endIndex, let high = digit(text[start]), let low = digit(text[start + 1])
  else { return nil }
  return high << 4 | low
}

private func digit(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
