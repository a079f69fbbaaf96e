import Findings
import Foundation
import Transcripts

@testable import TranscriptFiles

/// Reads invented tables the way a folder is read.
func readTables(_ files: [(String, String)], _ answers: ImportAnswers = ImportAnswers())
  -> ExportReading
{
  readExport(
    files.map { ForeignFile(file: $0.0, name: $0.0, bytes: Array($0.1.utf8)) }, answers)
}

extension ExportReading {
  var tableInteractions: [Interaction] { transcripts.compactMap(\.interaction) }
  /// Of the folder and of each conversation.
  var tableFindings: [Finding] { findings + transcripts.flatMap(\.findings) }
}

/// The shared samples of a system, or nothing, saying so, where they are not here.
func sharedTables(_ system: String, _ names: String...) -> [ForeignFile]? {
  let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/transcripts/\(system)").standardizedFileURL
  var files: [ForeignFile] = []
  for name in names {
    guard let data = try? Data(contentsOf: folder.appending(path: name)) else {
      print("skipped: the shared sample \(system)/\(name) is not here")
      return nil
    }
    files.append(ForeignFile(file: name, name: name, bytes: Array(data)))
  }
  return files
}
