/// A copy of a whole file without personal data, for keeping.
///
/// Beside what `redacted(_:)` takes out, long runs of encoded bytes (base64) become `[ENCODED]`,
/// because whatever they hold cannot be seen, and mail's quoted-printable lines are joined and
/// decoded first. Linear in the text: pieces of about 8 KiB are read at a time, cut where no
/// number goes on; tokens are numbered anew in each.
///
/// - Parameter known: what was taken out of the conversations of the file.
public func redactedCopy(_ text: String, without known: KnownValues = KnownValues()) -> String {
  redactionPieces(of: text, without: known).map { redacted($0) }.joined()
}

/// The pieces of a file's text that `redactedCopy` reads, for whoever has several threads.
///
/// Encoded bytes and known values are taken out; the rest is still to be redacted, each piece by itself.
public func redactionPieces(
  of text: String, without known: KnownValues = KnownValues()
) -> [String] {
  var bytes = Array(text.utf8)
  if holdsQuotedPrintable(bytes) { bytes = withoutQuotedPrintable(bytes) }
  bytes = known.takenOut(of: withoutEncodedRuns(bytes))
  var pieces: [String] = []
  var start = 0
  while start < bytes.count {
    let end = cut(of: bytes, from: start)
    pieces.append(String(decoding: bytes[start..<end], as: UTF8.self))
    start = end
  }
  return pieces
}

private let pieceLength = 8 << 10

/// Where a piece ends: at a line's end or behind a JSON value, with no digit near on either side.
private func cut(of bytes: [UInt8], from start: Int) -> Int {
  let wanted = start + pieceLength
  guard wanted + pieceLength / 2 < bytes.count else { return bytes.count }
  var weaker: Int?
  var place = wanted
  // Twice the length is looked at for a good place, and then any will do.
  while place < min(bytes.count, wanted + pieceLength) {
    if isQuiet(bytes, around: place) {
      if bytes[place - 1] == 0x0A { return place }
      if weaker == nil, bytes[place - 1] == UInt8(ascii: ",") || bytes[place - 1] == 0x20 {
        weaker = place
      }
      if let weaker, place > weaker + 1024 { return weaker }
    }
    place += 1
  }
  if let weaker { return weaker }
  // Never inside a character.
  while place < bytes.count, bytes[place] & 0xC0 == 0x80 { place += 1 }
  return min(place, bytes.count)
}

private func isQuiet(_ bytes: [UInt8], around place: Int) -> Bool {
  guard bytes[place - 1] == 0x0A || bytes[place - 1] == 0x2C || bytes[place - 1] == 0x20 else {
    return false
  }
  let range = max(0, place - 32)..<min(bytes.count, place + 32)
  return !range.contains { isDigit(bytes[$0]) || bytes[$0] == UInt8(ascii: "@") }
}

/// Runs of base64 letters that no word or number is as long as, over line ends too.
private func withoutEncodedRuns(_ bytes: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    guard base64Digit[Int(bytes[index])] < 64 else {
      kept.append(bytes[index])
      index += 1
      continue
    }
    let start = index
    while index < bytes.count, base64Digit[Int(bytes[index])] < 64 { index += 1 }
    var end = index
    // Whole lines go on with whole lines.
    while end - start >= 60, let next = lineOfDigits(bytes, from: end) {
      end = next
    }
    while end < bytes.count, bytes[end] == UInt8(ascii: "="), end - start >= 16 { end += 1 }
    if isEncoded(bytes[start..<end]) {
      kept.append(contentsOf: "[ENCODED]".utf8)
    } else {
      kept.append(contentsOf: bytes[start..<end])
    }
    index = end
  }
  return kept
}

