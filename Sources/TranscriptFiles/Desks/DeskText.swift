internal import Foundation
internal import Markup

/// The words of a message, with what of them repeats earlier mail.
struct DeskText: Sendable, Hashable {
  var text: String
  var quoted: [Range<Int>] = []
  var signature: Range<Int>?
}

extension DeskText {
  static let none = DeskText(text: "")

  /// The vendor's plain text where there is some, otherwise the text of its HTML.
  ///
  /// - Parameter isMail: earlier mail and signatures are looked for only where mail was sent.
  init(plain: String?, html: String?, isMail: Bool) {
    if let plain, !plain.isBlank {
      self.init(text: plain.cleaned)
    } else if let html, !html.isBlank {
      let page = HTMLText(html)
      self.init(text: page.text, quoted: page.quoted, signature: page.signature)
    } else {
      self.init(text: "")
    }
    if isMail { markMail() }
  }

  /// Marks earlier mail and the signature.
  ///
  /// What the HTML itself calls one is kept.
  private mutating func markMail() {
    (quoted, signature) = mailParts(of: text, known: quoted, signature: signature)
  }
}

extension String {
  var isBlank: Bool { unicodeScalars.allSatisfy { $0.properties.isWhitespace } }

  /// With LF for line ends and without NUL, which no text holds.
  var cleaned: String {
    guard utf8.contains(where: { $0 == 0x0D || $0 == 0 }) else { return self }
    var scalars = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in unicodeScalars where scalar != "\0" {
      if scalar == "\r" || (scalar == "\n" && !isAfterReturn) { scalars.append("\n") }
      if scalar != "\r", scalar != "\n" { scalars.append(scalar) }
      isAfterReturn = scalar == "\r"
    }
    return String(scalars)
  }

  /// True when a tag stands in it: `<` and a letter, a slash or an exclamation mark.
  var hasTags: Bool {
    var isAfterBracket = false
    for byte in utf8 {
      let isLetter = (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
      if isAfterBracket, isLetter || byte == 0x2F || byte == 0x21 { return true }
      isAfterBracket = byte == 0x3C
    }
    return false
  }

  /// Letters and digits only, in lower case: two renderings of one text are the same in this.
  var wordsOnly: String {
    var scalars = String.UnicodeScalarView()
    for scalar in unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      scalars.append(scalar)
    }
    return String(scalars).lowercased()
  }

  /// With the five named entities of XML, the no-break space and numbers decoded, once.
  ///
  /// For plain texts in which a vendor leaves its HTML's entities.
  var withoutEntities: String {
    guard utf8.contains(UInt8(ascii: "&")) else { return self }
    var result = String.UnicodeScalarView()
    var rest = unicodeScalars[...]
    while let scalar = rest.first {
      rest = rest.dropFirst()
      guard scalar == "&", let end = rest.prefix(9).firstIndex(of: ";"),
        let decoded = decodedEntity(String(rest[rest.startIndex..<end]))
      else {
        result.append(scalar)
        continue
      }
      result.append(decoded)
      rest = rest[rest.index(after: end)...]
    }
    return String(result)
  }

  /// True for a hash in Base64, which warehouses put where words were: 16 bytes, 24 characters.
  var isHash: Bool {
    utf8.count == 24 && hasSuffix("==")
      && utf8.dropLast(2).allSatisfy {
        (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) || (0x61...0x7A).contains($0)
          || $0 == 0x2B || $0 == 0x2F
      }
  }
}

/// The MD5 hash of nothing in Base64: an empty text that was hashed.
let hashOfNothing = "1B2M2Y8AsgTpgAmY7PhCfg=="

private func decodedEntity(_ name: String) -> Unicode.Scalar? {
  switch name {
  case "amp": return "&"
  case "lt": return "<"
  case "gt": return ">"
  case "quot": return "\""
  case "apos": return "'"
  case "nbsp", "#160": return " "
  default:
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number =
      digits.first == "x" || digits.first == "X"
      ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    // NUL and other controls are no words.
    return number.flatMap { $0 >= 0x20 || $0 == 0x0A || $0 == 0x09 ? Unicode.Scalar($0) : nil }
  }
}
