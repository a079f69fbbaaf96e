/// Makes plain text of elements that open and close, and of the text between them.
///
/// Elements may close in any order; each step takes the same time however many are open.
struct HTMLTextBuilder {
  private var lines = HTMLLines()
  private var marks = HTMLQuotations()
  private var stack: [Element] = []
  /// Where in the stack the elements of a name are.
  private var places: [String: [Int]] = [:]
  private var hiddenCount = 0
  private var preCount = 0
  private var link: (address: String, start: Int)?
  /// The numbers of the lists that are open; nothing for one with bullets.
  private var lists: [Int?] = []
  /// Whether a cell of each open row has had words.
  private var rows: [Bool] = []

  private struct Element {
    var name: String
    var block: HTMLBlock?
    /// How many blocks are open up to this element.
    var blockCount: Int
    var isHidden: Bool
    var isBlock: Bool { block != nil }
  }

  mutating func add(_ text: String) {
    guard hiddenCount == 0 else { return }
    let before = lines.byteCount
    lines.add(text, isPreformatted: preCount > 0)
    if lines.byteCount > before, let last = rows.indices.last { rows[last] = true }
  }

  mutating func open(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "br": if hiddenCount == 0 { lines.endLine() }
    case "hr": rule(attributes)
    case "img": image(attributes)
    case "wbr", "input", "col", "area", "embed", "param", "source", "track": break
    default:
      let block = HTMLBlock(name, attributes)
      push(name, block, isHidden: isHidden(name, attributes))
      guard hiddenCount == 0 else { return }
      if name == "a" { openLink(attributes) }
      if name == "pre" || name == "textarea" { preCount += 1 }
      if let block { begin(block, attributes) }
      marks.open(name, attributes, depth: stack.count, &lines)
    }
  }

  mutating func close(_ name: String) {
    guard let place = places[name]?.last else { return }
    let blocks = stack.last?.blockCount ?? 0
    // `</b>` does not end the block that was opened inside <b>.
    if !stack[place].isBlock, blocks > stack[place].blockCount { return }
    while stack.count > place { pop() }
  }

  mutating func finish() -> HTMLText {
    while !stack.isEmpty { pop() }
    marks.finish(lines)
    return HTMLText(
      text: String(decoding: lines.bytes, as: UTF8.self), quoted: marks.ranges,
      signature: marks.signature)
  }

  private mutating func push(_ name: String, _ block: HTMLBlock?, isHidden: Bool) {
    places[name, default: []].append(stack.count)
    stack.append(
      Element(
        name: name, block: block,
        blockCount: (stack.last?.blockCount ?? 0) + (block == nil ? 0 : 1), isHidden: isHidden))
    if isHidden { hiddenCount += 1 }
  }

  private mutating func pop() {
    guard let element = stack.popLast() else { return }
    places[element.name]?.removeLast()
    if element.isHidden { hiddenCount -= 1 }
    guard hiddenCount == 0, !element.isHidden else { return }
    if element.name == "a" { closeLink() }
    if element.name == "pre" || element.name == "textarea" { preCount -= 1 }
    if let block = element.block { end(block) }
    marks.close(depth: stack.count + 1, &lines)
  }

  private func isHidden(_ name: String, _ attributes: [String: String]) -> Bool {
    if ["template", "xml", "svg", "object"].contains(name) || attributes["hidden"] != nil {
      return true
    }
    guard let style = attributes["style"] else { return false }
    let plain = compact(style)
    return holds(plain, "display:none") || holds(plain, "visibility:hidden")
      || (holds(plain, "max-height:0") && holds(plain, "overflow:hidden"))
  }

  private mutating func begin(_ block: HTMLBlock, _ attributes: [String: String]) {
    switch block {
    case .paragraph: lines.endBlock(blank: true)
    case .plain, .wordParagraph: lines.endBlock(blank: false)
    case .list(let isNumbered):
      lines.endBlock(blank: false)
      lists.append(isNumbered ? Int(attributes["start"] ?? "") ?? 1 : nil)
    case .item: beginItem()
    case .row:
      lines.endBlock(blank: false)
      rows.append(false)
    case .cell: lines.beginCell(isFirst: rows.last != true)
    }
  }

  private mutating func end(_ block: HTMLBlock) {
    switch block {
    case .paragraph: lines.endBlock(blank: true)
    case .plain, .wordParagraph, .item: lines.endBlock(blank: false)
    case .list:
      _ = lists.popLast()
      lines.endBlock(blank: false)
    case .row:
      let hadWords = rows.popLast() ?? false
      if hadWords, let last = rows.indices.last { rows[last] = true }
      lines.endRow()
    case .cell: break
    }
  }

  private mutating func beginItem() {
    lines.endBlock(blank: false)
    var marker = "- "
    if let last = lists.indices.last, let number = lists[last] {
      marker = "\(number). "
      lists[last] = number &+ 1
    }
    let indent = String(repeating: " ", count: 2 * min(max(lists.count - 1, 0), 8))
    lines.beginItem(indent + marker)
  }

  private mutating func rule(_ attributes: [String: String]) {
    guard hiddenCount == 0 else { return }
    lines.endBlock(blank: false)
    marks.rule(attributes, &lines)
  }

  private mutating func image(_ attributes: [String: String]) {
    guard hiddenCount == 0, let words = attributes["alt"], !isHidden("img", attributes) else {
      return
    }
    // A picture of one dot counts openings and shows nothing.
    for side in ["width", "height"] {
      if let size = attributes[side]?.prefix(while: \.isNumber), size == "0" || size == "1" {
        return
      }
    }
    add(words)
  }

  private mutating func openLink(_ attributes: [String: String]) {
    closeLink()
    link = attributes["href"].flatMap(shownAddress).map { ($0, lines.byteCount) }
  }

  private mutating func closeLink() {
    guard let (address, start) = link else { return }
    link = nil
    let words = lines.words(from: start)
    guard !words.isEmpty else { return }
    if words.utf8.count < 2048, comparable(words) == comparable(address) { return }
    add(" [\(address)]")
  }
}

