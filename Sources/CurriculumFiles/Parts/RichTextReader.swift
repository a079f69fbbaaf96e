internal import Curricula
internal import Markup
internal import Rubrics

/// Words with emphasis and links; white space is folded across the spans.
func readRichText(_ element: MarkupElement) -> RichText {
  if let text = element.plainText { return RichText(text.isEmpty ? [] : [RichText.Span(text)]) }
  return readRichText(element.children)
}

/// - Parameter keepsEdges: whether a space at either end is kept, for words between two gaps.
func readRichText(_ nodes: [MarkupNode], keepsEdges: Bool = false) -> RichText {
  var spans: [RichText.Span] = []
  var folding = WhiteSpaceFolding(isAtStart: !keepsEdges)
  collect(nodes, RichText.Span(""), &folding, into: &spans)
  if !keepsEdges, folding.endsInSpace, let last = spans.indices.last {
    spans[last].text.removeLast()
    if spans[last].text.isEmpty { spans.removeLast() }
  }
  return RichText(spans)
}

/// - Parameter span: the styles and the link that hold around the nodes.
private func collect(
  _ nodes: [MarkupNode], _ span: RichText.Span, _ folding: inout WhiteSpaceFolding,
  into spans: inout [RichText.Span]
) {
  for node in nodes {
    switch node {
    case .text(let text):
      let folded = folding.fold(text)
      if folded.isEmpty { continue }
      if let last = spans.indices.last, spans[last].styles == span.styles,
        spans[last].link == span.link
      {
        spans[last].text += folded
      } else {
        spans.append(RichText.Span(folded, styles: span.styles, link: span.link))
      }
    case .element(let element):
      var inner = span
      if let style = RichText.Style(rawValue: element.name) { inner.styles.append(style) }
      if element.name == "a" { inner.link = element.attribute("href").flatMap(RichText.Link.init) }
      collect(element.children, inner, &folding, into: &spans)
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
