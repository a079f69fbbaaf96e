import Accounts
import Foundation
import GuildhallKit
import HTTPTypes
import Testing

@testable import Web

/// Any bytes to any route: a 4xx that helps, and never a fault of ours.
@Suite struct RandomCallTests {
  /// SplitMix64, so that a failure comes again with its seed.
  private struct Dice: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var z = state
      z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
      z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
      return z ^ (z >> 31)
    }
  }

  private static let words = [
    "", "0", "1", "-1", "9223372036854775807", "99999999999999999999", "NaN", "null", "..",
    "%2e%2e%2f", "%00", "%ff", "%", "%zz", "<script>alert(1)</script>", "\u{202E}gnp", "\u{0}",
    "'; DROP TABLE person; --", "true", "yes", "2026-11-20", "2026-13-45", "reviewer", "ada-stern",
    "{}", "[]", "🙂🙂", String(repeating: "x", count: 5_000), "a=b&c=d", "training", "late-parcel",
  ]
  private static let names = [
    "token", "name", "reason", "days", "office", "before", "role", "list", "file", "q", "page",
    "after", "limit", "task", "day", "from", "until", "person", "mark", "sure", "email", "answer",
    "then", "password", "label", "part", "revision", "verb", "state", "on", "good", "team",
  ]
  private static let types = [
    "application/x-www-form-urlencoded", "multipart/form-data; boundary=x",
    "multipart/form-data", "application/json", "application/x-ndjson", "text/csv", "text/plain",
    "", "\u{7}", "image/png",
  ]

  @Test(arguments: [1, 2, 3] as [UInt64])
  func `random calls are answered, and none by a fault of ours`(seed: UInt64) async throws {
    let house = try OpenHouse()
    let ada = try house.person("Ada Stern", .administrator, .trainer, .lead, .reviewer, .mentor)
    var dice = Dice(state: seed)
    for route in allRoutes {
      for _ in 0..<4 {
        var browser = try Browser(house, as: ada)
        if route.takesTokens {
          let secret = SecretToken.make()
          _ = try house.house.startSession(
            of: house.house.account(ada.id), tokenHash: secret.hash.stored, label: "Random",
            isProgram: true)
          browser.bearer = secret.text
        }
        let path = path(of: route, &dice)
        let (body, type) = body(with: browser.token, &dice)
        var headers = ["Content-Type": type]
        for name in ["Accept", "X-Piece", "X-Forwarded-For", "User-Agent", "Origin", "Range"]
        where Bool.random(using: &dice) {
          headers[name] = plain(Self.words.randomElement(using: &dice) ?? "")
        }
        let answer = try await browser.send(
          route.method, path, route.method == .get ? nil : body, headers)
        #expect(
          answer.status < 500,
          "seed \(seed): \(route.method) \(path.prefix(200)) as \(type): \(answer.status)")
        #expect(answer.headers[.contentSecurityPolicy] != nil, "\(route.path)")
        #expect(!answer.body.contains("<script>alert(1)"), "\(route.method) \(path.prefix(200))")
      }
    }
    // Whatever was done, the house is sound.
    #expect(try house.house.auditChain().firstBroken == nil)
  }

  private func path(of route: Route, _ dice: inout Dice) -> String {
    let path = route.path.split(separator: "/").map { part -> String in
      guard part.hasPrefix("{") else { return String(part) }
      let word = Self.words.randomElement(using: &dice) ?? ""
      // Now and then as it is, so that what is not encoded comes, too.
      let isRaw = word.utf8.allSatisfy { $0 > 32 && $0 < 127 } && Bool.random(using: &dice)
      return word.isEmpty ? "1" : isRaw ? word.replacing("/", with: "%2F") : At.encoded(word)
    }.reduce(into: "") { $0 += "/" + $1 }
    guard Bool.random(using: &dice) else { return path.isEmpty ? "/" : path }
    return (path.isEmpty ? "/" : path) + "?" + form(&dice)
  }

  private func form(_ dice: inout Dice) -> String {
    (0..<Int.random(in: 1...6, using: &dice)).map { _ in
      let name = Self.names.randomElement(using: &dice) ?? ""
      return "\(name)=\(At.encoded(Self.words.randomElement(using: &dice) ?? ""))"
    }.joined(separator: "&")
  }

  private func body(with token: String, _ dice: inout Dice) -> ([UInt8], String) {
    let type = Self.types.randomElement(using: &dice) ?? ""
    switch Int.random(in: 0..<4, using: &dice) {
    case 0:
      let count = Int.random(in: 0..<600, using: &dice)
      return ((0..<count).map { _ in UInt8.random(in: .min ... .max, using: &dice) }, type)
    case 1:
      return (
        Array("--x\r\nContent-Disposition: form-data; name=\"token\"\r\n\r\n\(token)\r\n--x".utf8),
        "multipart/form-data; boundary=x"
      )
    default:
      return (
        Array("token=\(token)&\(form(&dice))".utf8), "application/x-www-form-urlencoded"
      )
    }
  }

  /// What may stand in a header.
  private func plain(_ word: String) -> String {
    String(String.UnicodeScalarView(word.unicodeScalars.filter { $0.value > 31 && $0.value < 127 }))
  }
}
