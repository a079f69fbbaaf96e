public import Findings
public import Transcripts

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

/// The forms in which other systems' exports are read: what each is called, and its system's name.
public var exportFormTitles: [(title: String, system: String)] {
  exportForms.map { ($0.title, $0.system) }
}

/// Reads the files of one folder, each by the form that its contents show.
///
/// Files of one form are read together, because tickets and their comments lie in files of their
/// own. A pure function: nothing is opened, fetched or executed.
public func readExport(_ files: [ForeignFile], _ answers: ImportAnswers) -> ExportReading {
  let sorted = SortedExport(files, answers)
  let drafts = sorted.drafts(answers)
  return ExportReading(
    transcripts: drafts.transcripts.map { $0.read() },
    findings: sorted.unknown.map(\.finding) + drafts.findings, forms: sorted.forms)
}

/// The files of one folder, each with the form that its contents show.
///
/// For whoever wants to do something with the files themselves, or to read on several threads;
/// `readExport` does all in one step.
public struct SortedExport: Sendable {
  /// A file that a form takes for its own.
  public struct Known: Sendable {
    public var file: ForeignFile
    /// What the form is called.
    public var form: String
    public var text: String?
  }

  private struct OfForm: Sendable {
    let form: any ExportForm.Type
    var files: [SniffedFile]
  }

  private var byForm: [OfForm] = []
  /// Lines that are not well-formed, one finding each.
  private var broken: [Finding] = []
  /// Files that no form takes for its own, with the reason.
  public private(set) var unknown: [(file: ForeignFile, finding: Finding)] = []

  public init(_ files: [ForeignFile], _ answers: ImportAnswers) {
    for file in files {
      let sniffed = SniffedFile(file, answers)
      guard let form = exportForms.first(where: { $0.recognises(sniffed) }) else {
        unknown.append((file, sniffed.jsonFault ?? unknownForm(sniffed)))
        continue
      }
      broken += sniffed.brokenLines.map { line in
        Finding(
          .warning, .syntax, at: SourceLocation(file: file.file, line: line),
          "This line is not well-formed JSON, and nothing of it is taken.")
      }
      if let known = byForm.firstIndex(where: { $0.form == form }) {
        byForm[known].files.append(sniffed)
      } else {
        byForm.append(OfForm(form: form, files: [sniffed]))
      }
    }
  }

  /// The titles of the forms that were met.
  public var forms: [String] { byForm.map { $0.form.title } }

  public var known: [Known] {
    byForm.flatMap { group in
      let title = group.form.title
      return group.files.map { Known(file: $0.source, form: title, text: $0.text) }
    }
  }

  /// Reads the files; what is left to do for each conversation may be done on any thread.
  public func drafts(
    _ answers: ImportAnswers
  ) -> (transcripts: [TranscriptDraft], findings: [Finding]) {
    var transcripts: [TranscriptDraft] = []
    var findings = broken
    for group in byForm {
      let title = group.form.title
      let reading = group.form.read(group.files, answers)
      findings += reading.findings.map(withoutNumbers)
      transcripts += reading.interactions.map { TranscriptDraft(form: title, draft: $0) }
    }
    return (transcripts, findings)
  }
}

/// A conversation that was read from an export, with its personal data still in it.
public struct TranscriptDraft: Sendable {
  /// What the form is called.
  public var form: String
  let draft: ForeignReading.Draft

  /// Takes the personal data out, and looks the whole over.
  public func read() -> TranscriptReading {
    let interaction = draft.interaction
    // What the form itself has warned of is not said twice.
    let faults = check(interaction, at: SourceLocation(file: interaction.id.rawValue)).filter {
      $0.severity == .error
    }
    return TranscriptReading(interaction, draft.findings + faults)
  }
}

extension TranscriptDraft {
  /// What reading took out, with the values, so that they can be taken out of the file as well.
  public func values(of redactions: [Redaction]) -> [(kind: PersonalDataKind, value: String)] {
    redactions.compactMap { redaction in
      guard let text = text(at: redaction.place) else { return nil }
      let scalars = text.unicodeScalars
      let start = scalars.index(
        scalars.startIndex, offsetBy: redaction.original.lowerBound, limitedBy: scalars.endIndex)
      guard let start,
        let end = scalars.index(
          start, offsetBy: redaction.original.count, limitedBy: scalars.endIndex)
      else { return nil }
      return (redaction.kind, String(scalars[start..<end]))
    }
  }

  private func text(at place: RedactionPlace) -> String? {
    let interaction = draft.interaction
    switch place {
    case .subject: return interaction.subject
    case .tag(let index): return interaction.tags[index]
    case .participant(let index): return interaction.participants[index].name
    case .turn(let index): return interaction.turns[index].text
    case .attachment(let turn, let number):
      return interaction.turns[turn].attachments[number].name
    case .survey: return interaction.survey?.comment
    // Their names are not those of the source any more; redacting the file finds these itself.
    case .event, .identifier, .metric: return nil
    }
  }
}

/// A reader quotes names at most; even these may hold a card's number.
private func withoutNumbers(_ finding: Finding) -> Finding {
  Finding(
    finding.severity, finding.category, at: finding.location, withoutCardNumbers(finding.message))
}
