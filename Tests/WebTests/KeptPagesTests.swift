import Foundation
import HTTPTypes
import Testing

@testable import Accounts
@testable import GuildhallKit
@testable import Web

@Suite struct KeptPagesTests {
  private let pages = KeptPages(systemRandomBytes)
  private let key = KeptPages.Key(session: 1, address: "/learn")
  private let now = Date(timeIntervalSince1970: 1_800_000_000)

  private func kept(_ words: String, after changes: Int = 1) -> Reply {
    pages.keep(.html(words), as: key, after: changes, at: now, token: "T", nonce: "N")
  }

  private func page(after changes: Int = 1, at moment: Date? = nil, token: String = "T2") -> String?
  {
    pages.page(key, after: changes, at: moment ?? now, token: token, nonce: "N2")
      .map { String(decoding: $0.body, as: UTF8.self) }
  }

  @Test func `what is new in each answer is put in, wherever it stands and however often`() {
    let made = "\(pages.tokenMark) not token- \(pages.nonceMark)\(pages.tokenMark), Nonna ńn"
    #expect(String(decoding: kept(made).body, as: UTF8.self) == "T not token- NT, Nonna ńn")
    #expect(page() == "T2 not token- N2T2, Nonna ńn")
  }

  @Test func `a change, some seconds and another session make it anew`() {
    _ = kept("words")
    #expect(page() == "words")
    #expect(page(after: 2) == nil)
    #expect(page(at: now + 14) == "words")
    #expect(page(at: now + 16) == nil)
    // A clock that was put back.
    #expect(page(at: now - 1) == nil)
    let other = KeptPages.Key(session: 2, address: "/learn")
    #expect(pages.page(other, after: 1, at: now, token: "T", nonce: "N") == nil)
  }

  @Test func `only a whole page is kept`() {
    var refused = Reply.html("refused", status: .notFound)
    _ = pages.keep(refused, as: key, after: 1, at: now, token: "T", nonce: "N")
    #expect(page() == nil)
    refused = .see("/learn")
    let sent = pages.keep(refused, as: key, after: 1, at: now, token: "T", nonce: "N")
    #expect(page() == nil && sent.status == .seeOther && sent.headers.count == 1)
  }

  @Test func `kept pages are forgotten when they are too many`() {
    let long = String(repeating: "x", count: 1 << 20)
    for number in 0..<40 {
      _ = pages.keep(
        .html(long), as: .init(session: 1, address: "/\(number)"), after: 1, at: now, token: "T",
        nonce: "N")
    }
    func isKept(_ number: Int) -> Bool {
      pages.page(
        .init(session: 1, address: "/\(number)"), after: 1, at: now, token: "T", nonce: "N") != nil
    }
    #expect(!isKept(0) && isKept(39))
  }

  @Test func `a page asked for again has a token that counts, and shows what was done since`()
    async throws
  {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var browser = try Browser(house, as: member)
    let first = try await browser.get("/learn")
    let again = try await browser.get("/learn")
    let nonce = #/script-src 'nonce-([^']+)'/#
    let nonces = [first, again].compactMap {
      $0.headers[.contentSecurityPolicy]?.firstMatch(of: nonce)?.output.1
    }
    #expect(Set(nonces).count == 2)
    #expect(again.body.contains("nonce=\"\(try #require(nonces.last))\""))
    let opened = try await browser.post("/learn/modules/calm-conversations/quizzes/check")
    #expect(opened.status == 303, "\(opened.words)")
    let last = try await browser.get("/learn")
    #expect(last.words.contains("Begun and not handed in") && !first.words.contains("Begun and"))
    // Somebody else's is another page.
    var other = try Browser(house, as: try house.person("Ruth Abel"))
    let theirs = try await other.get("/learn")
    #expect(theirs.words.contains("Ruth") && !theirs.words.contains("Begun and not handed in"))
  }

  @Test func `what was said to somebody is said once`() async throws {
    let house = try OpenHouse()
    let member = try house.person("Tilda Moor")
    var browser = try Browser(house, as: member)
    _ = try await browser.get("/learn")
    let session = try #require(
      try house.house.member(ofToken: SecretToken(browser.cookie ?? "")?.hash.stored ?? "")?.member)
    house.server.desk.tell(session, "Saved, and well.")
    #expect(try await browser.get("/learn").words.contains("Saved, and well."))
    #expect(try await !browser.get("/learn").words.contains("Saved, and well."))
  }
}
