import Findings
import Foundation
import Transcripts

@testable import TranscriptFiles

/// Reads small invented files as if they lay in one folder.
func readSocial(
  _ files: KeyValuePairs<String, String>, _ answers: ImportAnswers = ImportAnswers()
) -> ExportReading {
  readExport(
    files.map { name, text in
      ForeignFile(file: name, name: withoutEnding(name), bytes: Array(text.utf8))
    }, answers)
}

/// The one conversation of one file.
func readSocialOne(
  _ text: String, _ answers: ImportAnswers = ImportAnswers()
) -> Interaction? {
  let reading = readSocial(["sample.json": text], answers)
  return reading.transcripts.count == 1 ? reading.transcripts.first?.interaction : nil
}

private func withoutEnding(_ name: String) -> String {
  name.contains(".") ? name.split(separator: ".").dropLast().joined(separator: ".") : name
}

extension ExportReading {
  var conversations: [Interaction] { transcripts.compactMap(\.interaction) }

  func conversation(_ id: InteractionID) -> Interaction? { conversations.first { $0.id == id } }

  /// All sentences, of the files and of the conversations.
  var sentences: [String] {
    (findings + transcripts.flatMap(\.findings)).map(\.message)
  }

  func says(_ words: String) -> Bool { sentences.contains { $0.contains(words) } }
}

extension Interaction {
  var texts: [String] { turns.map(\.text) }

  func participant(of turn: Int) -> Participant? {
    guard turns.indices.contains(turn), let by = turns[turn].by else { return nil }
    return participants[by]
  }
}

/// A folder of the shared samples, where they are.
func sharedSocialSamples(_ folder: String) -> ExportReading? {
  let path = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/transcripts/\(folder)").standardizedFileURL
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: path.path) else {
    print("skipped: the shared samples of \(folder) are not here")
    return nil
  }
  let files = names.sorted().compactMap { name -> ForeignFile? in
    guard let data = try? Data(contentsOf: path.appending(path: name)) else { return nil }
    return ForeignFile(file: name, name: withoutEnding(name), bytes: Array(data))
  }
  return readExport(files, ImportAnswers())
}
