internal import Findings
internal import Markup
internal import Transcripts

/// What a message says, and what came with it.
struct MailBody: Sendable {
  var text = ""
  var quoted: [Range<Int>] = []
  var signature: Range<Int>?
  var attachments: [Attachment] = []
  var faults: [String] = []
}

/// Reads the words and the attachments out of the parts of a message.
struct MailBodyReader {
  let bytes: [UInt8]
  var charsets: MailCharsets
  private var body = MailBody()
  private var scalarCount = 0

  init(_ bytes: [UInt8], _ charsets: MailCharsets) {
    self.bytes = bytes
    self.charsets = charsets
  }

  mutating func read(_ message: MailPart) -> MailBody {
    take(message)
    if body.text.isEmpty, body.attachments.isEmpty { fault("The message has no words.") }
    body.faults += charsets.faults
    return body
  }

  /// What a part of text reads as.
  private struct Words {
    var text: String
    var quoted: [Range<Int>]
    var signature: Range<Int>?
    var isEmpty: Bool { !text.unicodeScalars.contains { !$0.properties.isWhitespace } }
  }

  // The depth is bounded by the parser.
  private mutating func take(_ part: MailPart) {
    switch part.type.value {
    case "multipart/alternative": takeBest(part)
    case "multipart/related":
      for (index, inner) in part.parts.enumerated() {
        if index == 0 || !inner.isText { take(inner) } else { attach(inner) }
      }
    case "multipart/encrypted":
      fault("The message is encrypted, so its words cannot be read.")
      part.parts.forEach { attach($0) }
    case let type where type.hasPrefix("multipart/"): part.parts.forEach { take($0) }
    case "text/plain", "text/html", "text/enriched":
      if isAttachment(part) { attach(part) } else { add(words(of: part)) }
    case "application/pkcs7-mime", "application/x-pkcs7-mime":
      fault("The message is encrypted or wrapped in a signature, so its words cannot be read.")
      attach(part)
    default: attach(part)
    }
  }

  /// Of several forms of the same words the plain one, unless only the HTML shows what is quoted.
  private mutating func takeBest(_ part: MailPart) {
    var plain: Words?
    var rich: Words?
    for inner in part.parts {
      if inner.isText, !isAttachment(inner) {
        let words = words(of: inner)
        if words.isEmpty { continue }
        if inner.type.value == "text/plain" { plain = plain ?? words } else { rich = rich ?? words }
      } else if inner.isMultipart, rich == nil, let root = root(of: inner) {
        let words = words(of: root)
        rich = words.isEmpty ? nil : words
        attachAll(inner, but: root)
      } else if inner.isMultipart {
        take(inner)
      } else if !["text/x-amp-html", "text/watch-html", "text/enriched"].contains(inner.type.value)
      {
        attach(inner)
      }
    }
    if let plain, let rich, plain.quoted.isEmpty, !rich.quoted.isEmpty {
      add(rich)
    } else if let best = plain ?? rich {
      add(best)
    }
  }

  /// The HTML of a `multipart/related` or mixed part inside an alternative.
  private func root(of part: MailPart) -> MailPart? {
    part.parts.first { $0.isText && !isAttachment($0) }
      ?? part.parts.first { $0.isMultipart }.flatMap(root)
  }

  private mutating func attachAll(_ part: MailPart, but root: MailPart) {
    for inner in part.parts where inner.body != root.body {
      if inner.isMultipart { attachAll(inner, but: root) } else { attach(inner) }
    }
  }

  private func isAttachment(_ part: MailPart) -> Bool {
    if part.disposition.value == "attachment" { return true }
    // Some programs send whole text files inline; the words of the message bear no name.
    return part.disposition.word("filename") != nil || part.disposition.word("filename*") != nil
  }

  private mutating func words(of part: MailPart) -> Words {
    let decoded = decoded(part)
    var charset = part.type.word("charset")
    if part.type.value == "text/html", charset == nil { charset = declaredInHTML(decoded) }
    let text = charsets.text(decoded, charset)
    guard part.type.value == "text/plain" else {
      let html = HTMLText(text)
      let marks = mailParts(of: html.text, known: html.quoted, signature: html.signature)
      return Words(text: html.text, quoted: marks.quoted, signature: marks.signature)
    }
    let isFlowed = part.type.word("format")?.lowercased() == "flowed"
    let isDelSp = part.type.word("delsp")?.lowercased() == "yes"
    let plain = plainLines(text, isFlowed: isFlowed, isDelSp: isDelSp)
    let marks = mailParts(of: plain)
    return Words(text: plain, quoted: marks.quoted, signature: marks.signature)
  }

  private mutating func add(_ words: Words) {
    guard !words.isEmpty else { return }
    if !body.text.isEmpty {
      body.text += "\n\n"
      scalarCount += 2
    }
    let start = scalarCount
    body.text += words.text
    scalarCount += words.text.unicodeScalars.count
    body.quoted += words.quoted.map { ($0.lowerBound + start)..<($0.upperBound + start) }
    if body.signature == nil, let signature = words.signature {
      body.signature = (signature.lowerBound + start)..<(signature.upperBound + start)
    }
  }

