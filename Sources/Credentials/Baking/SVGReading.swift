/// The text of the one credential that is baked into an SVG.
func credentialText(inSVG file: [UInt8])
  -> Result<(text: [UInt8], remarks: [CredentialFinding]), ExtractionRefusal>
{
  var scan = SVGScan(file)
  do throws(CredentialFact) {
    try scan.run()
  } catch {
    return .failure(ExtractionRefusal(error, in: .svg))
  }
  guard scan.credentials.count <= 1 else {
    return .failure(ExtractionRefusal(.severalCredentials, in: .svg))
  }
  guard let credential = scan.credentials.first else {
    let fact: CredentialFact =
      scan.hasUndeclaredCredential
      ? .undeclaredPrefix : scan.hasFormerBadge ? .formerBadge : .noCredential
    return .failure(ExtractionRefusal(fact, in: .svg))
  }
  let verify = trimmed(credential.verify[...])
  let content = trimmed(credential.content[...])
  guard verify.isEmpty || content.isEmpty else {
    return .failure(ExtractionRefusal(.severalCredentials, in: .svg))
  }
  let remark = CredentialFinding(.remark, .misplacedCredential, at: "file")
  return .success((verify.isEmpty ? content : verify, credential.isFirst ? [] : [remark]))
}

/// One pass through the markup of an SVG, by bytes.
///
/// A document type is refused: what it declares or brings along is never loaded, so that whoever
/// loads it may see another picture. Tags must nest.
struct SVGScan {
  struct Credential {
    /// From its `<` to behind its end.
    var range: Range<Int>
    var verify: [UInt8]
    var content: [UInt8] = []
    /// True when it is the root's first child.
    var isFirst: Bool
  }

  private(set) var credentials: [Credential] = []
  private(set) var hasUndeclaredCredential = false
  private(set) var hasFormerBadge = false
  /// The root's start tag.
  private(set) var root: SVGTag?

