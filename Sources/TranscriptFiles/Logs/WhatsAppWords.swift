internal import Transcripts

/// What the words of a WhatsApp message are: words, a file, or the mark of one that is gone.
struct WhatsAppWords {
  var text: String
  var attachments: [Attachment] = []
  var alteration: Turn.Alteration?

  init(_ lines: [Substring]) {
    text = lines.map { String(withoutLeadingMarks($0)) }.joined(separator: "\n")
      .trimmed { $0.isNewline || $0 == " " }
    takeEditMark()
    if text.utf8.count < 60, Self.deleted.contains(text.trimmed { $0 == "." }.lowercased()) {
      alteration = .deleted
    }
    takeFile()
  }

  private static let deleted: Set = [
    "this message was deleted", "you deleted this message", "diese nachricht wurde gelöscht",
    "du hast diese nachricht gelöscht", "ce message a été supprimé",
    "vous avez supprimé ce message", "se eliminó este mensaje", "eliminaste este mensaje",
  ]

  private mutating func takeEditMark() {
    for mark in ["<This message was edited>", "<Diese Nachricht wurde bearbeitet.>"]
    where text.hasSuffix(mark) {
      text = String(text.dropLast(mark.count)).trimmed { $0.isWhitespace || isMark($0) }
      alteration = .edited
    }
  }

  /// `<attached: name.jpg>`, `name.jpg (file attached)`, `<Media omitted>`, `image omitted`.
  private mutating func takeFile() {
    let first = text.prefix { !$0.isNewline }
    guard first.utf8.count < 300 else { return }
    let rest = text[first.endIndex...].trimmed { $0.isNewline }
    var name: Substring?
    if first.hasPrefix("<"), first.hasSuffix(">"), !first.dropFirst().contains("<") {
      let inside = first.dropFirst().dropLast()
      // “<attached: 12-PHOTO.jpg>” in whatever language.
      let colon = inside.firstRange(of: ": ")
      name = colon.map { inside[$0.upperBound...] } ?? (rest.isEmpty ? inside : nil)
    } else if first.hasSuffix(")"), let open = first.lastIndex(of: "("), open > first.startIndex,
      let kind = mediaType(of: first[..<open].trimmed(\.isWhitespace)), !kind.isEmpty
    {
      name = first[..<open]
    } else if rest.isEmpty, first.hasSuffix(" omitted"), first.utf8.count < 200 {
      name = first
    }
    guard let found = name?.trimmed({ $0.isWhitespace || isMark($0) }), !found.isEmpty else {
      return
    }
    attachments = [Attachment(name: found, mediaType: mediaType(of: found))]
    text = rest
  }

  private func mediaType(of name: some StringProtocol) -> String? {
    guard let point = name.lastIndex(of: "."), !name[..<point].isEmpty else { return nil }
    switch name[name.index(after: point)...].lowercased() {
    case "jpg", "jpeg": return "image/jpeg"
    case "png": return "image/png"
    case "gif": return "image/gif"
    case "webp": return "image/webp"
    case "mp4": return "video/mp4"
    case "3gp": return "video/3gpp"
    case "mov": return "video/quicktime"
    case "opus", "ogg": return "audio/ogg"
    case "mp3": return "audio/mpeg"
    case "m4a": return "audio/mp4"
    case "aac": return "audio/aac"
    case "pdf": return "application/pdf"
    case "vcf": return "text/vcard"
    case "txt": return "text/plain"
    case "csv": return "text/csv"
    case "doc": return "application/msword"
    case "docx":
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
    case "xlsx": return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    case "zip": return "application/zip"
    default: return nil
    }
  }

  private func isMark(_ character: Character) -> Bool {
    character.unicodeScalars.allSatisfy(isDirectionMark)
  }
}

func withoutLeadingMarks(_ line: Substring) -> Substring {
  Substring(line.unicodeScalars.drop(while: isDirectionMark))
}

extension StringProtocol {
  /// The text without characters of that kind at either end.
  func trimmed(_ isLoose: (Character) -> Bool) -> String {
    var rest = self[...]
    while let last = rest.last, isLoose(last) { rest = rest.dropLast() }
    return String(rest.drop(while: isLoose))
  }
}
