internal import Certifications
internal import Foundation
internal import Reports

/// How far each of several people is with each of several modules.
///
/// Every cell says its figure, and what is blocked is hatched, so that it reads in black and white.
struct HeatMapPicture {
  enum Cell: Sendable, Hashable {
    case blocked, notBegun, passed
    /// Of the parts, as a share.
    case done(Double)

    init(_ module: ModuleProgress) {
      self =
        switch module.state {
        case .passed: .passed
        case .blocked: .blocked
        case .notStarted: .notBegun
        case .inProgress: .done(Double(module.done) / Double(max(1, module.parts.count)))
        }
    }

    /// 0 for what is blocked, 1 for nothing done, to 5 for all.
    var level: Int {
      switch self {
      case .blocked: 0
      case .notBegun: 1
      case .done(let share): share < 0.34 ? 2 : share < 0.67 ? 3 : 4
      case .passed: 5
      }
    }

    /// Short enough for a cell.
    var sign: String {
      switch self {
      case .blocked: "–"
      case .notBegun: "0"
      case .done(let share): "\(Int((share * 100).rounded()))"
      case .passed: "✓"
      }
    }

    var words: String {
      switch self {
      case .blocked: "blocked"
      case .notBegun: "not begun"
      case .done(let share): "\(Int((share * 100).rounded())) % of the parts"
      case .passed: "passed"
      }
    }
  }

  var people: [(name: String, cells: [Cell])]
  /// As many as each person has cells.
  var modules: [String]

  private static let (names, cell, height, head) = (138.0, 40.0, 30.0, 30.0)

  var svg: String {
    let width = Self.names + Double(modules.count) * Self.cell + 4
    let height = Self.head + Double(people.count) * Self.height + 4
    return """
      <svg role="img" width="\(px(width * (modules.count > 16 ? 1 : 1.5)))" viewBox="0 0 \(px(width)) \(px(height))" \
      font-size="13" aria-label="Heat map: people by modules, the same as in the table below">
      <defs><pattern id="hatched" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><path d="M0 0V6" stroke="var(--edge)" stroke-width="2"/>\
      </pattern></defs>
      \(heads)\(rows)</svg>
      """
  }

  private var heads: String {
    modules.indices.map { column in
      "<text x=\"\(px(middle(column)))\" y=\"20\" text-anchor=\"middle\" font-weight=\"600\" "
        + "fill=\"var(--soft)\">\(column + 1)</text>"
    }.joined()
  }

  private var rows: String {
    people.enumerated().map { place, person in
      let y = Self.head + Double(place) * Self.height
      let name = person.name.count > 19 ? person.name.prefix(18) + "…" : person.name[...]
      return "<text x=\"0\" y=\"\(px(y + 20))\" fill=\"var(--ink)\">\(html(name))</text>"
        + boxes(person.cells, y) + signs(person.cells, y) + "\n"
    }.joined()
  }

  /// All boxes of a row that look alike in one path: large houses have many.
  private func boxes(_ cells: [Cell], _ y: Double) -> String {
    (0...5).map { level in
      let path = cells.indices.filter { cells[$0].level == level }.map { column in
        "M\(px(Self.names + Double(column) * Self.cell + 1)) \(px(y + 1))h\(px(Self.cell - 2))"
          + "v\(px(Self.height - 2))h-\(px(Self.cell - 2))z"
      }.joined()
      if path.isEmpty { return "" }
      let fill = level == 0 ? "url(#hatched)" : "var(--accent)"
      let opacity = [0.5, 0.04, 0.16, 0.3, 0.46, 1][level]
      return "<path d=\"\(path)\" fill=\"\(fill)\" fill-opacity=\"\(opacity)\" "
        + "stroke=\"var(--line)\" stroke-linejoin=\"round\"/>"
    }.joined()
  }

  private func signs(_ cells: [Cell], _ y: Double) -> String {
    "<g text-anchor=\"middle\" fill=\"var(--ink)\">"
      + cells.enumerated().map { column, cell in
        "<text x=\"\(px(middle(column)))\" y=\"\(px(y + 20))\""
          + (cell == .passed ? " fill=\"var(--on-accent)\"" : "") + ">\(cell.sign)</text>"
      }.joined() + "</g>"
  }

  private func middle(_ column: Int) -> Double {
    Self.names + (Double(column) + 0.5) * Self.cell
  }

  private func px(_ value: Double) -> String {
    value == value.rounded() ? "\(Int(value))" : "\((value * 10).rounded() / 10)"
  }
}
