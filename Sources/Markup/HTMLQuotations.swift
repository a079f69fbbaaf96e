/// Finds which scalars of the text stand in quotations of earlier mail, and which in a signature, by
/// the elements that mail programs put around them.
struct HTMLQuotations {
  private(set) var ranges: [Range<Int>] = []
  private(set) var signature: Range<Int>?
  /// The outermost quotation that is open: where it begins, and the depth of its element.
  private var open: (start: Int, depth: Int)?
  private var openSignature: (start: Int, depth: Int)?
  /// An element with a line above it, which is a quotation if it holds the header of a mail.
  private var candidate: (start: Int, byteStart: Int, depth: Int)?
  /// A quotation of Gmail, in which answers may stand between its blocks.
  private var gmailDepth: Int?
  private var isForward = false
  /// Where a mark was met behind which everything is quoted.
  private var rest: Int?

  mutating func open(
    _ name: String, _ attributes: [String: String], depth: Int, _ lines: inout HTMLLines
  ) {
    guard rest == nil else { return }
    // Most elements bear no mark at all.
    if attributes.isEmpty, name != "blockquote" { return }
    let names = (attributes["class"] ?? "").lowercased()
    let id = (attributes["id"] ?? "").lowercased()
    if !id.isEmpty, Self.beginsRest.contains(where: { id.hasSuffix($0) }) {
      beginRest(at: lines.scalarCount)
    } else if open == nil {
      if isQuotation(name, names, attributes) || (name == "blockquote" && follows(lines)) {
        begin(name, names, depth, lines)
      } else if openSignature == nil, isSignature(names, id) {
        openSignature = (lines.scalarCount, depth)
      } else if candidate == nil, hasLineAbove(attributes) {
        candidate = (lines.scalarCount, lines.byteCount, depth)
      }
    } else if gmailDepth == depth - 1, name == "blockquote", !isForward {
      // What the quotation holds behind its block is an answer between the lines.
      isForward = holdsForward(lines)
      if !isForward, let start = open?.start {
        open = (start, depth)
        gmailDepth = nil
      }
    }
  }

  mutating func close(depth: Int, _ lines: inout HTMLLines) {
    if let found = candidate, found.depth == depth {
      candidate = nil
      if rest == nil, holdsHeader(lines.words(from: found.byteStart, atMost: 2000)) {
        beginRest(at: found.start)
      }
    }
    if let found = openSignature, found.depth == depth {
      openSignature = nil
      if lines.scalarCount > found.start { signature = found.start..<lines.scalarCount }
    }
    if let found = open, found.depth == depth {
      open = nil
      gmailDepth = nil
      add(found.start, lines.scalarCount)
    }
  }

  /// Zimbra and others part the earlier mail by a line.
  mutating func rule(_ attributes: [String: String], _ lines: inout HTMLLines) {
    let id = (attributes["id"] ?? "").lowercased()
    if rest == nil, id == "zwchr" || id == "stopspelling" { beginRest(at: lines.scalarCount) }
  }

  mutating func finish(_ lines: HTMLLines) {
    if let rest { add(rest, lines.scalarCount) }
    // Offsets were taken before line ends and spaces that waited for words.
    let text = Array(String(decoding: lines.bytes, as: UTF8.self).unicodeScalars)
    ranges = ranges.compactMap { trimmed($0, text) }
    signature = signature.flatMap { trimmed($0, text) }
    if let own = signature, ranges.contains(where: { $0.overlaps(own) }) { signature = nil }
  }

  private mutating func begin(
    _ name: String, _ names: String, _ depth: Int, _ lines: HTMLLines
  ) {
    var start = lines.scalarCount
    if name == "blockquote", let length = attribution(lines) { start -= length }
    open = (max(start, ranges.last?.upperBound ?? 0), depth)
    isForward = false
    if name == "div", holds(names, "gmail_quote") { gmailDepth = depth }
  }

  private mutating func beginRest(at start: Int) {
    rest = max(open?.start ?? start, ranges.last?.upperBound ?? 0)
    open = nil
    candidate = nil
  }

  private mutating func add(_ start: Int, _ end: Int) {
    guard end > start else { return }
    if let last = ranges.last, last.upperBound >= start {
      ranges[ranges.count - 1] = last.lowerBound..<max(end, last.upperBound)
    } else {
      ranges.append(start..<end)
    }
  }

  private func trimmed(_ range: Range<Int>, _ text: [Unicode.Scalar]) -> Range<Int>? {
    var range = range.clamped(to: 0..<text.count)
    while let first = range.first, text[first].properties.isWhitespace {
      range = (first + 1)..<range.upperBound
    }
    while let last = range.last, text[last].properties.isWhitespace {
      range = range.lowerBound..<last
    }
    return range.isEmpty ? nil : range
  }
}

