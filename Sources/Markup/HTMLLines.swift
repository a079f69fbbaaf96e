/// Lines of plain text as they grow: white space is folded, and line ends, tabs and the marks of
/// list items wait until words follow them.
struct HTMLLines {
  private(set) var bytes: [UInt8] = []
  private(set) var scalarCount = 0
  /// Line ends before the next words; two make a blank line.
  private var breaks = 0
  private var tabs = 0
  private var hasSpace = false
  /// True where a line holds white space that somebody put there to make it a line.
  private var isBlankLine = false
  private var marker: String?
  /// The white space at the beginning of a preformatted line.
  private var indent: [Unicode.Scalar] = []
  /// True until the words of a cell begin: blocks inside it begin no line.
  private var isAtCellStart = false

  var byteCount: Int { bytes.count }

  mutating func add(_ text: String, isPreformatted: Bool) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n" where isPreformatted: endLine()
      case _ where isPreformatted && (scalar == " " || scalar == "\t"):
        if breaks == 0, !bytes.isEmpty { write(scalar) } else { indent.append(scalar) }
      case "\u{A0}":
        hasSpace = true
        isBlankLine = isBlankLine || isAtLineStart
      // Marks without width that fill previews.
      case "\u{200B}", "\u{FEFF}", "\u{AD}", "\u{34F}": break
      case _ where scalar.properties.isWhitespace: hasSpace = true
      default: write(scalar)
      }
    }
  }

  /// `<br>`.
  mutating func endLine() {
    breaks = min(breaks + 1, 2)
    hasSpace = false
    indent = []
    isBlankLine = false
  }

  /// The boundary of a block.
  mutating func endBlock(blank: Bool) {
    hasSpace = false
    indent = []
    guard !isAtCellStart else { return }
    breaks = max(breaks, blank ? 2 : 1)
    if isBlankLine {
      breaks = 2
      isBlankLine = false
    }
  }

  mutating func beginItem(_ marker: String) {
    isAtCellStart = false
    breaks = max(breaks, 1)
    self.marker = marker
  }

  /// - Parameter isFirst: whether no cell of the row has had words yet.
  mutating func beginCell(isFirst: Bool) {
    if !isFirst {
      breaks = 0
      tabs += 1
    }
    isAtCellStart = true
    hasSpace = false
    isBlankLine = false
  }

  mutating func endRow() {
    tabs = 0
    isAtCellStart = false
    // A paragraph in the last cell parts no rows.
    breaks = 1
    hasSpace = false
  }

  /// The words from a position on, without white space at their ends.
  func words(from start: Int) -> String {
    guard start < bytes.count else { return "" }
    var words = bytes[start...]
    while let first = words.first, first <= 0x20 { words = words.dropFirst() }
    while let last = words.last, last <= 0x20 { words = words.dropLast() }
    return String(decoding: words, as: UTF8.self)
  }

  private var isAtLineStart: Bool { breaks > 0 || bytes.isEmpty }

  private mutating func write(_ scalar: Unicode.Scalar) {
    flush()
    bytes += String(scalar).utf8
    scalarCount += 1
  }

  private mutating func flush() {
    if !bytes.isEmpty, breaks > 0 || tabs > 0 {
      while let last = bytes.last, last == 0x20 || last == 0x09 {
        bytes.removeLast()
        scalarCount -= 1
      }
    }
    if !bytes.isEmpty {
      for _ in 0..<breaks { put("\n") }
      if breaks == 0 {
        for _ in 0..<tabs { put("\t") }
        if hasSpace, tabs == 0, breaks == 0 { put(" ") }
      }
    }
    if let marker {
      for scalar in marker.unicodeScalars { put(scalar) }
    }
    for scalar in indent { put(scalar) }
    (breaks, tabs, hasSpace, marker) = (0, 0, false, nil)
    indent = []
    isBlankLine = false
    isAtCellStart = false
  }

  private mutating func put(_ scalar: Unicode.Scalar) {
    bytes += String(scalar).utf8
    scalarCount += 1
  }
}
