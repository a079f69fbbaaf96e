/// The text of a file, or the fault that says why it has none.
///
/// UTF-8, with or without a mark, and UTF-16 with one.
func rosterText(_ bytes: [UInt8]) -> Result<String, RosterFailure> {
  if let form = otherForm(bytes) { return .failure(RosterFailure(.otherForm(form))) }
  if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
    let low = bytes[0] == 0xFF ? 0 : 1
    let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
      UInt16(bytes[place + 1 - low]) << 8 | UInt16(bytes[place + low])
    }
    guard bytes.count % 2 == 0, let text = String(validating: units, as: UTF16.self) else {
      let broken = firstBrokenLine(units, as: UTF16.self)
      return .failure(RosterFailure(.notUnicode(line: broken)))
    }
    return .success(text)
  }
  guard let text = String(validating: bytes, as: UTF8.self) else {
    return .failure(RosterFailure(.notUnicode(line: firstBrokenLine(bytes, as: UTF8.self))))
  }
  return .success(text)
}

/// A fault on its way to becoming a finding of the whole file.
struct RosterFailure: Error {
  let fault: RosterFault

  init(_ fault: RosterFault) { self.fault = fault }
}

/// The form that the first bytes give away, when it is not a table of text.
func otherForm(_ bytes: [UInt8]) -> RosterOtherForm? {
  for (start, form) in starts where bytes.starts(with: start) { return form }
  let head = bytes.prefix(4096)
  // A text in ASCII that is written in two bytes each is half NUL.
  if head.count >= 8, !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]),
    head.count(where: { $0 == 0 }) * 4 > head.count
  {
    return .utf16WithoutMark
  }
  let text = head.drop { $0 <= 0x20 || $0 == 0xEF || $0 == 0xBB || $0 == 0xBF }
  switch text.first {
  case 0x7B: return text.starts(with: "{\\rtf".utf8) ? .richText : .json
  case 0x5B: return .json
  case 0x3C: return .markup
  default: break
  }
  return text.starts(with: "BEGIN:VCARD".utf8) ? .contactCards : nil
}

private let starts: [([UInt8], RosterOtherForm)] = [
  ([0x50, 0x4B, 0x03, 0x04], .spreadsheet),
  ([0x50, 0x4B, 0x05, 0x06], .spreadsheet),
  ([0xD0, 0xCF, 0x11, 0xE0], .oldSpreadsheet),
  ([0x25, 0x50, 0x44, 0x46], .pdf),
  ([0x1F, 0x8B], .compressed),
  ([0x28, 0xB5, 0x2F, 0xFD], .compressed),
  ([0x42, 0x5A, 0x68], .compressed),
  ([0xFD, 0x37, 0x7A, 0x58, 0x5A], .compressed),
  ([0x37, 0x7A, 0xBC, 0xAF], .compressed),
]

/// The line, from 1, of the first unit that is not valid; the last one when all are.
private func firstBrokenLine<Encoding: Unicode.Encoding>(
  _ units: [Encoding.CodeUnit], as: Encoding.Type
) -> Int {
  var parser = Encoding.ForwardParser()
  var iterator = units.makeIterator()
  var line = 1
  var isAfterReturn = false
  while case .valid(let encoded) = parser.parseScalar(from: &iterator) {
    let scalar = Encoding.decode(encoded)
    if scalar == "\r" || (scalar == "\n" && !isAfterReturn) { line += 1 }
    isAfterReturn = scalar == "\r"
  }
  return line
}
