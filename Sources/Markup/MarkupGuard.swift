internal import Findings

/// Checks on the raw bytes that must be made before libxml2 sees them.
struct MarkupGuard {
  var file: String
  var limits: MarkupLimits

  /// The bytes as UTF-8 without a byte-order mark, or the reason to refuse them.
  func utf8(_ bytes: [UInt8]) -> Result<[UInt8], Refusal> {
    if bytes.count > limits.bytes {
      return .failure(
        refusal(
          .file, nil,
          "The file has \(bytes.count) bytes; at most \(limits.bytes) are read. Split it up."))
    }
    let decoded: [UInt8]
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard let text = utf16(bytes) else {
        return .failure(
          refusal(.encoding, nil, "The file begins like UTF-16 and is not valid UTF-16."))
      }
      decoded = text
    } else {
      decoded = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
      if let name = declaredEncoding(decoded), !["utf-8", "us-ascii"].contains(name.lowercased()) {
        return .failure(
          refusal(
            .encoding, 1,
            "The encoding “\(name.prefix(40))” is not read. Save the file as UTF-8."))
      }
      if let bad = firstInvalid(decoded) {
        return .failure(
          refusal(
            .encoding, line(of: bad, in: decoded),
            "A byte here is not valid UTF-8. Save the file as UTF-8."))
      }
    }
    if decoded.allSatisfy({ $0 == 0x20 || (0x09...0x0D).contains($0) }) {
      return .failure(refusal(.syntax, nil, "The file is empty."))
    }
    if decoded.first(where: { $0 > 0x20 }) != UInt8(ascii: "<") {
      return .failure(refusal(.syntax, 1, "The file does not begin with a tag, so it is no XML."))
    }
    if let refusal = scan(decoded) { return .failure(refusal) }
    return .success(decoded)
  }

  struct Refusal: Error { var finding: Finding }

  private func refusal(_ category: Finding.Category, _ line: Int?, _ message: String) -> Refusal {
    Refusal(finding: Finding(.error, category, at: SourceLocation(file: file, line: line), message))
  }

  /// Looks for a DOCTYPE, oversized tags and NUL bytes, without building anything.
  private func scan(_ bytes: [UInt8]) -> Refusal? {
    bytes.withUnsafeBufferPointer { bytes in
      var position = 0
      var line = 1
      while position < bytes.count {
        let byte = bytes[position]
        if byte == 0x0A { line += 1 }
        if byte == 0 {
          return refusal(.syntax, line, "A NUL byte stands here; XML may not hold any.")
        }
        guard byte == UInt8(ascii: "<") else {
          position += 1
          continue
        }
        if matches(bytes, position, "<!--") {
          position = skip(bytes, position + 4, past: "-->", &line)
        } else if matches(bytes, position, "<![CDATA[") {
          position = skip(bytes, position + 9, past: "]]>", &line)
        } else if matches(bytes, position, "<!") {
          return refusal(
            .unsafe, line,
            "A DOCTYPE or another declaration stands here; they are refused because entities can "
              + "be used for attacks. Remove it.")
        } else if matches(bytes, position, "<?") {
          position = skip(bytes, position + 2, past: "?>", &line)
        } else {
          let startLine = line
          let end = endOfTag(bytes, position, &line)
          if end - position > limits.tagBytes {
            return refusal(
              .unsafe, startLine,
              "A tag of more than \(limits.tagBytes) bytes begins here; it is refused.")
          }
          position = end
        }
      }
      return nil
    }
  }

  /// The position behind the tag's `>`, or as far as the limit when there is none so near.
  private func endOfTag(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ line: inout Int
  ) -> Int {
    var position = start + 1
    var quote: UInt8?
    let end = min(bytes.count, start + limits.tagBytes + 2)
    while position < end {
      let byte = bytes[position]
      if byte == 0x0A { line += 1 }
      if let open = quote {
        if byte == open { quote = nil }
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
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, past mark: StaticString, _ line: inout Int
  ) -> Int {
    var position = start
    while position < bytes.count {
      if matches(bytes, position, mark) { return position + mark.utf8CodeUnitCount }
      if bytes[position] == 0x0A { line += 1 }
      position += 1
    }
    return position
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

  private func declaredEncoding(_ bytes: [UInt8]) -> String? {
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
  private func firstInvalid(_ bytes: [UInt8]) -> Int? {
    if String(validating: bytes, as: UTF8.self) != nil { return nil }
    var low = 0
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar): low += UTF8.width(scalar)
      case .emptyInput, .error: return min(low, max(0, bytes.count - 1))
      }
    }
  }

  private func line(of position: Int, in bytes: [UInt8]) -> Int {
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
