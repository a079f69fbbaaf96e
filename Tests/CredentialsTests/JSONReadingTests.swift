import Testing

@testable import Credentials

struct JSONReadingTests {
  private func fault(_ text: String) -> JSONFault.What? {
    if case .failure(let fault) = JSONValue.read(Array(text.utf8)) { fault.what } else { nil }
  }

  @Test(arguments: [
    (#"{"a":1,"a":2}"#, JSONFault.What.memberTwice("a")),
    (#"{"a":1,"\u0061":2}"#, .memberTwice("a")),
    (#"{"é":1,"e\u0301":2}"#, .memberTwice("é")),
    (#"{"a":1} {"#, .somethingFollows), ("[1,2]x", .somethingFollows),
    (#"["\ud800"]"#, .halfSurrogate), (#"["\udc00\ud800"]"#, .halfSurrogate),
    (#"["\ud800\u0041"]"#, .halfSurrogate), (#"["\x"]"#, .unknownEscape),
    (#"["\u12G4"]"#, .unknownEscape), ("[\"\u{1}\"]", .controlCharacter),
    ("[1e400]", .notFinite), ("[01]", .noValue), ("[1.]", .noValue), ("[+1]", .noValue),
    ("[.5]", .noValue), ("[1e]", .noValue), ("[NaN]", .noValue), ("[1,]", .noValue),
    ("[1 2]", .noSeparator), (#"{"a" 1}"#, .noColon), ("{a:1}", .noName), (#"{"a":1,}"#, .noName),
    ("", .endsEarly), ("[", .endsEarly), ("\"a", .endsEarly), ("{\"a\":", .endsEarly),
    ("tru", .noValue), ("// c\n1", .noValue),
  ]) func `what is not plain JSON is refused`(text: String, what: JSONFault.What) {
    #expect(fault(text) == what)
  }

  @Test func `bytes that are not UTF-8 are refused`() {
    #expect(JSONValue.read([0x22, 0xFF, 0x22]) == .failure(JSONFault(what: .notUTF8, line: 1)))
    #expect(
      JSONValue.read([0x22, 0xC0, 0x80, 0x22]) == .failure(JSONFault(what: .notUTF8, line: 1)))
  }

  @Test func `depth and length have limits`() {
    let deep = { String(repeating: "[", count: $0) + String(repeating: "]", count: $0) }
    #expect(fault(deep(64)) == nil)
    #expect(fault(deep(65)) == .tooDeep(64))
    #expect(fault(deep(400_000)) == .tooDeep(64))
    #expect(fault("\"" + String(repeating: "a", count: 1 << 20) + "\"") == .tooLarge(1 << 20))
  }

  @Test func `a fault names its line`() {
    #expect(
      JSONValue.read(Array("{\n\"a\": 1,\n\"a\": 2}".utf8))
        == .failure(JSONFault(what: .memberTwice("a"), line: 3)))
    #expect(
      JSONFault(what: .memberTwice("a"), line: 3).sentence
        == "The member \"a\" is there twice, in line 3.")
  }

  @Test func `whole numbers are read from numbers and from texts`() {
    #expect(JSONValue.number("23").wholeNumber == 23)
    #expect(JSONValue.text("23").wholeNumber == 23)
    #expect(JSONValue.number("1.2623040E9").wholeNumber == 1_262_304_000)
    #expect(JSONValue.number("1.5").wholeNumber == 1)
    #expect(JSONValue.number("1e300").wholeNumber == nil)
    #expect(JSONValue.text("1.5").wholeNumber == nil)
  }
}