// How mail programs mark what they quote.
extension HTMLQuotations {
  /// Identifiers, or their ends, behind which everything is earlier mail; Outlook on the web puts
  /// `x_` before those of mail that it quotes.
  private static let beginsRest = [
    "divrplyfwdmsg", "appendonsend", "olk_src_body_section",
    "mail-editor-reference-message-container",
    "ms-outlook-mobile-body-separator-line", "isforwardcontent",
  ]

  private func isQuotation(_ name: String, _ names: String, _ attributes: [String: String]) -> Bool
  {
    if name == "blockquote" {
      return attributes["type"]?.lowercased() == "cite" || holds(names, "quote")
        || holds(compact(attributes["style"] ?? ""), "border-left")
    }
    return !names.isEmpty
      && [
        "gmail_quote", "gmail_attr", "yahoo_quoted", "moz-cite-prefix", "protonmail_quote",
        "tutanota_quote", "zmail_extra", "ms-outlook-mobile-reference-message",
        "moz-forward-container",
      ].contains { holds(names, $0) }
  }

  private func isSignature(_ names: String, _ id: String) -> Bool {
    holds(names, "gmail_signature") || holds(names, "moz-signature")
      || ["signature", "ms-outlook-mobile-signature", "applemailsignature"].contains(id)
  }

  /// Outlook's line above the header of the earlier mail, in its colours of several years.
  private func hasLineAbove(_ attributes: [String: String]) -> Bool {
    guard let style = attributes["style"].map(compact), holds(style, "border-top:") else {
      return false
    }
    return [
      "border-top:solid#e1e1e1", "border-top:solid#b5c4df", "border-top:1ptsolid#e1e1e1",
      "border-top:1.0ptsolid#e1e1e1", "border-top:#b5c4df1ptsolid", "border-top:#e1e1e11ptsolid",
      "border-top:1ptsolidrgb(225,225,225)", "border-top:1ptsolidrgb(181,196,223)",
    ].contains { holds(style, $0) }
  }

  /// Two lines with a name and a colon, as `From:` and `Sent:` in any language.
  private func holdsHeader(_ words: String) -> Bool {
    words.split(whereSeparator: \.isNewline).prefix(12).count { line in
      line.prefix(30).contains { $0 == ":" || $0 == "：" }
    } >= 2
  }

  private func holdsForward(_ lines: HTMLLines) -> Bool {
    guard let start = open?.start else { return false }
    return lines.tail(400).scalarsFrom(start, of: lines).contains("-----")
  }

  /// True where the line above says who wrote, and when.
  private func follows(_ lines: HTMLLines) -> Bool { attribution(lines) != nil }

  /// How many scalars the line above takes that ends in a colon and holds a number, and an address
  /// or a time: `26.06.2014, 14:41, "Ana" <ana@harbour.example>:`.
  private func attribution(_ lines: HTMLLines) -> Int? {
    let tail = lines.tail(400)
    let trimmed = tail.reversed().drop { $0 <= 0x20 }
    guard trimmed.first == UInt8(ascii: ":") else { return nil }
    // It may run over two lines.
    var line = Array(trimmed.prefix { $0 != 0x0A })
    if !looksLikeAttribution(line) {
      let above = trimmed.dropFirst(line.count).drop { $0 <= 0x20 }.prefix { $0 != 0x0A }
      line = Array(trimmed.prefix(line.count + 1)) + above
      guard looksLikeAttribution(line) else { return nil }
    }
    let spaces = tail.count - trimmed.count
    return line.count { $0 & 0xC0 != 0x80 } + spaces
  }

  private func looksLikeAttribution(_ line: [UInt8]) -> Bool {
    guard line.count < 390 else { return false }
    let digits = line.count { (0x30...0x39).contains($0) }
    let colons = line.count { $0 == UInt8(ascii: ":") }
    return digits > 0 && (line.contains(UInt8(ascii: "@")) || (digits >= 4 && colons >= 2))
  }
}

extension HTMLLines {
  /// The last bytes.
  func tail(_ count: Int) -> ArraySlice<UInt8> { bytes.suffix(count) }

  func words(from start: Int, atMost count: Int) -> String {
    String(decoding: bytes[min(start, bytes.count)...].prefix(count), as: UTF8.self)
  }
}

extension ArraySlice<UInt8> {
  /// The end of the text from a scalar on, as far as these last bytes reach.
  fileprivate func scalarsFrom(_ start: Int, of lines: HTMLLines) -> String {
    let count = lines.scalarCount - start
    return String(String(decoding: self, as: UTF8.self).unicodeScalars.suffix(count))
  }
}
