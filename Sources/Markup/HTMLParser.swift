internal import CLibxml2

/// The text of HTML as libxml2 understands it; nothing when it gives up, as it does at elements that
/// are nested too deep.
///
/// libxml2 sees the HTML written anew from the scanner's tokens, because some of what may stand in
/// mail takes it time in the square of the length: attributes of one tag are compared with each
/// other, for one. So it never meets more than a few attributes, and no comments, scripts, entities
/// or character sets at all; what is left to it is which element ends where.
func parsedHTML(_ bytes: [UInt8]) -> HTMLText? {
  Markup.prepare()
  guard let context = htmlNewParserCtxt() else { return nil }
  defer { htmlFreeParserCtxt(context) }
  let options =
    HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue
    | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_NODEFDTD.rawValue
  let document = canonical(bytes).withUnsafeBytes { bytes in
    htmlCtxtReadMemory(
      context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), nil,
      "UTF-8", Int32(options))
  }
  guard let document else { return nil }
  defer { xmlFreeDoc(document) }
  // Set when the parser was stopped; what it has by then is a part.
  guard context.pointee.disableSAX == 0, let root = xmlDocGetRootElement(document) else {
    return nil
  }
  return walked(root)
}

/// The HTML written plainly: tags in lower case with the attributes that matter, everything else as
/// text without entities but the three that are needed.
private func canonical(_ bytes: [UInt8]) -> [UInt8] {
  var plain: [UInt8] = Array("<html><body>".utf8)
  plain.reserveCapacity(bytes.count)
  var scanner = HTMLScanner(bytes)
  while let token = scanner.next() {
    switch token {
    case .text(let text): escape(text, into: &plain)
    case .close(let name): plain += "</\(name)>".utf8
    case .open(let name, let attributes):
      plain += "<\(name)".utf8
      for (key, value) in attributes {
        plain += " \(key)=\"".utf8
        escape(value, into: &plain)
        plain.append(UInt8(ascii: "\""))
      }
      plain.append(UInt8(ascii: ">"))
    }
  }
  return plain
}

private func escape(_ text: String, into plain: inout [UInt8]) {
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "&"): plain += "&amp;".utf8
    case UInt8(ascii: "<"): plain += "&lt;".utf8
    case UInt8(ascii: ">"): plain += "&gt;".utf8
    case UInt8(ascii: "\""): plain += "&quot;".utf8
    case 0x09, 0x0A, 0x0D, 0x20...: plain.append(byte)
    default: plain.append(0x20)
    }
  }
}

/// Walks the tree without recursion.
private func walked(_ root: xmlNodePtr) -> HTMLText {
  var builder = HTMLTextBuilder()
  var node = root
  while true {
    if node.pointee.type == XML_TEXT_NODE || node.pointee.type == XML_CDATA_SECTION_NODE {
      if let content = node.pointee.content { builder.add(String(cString: content)) }
    } else if node.pointee.type == XML_ELEMENT_NODE {
      builder.open(name(of: node), attributes(of: node))
      if let child = node.pointee.children {
        node = child
        continue
      }
      builder.close(name(of: node))
    }
    while node.pointee.next == nil {
      guard node != root, let parent = node.pointee.parent else { return builder.finish() }
      node = parent
      builder.close(name(of: node))
    }
    guard node != root, let next = node.pointee.next else { return builder.finish() }
    node = next
  }
}

private func name(of node: xmlNodePtr) -> String {
  node.pointee.name.map { String(cString: $0) } ?? ""
}

private func attributes(of node: xmlNodePtr) -> [String: String] {
  var attributes: [String: String] = [:]
  var next = node.pointee.properties
  while let attribute = next {
    if let name = attribute.pointee.name {
      let content = attribute.pointee.children?.pointee.content
      attributes[String(cString: name)] = content.map { String(cString: $0) } ?? ""
    }
    next = attribute.pointee.next
  }
  return attributes
}
