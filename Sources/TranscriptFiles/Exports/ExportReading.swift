public import Findings
internal import Transcripts

/// What reading the files of a folder gave.
public struct ExportReading: Sendable {
  /// Each conversation with its findings, without personal data.
  public var transcripts: [TranscriptReading]
  /// What is wrong with the files beside any one conversation.
  public var findings: [Finding]
  /// The titles of the forms that were met.
  public var forms: [String]
}

/// Every form that is read; the first that takes a file for its own has it.
let exportForms: [any ExportForm.Type] =
  [CanonicalForm.self] + deskForms + callForms + socialForms + mailForms + logForms + tableForms

/// Reads the files of one folder, each by the form that its contents show.
///
/// Files of one form are read together, because tickets and their comments lie in files of their
/// own. A pure function: nothing is opened, fetched or executed.
public func readExport(_ files: [ForeignFile], _ answers: ImportAnswers) -> ExportReading {
  var byForm: [(form: any ExportForm.Type, files: [SniffedFile])] = []
  var result = ExportReading(transcripts: [], findings: [], forms: [])
  for file in files {
    let sniffed = SniffedFile(file, answers)
    guard let form = exportForms.first(where: { $0.recognises(sniffed) }) else {
      result.findings.append(sniffed.jsonFault ?? unknownForm(sniffed))
      continue
    }
    result.findings += sniffed.brokenLines.map { line in
      Finding(
        .warning, .syntax, at: SourceLocation(file: file.file, line: line),
        "This line is not well-formed JSON, and nothing of it is taken.")
    }
    if let known = byForm.firstIndex(where: { $0.form == form }) {
      byForm[known].files.append(sniffed)
    } else {
      byForm.append((form, [sniffed]))
    }
  }
  for (form, files) in byForm {
    let reading = form.read(files, answers)
    result.forms.append(form.title)
    result.findings += reading.findings.map(withoutNumbers)
    result.transcripts += reading.interactions.map {
      TranscriptReading($0.interaction, $0.findings)
    }
  }
  return result
}

/// A reader quotes names at most; even these may hold a card's number.
private func withoutNumbers(_ finding: Finding) -> Finding {
  Finding(
    finding.severity, finding.category, at: finding.location, withoutCardNumbers(finding.message))
}
