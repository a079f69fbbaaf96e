import Archives
import Findings
import Foundation
import Testing

struct ArchiveReadingTests {
  private let two = [
    Packed.file("export/tickets.json", "[1]"), Packed.file("export/Grüße.csv", "a,b\n"),
  ]

  private func read(_ bytes: [UInt8], _ limits: ArchiveLimits = ArchiveLimits())
    -> (files: [String: String], findings: [Finding])
  {
    let (files, findings) = readArchive(bytes, file: "export.zip", limits: limits)
    return (
      Dictionary(
        files.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) },
        uniquingKeysWith: { one, _ in one }), findings
    )
  }

  @Test(arguments: [Form.zip, .storedZip, .tar, .tarGzip])
  func `files come out with their paths and bytes`(form: Form) {
    let folder = Packed(path: "export", kind: 0o040000)
    let (files, findings) = read(pack(form, [folder] + two))
    #expect(findings.isEmpty)
    #expect(files == ["export/tickets.json": "[1]", "export/Grüße.csv": "a,b\n"])
  }

  @Test func `an archive on disk is read the same way`() throws {
    let path = FileManager.default.temporaryDirectory
      .appending(path: "guildhall-\(UUID().uuidString).zip")
    try Data(pack(.zip, two)).write(to: path)
    defer { try? FileManager.default.removeItem(at: path) }
    let (files, findings) = readArchive(at: path.path, file: "export.zip")
    #expect(files.map(\.path) == two.map(\.path))
    #expect(files.map(\.bytes) == two.map(\.bytes))
    #expect(findings.isEmpty)
    let none = readArchive(at: path.path + ".not", file: "export.zip")
    #expect(none.findings.map(\.category) == [.file])
    let folder = readArchive(at: NSTemporaryDirectory(), file: "export")
    #expect(folder.files.isEmpty && folder.findings.count == 1)
  }

  @Test func `a single file in gzip is called after its archive`() throws {
    let tar = pack(.tarGzip, [])
    #expect(tar.prefix(2) == [0x1F, 0x8B])
    // An empty stored block of deflate would do; this one holds “ahoy”.
    let gzip: [UInt8] = [
      0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 1, 4, 0, 0xFB, 0xFF, 0x61, 0x68, 0x6F, 0x79, 0x4A, 0xB5,
      0xE6, 0xEB, 4, 0, 0, 0,
    ]
    let (files, _) = readArchive(gzip, file: "chats/day.ndjson.gz")
    #expect(files.map(\.path) == ["day.ndjson"])
    #expect(files.map { String(decoding: $0.bytes, as: UTF8.self) } == ["ahoy"])
  }

  @Test(arguments: [
    "/etc/hosts", "../up.json", "a/../../up.json", "C:\\x.json", "..\\up.json", "\\\\host\\x",
  ])
  func `a name that leads out of the archive is left out`(path: String) {
    let (files, findings) = read(pack(.tar, [.file(path, "x"), .file("in.json", "y")]))
    #expect(files == ["in.json": "y"])
    #expect(findings.map(\.category) == [.unsafe])
    #expect(findings.first?.message.hasSuffix("leads out of the archive and is left out.") == true)
  }

  @Test func `a name may begin with a dot and have two in the middle`() {
    let (files, findings) = read(pack(.zip, [.file("./a/b..c", "x"), .file("d\\e", "y")]))
    #expect(files == ["a/b..c": "x", "d/e": "y"])
    #expect(findings.isEmpty)
  }

  @Test func `links and devices are left out`() {
    let (files, findings) = read(
      pack(
        .tar,
        [
          .file("a", "x"), Packed(path: "soft", kind: 0o120000, linkTo: "/etc/passwd"),
          Packed(path: "hard", hardLinkTo: "a"), Packed(path: "device", kind: 0o020000),
          Packed(path: "pipe", kind: 0o010000),
        ]))
    #expect(files == ["a": "x"])
    #expect(findings.count == 4)
    #expect(findings.allSatisfy { $0.message.contains("is a link or a device") })
  }

  @Test func `encrypted files are left out`() {
    let (files, findings) = read(pack(.encryptedZip, [.file("secret.json", "x")]))
    #expect(files.isEmpty)
    #expect(
      findings.map(\.message) == [
        "“secret.json” is encrypted and is left out; unpack the archive with its password first."
      ])
  }

  @Test func `archives in the archive are left out`() {
    let inner = pack(.zip, two)
    let (files, findings) = read(
      pack(
        .zip,
        [
          Packed(path: "inner.zip", bytes: inner),
          Packed(path: "hidden.json", bytes: pack(.tar, two)),
          Packed(path: "c.gz", bytes: pack(.tarGzip, two)), .file("a", "PK is no archive"),
        ]))
    #expect(files == ["a": "PK is no archive"])
    #expect(findings.count == 3)
    #expect(findings.allSatisfy { $0.message.contains("is an archive itself") })
  }

  @Test func `a bomb is not unpacked`() {
    let bomb = Packed(path: "bomb.txt", bytes: [UInt8](repeating: 0, count: 3 << 20))
    for form in [Form.zip, .tarGzip] {
      let (files, findings) = read(pack(form, [.file("a", "x"), bomb, .file("b", "y")]))
      #expect(files == ["a": "x"])
      #expect(findings.map(\.severity) == [.error])
      #expect(findings.first?.message.contains("more than 200 times its size") == true)
    }
    #expect(read(pack(.zip, [bomb]), ArchiveLimits(ratio: 5000)).findings.isEmpty)
  }

  @Test func `entries, bytes of one and bytes of all have limits`() {
    let many = (1...9).map { Packed.file("f\($0)", "1234567890") }
    let few = read(pack(.zip, many), ArchiveLimits(entries: 4))
    #expect(few.files.count == 4)
    #expect(
      few.findings.map(\.message) == [
        "The archive has more than 4 entries; the rest is not read."
      ])
    let small = read(
      pack(.zip, [.file("a", "1"), .file("long", "123"), .file("b", "2")]),
      ArchiveLimits(entryBytes: 2))
    #expect(small.files == ["a": "1", "b": "2"])
    #expect(small.findings.map(\.message) == ["“long” is larger than 2 bytes and is left out."])
    let all = read(pack(.tar, many), ArchiveLimits(totalBytes: 35))
    #expect(all.files.count == 3)
    #expect(all.findings.map(\.severity) == [.error])
    #expect(read(pack(.zip, many), ArchiveLimits(entries: 9, totalBytes: 90)).findings.isEmpty)
  }

  @Test(arguments: [Form.zip, .storedZip, .tar, .tarGzip])
  func `of a broken archive what stands before the break is kept`(form: Form) {
    // Words that do not shrink, so that the break falls into them.
    var state: UInt64 = 7
    let noise = (0..<20_000).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return UInt8(state >> 56)
    }
    let whole = pack(form, [.file("a.json", "[1]"), Packed(path: "b", bytes: noise)])
    let (files, findings) = readArchive(Array(whole.prefix(12_000)), file: "export.zip")
    #expect(findings.contains { $0.severity == .error && $0.category == .syntax })
    // Of gzip the last 64 KiB before the break are lost, which here is all.
    if form != .tarGzip {
      #expect(files.map(\.path) == ["a.json", "b"])
      #expect(files.last.map { $0.bytes.count > 8000 && noise.starts(with: $0.bytes) } == true)
    }
    // Every cut and many changed bytes end with a value, never with a crash.
    for length in stride(from: 0, to: whole.count, by: 397) {
      _ = readArchive(Array(whole.prefix(length)), file: "x")
      var changed = whole
      changed[length] ^= 0x55
      _ = readArchive(changed, file: "x")
    }
  }

  @Test(arguments: [Form.zip, .storedZip])
  func `a wrong check sum is told and the file kept`(form: Form) throws {
    var bytes = pack(form, two)
    // The sum stands in the directory at the end too, 16 bytes behind its mark.
    let directory = try #require(
      bytes.indices.dropLast(4).first { Array(bytes[$0..<($0 + 4)]) == [0x50, 0x4B, 1, 2] })
    bytes[directory + 16] ^= 0xFF
    let (files, findings) = read(bytes)
    #expect(files == ["export/tickets.json": "[1]", "export/Grüße.csv": "a,b\n"])
    #expect(findings.map(\.category) == [.syntax])
    #expect(findings.first?.message.contains("“export/tickets.json” is broken") == true)
  }

  @Test(arguments: ["", "no archive", "PK\u{3}\u{4}"])
  func `what is no archive is refused`(text: String) {
    let (files, findings) = read(Array(text.utf8))
    #expect(files.isEmpty)
    #expect(!findings.isEmpty)
  }

  @Test func `a name that comes twice counts once, and what macOS packs beside is passed over`() {
    let (files, findings) = read(
      pack(.tar, [.file("a", "1"), .file("./a", "2"), .file("__MACOSX/._a", "3")]))
    #expect(files == ["a": "1"])
    #expect(findings.map(\.message) == ["“./a” is there a second time; the first counts."])
  }

  @Test func `thousands of refused entries are a few findings`() {
    let (_, findings) = read(pack(.tar, (0..<500).map { .file("../\($0)", "x") }))
    #expect(findings.count == 21)
    #expect(
      findings.last?.message == "480 more entries have names that lead out of the archive.")
  }
}
