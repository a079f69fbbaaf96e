public import Curricula
internal import Rubrics

/// Where a text's links lead, as the one who shows it knows.
public struct LinkAddresses: Sendable {
  public var lesson: @Sendable (LessonPlace) -> String?
  public var article: @Sendable (ArticleID) -> String?
  /// A picture of the curriculum by its path.
  public var figure: @Sendable (String) -> String?

  public init(
    lesson: @escaping @Sendable (LessonPlace) -> String? = { _ in nil },
    article: @escaping @Sendable (ArticleID) -> String? = { _ in nil },
    figure: @escaping @Sendable (String) -> String? = { _ in nil }
  ) {
    self.lesson = lesson
    self.article = article
    self.figure = figure
  }
}

/// Words with emphasis and links as HTML.
public func markup(of text: RichText, _ links: LinkAddresses) -> String {
  text.spans.map { span in
    var words = html(span.text)
    for style in span.styles.reversed() {
      words = "<\(style.rawValue)>\(words)</\(style.rawValue)>"
    }
    guard let link = span.link, let address = address(of: link, links) else { return words }
    let rel = address.hasPrefix("https://") ? " rel=\"noreferrer\"" : ""
    return "<a href=\"\(html(address))\"\(rel)>\(words)</a>"
  }.joined()
}

private func address(of link: RichText.Link, _ links: LinkAddresses) -> String? {
  switch link {
  case .lesson(let place): links.lesson(place)
  case .article(let id): links.article(id)
  // The reader of curricula lets no other scheme in; neither does this.
  case .web(let address): address.hasPrefix("https://") ? address : nil
  }
}

/// Blocks of a lesson, an article or an introduction as HTML.
public func markup(of blocks: [Block], _ links: LinkAddresses) -> String {
  blocks.map { markup(of: $0, links) }.joined(separator: "\n")
}

private func markup(of block: Block, _ links: LinkAddresses) -> String {
  switch block {
  case .heading(let words): return "<h2>\(markup(of: words, links))</h2>"
  case .paragraph(let words): return "<p>\(markup(of: words, links))</p>"
  case .list(let entries, let isOrdered):
    let name = isOrdered ? "ol" : "ul"
    return "<\(name)>" + entries.map { "<li>\(markup(of: $0, links))</li>" }.joined() + "</\(name)>"
  case .callout(let words, let kind):
    return "<p class=\"callout\" data-kind=\"\(kind.rawValue)\"><strong>\(kind.title)</strong> "
      + "\(markup(of: words, links))</p>"
  case .dialogue(let lines):
    return "<dl class=\"dialogue\">"
      + lines.map {
        "<div><dt>\(html($0.speaker))</dt><dd>\(markup(of: $0.words, links))</dd></div>"
      }.joined() + "</dl>"
  case .table(let caption, let head, let rows):
    let titles = head.map { "<th scope=\"col\">\(markup(of: $0, links))</th>" }.joined()
    let body = rows.map { row in
      "<tr>" + row.map { "<td>\(markup(of: $0, links))</td>" }.joined() + "</tr>"
    }.joined()
    return
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"region\" aria-label=\"\(html(caption))\">"
      + "<table><caption>\(html(caption))</caption><thead><tr>\(titles)</tr></thead>"
      + "<tbody>\(body)</tbody></table></div>"
  case .figure(let figure):
    let caption =
      figure.caption.plain.isEmpty
      ? "" : "<figcaption>\(markup(of: figure.caption, links))</figcaption>"
    guard let address = links.figure(figure.source) else {
      return "<figure><p>\(html(figure.alternative))</p>\(caption)</figure>"
    }
    return
      "<figure><img src=\"\(html(address))\" alt=\"\(html(figure.alternative))\">\(caption)</figure>"
  }
}

extension CalloutKind {
  fileprivate var title: String {
    switch self {
    case .tip: "Tip."
    case .warning: "Careful."
    case .example: "Example."
    }
  }
}
