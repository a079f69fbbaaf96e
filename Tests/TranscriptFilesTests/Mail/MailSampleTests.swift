import Findings
import Foundation
import Testing
import Transcripts

@testable import TranscriptFiles

/// The shared samples, with what other projects assert about them.
struct MailSampleTests {
  static let folder: URL? = {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/transcripts").standardizedFileURL
    return FileManager.default.fileExists(atPath: folder.path()) ? folder : nil
  }()

  private func samples(_ path: String) throws -> [ForeignFile] {
    let folder = try #require(Self.folder).appending(path: path)
    return try FileManager.default.contentsOfDirectory(atPath: folder.path()).sorted().compactMap {
      // Folders among them are no files.
      guard let data = try? Data(contentsOf: folder.appending(path: $0)) else { return nil }
      return ForeignFile(file: $0, name: stem(of: $0), bytes: Array(data))
    }
  }

  private func expected() throws -> [String: JSONValue] {
    let file = try #require(try samples("email-eml-mbox").first { $0.file == "expected.json" })
    return SniffedFile(file, ImportAnswers()).json?["files"]?.members ?? [:]
  }

  @Test(.enabled(if: folder != nil, "needs the shared samples"))
  func `every message of the samples gives a turn`() throws {
    for file in try samples("email-eml-mbox") where file.ending == "eml" {
      let sniffed = SniffedFile(file, ImportAnswers())
      #expect(MailForm.recognises(sniffed), "\(file.file)")
      let reading = MailForm.read([sniffed], ImportAnswers())
      #expect(reading.interactions.map(\.interaction.turns.count) == [1], "\(file.file)")
      #expect(!reading.interactions.contains { $0.findings.hasErrors }, "\(file.file)")
    }
  }

  @Test(.enabled(if: folder != nil, "needs the shared samples"))
  func `what others call the reply is what is left outside the marks`() throws {
    var count = 0
    let files = try samples("email-eml-mbox")
    for (name, value) in try expected() {
      guard let file = files.first(where: { $0.file == name }) else { continue }
      if let reply = value["reply"]?.text {
        let reading = MailForm.read([SniffedFile(file, ImportAnswers())], ImportAnswers())
        let turn = try #require(reading.interactions.first?.interaction.turns.first)
        #expect(own(turn) == reply, "\(name)")
        count += 1
      } else if let reply = value["replyIgnoringWhitespace"]?.text {
        let html = String(decoding: file.bytes, as: UTF8.self)
        let turn = turn("Content-Type: text/html; charset=utf-8", html)
        #expect(turn.ownText.filter { !$0.isWhitespace } == reply, "\(name)")
        count += 1
      } else if let text = value["visibleText"]?.text {
        #expect(own(String(decoding: file.bytes, as: UTF8.self)) == text, "\(name)")
        count += 1
      } else if let parts = value["parts"]?.text.flatMap(Int.init), let hidden = value["signature"]
      {
        let body = String(decoding: file.bytes, as: UTF8.self)
        let hasSignature = hidden.list.contains { $0.bool == true }
        #expect((mailParts(of: body).signature != nil) == hasSignature, "\(name)")
        #expect(
          mailParts(of: body).quoted.count == value["quoted"]?.list.count { $0.bool == true } ?? 0)
        #expect(parts > 0)
        count += 1
      }
    }
    #expect(count >= 17)
  }

  @Test(.enabled(if: folder != nil, "needs the shared samples"))
  func `a mailbox of Takeout is one conversation of two`() throws {
    let files = try samples("gmail-takeout-mbox").map { SniffedFile($0, ImportAnswers()) }
    let answers = ImportAnswers(agents: ["@acme.example"])
    let interaction = try #require(MailForm.read(files, answers).interactions.first?.interaction)
    #expect(files.allSatisfy(MailForm.recognises))
    #expect(interaction.participants.prefix(2).map(\.role) == [.unknown, .agent])
    #expect(
      interaction.turns.map { $0.at?.text } == ["2020-01-06T04:49:45Z", "2020-01-06T08:00:00Z"])
    #expect(interaction.turns.first?.text.contains("\nFrom here on I am lost.\n") == true)
    #expect(interaction.turns.last?.signature != nil)
  }

  @Test(.enabled(if: folder != nil, "needs the shared samples"))
  func `two mails of one thread are one conversation`() throws {
    let files = try samples("vcon").filter { $0.ending == "eml" }
    let reading = MailForm.read(files.map { SniffedFile($0, ImportAnswers()) }, ImportAnswers())
    #expect(reading.interactions.map(\.interaction.turns.count) == [2])
  }

  @Test(.enabled(if: folder != nil, "needs the shared samples"))
  func `files of other systems are not taken for mail`() throws {
    let folder = try #require(Self.folder)
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    where !name.hasSuffix(".eml") && !name.hasSuffix(".mbox") {
      let url = folder.appending(path: name)
      guard let data = try? Data(contentsOf: url) else { continue }
      let file = ForeignFile(file: name, name: name, bytes: Array(data))
      #expect(!MailForm.recognises(SniffedFile(file, ImportAnswers())), "\(name)")
    }
  }
}