/// What an element means for the lines of the text.
enum HTMLBlock {
  /// Parted from others by a blank line.
  case paragraph
  /// A paragraph of Word, which brings its own blank lines.
  case wordParagraph
  case plain
  case list(isNumbered: Bool)
  case item, row, cell

  init?(_ name: String, _ attributes: [String: String]) {
    switch name {
    case "p":
      let isWord = attributes["class"]?.lowercased().hasPrefix("mso") == true
      self = isWord ? .wordParagraph : .paragraph
    case "h1", "h2", "h3", "h4", "h5", "h6", "dl": self = .paragraph
    case "ul", "menu", "dir": self = .list(isNumbered: false)
    case "ol": self = .list(isNumbered: true)
    case "li": self = .item
    case "tr": self = .row
    case "td", "th": self = .cell
    case "div", "blockquote", "table", "tbody", "thead", "tfoot", "caption", "pre", "section",
      "article", "header", "footer", "main", "nav", "aside", "address", "center", "form",
      "fieldset", "legend", "figure", "figcaption", "dt", "dd", "details", "summary", "textarea",
      "option", "body", "html":
      self = .plain
    default: return nil
    }
  }
}

/// A style without white space and in lower case.
func compact(_ style: String) -> String {
  String(
    decoding: style.utf8.filter { $0 > 0x20 }.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 },
    as: UTF8.self)
}

/// True when a text holds a word of ASCII; by its bytes, which takes a fiftieth of the time.
func holds(_ text: String, _ word: StaticString) -> Bool {
  let count = word.utf8CodeUnitCount
  let first = word.utf8Start[0]
  var text = text
  return text.withUTF8 { bytes in
    guard bytes.count >= count else { return false }
    return (0...(bytes.count - count)).contains { start in
      bytes[start] == first
        && (1..<count).allSatisfy { bytes[start + $0] == word.utf8Start[$0] }
    }
  }
}

/// Where a link leads, as far as people should see it: no query, no fragment, no password.
private func shownAddress(_ link: String) -> String? {
  let link = link.drop { $0.isWhitespace }
  guard let colon = link.firstIndex(of: ":") else { return nil }
  let rest = link[link.index(after: colon)...].prefix { $0 != "?" && $0 != "#" }
  switch link[..<colon].lowercased() {
  case "mailto", "tel": return rest.isEmpty ? nil : String(rest)
  case "http", "https":
    var address = rest.drop { $0 == "/" }
    let host = address.prefix { $0 != "/" }
    if let user = host.lastIndex(of: "@") { address = address[address.index(after: user)...] }
    if address.hasSuffix("/") { address = address.dropLast() }
    // Counters of clicks put what they know of the reader into the path.
    if address.utf8.count > 100 { address = address.prefix { $0 != "/" } }
    return address.isEmpty ? nil : String(address)
  default: return nil
  }
}

/// An address in the form in which two are compared.
private func comparable(_ text: String) -> String {
  var text = text.lowercased()[...]
  for start in ["mailto:", "tel:", "https://", "http://", "www."] where text.hasPrefix(start) {
    text = text.dropFirst(start.count)
  }
  text = text.prefix { $0 != "?" && $0 != "#" }
  return String(text.hasSuffix("/") ? text.dropLast() : text)
}

extension HTMLText {
  init(text: String, quoted: [Range<Int>], signature: Range<Int>?) {
    self.text = text
    self.quoted = quoted
    self.signature = signature
  }
}
