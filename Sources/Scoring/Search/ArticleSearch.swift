public import Curricula
internal import Rubrics

/// An article that fits a search, with how well.
public struct FoundArticle: Sendable, Hashable {
  public var article: Article
  /// Above 0; only its order means something.
  public var weight: Double
}

/// Searches a knowledge base; the best article first, of equal ones by id.
///
/// BM25 (Robertson and Zaragoza 2009, k₁ = 1.2, b = 0.75) over word stems, where a word of the title
/// or of the keywords counts three times and one of the summary twice. Words that stand in more than
/// half of the articles say little and weigh little; "the" and its like are left out, and so is what
/// weighs less than a quarter of the best.
public func search(_ articles: [Article], for query: String) -> [FoundArticle] {
  // In order, since a sum in another order may end in another digit.
  let words = WordText(query).words
  let telling = words.filter { !commonWords.contains($0) }
  let wanted = Set((telling.isEmpty ? words : telling).map { stem(of: $0) }).sorted()
  let pages = articles.map(ArticleWords.init)
  guard !wanted.isEmpty, !pages.isEmpty else { return [] }
  let mean = pages.reduce(0) { $0 + $1.length } / Double(pages.count)
  var weights = [Double](repeating: 0, count: pages.count)
  for word in wanted {
    let holding = pages.count { $0.counts[word] != nil }
    if holding == 0 { continue }
    let rarity = log1p((Double(pages.count - holding) + 0.5) / (Double(holding) + 0.5))
    for (number, page) in pages.enumerated() {
      guard let count = page.counts[word] else { continue }
      let length = 1 - 0.75 + 0.75 * page.length / max(mean, 1)
      weights[number] += rarity * count * 2.2 / (count + 1.2 * length)
    }
  }
  // What fits much worse than the best only stands in the way.
  let least = (weights.max() ?? 0) * 0.25
  return zip(articles, weights).filter { $0.1 > 0 && $0.1 >= least }.map {
    FoundArticle(article: $0, weight: $1)
  }
  .sorted { ($1.weight, $0.article.id) < ($0.weight, $1.article.id) }
}

/// Words that stand everywhere and tell nothing.
private let commonWords: Set = [
  "a", "an", "and", "are", "at", "can", "do", "does", "for", "from", "how", "i", "in", "is", "it",
  "my",
  "of", "on", "or", "our", "that", "the", "their", "to", "was", "we", "what", "when", "with", "you",
]

private struct ArticleWords {
  var counts: [String: Double] = [:]
  var length = 0.0

  init(_ article: Article) {
    add(article.title, 3)
    for keyword in article.keywords { add(keyword, 3) }
    add(article.summary, 2)
    for block in article.blocks { add(block.words, 1) }
  }

  private mutating func add(_ text: String, _ weight: Double) {
    for word in WordText(text).words {
      counts[stem(of: word), default: 0] += weight
      length += weight
    }
  }
}

extension Block {
  /// All its words, for searching.
  var words: String {
    switch self {
    case .heading(let words), .paragraph(let words), .callout(let words, _): words.plain
    case .list(let entries, _): entries.map(\.plain).joined(separator: "\n")
    case .dialogue(let lines): lines.map(\.words.plain).joined(separator: "\n")
    case .table(let caption, let head, let rows):
      ([caption] + (head + rows.flatMap { $0 }).map(\.plain)).joined(separator: "\n")
    case .figure(let figure): "\(figure.alternative)\n\(figure.caption.plain)"
    }
  }
}

/// The word without the endings that English inflection adds; cruder than a dictionary, and the same
/// on both sides of the search.
private func stem(of word: String) -> String {
  var stem = word
  for ending in ["ies", "es", "s", "ing", "ed"] where stem.hasSuffix(ending) {
    guard stem.count - ending.count >= 3, !stem.hasSuffix("ss") else { continue }
    stem.removeLast(ending.count)
    if ending == "ies" { stem += "y" }
    break
  }
  if stem.hasSuffix("e"), stem.count > 3 { stem.removeLast() }
  return stem
}

/// ln(1 + x), from the standard library's pieces: this target imports no C library.
private func log1p(_ x: Double) -> Double {
  // ln y = exponent · ln 2 + 2 · artanh((m − 1)/(m + 1)) for y = m · 2^exponent, 1 ≤ m < 2.
  let y = 1 + x
  let ratio = (y.significand - 1) / (y.significand + 1)
  var term = ratio
  var sum = 0.0
  for n in 0..<40 {
    sum += term / Double(2 * n + 1)
    term *= ratio * ratio
  }
  return Double(y.exponent) * 0.693_147_180_559_945_3 + 2 * sum
}
