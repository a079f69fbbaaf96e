import Findings
import Foundation
import TranscriptFiles
import Transcripts

/// What one file of an export gave.
struct LogReading {
  var reading: ExportReading

  init(_ bytes: [UInt8], _ file: String, _ answers: ImportAnswers = ImportAnswers()) {
    let name = file.split(separator: ".").first.map(String.init) ?? file
    reading = readExport([ForeignFile(file: file, name: name, bytes: bytes)], answers)
  }

  init(_ text: String, _ file: String, _ answers: ImportAnswers = ImportAnswers()) {
    self.init(Array(text.utf8), file, answers)
  }

  var findings: [Finding] { reading.findings + reading.transcripts.flatMap(\.findings) }
  var interaction: Interaction? {
    reading.transcripts.count == 1 ? reading.transcripts[0].interaction : nil
  }
  var turns: [Turn] { interaction?.turns ?? [] }
  var texts: [String] { turns.map(\.text) }
  /// The name of whoever made each turn.
  var names: [String?] {
    turns.map { turn in turn.by.flatMap { interaction?.participants[$0].name } }
  }
  var times: [String?] { turns.map { $0.at?.text } }
}

/// The shared samples of transcripts; nothing where they are not.
enum SharedTranscripts {
  static func file(_ path: String) -> [UInt8]? {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = root.appending(path: "../../../../shared/data/transcripts/\(path)")
      .standardizedFileURL
    guard let data = try? Data(contentsOf: file) else {
      print("skipped: the shared sample \(path) is not here")
      return nil
    }
    return Array(data)
  }
}
