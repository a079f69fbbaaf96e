import Testing

@testable import Credentials

struct CanonicalTests {
  @Test(.needsSharedCredentials) func `all six triples of RFC 8785 come out to the byte`() throws {
    for name in ["arrays", "french", "structures", "unicode", "values", "weird"] {
      let value = try SharedCredentials.json("rfc8785/input/\(name).json")
      #expect(try value.canonical == SharedCredentials.bytes("rfc8785/output/\(name).json"))
    }
  }

  @Test(.needsSharedCredentials) func `all numbers of RFC 8785 come out`() throws {
    let numbers = try #require(SharedCredentials.json("rfc8785/numbers.json")["numbers"]).oneOrMore
    #expect(numbers.count == 26)
    for number in numbers {
      let bits = try #require(UInt64(number["hex"]?.text ?? "", radix: 16))
      #expect(canonicalNumber(Double(bitPattern: bits)) == number["text"]?.text)
    }
  }

  @Test(arguments: [
    (0.1, "0.1"), (1, "1"), (-1.5, "-1.5"), (100, "100"), (1e20, "100000000000000000000"),
    (1e21, "1e+21"), (1.5e21, "1.5e+21"), (0.000001, "0.000001"), (1e-7, "1e-7"),
    (123e-9, "1.23e-7"), (-0.0, "0"), (4.5, "4.5"), (1e100, "1e+100"), (10.01, "10.01"),
  ]) func `a number is written as ECMAScript does`(value: Double, text: String) {
    #expect(canonicalNumber(value) == text)
  }

  @Test func `members are sorted by UTF-16 units and not by scalars`() throws {
    let value = try JSONValue.read(Array("{\"\u{FB33}\":1,\"😀\":2,\"a\":3}".utf8)).get()
    #expect(String(decoding: value.canonical, as: UTF8.self) == "{\"a\":3,\"😀\":2,\"\u{FB33}\":1}")
  }

  @Test func `only what must be escaped is`() throws {
    let value = JSONValue.text("\u{8}\t\n\u{C}\r\"\\\u{1}\u{7F}/é")
    #expect(
      String(decoding: value.canonical, as: UTF8.self)
        == "\"\\b\\t\\n\\f\\r\\\"\\\\\\u0001\u{7F}/é\"")
  }

  @Test func `the canonical form is a fixed point`() throws {
    let text = #"{"b":[1.0,{"z":null,"a":true}],"a":"\u00e9\ud83d\ude00"}"#
    let once = try JSONValue.read(Array(text.utf8)).get().canonical
    #expect(try JSONValue.read(once).get().canonical == once)
    #expect(String(decoding: once, as: UTF8.self) == #"{"a":"é😀","b":[1,{"a":true,"z":null}]}"#)
  }
}
