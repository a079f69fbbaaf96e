import Foundation
import Reports
import Testing

/// What a browser makes of a certificate on paper; each test skips, saying so, where there is none.
struct CertificatePrintTests {
  static let chromium = tool("chromium") ?? tool("chromium-browser")
  static let reader = tool("pdftotext")
  /// A dozen sheets take half a minute, which the quick suite does not have.
  static let isAskedFor = ProcessInfo.processInfo.environment["GUILDHALL_PRINT_TESTS"] == "1"

  /// The most that a certificate may have to hold.
  private var fullest: CertificatePage {
    var fullest = certificate(of: String(repeating: "Wilhelmina ", count: 7) + "Wo")
    fullest.programme =
      "Certified Senior Associate for Complaints, Refunds, Exchanges and Difficult Conversations "
      + "on Every Channel of the House, Second Edition"
    fullest.issuer =
      "The Worshipful Company of Harbour and Lane Customer Support Operations (Europe) Limited"
    fullest.summary = String(
      repeating: "Answers customers on chat without supervision. ", count: 13)
    fullest.decidedBy = String(repeating: "Bartholomew ", count: 6) + "Ashworth"
    fullest.credential =
      "https://credentials.harbour-and-lane.example/guildhall/issuers/europe/credentials/2026/11/7"
    fullest.state = .suspended
    fullest.stateSince = "2027-03-01"
    return fullest
  }

  @Test(.enabled(if: chromium != nil, "needs chromium"))
  func `the fullest certificate is one page with all its words`() throws {
    let sheet = try printed(fullest.document())
    #expect(sheet.pages == 1)
    try expectWhole(sheet, fullest)
  }

  @Test(
    .enabled(if: chromium != nil && isAskedFor, "needs chromium and GUILDHALL_PRINT_TESTS=1"),
    arguments: CertificatePage.Paper.allCases)
  func `on each paper, whatever the name, a certificate is one page with all its words`(
    paper: CertificatePage.Paper
  ) throws {
    let names = [
      "Bo ", "محمد عبد الرحمن الأنصاري", "נועה בן־דוד", "<b>&\"' O’Neil",
      String(repeating: "W", count: 80), String(repeating: "龍", count: 80),
      String(repeating: "Ж", count: 79) + "!",
    ]
    for certificate in names.map({ certificate(of: $0) }) + [fullest] {
      let sheet = try printed(certificate.document(on: paper))
      #expect(sheet.pages == 1, "\(certificate.person)")
      try expectWhole(sheet, certificate)
    }
  }

  @Test(.enabled(if: chromium != nil && isAskedFor, "needs chromium and GUILDHALL_PRINT_TESTS=1"))
  func `evidence adds the pages it needs`() throws {
    var certificate = certificate()
    #expect(try printed(certificate.document(withEvidence: true)).pages == 2)
    certificate.evidence = Array(repeating: certificate.evidence[0], count: 120)
    #expect(try printed(certificate.document(withEvidence: true)).pages > 3)
  }

  /// Letters that a reader gives back in the order of their scripts are compared as a bag.
  private func expectWhole(_ sheet: Printed, _ certificate: CertificatePage) throws {
    guard let text = sheet.text else {
      print("skipped: pdftotext is not here, so that only the pages were counted")
      return
    }
    let found = text.filter(\.isASCII).filter { !$0.isWhitespace }
    for words in [certificate.person, certificate.programme, certificate.decidedBy ?? ""]
    where words.allSatisfy(\.isASCII) {
      #expect(found.contains(words.filter { !$0.isWhitespace }), "\(words)")
    }
    #expect(found.contains("guildhallcredentialverifyFILE"))
  }

  private struct Printed {
    var pages: Int
    var text: String?
  }

  private func printed(_ page: String) throws -> Printed {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "certificate-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appending(path: "page.html")
    let sheet = folder.appending(path: "page.pdf")
    try Data(page.utf8).write(to: file)
    try run(
      try #require(Self.chromium),
      [
        "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer",
        "--user-data-dir=\(folder.path())", "--print-to-pdf=\(sheet.path())",
        file.absoluteString,
      ])
    let bytes = String(decoding: try Data(contentsOf: sheet), as: UTF8.self)
    // An object of its own for each page; the tree of pages is of another type.
    let pages = bytes.matches(of: /\/Type\s*\/Page\b/).count
    guard let reader = Self.reader else { return Printed(pages: pages, text: nil) }
    let words = folder.appending(path: "page.txt")
    try run(reader, ["-raw", sheet.path(), words.path()])
    return Printed(pages: pages, text: try String(contentsOf: words, encoding: .utf8))
  }

  private func run(_ tool: URL, _ arguments: [String]) throws {
    let process = Process()
    process.executableURL = tool
    process.arguments = arguments
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  private static func tool(_ name: String) -> URL? {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    return folders.map { URL(filePath: String($0)).appending(path: name) }
      .first { FileManager.default.isExecutableFile(atPath: $0.path()) }
  }
}
