/// HTML as plain text.
///
/// Block elements and `<br>` become line ends, list items begin with `- ` or their number, cells
/// are parted by tabs, and links are followed by their address without its query where the words do
/// not show it. What a reader would not see is left out: scripts, styles, comments, hidden elements,
/// images without words. Nothing is fetched. Takes time linear in the text, however broken it is.
public struct HTMLText: Sendable, Hashable {
  /// The text: lines end in LF, and there is never more than one blank line in a row.
  public var text: String
  /// Scalars of the text that stood in a quotation; in order and without overlaps.
  public var quoted: [Range<Int>]
  /// Scalars of the text that the mail program marked as a signature.
  public var signature: Range<Int>?

  public init(_ html: String) {
    self = Self.read(html, parserLimit: 8 << 20)
  }

  /// - Parameter parserLimit: how many bytes the parser is given; longer texts are only stripped of
  ///   their tags, with elements taken to end where their end tags stand.
  static func read(_ html: String, parserLimit: Int) -> HTMLText {
    let bytes = Array(html.utf8)
    if bytes.count <= parserLimit, let text = parsedHTML(bytes) { return text }
    var builder = HTMLTextBuilder()
    var scanner = HTMLScanner(bytes)
    while let token = scanner.next() {
      switch token {
      case .text(let text): builder.add(text)
      case .open(let name, let attributes): builder.open(name, attributes)
      case .close(let name): builder.close(name)
      }
    }
    return builder.finish()
  }
}
