import Findings
import Foundation
import Transcripts

@testable import TranscriptFiles

/// A message with lines that end in CRLF, as mail has them.
func eml(_ lines: String) -> [UInt8] {
  Array(
    lines.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\r\n").utf8)
}

func readMail(
  _ files: [[UInt8]], _ answers: ImportAnswers = ImportAnswers(), ending: String = "eml"
) -> ForeignReading {
  let sniffed = files.enumerated().map { number, bytes in
    SniffedFile(
      ForeignFile(file: "\(number + 1).\(ending)", name: "\(number + 1)", bytes: bytes), answers)
  }
  return MailForm.read(sniffed, answers)
}

/// The only turn of a message with that body, behind a header of the given fields.
func turn(_ fields: String, _ body: String = "") -> Turn {
  let text = "From: ana@harbour.example\n\(fields)\n\n\(body)"
  return readMail([eml(text)]).interactions.first?.interaction.turns.first ?? Turn(by: nil)
}

/// What a reader judges: the text without quotations and signature, and without blanks at its ends.
func own(_ turn: Turn) -> String {
  turn.ownText.trimmingCharacters(in: .whitespacesAndNewlines)
}

func own(_ body: String) -> String {
  let parts = mailParts(of: body)
  return own(Turn(by: nil, text: body, quoted: parts.quoted, signature: parts.signature))
}

func signature(_ body: String) -> String? {
  mailParts(of: body).signature.map { range in
    var text = String.UnicodeScalarView()
    text.append(contentsOf: Array(body.unicodeScalars)[range])
    return String(text)
  }
}

func messages(_ reading: ForeignReading) -> [String] {
  (reading.findings + reading.interactions.flatMap(\.findings)).map(\.message)
}
