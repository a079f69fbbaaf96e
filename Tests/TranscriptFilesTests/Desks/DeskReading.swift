import Findings
import Foundation
import Transcripts

@testable import TranscriptFiles

/// Reads invented files as if they lay in one folder.
func readDesk(_ files: [String: String], _ answers: ImportAnswers = ImportAnswers())
  -> ExportReading
{
  readExport(
    files.sorted { $0.key < $1.key }.map { name, text in
      ForeignFile(
        file: name, name: name.split(separator: ".").first.map(String.init) ?? name,
        bytes: Array(text.utf8))
    }, answers)
}

func readDesk(_ text: String, _ answers: ImportAnswers = ImportAnswers()) -> ExportReading {
  readDesk(["file.json": text], answers)
}

extension ExportReading {
  var interactions: [Interaction] { transcripts.compactMap(\.interaction) }
  /// Everything that was found wrong, in one text.
  var complaints: String {
    (findings + transcripts.flatMap(\.findings)).map(\.description).joined(separator: "\n")
  }
  func interaction(_ id: String) -> Interaction? {
    interactions.first { $0.id.rawValue == id }
  }
}

extension Interaction {
  var roles: [Role] { turns.map { role(of: $0) } }
  var words: [String] { turns.map(\.text) }
}

/// The shared samples of a system; nothing where they are not at hand.
func sharedSamples(_ folder: String, _ ending: String) -> [ForeignFile]? {
  let place = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/transcripts/\(folder)").standardizedFileURL
  guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
    print("skipped: the shared samples of \(folder) are not here")
    return nil
  }
  return names.filter { $0.hasSuffix(ending) }.sorted().compactMap { name in
    FileManager.default.contents(atPath: place.appending(path: name).path).map {
      ForeignFile(
        file: name, name: name.split(separator: ".").first.map(String.init) ?? name,
        bytes: Array($0))
    }
  }
}
