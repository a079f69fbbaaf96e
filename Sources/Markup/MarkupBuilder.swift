internal import CLibxml2
internal import Findings

/// What parsing gave.
struct MarkupParsing {
  /// Nothing when a fault ended the reading.
  var document: MarkupDocument?
  /// The faults that ended the reading, all of them in one place.
  var faults: [Finding] = []
  /// Faults of namespaces, which end nothing.
  var looseFaults: [Finding] = []
}

/// Parses a file's bytes, which end in a zero, into a document.
func parseMarkup(_ source: [UInt8], file: String, limits: MarkupLimits) -> MarkupParsing {
  source.withUnsafeBufferPointer { bytes in
    guard let context = makeParser(over: bytes) else {
      let place = SourceLocation(file: file)
      return MarkupParsing(
        faults: [Finding(.error, .syntax, at: place, "The file could not be read as XML.")])
    }
    defer { xmlFreeParserCtxt(context) }
    var builder = MarkupBuilder(file: file, limits: limits, source: bytes, context: context)
    withUnsafeMutablePointer(to: &builder) { builder in
      listen(context, builder)
      xmlParseDocument(context)
    }
    builder.finish()
    var parsing = MarkupParsing(faults: builder.faults, looseFaults: builder.looseFaults)
    if parsing.faults.isEmpty {
      parsing.document = MarkupDocument(
        file: file, source: source, decoded: builder.decoded, nodes: builder.nodes,
        attributes: builder.attributes, names: builder.names)
    }
    return parsing
  }
}

private func listen(_ context: xmlParserCtxtPtr, _ builder: UnsafeMutablePointer<MarkupBuilder>) {
  context.pointee.userData = UnsafeMutableRawPointer(builder)
  guard let handler = context.pointee.sax else { return }
  handler.pointee.startElementNs = { own, name, _, _, _, _, count, _, attributes in
    builderBehind(own)?.pointee.open(name, Int(count), attributes)
  }
  handler.pointee.endElementNs = { own, _, _, _ in builderBehind(own)?.pointee.close() }
  // White space between elements comes the same way: nothing here knows what may be dropped.
  handler.pointee.characters = receiveText
  handler.pointee.ignorableWhitespace = receiveText
  handler.pointee.cdataBlock = receiveText
  // The guard has refused both already; should it ever miss one, it ends here.
  handler.pointee.internalSubset = { own, _, _, _ in builderBehind(own)?.pointee.refuseEntities() }
  handler.pointee.reference = { own, _ in builderBehind(own)?.pointee.refuseEntities() }
  handler.pointee.serror = { own, error in
    if let error { builderBehind(own)?.pointee.receive(error.pointee) }
  }
}

private func receiveText(
  _ own: UnsafeMutableRawPointer?, _ text: UnsafePointer<xmlChar>?, _ count: Int32
) {
  if let text { builderBehind(own)?.pointee.add(text, Int(count)) }
}

