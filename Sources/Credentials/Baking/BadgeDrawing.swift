/// A round badge in two colours, drawn for any title.
///
/// Its words are real text with a title and a description, so that a screen reader reads them, and
/// the contrast of the colours is above 7 to 1.
public struct BadgeDrawing: Sendable, Hashable {
  public var title: String
  /// Above the title, such as `Level 2`; nothing when there is none.
  public var level: String?
  public var issuer: String
  public var year: Int

  public init(title: String, level: String? = nil, issuer: String, year: Int) {
    self.title = title
    self.level = level
    self.issuer = issuer
    self.year = year
  }

  static let dark = "#12355b"
  static let light = "#fff8e7"

  /// The drawing as SVG 1.1, 400 units wide and high; the same values give the same bytes.
  public var svg: [UInt8] {
    let lines = wrapped(title, width: 16, most: 3)
    let longest = lines.map(width).max() ?? 1
    // Letters are taken to be 0.6 of their size wide; a line has 300 units.
    let size = min(38, max(12, 300 * 10 / (6 * max(1, longest))))
    let first = 204 - (lines.count - 1) * (size + 6) / 2 + size / 3
    var drawing = """
      <svg xmlns="http://www.w3.org/2000/svg" width="400" height="400" viewBox="0 0 400 400" \
      role="img" aria-labelledby="badge-title badge-description">
      <title id="badge-title">\(escaped(title))</title>
      <desc id="badge-description">\(escaped(spoken))</desc>
      <circle cx="200" cy="200" r="196" fill="\(Self.dark)"/>
      <circle cx="200" cy="200" r="182" fill="none" stroke="\(Self.light)" stroke-width="4"/>
      <g fill="\(Self.light)" font-family="sans-serif" text-anchor="middle">

      """
    if let level { drawing += line(level, y: 96, size: 22, most: 18) }
    for (index, text) in lines.enumerated() {
      drawing += line(text, y: first + index * (size + 6), size: size, most: 18, isBold: true)
    }
    drawing += line(issuer, y: 308, size: 18, most: 24)
    drawing += line(String(year), y: 340, size: 18, most: 24)
    return Array((drawing + "</g>\n</svg>\n").utf8)
  }

  private var spoken: String {
    let level = level.map { "\($0). " } ?? ""
    return "\(level)Issued by \(issuer) in \(year)."
  }

  private func line(_ text: String, y: Int, size: Int, most: Int, isBold: Bool = false) -> String {
    let weight = isBold ? " font-weight=\"bold\"" : ""
    return "<text x=\"200\" y=\"\(y)\" font-size=\"\(size)\"\(weight)>"
      + "\(escaped(shortened(text, to: most)))</text>\n"
  }
}

/// Lines of whole words, the rest cut off with an ellipsis.
private func wrapped(_ text: String, width limit: Int, most: Int) -> [String] {
  var lines: [String] = []
  for word in text.split(whereSeparator: \.isWhitespace) {
    if let last = lines.last, width(last) + 1 + width(String(word)) <= limit {
      lines[lines.count - 1] = "\(last) \(word)"
    } else if lines.count == most {
      lines[most - 1] = shortened(lines[most - 1] + "…………", to: limit)
      return lines.map { shortened($0, to: limit) }
    } else {
      lines.append(String(word))
    }
  }
  return lines.map { shortened($0, to: limit) }
}

private func shortened(_ text: String, to limit: Int) -> String {
  guard width(text) > limit else { return text }
  var kept = ""
  var used = 1
  for character in text {
    used += width(String(character))
    if used > limit { break }
    kept.append(character)
  }
  return kept + "…"
}

/// In letters; those of Chinese, Japanese and Korean and pictures count double.
private func width(_ text: String) -> Int {
  text.reduce(0) { sum, character in
    sum + ((character.unicodeScalars.first?.value ?? 0) >= 0x1100 ? 2 : 1)
  }
}

/// Text for XML; characters that XML cannot hold are left out.
private func escaped(_ text: String) -> String {
  var view = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": view.append(contentsOf: "&amp;".unicodeScalars)
    case "<": view.append(contentsOf: "&lt;".unicodeScalars)
    case ">": view.append(contentsOf: "&gt;".unicodeScalars)
    case "\t", "\n", "\r": view.append(" ")
    default:
      let value = scalar.value
      if value >= 0x20, value != 0xFFFE, value != 0xFFFF { view.append(scalar) }
    }
  }
  return String(view)
}
