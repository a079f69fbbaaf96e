public import Findings

/// An element of a parsed file: a view of its document, cheap to make and to pass on.
public struct MarkupElement: Sendable {
  let document: MarkupDocument
  let index: Int

  /// The local name; the schema has fixed the namespace.
  public var name: String { document.name(of: index) }

  /// Where the element's start tag ends.
  public var location: SourceLocation {
    SourceLocation(file: document.file, line: document.line(of: index))
  }

  /// All attributes by their local names, as the parser gives them.
  public var attributes: [String: String] { document.attributes(of: index) }

  /// What stands in the element; text that only a comment or a CDATA mark parts is one node.
  public var children: [MarkupNode] { document.children(of: index) }
  public var elements: [MarkupElement] { document.elements(of: index) }

  public func elements(named name: String) -> [MarkupElement] {
    document.elements(of: index, named: name)
  }

  public func first(_ name: String) -> MarkupElement? {
    document.firstElement(of: index, named: name).map {
      MarkupElement(document: document, index: $0)
    }
  }

  /// All elements of that name below this one, however deep, in their order.
  public func descendants(named name: String) -> [MarkupElement] {
    document.descendants(of: index, named: name)
  }

  /// All text below the element, as it stands in the file.
  public var text: String { document.withText(of: index) { String(decoding: $0, as: UTF8.self) } }

  /// All text below the element, every run of white space one space, none at the ends.
  public var foldedText: String { document.withText(of: index, folded) }

  /// True when there is no text below the element but white space.
  ///
  /// Much cheaper than asking whether `foldedText` is empty.
  public var isBlank: Bool { document.isBlank(index) }

  /// The text of an element that holds nothing but text, folded; nothing when it holds elements.
  public var plainText: String? { document.holdsElements(index) ? nil : foldedText }

  /// The value of an attribute with white space folded; nothing where the attribute is missing.
  public func attribute(_ name: String) -> String? { document.attribute(name, of: index) }
}

public enum MarkupNode: Sendable {
  case element(MarkupElement)
  case text(String)
}

/// Bounds on what is read; ours are far above what authors write.
public struct MarkupLimits: Sendable, Hashable {
  public var bytes = 64 << 20
  /// A start tag longer than this is refused before parsing: libxml2's time grows with the square
  /// of the number of attributes, and 100,000 of them take 13 seconds.
  public var tagBytes = 8 << 10
  /// The longest text between two tags.
  public var textBytes = 10_000_000
  public var depth = 64
  public var elements = 5_000_000
  public var findings = 100

  public init() {}
}
