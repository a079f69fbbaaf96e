import Foundation
import Markup
import Testing

/// Each way of quoting, with `Mine.` as what the writer added.
struct HTMLQuotationTests {
  struct Sample: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var html: String
    var own = "Mine."
  }

  static let samples: [Sample] = [
    Sample(
      testDescription: "Gmail",
      html: """
        <div dir=ltr>Mine.</div><br><div class="gmail_quote"><div class="gmail_attr">On Mon, Ana \
        wrote:<br></div><blockquote class="gmail_quote">Theirs.<div>More.</div></blockquote></div>
        """),
    Sample(
      testDescription: "Gmail with an answer between",
      html: """
        <div class="gmail_quote"><div class="gmail_attr">On Mon, Ana wrote:</div><blockquote \
        class="gmail_quote">One?</blockquote><div>Mine.</div><blockquote class="gmail_quote">Two?\
        </blockquote></div>
        """),
    Sample(
      testDescription: "Gmail's forwarding",
      html: """
        Mine.<div class="gmail_quote"><div class="gmail_attr">---------- Forwarded message\
        ---------<br>From: Ana</div>Theirs.<blockquote class="gmail_quote">Older.</blockquote>\
        And more.</div>
        """),
    Sample(
      testDescription: "Thunderbird",
      html: """
        Mine.<div class="moz-cite-prefix">Am 3.4.26 schrieb Ana:<br></div>\
        <blockquote type="cite" cite="mid:1">Theirs.</blockquote>
        """),
    Sample(
      testDescription: "an answer below the quotation",
      html: """
        <div class="moz-cite-prefix">Am 3.4.26 schrieb Ana:<br></div>\
        <blockquote type="cite">Theirs.</blockquote><p>Mine.</p>
        """),
    Sample(
      testDescription: "Apple",
      html: """
        Mine.<br><div><br><blockquote type="cite"><div>On 3 Apr 2026, Ana wrote:</div>Theirs.\
        </blockquote></div>
        """),
    Sample(
      testDescription: "Outlook on the web",
      html: """
        <div>Mine.</div><div id="appendonsend"></div><hr><div id="divRplyFwdMsg"><b>From:</b> Ana\
        <br><b>Sent:</b> Monday</div><div>Theirs.</div>
        """),
    Sample(
      testDescription: "Outlook",
      html: """
        <div class=WordSection1><p class=MsoNormal>Mine.</p><div><div style='border:none;border-top:\
        solid #E1E1E1 1.0pt;padding:3.0pt 0cm'><p class=MsoNormal><b>Von:</b> Ana<br><b>Gesendet:</b>\
        Montag</p></div></div><p class=MsoNormal>Theirs.</p></div>
        """),
    Sample(
      testDescription: "Yahoo",
      html: """
        <div>Mine.</div><div id="ydp1yahoo_quoted_2" class="ydp1yahoo_quoted"><div>On Monday, Ana \
        wrote:</div><div>Theirs.</div></div>
        """),
    Sample(
      testDescription: "a line that names an address and a time above a block",
      html: """
        <p>Mine.<br><br>26.06.2026, 14:41, "Ana" &lt;<a href="mailto:ana@harbour.example">\
        ana@harbour.example</a>&gt;:</p><blockquote>Theirs.</blockquote>
        """),
    Sample(
      testDescription: "Zimbra",
      html: "<div>Mine.<br><hr id='zwchr'><b>From: </b>Ana<br>Theirs.</div>"),
    Sample(
      testDescription: "a mere box with a line above",
      html: "<div style='border-top:solid #E1E1E1 1pt'>Mine.</div>"),
    Sample(testDescription: "a mere indentation", html: "<blockquote>Mine.</blockquote>"),
  ]

  @Test(arguments: samples)
  func `what earlier mail said is marked and stays`(_ sample: Sample) {
    for filler in ["", String(repeating: "<div>", count: 2000)] {
      let result = HTMLText(filler + sample.html)
      #expect(own(result) == sample.own)
      #expect(result.text.contains("Theirs.") == sample.html.contains("Theirs."))
    }
  }

  @Test func `a signature that the mail program marks is found`() {
    let result = HTMLText("Hello.<br><div class=gmail_signature>Ana<br>Harbour</div>")
    #expect(result.signature == 7..<18)
    #expect(result.quoted.isEmpty)
  }

  @Test func `a signature inside a quotation is part of it`() {
    let result = HTMLText(
      "Hello.<blockquote type=cite>Words<div class=gmail_signature>Ana</div></blockquote>")
    #expect(result.signature == nil)
    #expect(result.quoted == [7..<16])
  }

  @Test func `ranges count scalars`() {
    let result = HTMLText("<p>e\u{301}👍🏽</p><blockquote type=cite>x</blockquote>")
    #expect(result.quoted == [6..<7])
  }
}

/// The text outside the marks, without white space at its ends.
private func own(_ html: HTMLText) -> String {
  var own = String.UnicodeScalarView()
  for (place, scalar) in html.text.unicodeScalars.enumerated()
  where !html.quoted.contains(where: { $0.contains(place) }) {
    own.append(scalar)
  }
  return String(own).trimmingCharacters(in: .whitespacesAndNewlines)
}
