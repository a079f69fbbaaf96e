/// HTML as plain text.
public struct HTMLText: Sendable, Hashable {
  public var text: String
  /// Scalars of the text that stood in a quotation.
  public var quoted: [Range<Int>]

  public init(_ html: String) {
    text = html
    quoted = []
  }
}
