import ArgumentParser
import GuildhallKit
import Reports

struct PeopleEraseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "erase", abstract: "Take everything that tells who somebody was, for good.",
    discussion: """
      Counts and results stay under a number. It cannot be undone, so it asks for --yes; hand out \
      an export first. Backups and printed lists hold the name still.

      Example:
        guildhall people erase "Noor Haddad" --because "She asked for it" --by "Sabine Okafor" --yes
      """)

  @Argument(help: "The name.")
  var name: String

  @OptionGroup var because: BecauseOption
  @OptionGroup var by: ByOption

  @Flag(help: "It cannot be undone, and I want it.")
  var yes = false

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard yes else { throw ValidationError("An erasure cannot be undone. Add --yes to do it.") }
  }

  func run() throws {
    let report = try data.house(for: .writing).erase(name, because: because.reason, by: by.name)
    say(erasureText(report), terminator: "")
    if report.isUnproven { throw ExitCode(1) }
  }
}

extension ErasureReport {
  /// Something of the names may be left in the files.
  var isUnproven: Bool { search.map { $0.places > 0 || $0.rows > 0 } ?? true }
}

/// What was done, and what a search of the files found.
func erasureText(_ report: ErasureReport) -> String {
  var lines = ["erased: the person is \(report.person) from now on"]
  let rows = report.rows.values.reduce(0, +)
  lines.append(
    "changed: \(rows) rows in \(report.rows.count) tables, \(report.interactions) conversations")
  if report.differingCards > 0 {
    lines.append(
      "\(report.differingCards) scorecards come out otherwise from the masked words, and are stored "
        + "so")
  }
  if report.frozen > 0 {
    lines.append(
      "\(report.frozen) scores cannot be computed again from the masked words, and stay as they were"
    )
  }
  for file in report.publishedFiles {
    lines.append("a published file holds a name and never changes: \(printable(file))")
  }
  guard let search = report.search else {
    lines.append(
      "Another process reads the database, so old pages may hold names still. Close it and run this "
        + "command again for “\(report.person)”.")
    return lines.joined(separator: "\n") + "\n"
  }
  lines.append(
    "searched \(search.bytes) bytes for \(search.names) names in UTF-8 and UTF-16: found in "
      + "\(search.places) places, and in \(search.rows) rows")
  if search.insideOthers > 0 {
    lines.append("\(search.insideOthers) places are parts of longer names of others")
  }
  if search.published > 0 { lines.append("\(search.published) places are in published versions") }
  if !search.tooShort.isEmpty {
    lines.append(
      "\(search.tooShort.count) names are too short to search bytes for; no row holds them")
  }
  return lines.joined(separator: "\n") + "\n"
}
