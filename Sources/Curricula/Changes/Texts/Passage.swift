internal import Rubrics

/// A paragraph, or what stands for one: a heading, an entry of a list, a line, a row.
struct Passage: Sendable, Hashable {
  /// The words alone.
  var text: String
  /// The words with what they are, how they are emphasised and where they lead.
  var mark: String
  /// Where links lead and which files are shown.
  var targets: [String] = []
  var isHeading = false

  init(_ kind: String, _ words: [RichText], joint: String = " | ") {
    text = words.map(\.plain).joined(separator: joint)
    mark = kind + "\u{1F}" + words.map(\.mark).joined(separator: "\u{1F}")
    targets = words.flatMap(\.targets)
  }

  init(_ kind: String, _ words: RichText) { self.init(kind, [words]) }
  init(_ text: String) { self.init("paragraph", RichText(text)) }
}

func passages(of blocks: [Block]) -> [Passage] {
  blocks.flatMap { block -> [Passage] in
    switch block {
    case .heading(let words):
      var passage = Passage("heading", words)
      passage.isHeading = true
      return [passage]
    case .paragraph(let words): return [Passage("paragraph", words)]
    case .list(let entries, let isOrdered):
      return entries.map { Passage(isOrdered ? "step" : "entry", $0) }
    case .callout(let words, let kind): return [Passage("callout " + kind.rawValue, words)]
    case .dialogue(let lines):
      return lines.map { Passage("line", [RichText($0.speaker), $0.words], joint: ": ") }
    case .table(let caption, let head, let rows):
      return [Passage("caption", RichText(caption)), Passage("head", head)]
        + rows.map { Passage("row", $0) }
    case .figure(let figure):
      var passage = Passage("figure", [figure.caption, RichText(figure.alternative)], joint: " ")
      passage.mark += "\u{1F}" + figure.source
      passage.targets.append(figure.source)
      return [passage]
    }
  }
}

extension RichText {
  /// The words with their emphasis and links, so that equal marks look alike to a reader.
  fileprivate var mark: String {
    spans.map { span in
      guard !span.styles.isEmpty || span.link != nil else { return span.text }
      let styles = span.styles.map(\.rawValue).joined(separator: " ")
      return "\u{2}\(styles) \(span.link?.target ?? "")\u{3}\(span.text)\u{4}"
    }.joined()
  }

  /// Where its links lead.
  var targets: [String] { spans.compactMap { $0.link?.target } }
}

extension RichText.Link {
  fileprivate var target: String {
    switch self {
    case .lesson(let place): "lesson:\(place.module?.rawValue ?? "")/\(place.part)"
    case .article(let id): "article:\(id)"
    case .web(let address): address
    }
  }
}
