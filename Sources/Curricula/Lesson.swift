/// Something to read: a safe subset of XHTML as values.
public struct Lesson: Sendable, Hashable, Codable {
  public var id: PartID
  public var title: String
  public var blocks: [Block]

  public init(id: PartID, title: String, blocks: [Block]) {
    self.id = id
    self.title = title
    self.blocks = blocks
  }
}

public enum Block: Sendable, Hashable, Codable {
  case heading(RichText)
  case paragraph(RichText)
  case list([RichText], isOrdered: Bool)
  case callout(RichText, kind: CalloutKind)
  case dialogue([DialogueLine])
  case table(caption: String, head: [RichText], rows: [[RichText]])
}

public enum CalloutKind: String, Sendable, Hashable, Codable, CaseIterable {
  case tip, warning, example
}

public struct DialogueLine: Sendable, Hashable, Codable {
  public var speaker: String
  public var words: RichText

  public init(speaker: String, words: RichText) {
    self.speaker = speaker
    self.words = words
  }
}

/// A run of words with emphasis; white space is already folded.
public struct RichText: Sendable, Hashable, Codable {
  public enum Style: String, Sendable, Hashable, Codable, CaseIterable {
    case strong, em, q, code
  }

  public struct Span: Sendable, Hashable, Codable {
    public var text: String
    public var styles: [Style]

    public init(_ text: String, styles: [Style] = []) {
      self.text = text
      self.styles = styles
    }
  }

  public var spans: [Span]

  public init(_ spans: [Span]) { self.spans = spans }
  public init(_ text: String) { self.init([Span(text)]) }

  /// The words alone, with quotation marks around quotations.
  public var plain: String {
    var text = ""
    var isQuoting = false
    for span in spans {
      if span.styles.contains(.q) != isQuoting {
        text += isQuoting ? "”" : "“"
        isQuoting.toggle()
      }
      text += span.text
    }
    return isQuoting ? text + "”" : text
  }
}
