import Findings
import Foundation
import Transcripts

@testable import TranscriptFiles

/// Reads texts as files of a form that must take each of them.
func read<Form: ExportForm>(
  _ texts: String..., as form: Form.Type, _ answers: ImportAnswers = ImportAnswers()
) -> ForeignReading {
  let files = texts.enumerated().map { number, text in
    SniffedFile(
      ForeignFile(file: "f\(number).json", name: "f\(number)", bytes: Array(text.utf8)), answers)
  }
  guard files.allSatisfy(Form.recognises) else { return ForeignReading() }
  return Form.read(files, answers)
}

/// The shared samples of a system; nothing when they are not here.
func samples(of system: String) -> [ForeignFile]? {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/transcripts/\(system)").standardizedFileURL
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.path) else {
    print("skipped: the shared samples of \(system) are not here")
    return nil
  }
  return names.sorted().compactMap { name in
    guard let bytes = try? Data(contentsOf: folder.appending(path: name)) else { return nil }
    return ForeignFile(
      file: name, name: String(name.prefix { $0 != "." }), bytes: Array(bytes))
  }
}

extension ForeignReading {
  var messages: [String] {
    findings.map(\.message) + interactions.flatMap(\.findings).map(\.message)
  }
}
