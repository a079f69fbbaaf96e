internal import Markup
internal import Transcripts

/// A mail inside a vCon: its words, its subject and the names of its files.
struct SimpleMail {
  private(set) var text = ""
  private(set) var subject: String?
  private(set) var quoted: [Range<Int>] = []
  private(set) var signature: Range<Int>?
  private(set) var attachments: [Attachment] = []

  private var hasText = false
  /// Scalars of the text so far.
  private var length = 0
  private static let deepest = 8

  /// - Parameter multipart: the content type of a body that comes without headers.
  init(_ bytes: [UInt8], multipart: String? = nil) {
    if let multipart {
      let isChoice = multipart.lowercased().hasPrefix("multipart/alternative")
      take(parts(of: bytes[...], multipart), 1, isChoice: isChoice)
    } else {
      take(bytes[...], 0)
    }
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>, _ depth: Int) {
    let (headers, body) = split(bytes)
    if depth == 0 { subject = headers["subject"] }
    let type = headers["content-type"] ?? "text/plain"
    let essence = type.prefix { $0 != ";" }.lowercased().filter { $0 != " " }
    if essence.hasPrefix("multipart/"), depth < Self.deepest {
      return take(parts(of: body, type), depth + 1, isChoice: essence == "multipart/alternative")
    }
    let name =
      parameter("filename", of: headers["content-disposition"] ?? "")
      ?? parameter("name", of: type)
    let isAttached = headers["content-disposition"]?.lowercased().hasPrefix("attachment") ?? false
    let content = decoded(body, headers["content-transfer-encoding"]?.lowercased() ?? "")
    guard essence.hasPrefix("text/"), !isAttached else {
      attachments.append(
        Attachment(name: name ?? "attachment", mediaType: essence, bytes: content.count))
      return
    }
    // ISO-2022-JP is ASCII to the eye of UTF-8, so the declared set comes first.
    let plain =
      parameter("charset", of: type).flatMap { decodedText(content, inSet: $0) }
      ?? decodedText(content) ?? String(decoding: content, as: UTF8.self)
    append(plain, isHTML: essence == "text/html")
  }

  /// Of several forms of one text the plain one is taken.
  private mutating func take(
    _ parts: [ArraySlice<UInt8>], _ depth: Int, isChoice: Bool
  ) {
    guard isChoice, parts.count > 1 else {
      for part in parts { take(part, depth) }
      return
    }
    let plain = parts.first {
      split($0).headers["content-type"]?.lowercased().hasPrefix("text/plain") ?? true
    }
    take(plain ?? parts[0], depth)
  }

  private mutating func append(_ added: String, isHTML: Bool) {
    let separator = hasText ? "\n" : ""
    let start = length + separator.unicodeScalars.count
    hasText = true
    if isHTML {
      let html = HTMLText(added)
      text += separator + html.text
      length = start + html.text.unicodeScalars.count
      quoted += html.quoted.map { $0.lowerBound + start..<$0.upperBound + start }
    } else {
      let plain = added.replacing("\r\n", with: "\n")
      text += separator + plain
      length = start + plain.unicodeScalars.count
      markLines(of: plain, from: start)
    }
  }

  /// Lines behind `>` are quoted; what follows a line `-- ` is the signature.
  private mutating func markLines(of plain: String, from start: Int) {
    var place = start
    var isSigned = false
    var open: Int?
    for line in plain.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false) {
      let end = place + line.count
      if line.elementsEqual("-- ".unicodeScalars) || line.elementsEqual("--".unicodeScalars),
        !isSigned
      {
        isSigned = true
        signature = place..<length
      }
      if line.first == ">", !isSigned {
        open = open ?? place
      } else if let from = open {
        quoted.append(from..<place - 1)
        open = nil
      }
      place = end + 1
    }
    if let from = open { quoted.append(from..<place - 1) }
  }

  // MARK: The envelope

  private func split(_ bytes: ArraySlice<UInt8>) -> (
    headers: [String: String], body: ArraySlice<UInt8>
  ) {
    var headers: [String: String] = [:]
    var name = ""
    var position = bytes.startIndex
    while position < bytes.endIndex {
      let end = bytes[position...].firstIndex(of: 0x0A) ?? bytes.endIndex
      var line = bytes[position..<end]
      if line.last == 0x0D { line = line.dropLast() }
      position = end < bytes.endIndex ? end + 1 : end
      guard let first = line.first else { break }
      let text = String(decoding: line, as: UTF8.self)
      if first == 0x20 || first == 0x09 {
        if !name.isEmpty { headers[name]?.append(" " + text.drop(while: \.isWhitespace)) }
      } else if let colon = text.firstIndex(of: ":") {
        name = text[..<colon].lowercased()
        headers[name] = String(text[text.index(after: colon)...].drop(while: \.isWhitespace))
      }
    }
    return (headers, bytes[position...])
  }

  /// The pieces between the lines of a boundary.
  private func parts(of body: ArraySlice<UInt8>, _ type: String) -> [ArraySlice<UInt8>] {
    guard let boundary = parameter("boundary", of: type), !boundary.isEmpty else { return [body] }
    let mark = Array("--\(boundary)".utf8)
    var parts: [ArraySlice<UInt8>] = []
    var start: Int?
    var position = body.startIndex
    while position < body.endIndex {
      let end = body[position...].firstIndex(of: 0x0A) ?? body.endIndex
      if body[position..<end].starts(with: mark) {
        if let start { parts.append(body[start..<position]) }
        let isLast = body[position..<end].dropFirst(mark.count).starts(with: [0x2D, 0x2D])
        start = isLast ? nil : min(end + 1, body.endIndex)
        if isLast { break }
      }
      position = min(end + 1, body.endIndex)
    }
    if let start, start < body.endIndex { parts.append(body[start...]) }
    return parts.isEmpty ? [body] : parts
  }

  private func parameter(_ name: String, of header: String) -> String? {
    for piece in header.split(separator: ";").dropFirst() {
      let parts = piece.split(separator: "=", maxSplits: 1)
      guard parts.count == 2, parts[0].filter({ !$0.isWhitespace }).lowercased() == name else {
        continue
      }
      return String(parts[1].filter { $0 != "\"" }.drop(while: \.isWhitespace))
    }
    return nil
  }

  private func decoded(_ body: ArraySlice<UInt8>, _ encoding: String) -> [UInt8] {
    if encoding.hasPrefix("base64") {
      return base64Bytes(String(decoding: body, as: UTF8.self)) ?? Array(body)
    }
    guard encoding.hasPrefix("quoted-printable") else { return Array(body) }
    var bytes: [UInt8] = []
    var position = body.startIndex
    while position < body.endIndex {
      guard body[position] == UInt8(ascii: "=") else {
        bytes.append(body[position])
        position += 1
        continue
      }
      let pair = body[(position + 1)...].prefix(2)
      if pair.first == 0x0A {
        position += 2
      } else if pair.elementsEqual([0x0D, 0x0A]) {
        position += 3
      } else if let value = UInt8(String(decoding: pair, as: UTF8.self), radix: 16), pair.count == 2
      {
        bytes.append(value)
        position += 3
      } else {
        bytes.append(body[position])
        position += 1
      }
    }
    return bytes
  }
}
