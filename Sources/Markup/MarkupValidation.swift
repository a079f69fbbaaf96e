internal import CLibxml2
internal import Findings

/// What a schema has to say about a file.
struct ShapeFindings: Sendable {
  var findings: [Finding] = []
  /// True when there were more than anybody would read, and the rest was not looked at.
  var isCutShort = false
}

/// Checks a file's bytes, which end in a zero, against a schema, in a reading of its own.
///
/// While it checks a schema, libxml2 drops the parser's own messages. A second reading that builds
/// nothing costs little, needs no waiting for the first, and leaves both with their own messages.
func shapeFindings(
  _ source: [UInt8], file: String, schema: MarkupSchema, limits: MarkupLimits
) -> ShapeFindings {
  source.withUnsafeBufferPointer { bytes in
    // Without memory for these the file counts as unread.
    let failed = ShapeFindings(
      findings: [
        Finding(
          .error, .file, at: SourceLocation(file: file), "The file could not be checked for shape.")
      ], isCutShort: true)
    guard let context = makeParser(over: bytes) else { return failed }
    defer { xmlFreeParserCtxt(context) }
    guard let validation = xmlSchemaNewValidCtxt(schema.pointer) else { return failed }
    defer { xmlSchemaFreeValidCtxt(validation) }
    var listener = ShapeListener(file: file, limits: limits, context: context)
    let isChecked = withUnsafeMutablePointer(to: &listener) { listener in
      let own = UnsafeMutableRawPointer(listener)
      context.pointee.userData = own
      context.pointee.sax?.pointee.internalSubset = { own, _, _, _ in
        if let own {
          xmlStopParser(own.assumingMemoryBound(to: ShapeListener.self).pointee.context)
        }
      }
      xmlSchemaSetValidStructuredErrors(
        validation,
        { own, error in
          guard let own, let error else { return }
          own.assumingMemoryBound(to: ShapeListener.self).pointee.receive(error.pointee)
        }, own)
      xmlSchemaValidateSetLocator(
        validation,
        { own, file, line in
          // Libxml2 reads both whatever comes back, and has set neither.
          file?.pointee = nil
          line?.pointee = 0
          guard let own, let line else { return -1 }
          let context = own.assumingMemoryBound(to: ShapeListener.self).pointee.context
          line.pointee = UInt(lineReached(by: context))
          return 0
        }, own)
      guard let plug = xmlSchemaSAXPlug(validation, &context.pointee.sax, &context.pointee.userData)
      else { return false }
      xmlParseDocument(context)
      xmlSchemaSAXUnplug(plug)
      return true
    }
    return isChecked ? listener.shape : failed
  }
}

private struct ShapeListener {
  let file: String
  let limits: MarkupLimits
  let context: xmlParserCtxtPtr
  var shape = ShapeFindings()

  mutating func receive(_ error: xmlError) {
    guard !shape.isCutShort, error.domain == Int32(XML_FROM_SCHEMASV.rawValue) else { return }
    let text = message(of: error)
    // Libxml2 reports a value twice; the second message has no news for anybody.
    if text.contains("No precomputed value available") { return }
    let finding = Finding(
      .error, .shape, at: SourceLocation(file: file, line: lineNumber(of: error)),
      sentence(for: error))
    // A bad value is reported once as its facet and once as its type.
    if let last = shape.findings.last, last.location == finding.location,
      last.message.hasPrefix(finding.message.prefix { $0 != ":" })
    {
      return
    }
    if shape.findings.count < limits.findings {
      shape.findings.append(finding)
    } else {
      shape.findings.append(
        Finding(
          .error, .shape, at: SourceLocation(file: file),
          "More than \(limits.findings) faults; reading stopped."))
      shape.isCutShort = true
      xmlStopParser(context)
    }
  }
}