/// The end of the line behind a line's end, when it holds nothing but such letters.
private func lineOfDigits(_ bytes: [UInt8], from end: Int) -> Int? {
  var index = end
  // A JSON text writes its line ends as escapes.
  for mark in ["\r\n", "\n", "\\r\\n", "\\n"] where bytes[index...].starts(with: mark.utf8) {
    index += mark.utf8.count
    let first = index
    while index < bytes.count, base64Digit[Int(bytes[index])] < 64 { index += 1 }
    var padded = index
    while padded < bytes.count, bytes[padded] == UInt8(ascii: "=") { padded += 1 }
    // Such lines have whole groups of four; words mostly have not.
    return index > first && (padded - first) % 4 == 0 && !isBlank(bytes.at(padded)) ? index : nil
  }
  return nil
}

/// Long runs always, shorter ones when what they stand for is text with digits or an address.
private func isEncoded(_ run: ArraySlice<UInt8>) -> Bool {
  if run.count < 16 { return false }
  if run.count >= 64 {
    // A path, a long word or a row of digits is none.
    let kinds = run.contains { (0x41...0x5A).contains($0) } && run.contains(where: isDigit)
    if kinds { return true }
  }
  let decoded = decodedBase64(run)
  guard decoded.allSatisfy({ $0 >= 0x20 && $0 < 0x7F || $0 == 0x0A || $0 == 0x0D || $0 == 0x09 })
  else { return false }
  return decoded.count(where: isDigit) >= 4 || decoded.contains(UInt8(ascii: "@"))
    || decoded.contains(0x20)
}

private func decodedBase64(_ run: ArraySlice<UInt8>) -> [UInt8] {
  var bytes: [UInt8] = []
  var value: UInt32 = 0
  var count = 0
  for byte in run {
    let digit = base64Digit[Int(byte)]
    guard digit < 64 else { continue }
    value = value << 6 | UInt32(digit)
    count += 1
    if count == 4 {
      bytes += [UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
      (value, count) = (0, 0)
    }
  }
  if count == 3 { bytes += [UInt8(value >> 10 & 0xFF), UInt8(value >> 2 & 0xFF)] }
  if count == 2 { bytes.append(UInt8(value >> 4 & 0xFF)) }
  return bytes
}

/// The value of each letter of base64 and base64url; 64 for others.
private let base64Digit: [UInt8] = {
  var digits = [UInt8](repeating: 64, count: 256)
  for (value, letter)
    in "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8.enumerated()
  {
    digits[Int(letter)] = UInt8(value)
  }
  digits[Int(UInt8(ascii: "-"))] = 62
  digits[Int(UInt8(ascii: "_"))] = 63
  return digits
}()

private func holdsQuotedPrintable(_ bytes: [UInt8]) -> Bool {
  let word = Array("quoted-printable".utf8)
  guard bytes.count >= word.count else { return false }
  var index = 0
  while index <= bytes.count - word.count {
    if lowercase(bytes[index]) == word[0],
      word.indices.allSatisfy({ lowercase(bytes[index + $0]) == word[$0] })
    {
      return true
    }
    index += 1
  }
  return false
}

/// Lines that `=` joins are joined, and `=34` is a 4 again; what stands for no plain letter stays.
private func withoutQuotedPrintable(_ bytes: [UInt8]) -> [UInt8] {
  var kept: [UInt8] = []
  kept.reserveCapacity(bytes.count)
  var index = 0
  while index < bytes.count {
    guard bytes[index] == UInt8(ascii: "=") else {
      kept.append(bytes[index])
      index += 1
      continue
    }
    if index + 1 < bytes.count, bytes[index + 1] == 0x0A {
      index += 2
    } else if index + 2 < bytes.count, bytes[index + 1] == 0x0D, bytes[index + 2] == 0x0A {
      index += 3
    } else if index + 2 < bytes.count, let high = hexValue(bytes[index + 1]),
      let low = hexValue(bytes[index + 2]), case let byte = high << 4 | low,
      byte >= 0x20, byte < 0x7F
    {
      kept.append(byte)
      index += 3
    } else {
      kept.append(bytes[index])
      index += 1
    }
  }
  return kept
}

private func hexValue(_ byte: UInt8) -> UInt8? {
  switch byte {
  case 0x30...0x39: byte - 0x30
  case 0x41...0x46: byte - 0x41 + 10
  case 0x61...0x66: byte - 0x61 + 10
  default: nil
  }
}
