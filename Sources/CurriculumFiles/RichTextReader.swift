internal import Curricula
internal import Markup

/// Words with emphasis; white space is folded across the spans.
func readRichText(_ element: MarkupElement) -> RichText {
  var spans: [RichText.Span] = []
  collect(element.children, styles: [], into: &spans)
  var folded: [RichText.Span] = []
  var endsInSpace = true
  for span in spans {
    var text = ""
    for character in span.text {
      let isSpace = character.isWhitespace
      if isSpace && endsInSpace { continue }
      text.append(isSpace ? " " : character)
      endsInSpace = isSpace
    }
    guard !text.isEmpty else { continue }
    if let last = folded.last, last.styles == span.styles {
      folded[folded.count - 1].text += text
    } else {
      folded.append(RichText.Span(text, styles: span.styles))
    }
  }
  if let last = folded.last, last.text.hasSuffix(" ") {
    folded[folded.count - 1].text.removeLast()
    if folded[folded.count - 1].text.isEmpty { folded.removeLast() }
  }
  return RichText(folded)
}

private func collect(
  _ nodes: [MarkupNode], styles: [RichText.Style], into spans: inout [RichText.Span]
) {
  for node in nodes {
    switch node {
    case .text(let text): spans.append(RichText.Span(text, styles: styles))
    case .element(let element):
      let style = RichText.Style(rawValue: element.name)
      collect(element.children, styles: styles + (style.map { [$0] } ?? []), into: &spans)
    }
  }
}