@inline(__always)
private func builderBehind(
  _ own: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<MarkupBuilder>? {
  own?.assumingMemoryBound(to: MarkupBuilder.self)
}

/// Takes the parser's events into the arrays of a document.
private struct MarkupBuilder {
  let file: String
  let limits: MarkupLimits
  let source: UnsafeBufferPointer<UInt8>
  let context: xmlParserCtxtPtr
  var nodes: [MarkupDocument.Node] = []
  var attributes: [MarkupDocument.Attribute] = []
  var decoded: [UInt8] = []
  var names: [String] = []
  var numbers = NameNumbers()
  /// The elements that are not closed yet.
  var unclosed: [Int] = []
  /// True while text that comes belongs to the last node.
  var continuesText = false
  var elementCount = 0
  var faults: [Finding] = []
  var looseFaults: [Finding] = []
  /// Set by the fault that ends the reading; what the parser says after it is noise.
  var isOver = false
  /// Where the parser stood at the fault that ended the reading, when that was its own.
  var faultPlace: UInt32?

  init(
    file: String, limits: MarkupLimits, source: UnsafeBufferPointer<UInt8>,
    context: xmlParserCtxtPtr
  ) {
    self.file = file
    self.limits = limits
    self.source = source
    self.context = context
    // Enough for most files at once; memory that is never written costs nothing.
    nodes.reserveCapacity(source.count / 20)
    attributes.reserveCapacity(source.count / 80)
  }

  mutating func open(
    _ name: UnsafePointer<xmlChar>?, _ count: Int,
    _ values: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    guard !isOver, let name else { return }
    continuesText = false
    elementCount += 1
    let line = lineReached(by: context)
    if unclosed.count >= limits.depth {
      return stop(.unsafe, line, "Elements are nested more than \(limits.depth) deep here.")
    }
    if elementCount > limits.elements {
      return stop(.unsafe, line, "The file has more than \(limits.elements) elements.")
    }
    var first = MarkupDocument.none
    if count > 0, let values {
      first = UInt32(attributes.count)
      for index in 0..<count { addAttribute(values + 5 * index, remaining: count - 1 - index) }
    }
    unclosed.append(nodes.count)
    nodes.append(
      MarkupDocument.Node(
        name: number(of: name), end: 0, line: UInt32(truncatingIfNeeded: line), first: first))
  }

  mutating func close() {
    guard !isOver, let index = unclosed.popLast() else { return }
    continuesText = false
    nodes[index].end = UInt32(nodes.count)
  }

  /// Adds text; what follows directly in the file only lengthens the last node.
  mutating func add(_ text: UnsafePointer<xmlChar>, _ count: Int) {
    guard !isOver, count > 0, !unclosed.isEmpty else { return }
    let bytes = UnsafeBufferPointer(start: text, count: count)
    let place = place(of: text)
    guard continuesText, var last = nodes.last else {
      let start = place ?? store(bytes)
      nodes.append(
        MarkupDocument.Node(
          name: MarkupDocument.textMark, end: start, line: UInt32(count),
          first: place == nil ? 1 : 0))
      continuesText = true
      return limitText(count)
    }
    if last.first == 0, place == last.end + last.line {
      last.line += UInt32(count)
    } else {
      if last.first == 0 {
        last.end = store(
          UnsafeBufferPointer(rebasing: source[Int(last.end)...].prefix(Int(last.line))))
        last.first = 1
      }
      _ = store(bytes)
      last.line += UInt32(count)
    }
    nodes[nodes.count - 1] = last
    limitText(Int(last.line))
  }

  mutating func refuseEntities() {
    stop(.unsafe, lineReached(by: context), "A DOCTYPE or an entity stands here; both are refused.")
  }

  mutating func receive(_ error: xmlError) {
    // A warning forbids nothing: a namespace that is no address, for one.
    guard error.level.rawValue > XML_ERR_WARNING.rawValue else { return }
    // What follows in the same tag tells more of the same fault.
    if isOver, isConsequence(error) || !isBehindFault { return }
    let message = endsEarly(error) ?? sentence(for: error)
    if isOver, faults.last?.message == message { return }
    let finding = Finding(
      .error, .syntax, at: SourceLocation(file: file, line: lineNumber(of: error)), message)
    if error.level == XML_ERR_FATAL {
      faults.append(finding)
      isOver = true
      faultPlace = faultPlace ?? context.pointee.input?.pointee.cur.flatMap(place)
    } else if !isOver {
      looseFaults.append(finding)
      if looseFaults.count >= limits.findings {
        stop(.shape, nil, "More than \(limits.findings) faults; reading stopped.")
      }
    }
  }

  mutating func finish() {
    // A namespace alone does not make a file ill-formed in libxml2's eyes.
    if faults.isEmpty, context.pointee.wellFormed != 1 {
      stop(.syntax, nil, "The file is not well-formed XML.")
    }
    if faults.isEmpty, nodes.isEmpty { stop(.syntax, nil, "The file has no root element.") }
  }

  /// True while the parser has not gone on to another tag since the fault that ended the reading.
  private var isBehindFault: Bool {
    guard let fault = faultPlace, let now = context.pointee.input?.pointee.cur.flatMap(place),
      now >= fault
    else { return false }
    return !source[Int(fault)..<Int(now)].contains {
      $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: ">")
    }
  }

  /// True for a fault that another brings with it, or that stands in the text behind a broken tag.
  private func isConsequence(_ error: xmlError) -> Bool {
    let codes = [
      XML_ERR_DOCUMENT_EMPTY, XML_ERR_INVALID_CHAR, XML_ERR_MISPLACED_CDATA_END,
      XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_NAME_REQUIRED, XML_ERR_UNDECLARED_ENTITY,
    ]
    return isAboutEnd(error) || codes.contains { $0.rawValue == UInt32(bitPattern: error.code) }
  }

  private func isAboutEnd(_ error: xmlError) -> Bool {
    [XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED].contains {
      $0.rawValue == UInt32(bitPattern: error.code)
    }
  }

  /// A file that was cut off is called extra content, or unfinished in ways that puzzle anybody.
  private func endsEarly(_ error: xmlError) -> String? {
    guard isAboutEnd(error), let last = unclosed.last else { return nil }
    return "The file ends too early: <\(names[Int(nodes[last].name)])> from line "
      + "\(nodes[last].line) is not closed."
  }

  private mutating func limitText(_ count: Int) {
    if count > limits.textBytes {
      stop(
        .unsafe, lineReached(by: context),
        "A text of more than \(limits.textBytes) bytes ends here; it is refused.")
    }
  }

  private mutating func addAttribute(
    _ fields: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, remaining: Int
  ) {
    // Local name, prefix, namespace, first byte of the value, the byte behind its last.
    guard let name = fields[0], let value = fields[3], let end = fields[4] else { return }
    let count = end - value
    let bytes = UnsafeBufferPointer(start: value, count: count)
    let place = bytes.contains(UInt8(ascii: "&")) ? nil : place(of: value)
    let start: UInt32
    var length = UInt32(count)
    if let place {
      start = place
    } else {
      start = UInt32(decoded.count)
      storeValue(bytes)
      length = UInt32(decoded.count) - start
    }
    attributes.append(
      MarkupDocument.Attribute(
        name: number(of: name), start: start, length: length << 1 | (place == nil ? 1 : 0),
        remaining: UInt32(remaining)))
  }

  /// Where bytes of the parser's stand in the file itself; nothing when it has rewritten them.
  @inline(__always)
  private func place(of bytes: UnsafePointer<UInt8>) -> UInt32? {
    guard let start = source.baseAddress, bytes >= start, bytes < start + source.count else {
      return nil
    }
    return UInt32(bytes - start)
  }

  private mutating func store(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt32 {
    defer { decoded.append(contentsOf: bytes) }
    return UInt32(decoded.count)
  }

  /// In values libxml2 leaves an ampersand as `&#38;` where it is not to replace entities.
  private mutating func storeValue(_ bytes: UnsafeBufferPointer<UInt8>) {
    var rest = bytes[...]
    while let mark = rest.firstIndex(of: UInt8(ascii: "&")) {
      decoded.append(contentsOf: rest[...mark])
      rest = rest[(mark + 1)...]
      if rest.starts(with: "#38;".utf8) { rest = rest.dropFirst(4) }
    }
    decoded.append(contentsOf: rest)
  }

  @inline(__always)
  private mutating func number(of name: UnsafePointer<xmlChar>) -> UInt32 {
    if let known = numbers.known(name) { return known }
    let number = numbers.add(name, next: UInt32(names.count))
    if number == names.count { names.append(String(cString: name)) }
    return number
  }

  private mutating func stop(_ category: Finding.Category, _ line: Int?, _ message: String) {
    guard !isOver else { return }
    faults.append(
      Finding(.error, category, at: SourceLocation(file: file, line: line), message))
    isOver = true
    xmlStopParser(context)
  }
}

/// Numbers names by where libxml2 keeps them: the same name has the same address in one parsing.
private struct NameNumbers {
  private var all: [UnsafePointer<xmlChar>: UInt32] = [:]
  /// The names met lately, by a few bits of the address.
  private var recent = [(name: UnsafePointer<xmlChar>?, number: UInt32)](
    repeating: (nil, 0), count: 256)

  @inline(__always)
  func known(_ name: UnsafePointer<xmlChar>) -> UInt32? {
    let entry = recent[Self.slot(name)]
    return entry.name == name ? entry.number : nil
  }

  mutating func add(_ name: UnsafePointer<xmlChar>, next: UInt32) -> UInt32 {
    let number = all[name] ?? next
    all[name] = number
    recent[Self.slot(name)] = (name, number)
    return number
  }

  @inline(__always)
  private static func slot(_ name: UnsafePointer<xmlChar>) -> Int {
    let bits = UInt(bitPattern: name)
    return Int((bits ^ bits >> 8) & 255)
  }
}
