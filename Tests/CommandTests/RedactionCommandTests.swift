import Foundation
import Testing

struct RedactionCommandTests {
  private let rubric = "curricula/first-line/rubrics/service-quality.xml"
  private let secrets = [
    "5105105105105100", "5105 1051 0510 5100", "0510 5100", "9517", "zanzibar7",
  ]

  private func talk(_ id: String) -> String {
    #"{"id":"\#(id)","channel":"chat","subject":"card 5105 1051 0510 5100","participants":[{"role":"customer","name":"5105105105105100"},{"role":"agent","agent":"a.a"}],"turns":[{"by":1,"text":"What is the security code?"},{"by":0,"text":"9517"},{"by":0,"text":"and 5105 1051 0510 5100, my password is zanzibar7"},{"by":null,"event":{"type":"paid","details":{"pan":"5105105105105100","cvv":"9517"}}}]}"#
  }

  @Test func `no card number and no code reaches the disk or the screen`() throws {
    let place = try Workplace()
    let lines = [
      talk("order-5105105105105100"), talk("two") + "}", "5105105105105100",
      #"{"id":"3","channel":"5105 1051 0510 5100","turns":[]}"#,
      #"{"id":"4","channel":"chat","participants":[{"role":"9517"}],"turns":[]}"#,
      #"{"id":"5","channel":"chat","participants":[],"turns":[{"by":5105105105105100,"text":"x"}]}"#,
      #"{"id":"6","channel":"chat","participants":[],"turns":[{"at":"5105 1051 0510 5100","text":"x"}]}"#,
      #"{"id":"7","channel":"chat","participants":[],"turns":[{"text":"x","event":{"type":"a","details":{"5105105105105100":9517}}}]}"#,
    ]
    let talks = try place.write(lines.joined(separator: "\n"), to: "talks.ndjson")
    let log = try place.write(
      "# Channel: 5105 1051 0510 5100\n# 5105 1051 0510 5100: x\n# CVV: 9517\n"
        + "Customer: my cvv is 9517\nAgent: 5105 1051 0510 5100\n", to: "5105105105105100.txt")
    try Program.run(["publish", "curricula", "--data", place.data])
    for arguments in [
      ["import", talks, log, "--data", place.data], ["redact", talks, log],
      ["redact", "--format", "json", talks, log], ["score", "--rubric", rubric, talks, log],
      ["score", "--rubric", rubric, "--format", "ndjson", talks, log],
      ["import", place.path + "/5105105105105100.pdf", "--data", place.data],
    ] {
      let result = try Program.run(arguments)
      #expect(result.status == 1)
      for secret in secrets {
        #expect(!result.output.contains(secret), "\(arguments[0]) says \(secret)")
        #expect(!result.errors.contains(secret), "\(arguments[0]) warns with \(secret)")
      }
    }
    let files = try FileManager.default.contentsOfDirectory(atPath: place.data)
    let database = try Data(contentsOf: URL(fileURLWithPath: place.data + "/guildhall.sqlite"))
    #expect(database.range(of: Data("order-[CARD]5100".utf8)) != nil)
    for file in files {
      let bytes = try Data(contentsOf: URL(fileURLWithPath: place.data + "/" + file))
      for secret in secrets {
        #expect(!holds(bytes, secret), "\(file) holds \(secret)")
      }
    }
  }

  /// True when the bytes hold the secret by itself: four digits also stand in digests and numbers by
  /// chance, between others.
  private func holds(_ bytes: Data, _ secret: String) -> Bool {
    func isHexadecimal(_ place: Int) -> Bool {
      guard bytes.indices.contains(place) else { return false }
      return Character(UnicodeScalar(bytes[place])).isHexDigit
    }
    var rest = bytes.indices
    while let found = bytes.range(of: Data(secret.utf8), in: rest) {
      if !isHexadecimal(found.lowerBound - 1), !isHexadecimal(found.upperBound) { return true }
      rest = found.upperBound..<bytes.endIndex
    }
    return false
  }

  @Test func `what is by itself is found, what stands in a digest is not`() {
    #expect(holds(Data(#"{"text":"9517"}"#.utf8), "9517"))
    #expect(holds(Data("9517".utf8), "9517"))
    #expect(holds(Data("af9517b, is 9517.".utf8), "9517"))
    #expect(!holds(Data("0af9517b2".utf8), "9517"))
    #expect(!holds(Data("2026.95170".utf8), "9517"))
  }

  @Test func `an import says how much was taken out`() throws {
    let place = try Workplace()
    let talks = try place.write(talk("one"), to: "talks.ndjson")
    let result = try Program.run(["import", talks, "--data", place.data])
    #expect(result.status == 0)
    #expect(
      result.output.contains("\nRedacted: 4 card numbers, 2 security codes, 1 password.\n"))
  }

  @Test func `the dry run shows places and tokens, and stores nothing`() throws {
    let place = try Workplace()
    let file = try place.write(
      "Customer: Hello, it is ann@example.com and not bo@example.com\nAgent: Thanks [PII]\n",
      to: "log.txt")
    let text = try Program.run(["redact", file])
    #expect(
      text.output == """
        log (\(file))
          turns[0].text, e-mail address, 15 characters at 13: Hello, it is [EMAIL] and not [EMAIL-2]
          turns[0].text, e-mail address, 14 characters at 37: Hello, it is [EMAIL] and not [EMAIL-2]

        1 of 1 interaction: 2 e-mail addresses.
        Marks that a source had set, and that stay: 1.

        """)
    let json = try Program.run(["redact", "--format", "json", file])
    let list = try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [[String: Any]]
    let values = try #require(list?.first?["values"] as? [[String: Any]])
    #expect(values.map { $0["start"] as? Int } == [13, 37])
    #expect(values.map { $0["kind"] as? String } == ["email", "email"])
    #expect(values.allSatisfy { $0["value"] == nil })
    let nothing = try Program.run(["redact", "/nonexistent.json"])
    #expect(nothing.status == 1)
  }
}
