import ArgumentParser
import Curricula
import Findings
import GuildhallKit
import Reports
import Rubrics

struct RescoreCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rescore",
    abstract: "See what a changed rubric would change, before it is published.",
    discussion: """
      Scores every stored interaction with the rubric file and compares it with the published rubric \
      of the same id, criterion by criterion and person by person. Nothing is written. The CSV has a \
      row for each changed verdict.

      Example:
        guildhall rescore --rubric new.xml --data ./team
        guildhall rescore --rubric new.xml --all-changes --format csv > changes.csv
      """)

  @Option(help: ArgumentHelp("The changed rubric's XML file.", valueName: "file"))
  var rubric: String

  @Option(
    help: ArgumentHelp(
      "A lexicon that the rubric names and that stands elsewhere than in its curriculum; may be "
        + "given several times.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "The published curriculum to compare with, where several have such a rubric.",
      valueName: "id"))
  var curriculum: String?

  @Option(help: "How the comparison is printed: text, json or csv.")
  var format = TableFormat.text

  @Flag(help: "List every changed scorecard and not only the first 20.")
  var allChanges = false

  @OptionGroup var data: DataOptions

  func run() throws {
    let (rubric, faults) = readRubric(at: rubric, lexicons: lexicon)
    faults.report()
    guard let rubric else { throw ExitCode(1) }
    let line = ProgressLine()
    let house = try data.house(for: .reading)
    let comparison = try house.rescore(
      with: rubric, in: curriculum.map { CurriculumID($0) }, listing: allChanges ? nil : 20
    ) { line.show("\($0) interactions") }
    line.clear()
    switch format {
    case .text: say(comparison.text, terminator: "")
    case .json: say(try json(comparison))
    case .csv: say(comparison.csvText, terminator: "")
    }
  }
}
