extension Portfolio {
  /// The portfolio for a terminal or a file, with its hash below the line that ends the record.
  public var text: String {
    let hash =
      contentHash.map { "SHA-256 of what stands above that line: \(printable($0))\n" } ?? ""
    return hashedText + Self.endOfRecord + "\n" + hash
  }

  /// What the content hash is of: the text edition above the line `-- end of the record --`.
  ///
  /// No other line can be that one: all that others wrote is set in.
  public var hashedText: String { sheet(withHash: false).text + "\n" }

  /// The portfolio as one page that needs nothing else.
  public var page: String { sheet(withHash: true).page }

  static let endOfRecord = "-- end of the record --"

  private func sheet(withHash hasHash: Bool) -> Sheet {
    Sheet(
      title: "Portfolio of \(person)",
      lead: [
        summary,
        "A record of training, certification and reviewed work, as \(employer) kept it up to \(day).",
      ],
      sections: [certified, trained, measured, mapped, worked] + (mentored.map { [$0] } ?? [])
        + [statement],
      foot: hasHash ? foot : [])
  }

  private var summary: Words {
    let current = certifications.filter { $0.state == .inForce }
    var parts: [Words] = []
    if !current.isEmpty {
      let titles: [Words] = current.map { "“\($0.programme)”" }
      parts.append("certified as \(titles.joined(separator: ", "))")
    }
    if !training.isEmpty {
      parts.append("\(ours: counted(training.count, "module", "modules")) of training completed")
    }
    let reviewed = sum(figures.map(\.n))
    if reviewed > 0 {
      parts.append("\(ours: counted(reviewed, "piece", "pieces")) of work reviewed")
    }
    guard !parts.isEmpty else { return "Nothing is in force or completed on this day." }
    return "\(person): \(parts.joined(separator: "; "))."
  }
}
