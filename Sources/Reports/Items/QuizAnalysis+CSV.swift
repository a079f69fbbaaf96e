internal import Curricula
internal import Rubrics
public import Scoring
internal import Statistics

extension [QuizAnalysis] {
  /// A row for each item and, below it, for each of its options, with figures in full precision.
  public var csv: String {
    let head = [
      "module", "part", "item", "current", "versions", "of", "text", "right", "n", "picked",
      "share",
      "share_lower", "share_upper", "discrimination", "discrimination_lower",
      "discrimination_upper", "efficiency", "omitted", "flags",
    ]
    return Reports.csv([head] + flatMap { quiz in quiz.items.flatMap { quiz.rows(of: $0) } })
  }
}

extension QuizAnalysis {
  fileprivate func rows(of item: Item) -> [[String]] {
    let place = [
      module.rawValue, part.rawValue, item.id.rawValue, item.isCurrent ? "yes" : "no",
      item.versions.map(String.init).joined(separator: " "),
    ]
    let figures = item.statistics
    let whole =
      place + ["item", printable(item.prompt), "", String(figures.sittings), ""]
      + cells(figures.facility) + cells(figures.discrimination)
      + [number(figures.efficiency), String(item.omitted)]
      + [item.flags.map(\.rawValue).joined(separator: " ")]
    return [whole]
      + item.parts.flatMap { part in
        part.options.map { option in
          let statistics = option.statistics
          return place
            + [
              part.title.map { "option of \(printable($0))" } ?? "option", printable(option.text),
              option.isRight ? "yes" : "no", String(statistics.sittings), String(statistics.picked),
            ] + cells(statistics.share) + cells(statistics.discrimination) + ["", "", ""]
        }
      }
  }

  private func cells(_ estimate: Estimate?) -> [String] {
    [
      number(estimate?.value), number(estimate?.interval?.lower),
      number(estimate?.interval?.upper),
    ]
  }

  private func number(_ value: Double?) -> String { value.map { "\($0)" } ?? "" }
}
