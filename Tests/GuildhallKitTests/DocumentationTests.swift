import Curricula
import Findings
import Foundation
import GuildhallKit
import Scoring
import Testing
import TranscriptFiles

/// What the pages show must work as it stands there.
struct DocumentationTests {
  @Test func `the curriculum page's files are one sound curriculum`() throws {
    let examples = try examples(in: "curriculum-format.md")
    #expect(
      Set(examples.keys) == [
        "article.xml", "bank.xml", "curriculum.xml", "exam.xml", "images/ticket.svg",
        "interactions/late-chain.txt", "module.xml", "programme.xml", "rehearsal.xml", "rubric.xml",
      ])
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in examples {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
    let check = checkCurricula(at: [folder.path])
    #expect(check.allFindings == [])
    #expect(check.entries.first?.curriculum?.rehearsals.count == 1)
  }

  @Test func `the interaction page's files are read without findings`() throws {
    let examples = try examples(in: "interaction-format.md")
    #expect(examples.count == 4)
    for (name, text) in examples {
      let format = try #require(TranscriptFormat(fileName: name))
      let lines = format == .ndjson ? text.split(separator: "\n").map(String.init) : [text]
      for line in lines {
        let reading = readTranscript(Array(line.utf8), format: format, file: name)
        #expect(reading.findings == [], "\(name)")
        #expect(reading.interaction != nil, "\(name)")
      }
    }
  }

  @Test func `the pages link to files that are there`() throws {
    for page in [
      "README.md", "docs/curriculum-format.md", "docs/interaction-format.md",
      "docs/scorecard-format.md",
    ] {
      let text = try String(contentsOf: root.appending(path: page), encoding: .utf8)
      let folder = root.appending(path: page).deletingLastPathComponent()
      for link in text.matches(of: /\]\(([^)#:]+)(#[^)]*)?\)/) {
        let path = folder.appending(path: String(link.1)).path
        #expect(FileManager.default.fileExists(atPath: path), "\(page) links to \(link.1)")
      }
    }
  }

  private let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Blocks of code that carry a mark with a file's name, on the line before or the first inside.
  private func examples(in page: String) throws -> [String: String] {
    let text = try String(contentsOf: root.appending(path: "docs/" + page), encoding: .utf8)
    var examples: [String: String] = [:]
    var name: String?
    var block: [Substring]?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if let mark = line.firstMatch(of: /^<!-- example: (\S+) -->$/) {
        name = String(mark.1)
      } else if line.hasPrefix("```") {
        if let lines = block, let found = name {
          examples[found] = lines.joined(separator: "\n") + "\n"
          name = nil
        }
        block = block == nil ? [] : nil
      } else {
        block?.append(line)
      }
    }
    return examples
  }
}
