/// A part of a message: its header, where its body lies, and the parts inside it.
struct MailPart: Sendable {
  var header: MailHeader
  var type: MailParameters
  var disposition: MailParameters
  var body: ByteRange
  var parts: [MailPart] = []

  var isText: Bool { type.value == "text/plain" || type.value == "text/html" }
  var isMultipart: Bool { type.value.hasPrefix("multipart/") }

  var encoding: String { header.word("content-transfer-encoding") ?? "" }
}

/// Cuts a message into its parts, and says what is wrong with it.
struct MailParser {
  let bytes: [UInt8]
  private(set) var faults: [String] = []
  private var partCount = 0

  private static let deepest = 20
  private static let mostParts = 1000

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func message() -> MailPart {
    let part = part(0..<bytes.count, depth: 0, defaultType: "text/plain")
    if part.header.isBroken {
      fault("The header ends at a line that is no field; what follows is taken for the words.")
    }
    return part
  }

  private mutating func part(_ range: ByteRange, depth: Int, defaultType: String) -> MailPart {
    let header = MailHeader(bytes, range)
    var type = MailParameters(header.value("content-type"))
    if !type.value.contains("/") { type = type.with(value: defaultType) }
    var part = MailPart(
      header: header, type: type, disposition: MailParameters(header.value("content-disposition")),
      body: header.bodyStart..<range.upperBound)
    guard part.isMultipart else { return part }
    guard depth < Self.deepest else {
      fault("Parts stand in each other more than \(Self.deepest) deep; the innermost are left out.")
      return part
    }
    guard let boundary = type.bytes("boundary") ?? guessedBoundary(part.body), !boundary.isEmpty
    else {
      fault("A message of several parts does not say where they begin; it is taken as one text.")
      part.type = type.with(value: "text/plain")
      return part
    }
    let inner = type.value == "multipart/digest" ? "message/rfc822" : "text/plain"
    for piece in pieces(of: part.body, boundary) {
      partCount += 1
      guard partCount <= Self.mostParts else {
        fault("There are more than \(Self.mostParts) parts; the rest is left out.")
        break
      }
      part.parts.append(self.part(piece, depth: depth + 1, defaultType: inner))
    }
    if part.parts.isEmpty, bytes[part.body].contains(where: { $0 > 0x20 }) {
      fault("The parts that the header promises are not there; the body is taken as one text.")
      part.type = type.with(value: "text/plain")
    }
    return part
  }

  /// What lies between the lines that begin with the boundary.
  private mutating func pieces(of body: ByteRange, _ boundary: [UInt8]) -> [ByteRange] {
    let mark = Array("--".utf8) + boundary
    var pieces: [ByteRange] = []
    var start: Int?
    var lastEnd = body.lowerBound
    var isClosed = false
    var lines = MailLines(bytes, body)
    while let (line, next) = lines.next() {
      if line.count >= mark.count, bytes[line].starts(with: mark) {
        let rest = bytes[line].dropFirst(mark.count)
        let isEnd = rest.starts(with: "--".utf8)
        if isEnd || rest.allSatisfy(isBlank) {
          // The line end before the boundary belongs to it.
          if let start { pieces.append(start..<max(start, lastEnd)) }
          start = isEnd ? nil : next
          if isEnd {
            isClosed = true
            break
          }
          lastEnd = next
          continue
        }
      }
      lastEnd = line.upperBound
    }
    if let start, !isClosed {
      pieces.append(start..<body.upperBound)
      fault("The last part has no end; the message may be cut off.")
    }
    return pieces
  }

  /// The first line that looks like a boundary and opens a header.
  private func guessedBoundary(_ body: ByteRange) -> [UInt8]? {
    var lines = MailLines(bytes, body)
    while let (line, next) = lines.next() {
      guard bytes[line].begins(with: "--"), line.count > 2 else { continue }
      var after = MailLines(bytes, next..<body.upperBound)
      if let header = after.next()?.line, MailHeader.nameEnd(bytes[header]) != nil {
        var mark = bytes[line].dropFirst(2)
        while let last = mark.last, isBlank(last) { mark = mark.dropLast() }
        return Array(mark)
      }
    }
    return nil
  }

  private mutating func fault(_ sentence: String) {
    if !faults.contains(sentence) { faults.append(sentence) }
  }
}

extension MailParameters {
  func with(value: String) -> MailParameters {
    var copy = self
    copy.replace(value: value)
    return copy
  }
}
