import ArgumentParser
import Findings
import GuildhallKit
import Reports
import Transcripts

struct RedactCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "redact",
    abstract: "Show what redaction takes out of transcripts; a dry run.",
    discussion: """
      Every transcript is redacted as it is read, before it is scored or stored. This command \
      stores nothing. It shows the kind, the length and the place of each value, and the token \
      that stands for it with the words around, and never the value.

      Example:
        guildhall redact transcripts
      """)

  @Option(help: "How the values are printed: text or json (one list).")
  var format = Format.text

  @Argument(help: "Files, and folders with all that is in them.")
  var paths: [String]

  func run() throws {
    var printer = RedactionPrinter(format: format)
    var hasErrors = false
    let missing = try previewRedaction(of: TranscriptSource(paths: paths)) { previews, findings in
      findings.report()
      hasErrors = hasErrors || findings.hasErrors
      try printer.print(previews)
    }
    printer.finish()
    missing.report()
    if hasErrors || missing.hasErrors { throw ExitCode(1) }
  }
}

/// Prints previews as they come.
private struct RedactionPrinter {
  let format: RedactCommand.Format
  private var interactions = 0
  private var touched = 0
  private var marks = 0
  private var counts: [PersonalDataKind: Int] = [:]

  init(format: RedactCommand.Format) { self.format = format }

  mutating func print(_ previews: [RedactionPreview]) throws {
    var output = ""
    for preview in previews {
      switch format {
      case .text: output += text(of: preview)
      case .json: output += (interactions == 0 ? "[\n" : ",\n") + (try json(preview))
      }
      interactions += 1
      touched += preview.values.isEmpty ? 0 : 1
      marks += preview.marks.count
      for value in preview.values { counts[value.kind, default: 0] += 1 }
    }
    if !output.isEmpty { say(output, terminator: "") }
  }

  func finish() {
    switch format {
    case .json: say(interactions == 0 ? "[]" : "\n]")
    case .text:
      say(
        "\(touched) of \(interactions) \(interactions == 1 ? "interaction" : "interactions"): "
          + (counts.isEmpty ? "nothing to redact" : words(for: counts)) + ".")
      if marks > 0 { say("Marks that a source had set, and that stay: \(marks).") }
    }
  }

  private func text(of preview: RedactionPreview) -> String {
    guard !preview.values.isEmpty else { return "" }
    let place = preview.line.map { "\(preview.file):\($0)" } ?? preview.file
    let lines = preview.values.map { value in
      "  \(value.place), \(value.kind.words.one), \(value.end - value.start) characters at "
        + "\(value.start): \(value.around)"
    }
    return printable("\(preview.interaction) (\(place))") + "\n"
      + lines.map { printable($0) + "\n" }.joined() + "\n"
  }
}
