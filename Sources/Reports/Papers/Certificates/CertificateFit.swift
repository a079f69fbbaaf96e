/// A text with the size at which it has room on a certificate.
///
/// A page without scripts cannot measure itself, so the room is reckoned from average widths; where
/// a font is wider, the space between the parts takes the line more.
struct CertificateFit: Sendable, Hashable {
  var text: String
  /// In millimetres.
  var size: Double
  var isCut = false

  /// A size with the number of lines that a text may have at it.
  typealias Choice = (size: Double, lines: Int)

  /// The first choice at which all of the text has room, otherwise the last with the text cut.
  init(_ text: String, width: Double = 226, _ choices: [Choice]) {
    // More than this has room at no size; all of it would be measured again for each.
    let text = String(oneLine(text).prefix(4_000))
    self.text = text
    size = choices.last?.size ?? 4
    // Some serif fonts are wider than the sans serif that the widths are of.
    let width = width / 1.08
    for choice in choices {
      let lines = Lettering(size: choice.size).lines(of: text, width: width, most: choice.lines + 1)
      if lines.count <= choice.lines {
        size = choice.size
        return
      }
    }
    guard let last = choices.last else { return }
    isCut = true
    self.text = Lettering(size: last.size).lines(of: text, width: width, most: last.lines)
      .joined(separator: " ")
  }

  /// The attribute that sets the size.
  var style: String { " style=\"--size: \(px(size))\"" }

  var markup: String { "<span class=\"fit\" dir=\"auto\"\(style)>\(html(text))</span>" }
}

extension CertificateFit {
  static func person(_ text: String) -> CertificateFit {
    CertificateFit(text, [(16, 1), (13, 1), (10.5, 2), (8.5, 3), (6.5, 4), (5, 5)])
  }

  static func programme(_ text: String) -> CertificateFit {
    CertificateFit(text, [(8.5, 1), (7.5, 2), (6, 3), (4.8, 4)])
  }

  static func issuer(_ text: String) -> CertificateFit {
    CertificateFit(text, [(7, 1), (5.5, 1), (4.5, 2), (3.5, 3)])
  }

  static func summary(_ text: String) -> CertificateFit {
    CertificateFit(text, width: 190, [(4.4, 3), (4, 4), (3.7, 6), (3.4, 7)])
  }

  /// A value at the bottom on the left.
  static func fact(_ text: String) -> CertificateFit {
    CertificateFit(text, width: 58, [(3.8, 2), (3.2, 4), (2.6, 6)])
  }

  /// An id in letters of one width, which are wider than the average.
  static func id(_ text: String) -> CertificateFit {
    CertificateFit(text, width: 70, [(2.8, 2), (2.4, 4), (2, 6)])
  }
}
