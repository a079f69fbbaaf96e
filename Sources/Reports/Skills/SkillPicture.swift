public import Certifications
internal import Curricula
internal import Reviews
internal import Statistics

/// A bar for each competency's estimate, with a line from end to end of its interval.
///
/// Every row says its standing and its numbers, so that colour is not all that tells them apart.
struct SkillPicture {
  private let map: SkillMap
  private let person: String
  private let groups: [(group: GroupSkill, rows: [CompetencySkill])]

  private static let (titleWidth, plotWidth, wordsWidth, margin) = (230.0, 300.0, 190.0, 20.0)
  private static let (rowHeight, groupHeight, top) = (40.0, 34.0, 100.0)
  private static let letters = Lettering(size: 13)

  init(_ map: SkillMap, of person: String) {
    self.map = map
    self.person = oneLine(person)
    groups = map.groups.map { group in
      (group, map.competencies.filter { $0.competency.group == group.group })
    }
  }

  var svg: String {
    let width = 2 * Self.margin + Self.titleWidth + Self.plotWidth + 16 + Self.wordsWidth
    let bottom =
      Self.top + Double(groups.count) * Self.groupHeight
      + Double(map.competencies.count) * Self.rowHeight
    let height = bottom + 34 + Self.margin
    return """
      <svg xmlns="http://www.w3.org/2000/svg" class="s-all" role="img" width="\(px(width))" \
      height="\(px(height))" viewBox="0 0 \(px(width)) \(px(height))">
      <title>Skill map of \(html(person))</title>
      <desc>\(html(account))</desc>
      <style>
      \(skillPictureStyle)
      </style>
      <rect class="s-paper" width="100%" height="100%"/>
      \(Self.letters.heading("Skill map of \(person)", width: width - 2 * Self.margin, Self.margin))
      \(textLine(
        "Bar: estimate. Line: \(map.confidenceWords) interval. \(dayWords(map.at))", "s-quiet",
        x: Self.margin, y: Self.margin + 37))
      \(scale(bottom))\(rows)</svg>

      """
  }

  private func scale(_ bottom: Double) -> String {
    let rules = map.rules
    let thresholds = [(rules.adequate, "adequate"), (rules.strong, "strong")].map { share, word in
      upright(share, "s-limit", bottom)
        + textLine(percentWords(share), "s-tick", x: x(share), y: bottom + 18)
        + textLine(word, "s-tick", x: x(share), y: bottom + 32)
    }
    let ends = [0.0, 1].map { share in
      upright(share, "s-end", bottom)
        + textLine(percentWords(share), "s-tick", x: x(share), y: bottom + 18)
    }
    return (ends + thresholds).joined(separator: "\n") + "\n"
  }

  private func upright(_ share: Double, _ name: String, _ bottom: Double) -> String {
    "<line class=\"\(name)\" x1=\"\(px(x(share)))\" y1=\"\(px(Self.top - 8))\" "
      + "x2=\"\(px(x(share)))\" y2=\"\(px(bottom + 4))\"/>"
  }

  private var rows: String {
    var svg = ""
    var y = Self.top
    for (group, members) in groups {
      svg += head(group, y)
      y += Self.groupHeight
      for row in members {
        svg += self.svg(row, y)
        y += Self.rowHeight
      }
    }
    return svg
  }

  private func head(_ group: GroupSkill, _ y: Double) -> String {
    let mean = group.mean.map { "mean \(percentWords($0)), " } ?? ""
    return textLine(group.group.words, "s-group", x: Self.margin, y: y + 22)
      + textLine(mean + group.countWords, "s-quiet", x: wordsLeft, y: y + 22) + "\n"
  }

  private func svg(_ row: CompetencySkill, _ y: Double) -> String {
    let lines = Self.letters.lines(of: row.competency.title, width: Self.titleWidth - 16, most: 2)
    let first = y + Self.rowHeight / 2 + 4 - Double(lines.count - 1) * 8
    let title = lines.enumerated().map { line, text in
      textLine(text, "s-title", x: Self.margin, y: first + Double(line) * 16)
    }.joined()
    let name = row.estimate.map { "s-\($0.standing.rawValue)" } ?? "s-none"
    return "<g class=\"s-row \(name)\"><title>\(html(sentence(row)))</title>\(title)"
      + (row.estimate.map { bar($0, y) } ?? rail(y))
      + textLine(
        "\(row.standingSign) \(row.standingWords)", "s-standing", x: wordsLeft,
        y: y + (row.estimate == nil ? Self.rowHeight / 2 + 4 : 17))
      + (row.estimate.map {
        textLine(
          "\(percentWords($0.value)), \($0.interval.range), n \($0.numberWords)", "s-quiet",
          x: wordsLeft, y: y + 32)
      } ?? "") + "</g>\n"
  }

  private func bar(_ estimate: SkillEstimate, _ y: Double) -> String {
    let middle = y + Self.rowHeight / 2
    let (low, high) = (x(estimate.interval.lower), x(estimate.interval.upper))
    return rail(y)
      + box(x(0), middle - 8, x(estimate.value) - x(0), 16, radius: 2, "s-bar")
      + "<path class=\"s-range\" d=\"M\(px(low)) \(px(middle - 6))V\(px(middle + 6))"
      + "M\(px(low)) \(px(middle))H\(px(high))M\(px(high)) \(px(middle - 6))"
      + "V\(px(middle + 6))\"/>"
  }

  private func rail(_ y: Double) -> String {
    box(x(0), y + Self.rowHeight / 2 - 8, Self.plotWidth, 16, radius: 2, "s-rail")
  }

  /// What a file says may lie outside; the picture does not.
  private func x(_ share: Double) -> Double {
    Self.margin + Self.titleWidth + max(0, min(1, share.isFinite ? share : 0)) * Self.plotWidth
  }

  private var wordsLeft: Double { x(1) + 16 }

  private func sentence(_ row: CompetencySkill) -> String {
    let title = oneLine(row.competency.title)
    guard let estimate = row.estimate else { return "\(title): no evidence" }
    return "\(title): \(estimate.standing.words), \(percentWords(estimate.value)), interval "
      + "\(estimate.interval.range), n \(estimate.numberWords), from \(estimate.restsOn)"
  }

  /// The picture in words, for those who do not see it.
  private var account: String {
    let lines = groups.map { group, rows in
      "\(group.group.words): " + rows.map(sentence).joined(separator: "; ") + "."
    }
    return (["Estimates with their intervals at \(map.confidenceWords)."] + lines)
      .joined(separator: "\n")
  }
}

extension Lettering {
  /// A heading in one line; what has no room gives way to an ellipsis.
  fileprivate func heading(_ text: String, width: Double, _ margin: Double) -> String {
    let line = Lettering(size: 18, isBold: true).lines(of: text, width: width, most: 1).first ?? ""
    return textLine(line, "s-heading", x: margin, y: margin + 17)
  }
}

extension SkillMap {
  /// A picture of the map as one SVG that needs nothing else.
  ///
  /// It has a title and a description for those who do not see it, follows a dark or light screen,
  /// and may be a file or a part of a page.
  public func svg(of person: String) -> String { SkillPicture(self, of: person).svg }
}
