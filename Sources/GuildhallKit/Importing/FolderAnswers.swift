internal import Findings
internal import TranscriptFiles

/// The file beside an export that says what its files do not.
let folderAnswersName = "answers.json"

extension SourceWalk {
  /// What is known of the files of one folder: the answers of the import, and those of the folder's
  /// `answers.json` where the import says nothing.
  mutating func answers(among files: [(found: FoundFile, bytes: [UInt8])]) -> ImportAnswers {
    guard let saved = files.first(where: { isAnswers($0.found) }) else { return source.answers }
    do {
      return source.answers.filled(
        from: try importAnswers(saved.bytes, file: saved.found.file))
    } catch {
      findings.append(
        Finding(.error, .shape, at: SourceLocation(file: saved.found.file), error.sentence))
      return source.answers
    }
  }

  /// True for what lies beside conversations and is none itself: the folder's answers, experts' scorecards
  /// of samples, and the table of their halves.
  func isBeside(_ file: FoundFile, _ bytes: [UInt8]) -> Bool {
    isAnswers(file) || (file.root != nil && isBesideSamples(bytes))
  }

  private func isAnswers(_ file: FoundFile) -> Bool {
    file.root != nil && lastPart(file.file) == folderAnswersName
  }
}
