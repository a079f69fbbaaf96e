import Testing

@testable import Credentials

struct CredentialTimeTests {
  @Test(arguments: [
    ("1970-01-01T00:00:00Z", 0), ("2010-01-01T00:00:00Z", 1_262_304_000),
    ("2022-11-10T07:38:00-08:00", 1_668_094_680), ("2024-02-29T23:59:59.999z", 1_709_251_199),
    ("1969-12-31T23:59:59Z", -1), ("0000-01-01T00:00:00Z", -62_167_219_200),
  ]) func `a time with a zone is read`(text: String, seconds: Int) {
    #expect(CredentialTime(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", "2026-01-01", "2026-01-01T00:00:00", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-00-10T00:00:00Z", "2026-01-32T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01T00:60:00Z",
    "2026-01-01T00:00:60Z", "2026-01-01T00:00:00.Z", "2026-01-01T00:00:00+0100",
    "2026-01-01T00:00:00+24:00", "2026-01-01T00:00:00ZZ", "+026-01-01T00:00:00Z",
    "2026-01-01 00:00:00Z", "2026-01-01T00:00:00é", "20260101T000000Z0000",
  ]) func `anything else is not`(text: String) {
    #expect(CredentialTime(text) == nil)
  }

  @Test func `what is written is read again`() {
    for seconds in stride(from: -62_167_219_200, through: 253_402_300_799, by: 1_234_567_891) {
      let time = CredentialTime(seconds: seconds)
      #expect(CredentialTime(time.text) == time)
    }
    #expect(CredentialTime(seconds: .max).text == "9999-12-31T23:59:59Z")
    #expect(CredentialTime(seconds: .min).text == "0000-01-01T00:00:00Z")
  }
}