  private let bytes: [UInt8]
  private var position = 0
  private var open: [SVGTag] = []
  private var elements = 0
  /// The open credential's depth.
  private var depthOfCredential: Int?
  /// The addresses that each prefix stands for, the innermost last.
  private var addresses: [[UInt8]: [[UInt8]]] = [:]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func run() throws(CredentialFact) {
    guard String(validating: bytes, as: UTF8.self) != nil else { throw .notUTF8 }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try readText()
      } else if follows("<!--") {
        try skip(behind: "-->", from: 4)
      } else if follows("<?") {
        try readInstruction()
      } else if follows("<![CDATA[") {
        try readRawText()
      } else if follows("<!DOCTYPE") {
        throw .documentType
      } else if follows("</") {
        try readEnd()
      } else {
        try readStart()
      }
    }
    guard root != nil, open.isEmpty else { throw fault }
  }

  private mutating func readText() throws(CredentialFact) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    let text = bytes[start..<position]
    if open.isEmpty {
      guard text.allSatisfy(isSpace) else { throw fault }
    } else if depthOfCredential == open.count {
      credentials[credentials.count - 1].content += try plain(text)
    }
  }

  private mutating func readRawText() throws(CredentialFact) {
    let start = position + 9
    guard !open.isEmpty else { throw fault }
    try skip(behind: "]]>", from: 9)
    if depthOfCredential == open.count {
      credentials[credentials.count - 1].content += bytes[start..<position - 3]
    }
  }

  private mutating func readInstruction() throws(CredentialFact) {
    let start = position
    try skip(behind: "?>", from: 2)
    guard bytes[start...].starts(with: "<?xml ".utf8) else { return }
    let words = String(decoding: bytes[start..<position], as: UTF8.self).lowercased()
    guard let encoding = words.split(separator: "encoding").dropFirst().first else { return }
    if encoding.contains("utf-8") || encoding.contains("us-ascii") { return }
    // Files of old tools; without a letter beyond ASCII they are the same bytes in UTF-8.
    let isOld = encoding.contains("iso-8859-") || encoding.contains("windows-125")
    guard isOld, bytes.allSatisfy({ $0 < 0x80 }) else { throw .notUTF8 }
  }

  private mutating func readStart() throws(CredentialFact) {
    guard let tag = SVGTag(bytes, from: position), open.count < 256 else { throw fault }
    let isRoot = open.isEmpty
    guard !isRoot || root == nil else { throw fault }
    position = tag.end
    for (prefix, address) in tag.bindings { addresses[prefix, default: []].append(address) }
    if isRoot {
      guard tag.localName.elementsEqual("svg".utf8) else { throw .noCredential }
      root = tag
    }
    open.append(tag)
    elements += 1
    try note(tag)
    if tag.isEmpty { close(at: position) }
  }

  private mutating func note(_ tag: SVGTag) throws(CredentialFact) {
    let address = addresses[Array(tag.prefix)]?.last ?? []
    if tag.localName.elementsEqual("assertion".utf8) {
      hasFormerBadge = hasFormerBadge || tag.prefix.elementsEqual("openbadges".utf8)
    }
    guard tag.localName.elementsEqual("credential".utf8), depthOfCredential == nil else { return }
    guard address.elementsEqual(Vocabulary.baked.utf8) else {
      if address.isEmpty, !tag.prefix.isEmpty { hasUndeclaredCredential = true }
      return
    }
    let verify = tag.attributes.first { $0.name.elementsEqual("verify".utf8) }
    let text = try plain(verify?.value ?? [])
    credentials.append(
      Credential(range: tag.start..<tag.end, verify: text, isFirst: elements == 2))
    depthOfCredential = open.count
  }

  private mutating func readEnd() throws(CredentialFact) {
    guard let end = bytes[position...].firstIndex(of: UInt8(ascii: ">")), let tag = open.last
    else { throw fault }
    let name = trimmed(bytes[(position + 2)..<end])
    guard name.elementsEqual(tag.name) else { throw fault }
    position = end + 1
    close(at: position)
  }

  private mutating func close(at end: Int) {
    if depthOfCredential == open.count, !credentials.isEmpty {
      let last = credentials.count - 1
      credentials[last].range = credentials[last].range.lowerBound..<end
      depthOfCredential = nil
    }
    guard let tag = open.popLast() else { return }
    for (prefix, _) in tag.bindings { _ = addresses[prefix]?.popLast() }
  }

  private func follows(_ mark: StaticString) -> Bool {
    bytes[position...].starts(
      with: UnsafeBufferPointer(start: mark.utf8Start, count: mark.utf8CodeUnitCount))
  }

  private mutating func skip(behind mark: StaticString, from offset: Int) throws(CredentialFact) {
    var place = position + offset
    let count = mark.utf8CodeUnitCount
    while place + count <= bytes.count {
      if bytes[place..<place + count].elementsEqual(
        UnsafeBufferPointer(start: mark.utf8Start, count: count))
      {
        position = place + count
        return
      }
      place += 1
    }
    throw fault
  }

  private var fault: CredentialFact {
    .notWellFormed(line: bytes[..<min(position, bytes.count)].count { $0 == 0x0A } + 1)
  }
}

/// Text with the characters that references stand for; white space in attributes stays as it is.
private func plain(_ text: ArraySlice<UInt8>) throws(CredentialFact) -> [UInt8] {
  var decoded: [UInt8] = []
  var position = text.startIndex
  while position < text.endIndex {
    guard text[position] == UInt8(ascii: "&") else {
      decoded.append(text[position])
      position += 1
      continue
    }
    guard let end = text[position...].prefix(12).firstIndex(of: UInt8(ascii: ";")) else {
      throw .unknownEntity
    }
    let name = String(decoding: text[position + 1..<end], as: UTF8.self)
    guard let character = character(named: name) else { throw .unknownEntity }
    decoded += String(character).utf8
    position = end + 1
  }
  return decoded
}

private func character(named name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": "&"
  case "lt": "<"
  case "gt": ">"
  case "quot": "\""
  case "apos": "'"
  default:
    if name.hasPrefix("#x") {
      UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
    } else if name.hasPrefix("#") {
      UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
    } else {
      nil
    }
  }
}
