import Findings
import Testing
import Transcripts

@testable import TranscriptFiles

/// Broken files of every form: each gives a conversation or a finding, and none stops the program.
struct HostileExportTests {
  private static let folders = ExportMatrixTests.rows.map(\.folder)

  private func isHeard(_ bytes: [UInt8], as file: String) -> Bool {
    let reading = readExport(
      [ForeignFile(file: file, name: stem(of: file), bytes: bytes)], SharedSamples.answers)
    return !reading.transcripts.isEmpty || !reading.findings.isEmpty
  }

  @Test(arguments: ExportSeed.all)
  func `a whole file of a form is read by that form`(seed: ExportSeed) {
    let reading = readExport(
      [ForeignFile(file: seed.file, name: stem(of: seed.file), bytes: Array(seed.text.utf8))],
      SharedSamples.answers)
    #expect(reading.forms == [seed.title])
    #expect(isHeard(Array(seed.text.utf8), as: seed.file))
  }

  @Test(arguments: ExportSeed.all)
  func `a file that is damaged anywhere is heard of`(seed: ExportSeed) {
    for (name, bytes) in damaged(Array(seed.text.utf8)) {
      #expect(isHeard(bytes, as: seed.file), "\(name)")
    }
  }

  @Test(arguments: ExportSeed.json)
  func `no member of the wrong kind stops the reading`(seed: ExportSeed) throws {
    let value = try JSONValue.read(seed.text).get()
    let deep =
      String(repeating: "[", count: 10_000) + String(repeating: "]", count: 10_000)
    let huge = String(repeating: "Late \u{1F6A2} ", count: 200)
    for other in [
      JSONValue.null, .number("7"), .number("-1e400"), .bool(true), .list([.null, .object([:])]),
      .object(["id": .null]), .text("1601-01-01T00:00:00Z"),
    ] {
      for changed in replacements(in: value, by: other) {
        #expect(isHeard(writtenJSON(changed), as: seed.file))
      }
    }
    // Long ones at a few places: every form of text looks at what is no JSON any more.
    for other in [JSONValue.number(deep), .text(huge)] {
      for changed in replacements(in: value, by: other, atMost: 4) {
        #expect(isHeard(writtenJSON(changed), as: seed.file))
      }
    }
  }

  @Test(arguments: ExportSeed.all)
  func `words of any length are read`(seed: ExportSeed) {
    let long = String(repeating: "Late ", count: 20_000)
    #expect(isHeard(Array(seed.text.replacing("Late", with: long).utf8), as: seed.file))
  }

  @Test(arguments: ExportSeed.tables)
  func `rows of any length are heard of`(seed: ExportSeed) {
    let lines = seed.text.split(separator: "\n")
    for row in [
      "", ",", "\"", "\"\"\"", "a", String(repeating: ",", count: 100),
      String(repeating: "\"", count: 999), "\u{0},\u{0}",
    ] {
      #expect(isHeard(Array("\(lines[0])\n\(row)\n\(lines[1])\n\(row)".utf8), as: seed.file))
    }
    #expect(isHeard(Array(lines[0].utf8), as: seed.file))
  }

  @Test(arguments: folders)
  func `shared samples that are damaged are heard of`(folder: String) {
    guard let files = SharedSamples.files(folder) else { return }
    for file in files where file.bytes.count < 12_000 {
      for (name, bytes) in damaged(file.bytes) {
        #expect(isHeard(bytes, as: file.file) || isPeople(file.file), "\(file.file) \(name)")
      }
      guard let text = decodedText(file.bytes), case .success(let value) = JSONValue.read(text)
      else { continue }
      // Every member where there are few, and some of them all over the file where there are many.
      for other in [JSONValue.null, .number("7"), .text(String(repeating: "x", count: 500))] {
        for changed in replacements(in: value, by: other, atMost: 6) {
          #expect(
            isHeard(writtenJSON(changed), as: file.file) || isPeople(file.file), "\(file.file)")
        }
      }
    }
  }

  /// Files that only name people say nothing by themselves.
  private func isPeople(_ file: String) -> Bool {
    ["user", "owner", "admin", "contact", "agent"].contains { file.contains($0) }
  }

  private func damaged(_ bytes: [UInt8]) -> [(String, [UInt8])] {
    var results: [(String, [UInt8])] = (0..<20).map {
      ("cut at \($0)/20", Array(bytes.prefix(bytes.count * $0 / 20)))
    }
    let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    let middle = bytes.count / 2
    results += [
      ("CRLF", Array(lines.joined(separator: [0x0D, 0x0A]))),
      ("CR", Array(lines.joined(separator: [0x0D]))),
      ("NUL", Array(bytes[..<middle]) + [0] + bytes[middle...]),
      ("no UTF-8", Array(bytes[..<middle]) + [0xC3, 0x28, 0xFF] + bytes[middle...]),
      ("twice", bytes + bytes), ("backwards", bytes.reversed()),
      ("1601", Array(String(decoding: bytes, as: UTF8.self).replacing("2026", with: "1601").utf8)),
    ]
    return results
  }

  /// The value with one member after the other replaced, at any depth.
  private func replacements(
    in value: JSONValue, by other: JSONValue, atMost limit: Int = .max
  ) -> [JSONValue] {
    var count = 0
    _ = replacing(in: value, by: other, &count, at: .max)
    let step = max(1, count / limit)
    return stride(from: 0, to: count, by: step).map { place in
      var number = 0
      return replacing(in: value, by: other, &number, at: place)
    }
  }

  private func replacing(
    in value: JSONValue, by other: JSONValue, _ number: inout Int, at place: Int
  ) -> JSONValue {
    let own = number
    number += 1
    if own == place { return other }
    switch value {
    case .list(let values):
      return .list(
        values.map { replacing(in: $0, by: other, &number, at: place) })
    case .object(let members):
      var changed = members
      for name in members.keys.sorted() {
        changed[name] = members[name].map { replacing(in: $0, by: other, &number, at: place) }
      }
      return .object(changed)
    default: return value
    }
  }
}
