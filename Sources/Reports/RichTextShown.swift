internal import Curricula
internal import Rubrics

extension RichText {
  /// The words for a terminal: quotations and words to be typed in quotation marks, and behind a link
  /// where it leads.
  var shown: String {
    var text = ""
    for (place, span) in spans.enumerated() {
      let before = place > 0 ? spans[place - 1] : nil
      let after = place + 1 < spans.count ? spans[place + 1] : nil
      if span.styles.contains(.q), before?.styles.contains(.q) != true { text += "“" }
      if span.isTyped, before?.isTyped != true { text += "‘" }
      text += span.text
      if span.isTyped, after?.isTyped != true { text += "’" }
      if span.styles.contains(.q), after?.styles.contains(.q) != true { text += "”" }
      if let link = span.link, after?.link != link { text += " (\(link.words))" }
    }
    return text
  }
}

extension RichText.Span {
  fileprivate var isTyped: Bool { styles.contains(.code) }
}

extension RichText.Link {
  fileprivate var words: String {
    switch self {
    case .lesson(let place):
      place.module.map { "lesson \(place.part) of \($0)" } ?? "lesson \(place.part)"
    case .article(let id): "article \(id)"
    case .web(let address): address
    }
  }
}
