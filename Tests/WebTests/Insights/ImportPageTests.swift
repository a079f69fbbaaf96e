import Foundation
import GuildhallKit
import HTTPTypes
import Testing

@testable import Web

struct ImportPageTests {
  private static let log = Array(
    """
    # channel: chat
    [2026-03-02T10:15:04Z] Customer: My card is 4111 1111 1111 1111, hello?
    [2026-03-02T10:16:04Z] Agent Ada: Hello, how can I help?
    """.utf8)

  private func chat(_ id: String) throws -> [UInt8] {
    Array(
      try Data(
        contentsOf: OpenHouse.root.appending(path: "transcripts").appending(path: id)))
  }

  private func sample() throws -> (name: String, bytes: [UInt8]) {
    let folder = OpenHouse.root.appending(path: "transcripts").path
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
        .first { $0.hasPrefix("chat-late") })
    return (name, try chat(name))
  }

  @Test func `files are looked at, then imported in the background, then gone`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let sample = try sample()
    var text = String(decoding: sample.bytes, as: UTF8.self)
    text = text.replacing("\"id\": \"", with: "\"id\": \"new-")
    let (address, page) = try await browser.sendAndWait(
      [("fresh-\(sample.name)", Array(text.utf8))], to: "/track/imports")
    #expect(page.status == 200)
    #expect(page.words.contains("What would come in"), "\(page.words)")
    #expect(page.words.contains("Nothing is stored yet."))
    let job = try #require(address.split(separator: "/").last.map(String.init))
    let folder = try #require(
      house.server.desk.jobs.jobs(.imports, of: try house.person("Tara Voss").id).first?.upload?
        .path)
    #expect(FileManager.default.fileExists(atPath: folder))
    #expect(
      try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int == 0o700)
    let before = try house.house.imports().count
    #expect(try await browser.post(address + "/import").status == 303)
    house.server.desk.jobs.settle()
    let done = try await browser.get(address)
    #expect(done.words.contains("Imported"))
    #expect(!FileManager.default.fileExists(atPath: folder))
    #expect(try house.house.imports().count == before + 1)
    #expect(try house.house.imports().first?.by == "Tara Voss")
    // A second press of the button does nothing twice.
    let again = try await browser.post(address + "/import")
    #expect(again.status == 422)
    #expect(again.words.contains("Nothing was begun twice"))
    let list = try await browser.get("/track/imports")
    #expect(list.words.contains("fresh-"))
    #expect(try await browser.post("/track/imports/\(job)/discard").status == 303)
    #expect(try await browser.get(address).status == 404)
  }

  @Test func `another’s upload is not there for anybody else`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let (address, _) = try await browser.sendAndWait([("a.txt", Self.log)], to: "/track/imports")
    var other = try Browser(house, as: try house.person("Lena Fuchs", .lead))
    #expect(try await other.get(address).status == 404)
    for step in ["/import", "/preview", "/discard"] {
      #expect(try await other.post(address + step).status == 404)
    }
    #expect(
      try await other.get("/track/publish/" + (address.split(separator: "/").last ?? ""))
        .status == 404)
  }

  @Test func `hostile names and junk are shown as text and break nothing`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let long = String(repeating: "n", count: 3_000)
    let names = [
      "<script>alert(1)<\u{2F}script>.csv", "../../etc/passwd", "..\\..\\x.json", long + ".txt",
      "\u{202E}txt.exe", ".hidden", "CON", "a\0b.txt", "-rf", "ünïcødé 日本.vtt", "=1+1.csv",
    ]
    let junk = (0..<5_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ $0 / 7) }
    for (number, name) in names.enumerated() {
      let (address, page) = try await browser.sendAndWait(
        [(name, number.isMultiple(of: 2) ? junk : Self.log)], to: "/track/imports")
      #expect(page.status < 500, "\(name)")
      #expect(!page.body.contains("<script>alert"))
      #expect(!page.body.contains("guildhall-upload-"), "\(name)")
      #expect(page.body.utf8.count < 100_000)
      if !address.isEmpty { _ = try await browser.post(address + "/discard") }
    }
    let archive = zip([("x.txt", Self.log)])
    for broken in [archive.dropLast(30), archive.prefix(12), archive[...]] {
      let (address, page) = try await browser.sendAndWait(
        [("export.zip", Array(broken))], to: "/track/imports")
      #expect(page.status == 200)
      _ = try await browser.post(address + "/discard")
    }
    let left = try FileManager.default.contentsOfDirectory(
      atPath: FileManager.default.temporaryDirectory.path)
    #expect(!left.contains("passwd"))
  }

  @Test func `nothing sent is asked for again, and too many uploads are refused`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    #expect(try await browser.send([("", [])], to: "/track/imports").status == 422)
    for number in 0..<6 {
      let answer = try await browser.send([("\(number).txt", Self.log)], to: "/track/imports")
      #expect(answer.status == 303)
    }
    let seventh = try await browser.send([("7.txt", Self.log)], to: "/track/imports")
    #expect(seventh.status == 422)
    #expect(seventh.words.contains("6 uploads open"))
    house.server.desk.jobs.settle()
  }

  @Test func `answers are taken, and what cannot be is said`() async throws {
    let house = try OpenHouse()
    var browser = try Browser(house, as: try house.person("Tara Voss", .trainer))
    let (address, _) = try await browser.sendAndWait([("a.txt", Self.log)], to: "/track/imports")
    for (field, value, word) in [
      ("zone", "Mars/Olympus", "Time zone"), ("start", "noon", "Begins at"),
      ("encoding", "none", "Character set"), ("columns", "nothing", "Columns"),
    ] {
      let answer = try await browser.post(address + "/preview", [field: value])
      #expect(answer.status == 422)
      #expect(answer.words.contains(word))
    }
    let taken = try await browser.post(
      address + "/preview", ["zone": "Europe/Berlin", "agents": "Ada\n<b>Ben</b>", "dates": "x"])
    #expect(taken.status == 303)
    house.server.desk.jobs.settle()
    let page = try await browser.get(address)
    #expect(page.body.contains("value=\"Europe/Berlin\""))
    #expect(page.body.contains("&lt;b&gt;Ben"))
  }

  @Test func `a waiting job looks again by itself and takes no second order`() async throws {
    let house = try OpenHouse()
    let me = try house.person("Tara Voss", .trainer)
    var browser = try Browser(house, as: me)
    let jobs = house.server.desk.jobs
    let job = Job(
      id: "held", owner: me.id, kind: .imports, names: ["a"], startedAt: Date())
    try jobs.add(job)
    let page = try await browser.get("/track/imports/held")
    #expect(page.words.contains("Waiting"))
    #expect(page.headers.contains { $0.name.rawName == "Refresh" && $0.value == "3" })
    #expect(page.body.contains("Look again"))
    #expect(try await browser.post("/track/imports/held/import").status == 422)
    #expect(try await browser.post("/track/imports/held/discard").status == 422)
  }

  @Test func `names on disk are harmless, stable and different`() {
    #expect(uploadName("chat.json") == "chat.json")
    #expect(uploadName("../../chat.json") != "chat.json")
    #expect(uploadName("a b.csv") == uploadName("a b.csv"))
    #expect(uploadName("a b.csv") != uploadName("a-b.csv"))
    #expect(uploadName("a b.csv") != uploadName("a_b.csv"))
    for name in ["", "..", "/", ".profile", "-rf", String(repeating: "x", count: 5_000), "\0"] {
      let safe = uploadName(name)
      #expect(!safe.isEmpty && safe.utf8.count < 100)
      #expect(!safe.hasPrefix(".") && !safe.hasPrefix("-") && !safe.contains("/"))
    }
  }
}
