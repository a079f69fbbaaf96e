internal import Findings
#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Checks on the raw bytes that must be made before libxml2 sees them.
struct MarkupGuard {
  var file: String
  var limits: MarkupLimits

  /// The bytes as UTF-8 without a byte-order mark and with a zero behind them, or the reason to
  /// refuse them.
  ///
  /// The parser needs the zero. There is no other in the bytes.
  func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Refusal> {
    if bytes.count > limits.bytes {
      return .failure(
        refusal(
          .file, nil,
          "The file has \(bytes.count) bytes; at most \(limits.bytes) are read. Split it up."))
    }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = utf16(bytes) else {
        return .failure(
          refusal(.encoding, nil, "The file begins like UTF-16 and is not valid UTF-16."))
      }
      return text.withUnsafeBufferPointer { look($0) }
    }
    return bytes.withUnsafeBufferPointer { bytes in
      let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let text = UnsafeBufferPointer(rebasing: bytes[(isMarked ? 3 : 0)...])
      if let name = declaredEncoding(text), !["utf-8", "us-ascii"].contains(name.lowercased()) {
        return .failure(
          refusal(
            .encoding, 1,
            "The encoding “\(name.prefix(40))” is not read. Save the file as UTF-8."))
      }
      if let bad = firstInvalid(text) {
        return .failure(
          refusal(
            .encoding, line(of: min(bad, text.count - 1), in: text),
            "A byte here is not valid UTF-8. Save the file as UTF-8."))
      }
      return look(text)
    }
  }

  struct Refusal: Error { var finding: Finding }

  private func refusal(_ category: Finding.Category, _ line: Int?, _ message: String) -> Refusal {
    Refusal(finding: Finding(.error, category, at: SourceLocation(file: file, line: line), message))
  }

  private func look(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<[UInt8], Refusal> {
    if bytes.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return .failure(refusal(.syntax, nil, "The file is empty."))
    }
    if bytes.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") {
      return .failure(refusal(.syntax, 1, "The file does not begin with a tag, so it is no XML."))
    }
    // Behind a NUL nothing is looked at, neither here nor by the parser.
    let end = position(of: 0, in: bytes, from: 0) ?? bytes.count
    if let refusal = scan(UnsafeBufferPointer(rebasing: bytes[..<end])) { return .failure(refusal) }
    if end < bytes.count {
      return .failure(
        refusal(.syntax, line(of: end, in: bytes), "A NUL byte stands here; XML may not hold any."))
    }
    return .success(
      [UInt8](unsafeUninitializedCapacity: bytes.count + 1) { copy, count in
        _ = copy.initialize(fromContentsOf: bytes)
        copy.initializeElement(at: bytes.count, to: 0)
        count = bytes.count + 1
      })
  }

  /// Looks for a DOCTYPE and oversized tags, without building anything.
  private func scan(_ bytes: UnsafeBufferPointer<UInt8>) -> Refusal? {
    var next = 0
    while let start = position(of: UInt8(ascii: "<"), in: bytes, from: next) {
      switch start + 1 < bytes.count ? bytes[start + 1] : 0 {
      case UInt8(ascii: "?"):
        next = skip(bytes, start + 2, past: "?>")
      case UInt8(ascii: "!"):
        if matches(bytes, start, "<!--") {
          next = skip(bytes, start + 4, past: "-->")
        } else if matches(bytes, start, "<![CDATA[") {
          next = skip(bytes, start + 9, past: "]]>")
        } else {
          return refusal(
            .unsafe, line(of: start, in: bytes),
            "A DOCTYPE or another declaration stands here; they are refused because entities can "
              + "be used for attacks. Remove it.")
        }
      default:
        next = endOfTag(bytes, start)
        if next - start > limits.tagBytes {
          return refusal(
            .unsafe, line(of: start, in: bytes),
            "A tag of more than \(limits.tagBytes) bytes begins here; it is refused.")
        }
      }
    }
    return nil
  }

  /// The position behind the tag's `>`, or as far as the limit when there is none so near.
  private func endOfTag(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var position = start + 1
    var quote: UInt8 = 0
    let end = min(bytes.count, start + limits.tagBytes + 2)
    while position < end {
      let byte = bytes[position]
      // Nearly every byte of a tag is a letter.
      if byte > UInt8(ascii: ">") || byte == UInt8(ascii: " ") {
        position += 1
        continue
      }
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      } else if byte == UInt8(ascii: ">") {
        return position + 1
      } else if byte == UInt8(ascii: "<") {
        return position  // Not well-formed; libxml2 says it better.
      }
      position += 1
    }
    return position
  }

  private func skip(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, past mark: StaticString
  ) -> Int {
    var next = start
    while let found = position(of: mark.utf8Start.pointee, in: bytes, from: next) {
      if matches(bytes, found, mark) { return found + mark.utf8CodeUnitCount }
      next = found + 1
    }
    return bytes.count
  }

  @inline(__always)
  private func position(
    of byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int
  ) -> Int? {
    guard start < bytes.count, let base = bytes.baseAddress,
      let found = memchr(base + start, Int32(byte), bytes.count - start)
    else { return nil }
    return UnsafeRawPointer(found) - UnsafeRawPointer(base)
  }

  private func matches(
    _ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ text: StaticString
  ) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    for offset in 0..<count where bytes[position + offset] != text.utf8Start[offset] {
      return false
    }
    return true
  }

  private func declaredEncoding(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
    let head = String(decoding: bytes.prefix(256), as: UTF8.self)
    guard head.hasPrefix("<?xml"), let end = head.range(ofFirst: "?>") else { return nil }
    let declaration = head[..<end]
    guard let mark = declaration.range(ofFirst: "encoding") else { return nil }
    let rest = declaration[mark...].dropFirst("encoding".count)
    guard let quote = rest.first(where: { $0 == "\"" || $0 == "'" }) else { return nil }
    let parts = rest.split(separator: quote, maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 1 ? String(parts[1]) : nil
  }

  private func utf16(_ bytes: [UInt8]) -> [UInt8]? {
    let isBig = bytes[0] == 0xFE
    guard bytes.count.isMultiple(of: 2) else { return nil }
    var units: [UInt16] = []
    units.reserveCapacity(bytes.count / 2)
    for index in stride(from: 2, to: bytes.count, by: 2) {
      let first = UInt16(bytes[index])
      let second = UInt16(bytes[index + 1])
      units.append(isBig ? first << 8 | second : second << 8 | first)
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// The position of the first byte that is not part of valid UTF-8.
  private func firstInvalid(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    let raw = UnsafeRawBufferPointer(bytes)
    var position = 0
    while position < bytes.count {
      if bytes[position] < 0x80 {
        // Eight bytes at once, as long as all are ASCII.
        while position + 8 <= bytes.count,
          raw.loadUnaligned(fromByteOffset: position, as: UInt64.self) & 0x8080_8080_8080_8080 == 0
        {
          position += 8
        }
        if position < bytes.count, bytes[position] < 0x80 { position += 1 }
        continue
      }
      let width = width(of: UnsafeBufferPointer(rebasing: bytes[position...].prefix(4)))
      if width == 0 { return position }
      position += width
    }
    return nil
  }

  /// How many bytes the character of more than one has that begins here; 0 when it is none.
  private func width(of bytes: UnsafeBufferPointer<UInt8>) -> Int {
    // What may follow the first byte: no longer forms than needed, no halves of a surrogate pair,
    // nothing above U+10FFFF.
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch bytes[0] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard width > 0, bytes.count >= width, second.contains(bytes[1]) else { return 0 }
    return bytes[..<width].dropFirst(2).allSatisfy { $0 & 0xC0 == 0x80 } ? width : 0
  }

  private func line(of position: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
    bytes.prefix(position).reduce(1) { $1 == 0x0A ? $0 + 1 : $0 }
  }
}

extension StringProtocol {
  fileprivate func range(ofFirst text: String) -> Index? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start }
      start = index(after: start)
    }
    return nil
  }
}
