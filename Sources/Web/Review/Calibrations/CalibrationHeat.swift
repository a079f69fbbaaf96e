internal import Reviews
internal import Scoring

/// Criteria by reviewers: how often each gave the answer of the baseline, as a table whose cells
/// say their numbers, so that it reads in black and white.
struct CalibrationHeat: Sendable {
  struct Row: Sendable {
    var heatTitle: String
    var cells: [Cell]
  }

  struct Cell: Sendable {
    var level: Int
    var words: String
    var of: String
  }

  var heads: [String]
  var heatRows: [Row]

  /// - Returns: nothing where there is nobody to compare.
  init?(_ report: CalibrationReport) {
    let people = report.comparisons.filter { !$0.isBaseline }
    guard !people.isEmpty, !report.criteria.isEmpty else { return nil }
    heads = people.map { report.name(of: $0.reviewer) }
    heatRows = report.criteria.map { criterion in
      Row(
        heatTitle: criterion.title,
        cells: people.map { person in
          let found = criterion.reviewers.first { $0.reviewer == person.reviewer }
          return Cell(agreed: found?.agreed ?? 0, compared: found?.compared ?? 0)
        })
    }
  }

  static let template = """
    <section class="card flush"><header><h2>Same answer as the baseline</h2></header><div class="table-scroll" tabindex="0" role="region" aria-label="Same answer as the baseline"><table class="heat"><caption class="visually-hidden">How often each reviewer gave the answer of the baseline, by criterion</caption>
    <thead><tr><th scope="col">Criterion</th>{{#heads}}<th scope="col"><bdi>{{.}}</bdi></th>{{/heads}}</tr></thead>
    <tbody>{{#heatRows}}<tr><th scope="row" dir="auto">{{heatTitle}}</th>{{#cells}}<td data-level="{{level}}">{{words}} <span class="small">{{of}}</span></td>{{/cells}}</tr>
    {{/heatRows}}</tbody></table></div></section>
    """
}

extension CalibrationHeat.Cell {
  init(agreed: Int, compared: Int) {
    guard compared > 0 else {
      self.init(level: 0, words: "–", of: "")
      return
    }
    let share = Double(agreed) / Double(compared)
    self.init(
      level: min(5, 1 + Int(share * 4)), words: "\(Int((share * 100).rounded())) %",
      of: "(\(agreed) of \(compared))")
  }
}
