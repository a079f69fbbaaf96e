import Foundation
import Testing

/// What somebody sees who looks at a credential without a network.
struct CredentialCommandTests {
  private func verifying(_ text: String, _ options: String...) throws -> Program.Result {
    let place = try Workplace()
    let file = place.path + "/credential.jwt"
    try Data(text.utf8).write(to: URL(fileURLWithPath: file))
    return try Program.run(["credential", "verify", file] + options)
  }

  @Test func `what nobody signed is refused, with where and what to do`() throws {
    // The header {"alg":"none"} and an empty document.
    let result = try verifying("eyJhbGciOiJub25lIn0.e30.")
    #expect(result.status == 1)
    #expect(result.output.contains("credential.jwt: refused"))
    #expect(
      result.output.contains("✗ header.alg: The algorithm is \"none\": nobody signed this. Ask"))
    let program = try verifying("eyJhbGciOiJub25lIn0.e30.", "--format", "json")
    #expect(program.status == 1)
    let lines = try JSONSerialization.jsonObject(with: Data(program.output.utf8))
    let line = try #require((lines as? [[String: Any]])?.first)
    #expect(line["conclusion"] as? String == "refused")
    #expect((line["findings"] as? [[String: String]])?.first?["path"] == "header.alg")
  }

  @Test func `an empty file and a missing one are told apart`() throws {
    #expect(try verifying("").output.contains("The file is empty."))
    let missing = try Program.run(["credential", "verify", "/nonexistent/credential.jwt"])
    #expect(missing.status == 1 && missing.errors.contains("cannot be read"))
  }

  @Test(arguments: [["--issuer", "nobody"], ["--status", "=x"], ["--at", "yesterday"]])
  func `options that say nothing are refused`(_ options: [String]) throws {
    let result = try Program.run(["credential", "verify", "x.jwt"] + options)
    #expect(result.status == 64 && result.errors.contains(options[0]))
  }
}
