import ArgumentParser
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct ItemsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: "What the questions of a quiz are worth: how hard, how telling, which options work.",
    discussion: """
      Of everybody the first sitting counts. Without a module all quizzes and exams are listed, those \
      that are worth a look first. Nothing is flagged below 30 sittings: that is too few to tell.

      Example:
        guildhall items
        guildhall items first-line final-exam
        guildhall items --format csv > items.csv
      """)

  @Argument(help: "Only the quizzes of this module, by its id.")
  var module: String?

  @Argument(help: "Only this quiz or exam of it, by its id.")
  var part: String?

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let house = try data.house(for: .reading)
    let analyses = try analyses(house)
    switch format {
    case .text:
      say(
        module == nil
          ? text(of: analyses) : analyses.map(\.text).joined(separator: "\n"), terminator: "")
    case .json: say(try json(analyses))
    case .csv: say(analyses.csv, terminator: "")
    }
  }

  private func analyses(_ house: House) throws -> [QuizAnalysis] {
    guard let module else { return try house.quizAnalyses() }
    let id = ModuleID(module)
    if let part { return [try house.quizAnalysis(of: PartID(part), in: id).analysis] }
    guard try house.module(id) != nil else {
      throw LearningFault.unknownModule(id, known: try house.moduleIDs())
    }
    return try house.quizAnalyses().filter { $0.module == id }
  }
}
