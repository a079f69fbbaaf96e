internal import Curricula
internal import Markup
internal import Rubrics

/// Words with emphasis and links; white space is folded across the spans.
func readRichText(_ element: MarkupElement) -> RichText { readRichText(element.children) }

/// - Parameter keepsEdges: whether a space at either end is kept, for words between two gaps.
func readRichText(_ nodes: [MarkupNode], keepsEdges: Bool = false) -> RichText {
  var spans: [RichText.Span] = []
  collect(nodes, RichText.Span(""), into: &spans)
  var folded: [RichText.Span] = []
  var endsInSpace = !keepsEdges
  for span in spans {
    var text = ""
    for character in span.text {
      let isSpace = character.isWhitespace
      if isSpace && endsInSpace { continue }
      text.append(isSpace ? " " : character)
      endsInSpace = isSpace
    }
    guard !text.isEmpty else { continue }
    if let last = folded.last, last.styles == span.styles, last.link == span.link {
      folded[folded.count - 1].text += text
    } else {
      folded.append(RichText.Span(text, styles: span.styles, link: span.link))
    }
  }
  if !keepsEdges, let last = folded.last, last.text.hasSuffix(" ") {
    folded[folded.count - 1].text.removeLast()
    if folded[folded.count - 1].text.isEmpty { folded.removeLast() }
  }
  return RichText(folded)
}

/// - Parameter span: the styles and the link that hold around the nodes.
private func collect(
  _ nodes: [MarkupNode], _ span: RichText.Span, into spans: inout [RichText.Span]
) {
  for node in nodes {
    switch node {
    case .text(let text):
      spans.append(RichText.Span(text, styles: span.styles, link: span.link))
    case .element(let element):
      var inner = span
      if let style = RichText.Style(rawValue: element.name) { inner.styles.append(style) }
      if element.name == "a" { inner.link = element.attribute("href").flatMap(RichText.Link.init) }
      collect(element.children, inner, into: &spans)
    }
  }
}

extension RichText.Link {
  /// As authors write it: lesson:part, lesson:module/part, article:id or an https address.
  init?(_ text: String) {
    if text.hasPrefix("lesson:") {
      self = .lesson(LessonPlace(String(text.dropFirst("lesson:".count))))
    } else if text.hasPrefix("article:") {
      self = .article(ArticleID(String(text.dropFirst("article:".count))))
    } else if text.hasPrefix("https://") {
      self = .web(text)
    } else {
      return nil
    }
  }
}
