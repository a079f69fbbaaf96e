public import Findings

/// An element of a parsed file, owned by Swift, with the line it starts on.
public struct MarkupElement: Sendable, Hashable {
  /// The local name; the schema has fixed the namespace.
  public var name: String
  public var attributes: [String: String]
  public var children: [MarkupNode]
  public var location: SourceLocation

  public init(
    name: String, attributes: [String: String] = [:], children: [MarkupNode] = [],
    location: SourceLocation
  ) {
    self.name = name
    self.attributes = attributes
    self.children = children
    self.location = location
  }

  public var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  public func elements(named name: String) -> [MarkupElement] {
    elements.filter { $0.name == name }
  }

  public func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// All text below the element, as it stands in the file.
  public var text: String {
    children.map {
      switch $0 {
      case .element(let element): element.text
      case .text(let text): text
      }
    }.joined()
  }
}

public enum MarkupNode: Sendable, Hashable {
  case element(MarkupElement)
  case text(String)
}

/// Bounds on what is read; ours are far above what authors write.
public struct MarkupLimits: Sendable, Hashable {
  public var bytes = 64 << 20
  /// A start tag longer than this is refused before parsing: libxml2's time grows with the square
  /// of the number of attributes, and 100,000 of them take 13 seconds.
  public var tagBytes = 8 << 10
  public var depth = 64
  public var elements = 5_000_000
  public var findings = 100

  public init() {}
}