  private mutating func attach(_ part: MailPart) {
    guard !part.isMultipart else {
      part.parts.forEach { attach($0) }
      return
    }
    let type = part.type.value
    var name =
      part.disposition.text("filename", &charsets) ?? part.type.text("name", &charsets) ?? ""
    name = name.split { $0 == "/" || $0 == "\\" }.last.map(String.init) ?? ""
    if type == "message/rfc822" || type == "message/global" {
      fault("A whole message is attached; it is kept as an attachment and not read.")
      if name.isEmpty { name = "message.eml" }
    }
    if type == "application/ms-tnef" || name.lowercased() == "winmail.dat" {
      fault("An attachment is in Outlook's own form (winmail.dat); files inside it are not listed.")
    }
    if name.isEmpty {
      let ending = type.split(separator: "/").last.map(String.init) ?? "bin"
      name = "\(type.split(separator: "/").first ?? "file").\(ending.filter { $0.isLetter })"
    }
    body.attachments.append(
      Attachment(name: String(name.prefix(255)), mediaType: type, bytes: decodedCount(part)))
  }

  private mutating func decoded(_ part: MailPart) -> [UInt8] {
    switch part.encoding {
    case "base64":
      let (decoded, isWhole) = base64(bytes[part.body])
      if !isWhole { fault("A text in base64 holds characters that are none; they are left out.") }
      return decoded
    case "quoted-printable": return quotedPrintable(bytes[part.body])
    case "", "7bit", "8bit", "binary", "7-bit", "8-bit": return Array(bytes[part.body])
    case let other:
      fault("The transfer encoding “\(other.prefix(40))” is not known; the text is taken as it is.")
      return Array(bytes[part.body])
    }
  }

  private func decodedCount(_ part: MailPart) -> Int {
    switch part.encoding {
    case "base64": base64(bytes[part.body]).bytes.count
    case "quoted-printable": quotedPrintable(bytes[part.body]).count
    default: part.body.count
    }
  }

  private mutating func fault(_ sentence: String) {
    if !body.faults.contains(sentence) { body.faults.append(sentence) }
  }
}

extension MailCharsets {
  var faults: [String] {
    var faults = unknown.map {
      "The character set “\($0.prefix(40))” is not known; characters may be missing."
    }
    if damaged > 0 {
      faults.append("Some bytes are not of the character set that is named; they became U+FFFD.")
    }
    if undeclared > 0 {
      faults.append(
        "Some bytes are not UTF-8 and no character set is named for them; they became U+FFFD. "
          + "Name it with --encoding.")
    }
    return faults
  }
}

/// The set that HTML names for itself, in its first bytes: `<meta charset=...>`.
private func declaredInHTML(_ bytes: [UInt8]) -> String? {
  let head = String(decoding: bytes.prefix(2048), as: UTF8.self).lowercased()
  guard let place = head.utf8.firstRange(of: "charset=".utf8)?.upperBound else { return nil }
  let name = head[place...].drop { $0 == "\"" || $0 == "'" }.prefix {
    $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_")
  }
  return name.isEmpty ? nil : String(name)
}

/// Lines with LF ends, without blank ones at both ends of the text; lines that `format=flowed` has
/// broken (RFC 3676) are joined again.
private func plainLines(_ text: String, isFlowed: Bool, isDelSp: Bool) -> String {
  let bytes = Array(text.utf8)
  var lines: [ArraySlice<UInt8>] = []
  var pieces = MailLines(bytes, 0..<bytes.count)
  while let (line, _) = pieces.next() { lines.append(bytes[line]) }
  let isEmpty = { (line: ArraySlice<UInt8>) in line.allSatisfy { $0 <= 0x20 } }
  let first = lines.firstIndex { !isEmpty($0) } ?? lines.count
  let end = lines.lastIndex { !isEmpty($0) }.map { $0 + 1 } ?? first
  var result: [UInt8] = []
  result.reserveCapacity(bytes.count)
  var open: Int?
  for number in first..<end {
    var line = lines[number]
    let depth = isFlowed ? line.prefix { $0 == UInt8(ascii: ">") }.count : 0
    // A space at the beginning protects the line in transport.
    if isFlowed, depth == 0, line.first == 0x20 { line = line.dropFirst() }
    if let open, open == depth {
      line = line.dropFirst(depth)
      if depth > 0 { line = line.drop { $0 == 0x20 } }
    } else if number > first {
      result.append(0x0A)
    }
    // Control characters but the tab are no text.
    result += line.lazy.filter { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    let content = lines[number].dropFirst(depth).drop { $0 == 0x20 }
    let isSignature = content.elementsEqual("-- ".utf8)
    open = isFlowed && lines[number].last == 0x20 && !isSignature ? depth : nil
    if open != nil, isDelSp, result.last == 0x20 { result.removeLast() }
  }
  return String(decoding: result, as: UTF8.self)
}
