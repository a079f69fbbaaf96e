import ArgumentParser
import Curricula
import Findings
import Foundation
import GuildhallKit
import Transcripts

struct CheckCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check curriculum files and report every fault with its line.",
    discussion: """
      Nothing is changed. Each path is a folder with a curriculum.xml, or a folder of such folders.

      Example:
        guildhall check curricula
      """)

  @Argument(help: "Folders of curricula.")
  var paths: [String] = ["curricula"]

  @Option(help: "How findings are printed: text or json.")
  var format = Format.text

  @Flag(help: "Print the XML Schema of curriculum files, for an editor, and stop.")
  var schema = false

  func run() throws {
    if schema {
      say(curriculumSchemaText, terminator: "")
      return
    }
    let check = checkCurricula(at: paths)
    let findings = check.allFindings
    switch format {
    case .json:
      say(
        try json(
          findings.map {
            Finding($0.severity, $0.category, at: $0.location, withoutCardNumbers($0.message))
          }))
    case .text:
      findings.report()
      for entry in check.entries {
        if let curriculum = entry.curriculum { say("\(entry.folder): \(curriculum.contents)") }
      }
      say(findings.isEmpty ? "No findings." : "\(findings.summary).")
    }
    if findings.hasErrors { throw ExitCode(1) }
  }
}

extension Curriculum {
  /// What is in it, in a line.
  var contents: String {
    func count(_ number: Int, _ one: String, _ many: String) -> String {
      "\(number) \(number == 1 ? one : many)"
    }
    return [
      count(modules.count, "module", "modules"),
      count(modules.flatMap(\.quizzes).flatMap(\.items).count, "item", "items"),
      count(rubrics.count, "rubric", "rubrics"),
      count(programmes.count, "programme", "programmes"),
      count(rehearsals.count, "rehearsal", "rehearsals"),
    ].joined(separator: ", ")
  }
}
