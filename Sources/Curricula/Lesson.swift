/// Something to read: a safe subset of XHTML as values.
public struct Lesson: Sendable, Hashable, Codable {
  public var id: PartID
  public var title: String
  public var builds: [CompetencyID]
  public var moveOn: MoveOn
  public var blocks: [Block]

  public init(
    id: PartID, title: String, builds: [CompetencyID] = [], moveOn: MoveOn = .completed,
    blocks: [Block]
  ) {
    self.id = id
    self.title = title
    self.builds = builds
    self.moveOn = moveOn
    self.blocks = blocks
  }
}

/// Where a lesson stands: in the same module when none is named.
public struct LessonPlace: Sendable, Hashable, Codable {
  public var module: ModuleID?
  public var part: PartID

  public init(module: ModuleID? = nil, part: PartID) {
    self.module = module
    self.part = part
  }
}

public enum Block: Sendable, Hashable, Codable {
  case heading(RichText)
  case paragraph(RichText)
  case list([RichText], isOrdered: Bool)
  case callout(RichText, kind: CalloutKind)
  case dialogue([DialogueLine])
  case table(caption: String, head: [RichText], rows: [[RichText]])
  case figure(Figure)
}

/// A picture with words for those who do not see it.
public struct Figure: Sendable, Hashable, Codable {
  /// The file, from the curriculum's folder.
  public var source: String
  public var alternative: String
  public var caption: RichText

  public init(source: String, alternative: String, caption: RichText) {
    self.source = source
    self.alternative = alternative
    self.caption = caption
  }
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
    case strong, em, q, code, kbd
  }

  public struct Span: Sendable, Hashable, Codable {
    public var text: String
    public var styles: [Style]
    public var link: Link?

    public init(_ text: String, styles: [Style] = [], link: Link? = nil) {
      self.text = text
      self.styles = styles
      self.link = link
    }
  }

  /// Where words lead to.
  ///
  /// Indirect, because nearly no words have one and all would carry its room.
  public indirect enum Link: Sendable, Hashable, Codable {
    case lesson(LessonPlace)
    case article(ArticleID)
    /// An https address.
    case web(String)
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
