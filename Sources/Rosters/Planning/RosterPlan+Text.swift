extension RosterPlan {
  /// The plan for people: counts, what is refused with its rows, then what changes.
  public var text: String { text(most: 20) }

  /// - Parameter most: how many of each list are shown before the rest is only counted.
  public func text(most: Int) -> String {
    var lines = summary
    lines += section("File", fileFaults, most) { ["  \($0)"] }
    lines += section("Refused", refusals, most, \.lines)
    lines += section("Warnings", warnings, most) { ["  \($0)"] }
    let changed = changes.filter { $0.kind != .same }
    lines += section("Changes", changed, most) { ["  \($0.line)"] }
    lines += section("Not in the file, and left as they are", notInFile, most) { ["  \($0.line)"] }
    return lines.joined(separator: "\n") + "\n"
  }

  private var summary: [String] {
    let kinds = [
      (counts.create, "new"), (counts.update, "changed"), (counts.leave, "leaving"),
      (counts.returned, "returning"), (counts.same, "as they are"), (counts.refused, "refused"),
    ]
    let told = kinds.filter { $0.0 > 0 }.map { "\(grouped($0.0)) \($0.1)" }
    let rows = counts.rows == 1 ? "1 row" : "\(grouped(counts.rows)) rows"
    var lines = [told.isEmpty ? rows : "\(rows): \(told.joined(separator: ", "))"]
    if counts.notInFile > 0 {
      lines.append("\(grouped(counts.notInFile)) known and not in the file")
    }
    return lines
  }

  private func section<Entry>(
    _ title: String, _ entries: [Entry], _ most: Int, _ lines: (Entry) -> [String]
  ) -> [String] {
    guard !entries.isEmpty else { return [] }
    let shown = entries.prefix(max(0, most))
    let rest = entries.count - shown.count
    return ["", "\(title):"] + shown.flatMap(lines)
      + (rest > 0 ? ["  and \(grouped(rest)) more"] : [])
  }
}

extension RosterRefusal {
  fileprivate var lines: [String] {
    let who = name.isEmpty ? "" : ", \(brief(name))"
    return ["  \(place)\(who)"]
      + findings.map { finding in
        "    " + (finding.column.map { "column “\(brief($0))”: " } ?? "") + finding.message
      }
  }
}

extension RosterChange {
  fileprivate var line: String {
    let name = brief(after.name)
    let told = fields.filter { $0.field != .left && !($0.field == .name && kind == .create) }
      .map(\.words).joined(separator: "; ")
    let more = told.isEmpty ? "" : "; \(told)"
    return switch kind {
    case .create: "\(place): \(name) is new\(after.left.map { ", left \($0)" } ?? "")\(more)"
    case .leave(let day): "\(place): \(name) leaves on \(day)\(more)"
    case .returned(let day): "\(place): \(name) returns on \(day)\(more)"
    case .update, .same:
      "\(place): \(name): " + fields.map(\.words).joined(separator: "; ")
    }
  }
}

extension RosterChange.Field {
  fileprivate var words: String {
    switch (old, new) {
    case (let old?, let new?): "\(field.rawValue) \(brief(old)) → \(brief(new))"
    case (nil, let new?): "\(field.rawValue) \(brief(new))"
    case (let old?, nil): "\(field.rawValue) \(brief(old)) taken away"
    case (nil, nil): field.rawValue
    }
  }
}

extension RosterPerson {
  fileprivate var line: String { brief(name) + (team.map { ", \(brief($0))" } ?? "") }
}
