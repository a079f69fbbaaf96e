import Testing
import Transcripts

@testable import TranscriptFiles

struct MailMarksTests {
  private func own(_ text: String) -> String {
    var turn = Turn(by: nil, text: text)
    turn.markMail()
    return turn.ownText.split(separator: "\n").map { $0.drop { $0 == " " } }
      .filter { !$0.isEmpty }.joined(separator: "|")
  }

  @Test(arguments: [
    ("Yes\n> late?\nNo", "Yes|No"),
    ("Yes\n\nOn 2 March 2026 Rosa wrote:\n> late?\n\nBye", "Yes|Bye"),
    ("Yes\n\nOn Mon, 2 March 2026 at 10:00, Rosa M\nwrote:\nlate?", "Yes"),
    ("Yes\n-----Original Message-----\nFrom: Rosa\nlate?", "Yes"),
    ("On 2 March it was late.\nSorry", "On 2 March it was late.|Sorry"),
    ("Yes\n-- \nBen\nHarbour", "Yes"), ("Yes\n--\nBen\n> late?", "Yes"), ("a -- b", "a -- b"),
    ("", ""),
  ])
  func `what a mail repeats and its signature are marked`(text: String, words: String) {
    #expect(own(text) == words)
  }

  @Test func `ranges count scalars and lie in the text`() {
    var turn = Turn(by: nil, text: "👩‍👩‍👧\n> é\n-- \nB")
    turn.markMail()
    #expect(turn.quoted == [6..<9])
    #expect(turn.signature == 10..<15)
    #expect(turn.text.unicodeScalars.count == 15)
  }
}
