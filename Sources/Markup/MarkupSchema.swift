internal import CLibxml2

/// A parsed XML Schema.
///
/// It may be shared between threads; each document validates on its own.
///
/// Schemas are our own and embedded: several faults of libxml2 need a hostile schema.
public final class MarkupSchema: @unchecked Sendable {
  let pointer: xmlSchemaPtr

  /// Nothing when the schema is not one; that is a fault of ours, which a test would show.
  public init?(xsd: [UInt8]) {
    Markup.prepare()
    // The parser keeps the pointer to the bytes, so it must be done before they go.
    let parsed: xmlSchemaPtr? = xsd.withUnsafeBytes { bytes in
      guard
        let context = xmlSchemaNewMemParserCtxt(
          bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
      else { return nil }
      defer { xmlSchemaFreeParserCtxt(context) }
      return xmlSchemaParse(context)
    }
    guard let parsed else { return nil }
    pointer = parsed
  }

  deinit { xmlSchemaFree(pointer) }
}

enum Markup {
  private static let once: Void = guildhall_xml_prepare()

  /// Makes libxml2 safe, once for the process.
  static func prepare() { _ = once }
}
