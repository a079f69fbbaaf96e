internal import CLibxml2

/// A libxml2 parser over the bytes of a file, with a handler that does nothing yet.
///
/// No network, no entities, no DTD, and libxml2's own bounds stay in force. The bytes end in a zero
/// and must outlive the parser, which reads them where they are; their encoding is known, so that
/// what the file says about it does not count.
func makeParser(over bytes: UnsafeBufferPointer<UInt8>) -> xmlParserCtxtPtr? {
  guard let context = xmlNewParserCtxt() else { return nil }
  let options =
    XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue | XML_PARSE_IGNORE_ENC.rawValue
  xmlCtxtUseOptions(context, Int32(options))
  guard let handler = context.pointee.sax, let start = bytes.baseAddress,
    let input = xmlNewStringInputStream(context, start)
  else {
    xmlFreeParserCtxt(context)
    return nil
  }
  inputPush(context, input)
  handler.pointee = xmlSAXHandler()
  handler.pointee.initialized = UInt32(XML_SAX2_MAGIC)
  return context
}

/// The line that the parser has come to; inside a handler of a start tag, the line of its end.
@inline(__always)
func lineReached(by context: xmlParserCtxtPtr) -> Int {
  context.pointee.input.map { Int($0.pointee.line) } ?? 0
}
