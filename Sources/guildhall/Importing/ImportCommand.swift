import ArgumentParser
import Findings
import Foundation
import GuildhallKit
import TranscriptFiles
import Transcripts

struct ImportCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Store recorded interactions, each once, and score them.",
    discussion: """
      Reads .json, .ndjson, .txt chat logs and .vtt recordings of Guildhall's own, and the exports \
      of other systems as they are, also in .zip, .tar and .gz archives; --forms lists them. What \
      cannot be read is reported with its file and line; the rest is stored, and scored by the \
      published rubrics that are meant for it. `guildhall reviews` shows the scorecards. Card \
      numbers, passwords, addresses and other personal data are taken out before anything is \
      stored.

      What an export does not say is never guessed: look with --dry-run what is missing, say it \
      with the options, and keep it for the next time with --save-answers.

      Example:
        guildhall import transcripts --data ./team
        guildhall import export.zip --dry-run
        guildhall import export.zip --zone Europe/Berlin --agent @harbour.example
      """)

  @Argument(help: "Files, archives, and folders with all that is in them.")
  var paths: [String] = []

  @OptionGroup var data: DataOptions
  @OptionGroup(title: "What the files do not say") var said: AnswerOptions

  @Option(help: ArgumentHelp("Write the answers to a file for --answers.", valueName: "file"))
  var saveAnswers: String?

  @Flag(help: "Read and report everything, and store nothing.")
  var dryRun = false

  @Flag(help: "List the forms that are read.")
  var forms = false

  @Flag(help: "Do not keep the redacted text of other systems' files.")
  var noSource = false

  @Option(help: "How the report is printed: text or json.")
  var format = Format.text

  @Option(help: "How many interactions are stored at a time.")
  var batch = 200

  func validate() throws {
    guard (1...10_000).contains(batch) else {
      throw ValidationError("--batch takes a number from 1 to 10000.")
    }
    guard forms || !paths.isEmpty else {
      throw ValidationError("Name a file, an archive or a folder.")
    }
  }

  func run() throws {
    if forms { return listForms() }
    let answers = try said.answers()
    if let saveAnswers { try save(answers, to: saveAnswers) }
    if dryRun { return try preview(answers) }
    let house = try data.house(for: .writing)
    var printer = ImportProgress()
    let plan = ImportPlan(
      answers: answers, batchSize: batch, keepsSources: !noSource, scores: true)
    var report = try house.importTranscripts(at: paths, by: operatorName, plan) {
      printer.show($0)
    }
    printer.finish(report)
    // What was stored before may meet rubrics that are new.
    report.scorecards += try house.scoreStored(by: operatorName) {
      printer.line.show("\($0) scorecards")
    }
    printer.line.clear()
    switch format {
    case .text: say(report.text)
    case .json: say(try json(report))
    }
    if report.findings.hasErrors { throw ExitCode(1) }
  }

  private func listForms() {
    say("Guildhall's own: .json, .ndjson, .txt and .vtt (docs/interaction-format.md)")
    for form in exportFormTitles { say("\(form.title) (\(form.system))") }
  }

  private func save(_ answers: ImportAnswers, to file: String) throws {
    do {
      try Data((try json(answers) + "\n").utf8).write(to: URL(fileURLWithPath: file))
    } catch {
      note("error: The answers cannot be written to \(file); check that you may write there.")
      throw ExitCode(1)
    }
  }

  private func preview(_ answers: ImportAnswers) throws {
    let line = ProgressLine()
    var reported = 0
    let preview = try previewImport(at: paths, answers) {
      Array($0.report.findings.dropFirst(reported)).report()
      reported = $0.report.findings.count
      line.show("\($0.report.conversations) conversations")
    }
    line.clear()
    Array(preview.report.findings.dropFirst(reported)).report()
    switch format {
    case .text: say(preview.text)
    case .json: say(try json(preview))
    }
    if preview.report.findings.hasErrors { throw ExitCode(1) }
  }
}

/// What is shown while an import runs.
struct ImportProgress {
  let line = ProgressLine()
  private var reported = 0
  private let start = ContinuousClock.now
  private var waiting: String?

  mutating func show(_ report: ImportReport) {
    // Reported as they come: a later batch may end the import.
    if reported < report.findings.count { line.clear() }
    Array(report.findings.dropFirst(reported)).report()
    reported = report.findings.count
    // Each line is printed after its batch is on disk, and once there is more: of the last batch the
    // report tells.
    guard line.isShown else {
      let counts = "stored \(report.stored), same \(report.same), skipped \(report.skipped)"
      if let waiting, waiting != counts { note(waiting) }
      waiting = counts
      return
    }
    let done = report.stored + report.same + report.skipped
    let time = start.duration(to: .now)
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
    let rate = seconds > 0 ? " (\(Int(Double(done) / seconds)) a second)" : ""
    let share = report.share.map { " \(Int($0 * 100)) % of this file." } ?? ""
    line.show("\(report.words)\(rate).\(share)")
  }

  mutating func finish(_ report: ImportReport) {
    line.clear()
    Array(report.findings.dropFirst(reported)).report()
    reported = report.findings.count
  }
}

/// "2 e-mail addresses, 1 card number".
func words(for counts: [PersonalDataKind: Int]) -> String {
  PersonalDataKind.allCases.compactMap { kind in
    counts[kind].map { "\($0) \($0 == 1 ? kind.words.one : kind.words.many)" }
  }.joined(separator: ", ")
}
