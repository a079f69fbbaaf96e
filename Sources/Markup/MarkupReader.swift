internal import CLibxml2
public import Findings

/// Reads one XML file into an owned tree, checking it against a schema on the way.
///
/// - Parameters:
///   - bytes: the file as it is on disk.
///   - file: its name in findings.
///   - schema: nothing to check well-formedness alone.
/// - Returns: the root, also of a file with schema faults so that its meaning can be checked in
///   the same run, and everything that is wrong. No root when the file is not well-formed, is
///   unsafe or not text.
public func readMarkup(
  _ bytes: [UInt8], file: String, schema: MarkupSchema?, limits: MarkupLimits = MarkupLimits()
) -> (root: MarkupElement?, findings: [Finding]) {
  Markup.prepare()
  switch MarkupGuard(file: file, limits: limits).utf8(bytes) {
  case .failure(let refusal): return (nil, [refusal.finding])
  case .success(let utf8):
    let checked = MarkupReading(file: file, limits: limits).read(utf8, schema)
    if checked.root != nil || schema == nil { return checked }
    // While it checks a schema, libxml2 drops the parser's own messages: they come from a second
    // reading without one. What the schema said before the break still stands.
    let plain = MarkupReading(file: file, limits: limits).read(utf8, nil)
    guard let fault = plain.findings.first, let line = fault.location.line else { return checked }
    let before = checked.findings.filter {
      $0.category != .syntax && ($0.location.line ?? 0) < line
    }
    return (nil, before + plain.findings)
  }
}

/// One reading of one file.
private final class MarkupReading {
  let file: String
  let limits: MarkupLimits
  var findings: [Finding] = []
  var isBroken = false
  var open: [MarkupElement] = []
  var root: MarkupElement?
  var elementCount = 0

  init(file: String, limits: MarkupLimits) {
    self.file = file
    self.limits = limits
  }

  func read(
    _ utf8: [UInt8], _ schema: MarkupSchema?
  ) -> (root: MarkupElement?, findings: [Finding]) {
    utf8.withUnsafeBytes { bytes in
      let options =
        XML_PARSE_NONET.rawValue | XML_PARSE_COMPACT.rawValue
        | XML_PARSE_BIG_LINES.rawValue
      guard
        let reader = xmlReaderForMemory(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil, "UTF-8",
          Int32(options))
      else { return report(.syntax, nil, "The file could not be read as XML.") }
      let own = Unmanaged.passUnretained(self).toOpaque()
      xmlTextReaderSetStructuredErrorHandler(reader, receiveError, own)
      let validation = schema.flatMap { xmlSchemaNewValidCtxt($0.pointer) }
      if let validation {
        xmlSchemaSetValidStructuredErrors(validation, receiveError, own)
        xmlTextReaderSchemaValidateCtxt(reader, validation, 0)
      }
      var status = xmlTextReaderRead(reader)
      while status == 1, visit(reader) { status = xmlTextReaderRead(reader) }
      if status != 0, !isBroken {
        report(.syntax, nil, "The file is not well-formed XML.")
      }
      if status != 0 { isBroken = true }
      // The reader holds a plug into the validation context: it must go first.
      xmlFreeTextReader(reader)
      xmlSchemaFreeValidCtxt(validation)
    }
    if !isBroken, root == nil { report(.syntax, nil, "The file has no root element.") }
    return (isBroken ? nil : root, findings)
  }

  /// Takes the reader's present node into the tree; false ends the reading.
  private func visit(_ reader: xmlTextReaderPtr) -> Bool {
    switch UInt32(bitPattern: xmlTextReaderNodeType(reader)) {
    case XML_READER_TYPE_ELEMENT.rawValue:
      elementCount += 1
      let line = line(of: reader)
      if open.count >= limits.depth {
        return stop(.unsafe, line, "Elements are nested more than \(limits.depth) deep here.")
      }
      if elementCount > limits.elements {
        return stop(.unsafe, line, "The file has more than \(limits.elements) elements.")
      }
      let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
      open.append(
        MarkupElement(
          name: text(xmlTextReaderConstLocalName(reader)), attributes: attributes(reader),
          location: SourceLocation(file: file, line: line)))
      if isEmpty { close() }
    case XML_READER_TYPE_END_ELEMENT.rawValue:
      close()
    case XML_READER_TYPE_TEXT.rawValue, XML_READER_TYPE_CDATA.rawValue,
      XML_READER_TYPE_SIGNIFICANT_WHITESPACE.rawValue, XML_READER_TYPE_WHITESPACE.rawValue:
      if !open.isEmpty {
        open[open.count - 1].children.append(.text(text(xmlTextReaderConstValue(reader))))
      }
    case XML_READER_TYPE_DOCUMENT_TYPE.rawValue, XML_READER_TYPE_ENTITY_REFERENCE.rawValue:
      let line = line(of: reader)
      return stop(.unsafe, line, "A DOCTYPE or an entity stands here; both are refused.")
    default: break
    }
    return findings.count < limits.findings
      || stop(.shape, nil, "More than \(limits.findings) faults; reading stopped.")
  }

