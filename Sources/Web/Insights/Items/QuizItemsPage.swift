internal import Curricula
internal import Reports
internal import Rubrics
internal import Scoring
internal import Statistics

/// One quiz: its figures, and each question with its options and its text as authors see it.
struct QuizItemsPage: Page {
  struct Fact: Sendable {
    var name: String
    var value: String
    var hint: String
  }

  struct Option: Sendable {
    var text: String
    var isRight: Bool
    var share: String
    var range: String
    var bar: String
    var tells: String
  }

  struct Part: Sendable {
    var caption: String
    var options: [Option]
  }

  struct Typed: Sendable {
    var text: String
    var count: Int
    var isRight: Bool
  }

  struct Item: Sendable {
    var place: String
    var anchor: String
    var id: String
    var prompt: String
    var brief: String
    var kind: String
    var sittings: Int
    var facility: String
    var facilityRange: String
    var bar: String
    var tells: String
    var tellsRange: String
    var omitted: String
    var note: String?
    var isTooFew: Bool
    var flags: [ItemsPage.Flag]
    var parts: [Part]
    var typed: [Typed]
    var hasTyped: Bool
    var keys: [String]
  }

  static let area: Area? = .track
  var title: String
  var module: String
  var figures: String
  var facts: [Fact]
  var items: [Item]
  var earlier: [Item]
  var hasEarlier: Bool
  var fewest: Int

  init(_ analysis: QuizAnalysis, _ quiz: Quiz, module: String) {
    title = analysis.title
    self.module = module
    figures = analysis.figures
    fewest = analysis.limits.fewestSittings
    facts = analysis.facts
    let all = analysis.items.enumerated().map { place, item in
      Item(
        item, place: place, isTooFew: item.statistics.sittings < analysis.limits.fewestSittings,
        keys: item.isCurrent ? quiz.item(item.id).map(authorsLines) ?? [] : [])
    }
    items = zip(analysis.items, all).filter { $0.0.isCurrent }.map(\.1)
    earlier = zip(analysis.items, all).filter { !$0.0.isCurrent }.map(\.1)
    hasEarlier = !earlier.isEmpty
  }
}

/// The key, what is said, hints and the reason, a line each and unwrapped.
private func authorsLines(_ item: Curricula.Item) -> [String] {
  keyLines(of: item).map { line in
    line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

extension QuizAnalysis {
  fileprivate var facts: [QuizItemsPage.Fact] {
    var facts = [QuizItemsPage.Fact(name: "People", value: "\(people)", hint: "first sittings")]
    guard let quiz, quiz.sittings >= limits.fewestSittings else { return facts }
    facts.append(
      .init(
        name: "Mean", value: "\(twoDigits(quiz.mean)) of \(decimal(quiz.possible))",
        hint: "half have \(twoDigits(quiz.median)) or more"))
    if let alpha = quiz.alpha {
      facts.append(
        .init(
          name: quiz.isKR20 ? "Alpha (KR-20)" : "Alpha", value: twoDigits(alpha.value),
          hint: coefficientRange(alpha.interval)))
    }
    if let error = quiz.standardError {
      facts.append(
        .init(name: "One result is off by", value: "± \(twoDigits(error))", hint: "points"))
    }
    return facts
  }
}

extension QuizItemsPage.Item {
  fileprivate init(
    _ item: QuizAnalysis.Item, place: Int, isTooFew: Bool, keys: [String]
  ) {
    let figures = item.statistics
    self.place = item.isCurrent ? "\(place + 1)" : "–"
    anchor =
      "item-" + At.encoded(item.id.rawValue) + (item.isCurrent ? "" : "-earlier-\(place)")
    id = item.id.rawValue
    prompt = item.prompt
    brief = shortened(item.prompt, to: 70)
    kind = item.kind
    sittings = figures.sittings
    facility = wholePercent(figures.facility?.value)
    facilityRange = figures.sittings == 0 ? "" : percentRange(figures.facility?.interval)
    bar = figures.facility.map { ShareBar(share: $0.value, interval: $0.interval).svg } ?? ""
    tells = figures.discrimination.map { twoDigits($0.value) } ?? "–"
    tellsRange =
      figures.discrimination == nil ? "" : coefficientRange(figures.discrimination?.interval)
    omitted = "\(item.omitted)"
    let notes = [
      item.isPilot ? "on trial, not scored" : nil,
      item.versions.isEmpty
        ? nil
        : (item.versions.count == 1 ? "version " : "versions ")
          + item.versions.map(String.init).joined(separator: ", "),
      item.awaited > 0 ? counted(item.awaited, "text") + " still to be read" : nil,
    ].compactMap(\.self)
    note = notes.isEmpty ? nil : notes.joined(separator: " · ")
    self.isTooFew = isTooFew
    flags = item.flags.map { .init(title: $0.title, advice: $0.advice) }
    parts = item.parts.map { part in
      .init(
        caption: "Picked in “\(item.id)”"
          + (part.title.map { ": \(shortened($0, to: 80))" } ?? "")
          + (item.isCurrent ? "" : " (earlier form \(place))"),
        options: part.options.map { option in
          let statistics = option.statistics
          return .init(
            text: option.text, isRight: option.isRight,
            share: wholePercent(statistics.share?.value),
            range: percentRange(statistics.share?.interval),
            bar: statistics.share.map {
              ShareBar(share: $0.value, interval: $0.interval, isFilled: option.isRight).svg
            } ?? "", tells: statistics.discrimination.map { twoDigits($0.value) } ?? "–")
        })
    }
    typed = item.typed.map { .init(text: $0.text, count: $0.count, isRight: $0.isRight) }
    hasTyped = !typed.isEmpty
    self.keys = keys
  }
}
