import Findings
import Foundation
import GuildhallKit
import Testing
import TranscriptFiles
import Transcripts

/// Files that are broken, or made to do harm: a finding or cleaned text, and the rest is read.
struct BadInputTests {
  @Test(arguments: [
    ("deep.json", String(repeating: "[", count: 10_000)),
    ("deeper.json", #"{"a":"# + String(repeating: #"{"a":"#, count: 10_000)),
    ("deep.ndjson", String(repeating: #"{"id":["#, count: 10_000)),
    (
      "own.json",
      #"{"id":"x","channel":"chat","participants":[],"turns":"#
        + String(repeating: "[", count: 10_000)
    ),
    ("cut.json", #"{"vcon":"0.0.1","parties":[{"name":"Pim"}"#),
    ("null.json", "null"), ("empty.csv", ""), ("empty.json", ""), ("quote.csv", "a,\"b\nc"),
    ("mail.eml", "Content-Type: multipart/mixed; boundary=\"x\nFrom: a\n\n--x\nContent-"),
  ])
  func `broken files end in a finding`(name: String, text: String) throws {
    let place = try ImportPlace()
    try place.write(text, to: name)
    try place.write(ImportPlace.own("o-1"), to: "z.json")
    let report = try place.take()
    // Of a broken mail what can be read is kept.
    #expect(report.new == (name == "mail.eml" ? 2 : 1))
    #expect(!report.findings.isEmpty)
    #expect(try place.house.verify().faults == [])
  }

  @Test func `a ragged table gives what it can, and says what it cannot`() throws {
    let place = try ImportPlace()
    try place.write(ImportPlace.table + "c3,9\nc4,10,x,agent,Ilse,public,a,b,c,d\n", to: "m.csv")
    let report = try place.take()
    #expect(report.new >= 2)
    #expect(!report.findings.isEmpty)
  }

  @Test func `wrong encodings are asked for and then read`() throws {
    let place = try ImportPlace()
    let table = ImportPlace.table.replacing("Hello there", with: "Grüße")
    try place.write(Array(table.data(using: .windowsCP1252) ?? Data()), to: "m.csv")
    let first = try place.take()
    #expect(first.new == 0)
    #expect(first.findings.map(\.category).contains(.encoding))
    let answered = try place.take(ImportAnswers(encoding: "windows-1252"))
    #expect(answered.new == 2)
    #expect(try place.stored().flatMap(\.turns).contains { $0.text == "Grüße" })
  }

  @Test func `times of 1601 are left out`() throws {
    let place = try ImportPlace()
    try place.write(
      ImportPlace.table.replacing("03/04/2025 10:00", with: "1601-01-01T00:00:00Z"), to: "m.csv")
    _ = try place.take(ImportAnswers(timeZone: "UTC", dateOrder: .dayFirst))
    #expect(try place.stored().flatMap(\.turns).compactMap(\.at).allSatisfy { $0.seconds > 1e9 })
  }

  @Test func `a bomb is left out, and what lies beside it is read`() throws {
    let place = try ImportPlace()
    try place.write([UInt8](repeating: 0x61, count: 40 << 20), to: "bomb.txt")
    try place.write(ImportPlace.own("o-1"), to: "a.json")
    let report = try place.take(from: try place.zip(as: "bomb.zip"))
    #expect(report.new == 1)
    #expect(report.findings.map(\.category).contains(.unsafe))
  }

  @Test func `paths that leave an archive are left out`() throws {
    let place = try ImportPlace()
    let archive = place.path + "/climb.zip"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [
      "python3", "-c",
      "import sys, zipfile\n"
        + "with zipfile.ZipFile(sys.argv[1], 'w') as a:\n"
        + "  a.writestr('../../climbed.json', sys.argv[2])\n  a.writestr('b.json', sys.argv[3])",
      archive, ImportPlace.own("climbed"), ImportPlace.own("o-1"),
    ]
    try process.run()
    process.waitUntilExit()
    let report = try place.take(from: archive)
    #expect(report.new == 1)
    #expect(report.findings.map(\.category).contains(.unsafe))
    #expect(!FileManager.default.fileExists(atPath: place.path + "/../climbed.json"))
  }

  @Test func `HTML with scripts becomes text`() throws {
    let place = try ImportPlace()
    try place.write(
      """
      conversation_id,author_role,visibility,content_type,text
      c1,customer,public,text/html,"<p>Hello <b>you</b></p><script>fetch('https://evil.example')</script><img src=x onerror=alert(1)>"

      """, to: "m.csv")
    _ = try place.take()
    let words = try place.stored().flatMap(\.turns).map(\.text)
    #expect(words.contains { $0.contains("Hello you") }, "\(words)")
    #expect(words.allSatisfy { !$0.contains("fetch(") && !$0.contains("onerror") }, "\(words)")
  }

  @Test func `a conversation of very many turns is read`() throws {
    let place = try ImportPlace()
    let turns = repeatElement(#"{"by":0,"text":"hm"}"#, count: 200_000).joined(separator: ",")
    try place.write(
      #"{"id":"long","channel":"chat","participants":[{"role":"agent","agent":"a"}],"turns":[\#(turns)]}"#,
      to: "long.json")
    let report = try place.take()
    #expect(report.new == 1)
    #expect(report.turns == 200_000)
  }
}