  /// The line of the present node.
  ///
  /// The parser's own line is further on: it reads ahead.
  private func line(of reader: xmlTextReaderPtr) -> Int {
    xmlTextReaderCurrentNode(reader).map { Int(xmlGetLineNo($0)) }
      ?? Int(xmlTextReaderGetParserLineNumber(reader))
  }

  private func close() {
    guard let element = open.popLast() else { return }
    if open.isEmpty {
      root = element
    } else {
      open[open.count - 1].children.append(.element(element))
    }
  }

  private func attributes(_ reader: xmlTextReaderPtr) -> [String: String] {
    var found: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      guard xmlTextReaderIsNamespaceDecl(reader) != 1 else { continue }
      found[text(xmlTextReaderConstLocalName(reader))] = text(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return found
  }

  private func text(_ characters: UnsafePointer<xmlChar>?) -> String {
    characters.map { String(cString: $0) } ?? ""
  }

  private func stop(_ category: Finding.Category, _ line: Int?, _ message: String) -> Bool {
    report(category, line, message)
    isBroken = true
    return false
  }

  func report(_ category: Finding.Category, _ line: Int?, _ message: String) {
    findings.append(
      Finding(.error, category, at: SourceLocation(file: file, line: line), message))
  }

  /// What libxml2 says, in our words where its own would puzzle an author.
  fileprivate func receive(_ error: xmlError) {
    let text = error.message.map { String(cString: $0) } ?? ""
    // Libxml2 reports a value twice; the second message has no news for anybody.
    if text.contains("No precomputed value available") { return }
    guard findings.count < limits.findings else { return }
    let isShape = error.domain == Int32(XML_FROM_SCHEMASV.rawValue)
    if !isShape { isBroken = true }
    let line = error.line > 0 ? Int(error.line) : nil
    let finding = Finding(
      .error, isShape ? .shape : .syntax, at: SourceLocation(file: file, line: line),
      endsEarly(error) ?? sentence(from: text))
    // A bad value is reported once as its facet and once as its type.
    if isShape, let last = findings.last, last.location == finding.location,
      last.message.hasPrefix(finding.message.prefix { $0 != ":" })
    {
      return
    }
    findings.append(finding)
  }

  /// A truncated file is called extra content by the reader, which would puzzle anybody.
  private func endsEarly(_ error: xmlError) -> String? {
    guard error.code == Int32(XML_ERR_DOCUMENT_END.rawValue), let last = open.last else {
      return nil
    }
    return "The file ends too early: <\(last.name)> from line \(last.location.line ?? 0) is not "
      + "closed."
  }

  private func sentence(from text: String) -> String {
    if text.contains("No matching global declaration") {
      return "The root element is not one of ours, or its xmlns is not that of the schema."
    }
    if text.contains("xmlParseEntityRef: no name") { return "A lone & stands here; write &amp;." }
    var words = text
    // Namespaces in braces puzzle more than they tell; sets of values in braces stay.
    var search = words.startIndex
    while let open = words[search...].firstIndex(of: "{"),
      let close = words[open...].firstIndex(of: "}")
    {
      if words[open...close].contains("'") {
        search = words.index(after: close)
      } else {
        words.removeSubrange(open...close)
        search = open
      }
    }
    words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasSuffix(".") ? words : words + "."
  }
}

private func receiveError(_ own: UnsafeMutableRawPointer?, _ error: xmlErrorPtr?) {
  guard let own, let error else { return }
  Unmanaged<MarkupReading>.fromOpaque(own).takeUnretainedValue().receive(error.pointee)
}
