import Foundation
import Transcripts

@testable import TranscriptFiles

/// The shared samples of systems' exports, where they are.
enum SharedSamples {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../../shared/data/transcripts").standardizedFileURL

  /// The files of a folder by name; nothing, and a word of it, where the samples are absent.
  static func files(_ folder: String) -> [ForeignFile]? {
    let place = root.appending(path: folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: place.path) else {
      print("skipped: the shared samples of \(folder) are not here")
      return nil
    }
    return names.sorted().compactMap { name in
      guard let data = try? Data(contentsOf: place.appending(path: name)) else { return nil }
      return ForeignFile(file: name, name: stem(of: name), bytes: Array(data))
    }
  }

  /// What somebody would say of them who knows them.
  static let answers = ImportAnswers(
    timeZone: "Europe/Berlin", dateOrder: .dayFirst, start: Timestamp("2026-03-02T10:00:00Z"),
    agents: ["@harbour.example"], latest: Timestamp("2027-01-01T00:00:00Z"))
}
