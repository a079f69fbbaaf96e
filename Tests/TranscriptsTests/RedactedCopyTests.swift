import Testing
import Transcripts

struct RedactedCopyTests {
  @Test(arguments: [
    #"{"text":"my card is 4111 1111 1111 1111"}"#, "a;b\n1;\"4111-1111-1111-1111\"\n",
    #"{"t":"<b>4111</b>&nbsp;1111&nbsp;1111&nbsp;1111"}"#, #"{"t":"4111\u00201111 1111 1111"}"#,
    "Content-Transfer-Encoding: quoted-printable\n\ncard 4111 1111=\n 1111 1111\n",
    "Content-Transfer-Encoding: quoted-printable\n\ncard =34=31=31=31 1111 1111 1111\n",
  ])
  func `card numbers go, however the file writes them`(text: String) {
    let copy = redactedCopy(text)
    #expect(copy.contains("[CARD]"), "\(copy)")
    #expect(!copy.contains("1111"), "\(copy)")
  }

  @Test func `encoded bytes go, because nobody sees what they hold`() {
    // "my card is 4111 1111 1111 1111" and a picture.
    let short = "body: bXkgY2FyZCBpcyA0MTExIDExMTEgMTExMSAxMTEx end"
    #expect(redactedCopy(short) == "body: [ENCODED] end")
    let lines = (0..<20).map { _ in String(repeating: "aB3/", count: 19) }.joined(separator: "\r\n")
    #expect(redactedCopy("Picture\r\n\r\n\(lines)\r\nEnd") == "Picture\r\n\r\n[ENCODED]\r\nEnd")
  }

  @Test(arguments: [
    "internationalization and characteristically", "/usr/share/somewhere/else/and/further/down",
    "c0ffee00-1234-4a6b-9c8d-0123456789ab", "Donaudampfschifffahrtsgesellschaft",
  ])
  func `long words and identifiers stay`(text: String) {
    #expect(redactedCopy(text) == text)
  }

  @Test func `a number stays whole where a long file is read in pieces`() {
    let filler = String(repeating: "order 204417 of the 12th is here, ", count: 3000)
    for shift in 0..<40 {
      let text = String(repeating: "x", count: shift) + filler
      let middle = text.index(text.startIndex, offsetBy: 8192 - 10)
      let whole = text[..<middle] + " 4111 1111 1111 1111 " + text[middle...]
      #expect(!redactedCopy(String(whole)).contains("1111"), "\(shift)")
    }
  }
}
