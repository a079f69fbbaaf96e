internal import Curricula
internal import Rubrics
internal import Scoring

extension Play {
  /// Uses a tool; the customer only notices where the author says so.
  mutating func use(
    _ id: ToolID, _ arguments: [String: String], _ step: inout PlayStep
  ) {
    guard let prepared = engine.tools[id] else { return }
    let taken = prepared.tool.takes * 1000
    clock += taken
    step.at = clock
    if prepared.tool.kind != .hold { endHold() }
    let use = ToolUse(tool: id, arguments: arguments)
    used.append(use)
    let happening = Happening(tool: use)
    for (place, result) in prepared.results.enumerated()
    where result.when.map({ holds($0, happening) }) ?? true {
      step.rules.append(.result(id, place))
      apply(result.changes, "", &step)
      step.shown = result.text.text(facts)
      tell(result.text.facts, &step)
      break
    }
    if prepared.tool.kind == .search, step.shown == nil {
      step.shown = articles(for: prepared.tool.arguments.first.flatMap { arguments[$0.id] } ?? "")
    }
    if prepared.tool.kind == .hold { isOnHold = true }
    look(for: happening, &step)
  }

  /// The best articles: title, and what is in them.
  private func articles(for query: String) -> String {
    let found = Scoring.search(engine.articles, for: query).prefix(mostArticles)
    if found.isEmpty { return "—" }
    return found.map { "\($0.article.title) (\($0.article.id)): \($0.article.summary)" }
      .joined(separator: "\n")
  }
}

private let mostArticles = 3
