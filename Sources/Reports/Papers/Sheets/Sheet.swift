/// A paper of sections, made once and written as text and as a page.
struct Sheet: Sendable, Hashable {
  struct Section: Sendable, Hashable {
    var title: Words
    var blocks: [SheetBlock]
  }

  var title: Words
  /// What the paper says, in its first lines.
  var lead: [Words]
  var sections: [Section]
  /// What stands below a line at the end.
  var foot: [Words] = []
}

/// A part of a section.
enum SheetBlock: Sendable, Hashable {
  case words(Words)
  /// Less loud.
  case note(Words)
  case heading(Words)
  case facts([Fact])
  case table([SheetColumn], [[Words]])
  case list([Words])
  case tree([TreeLine])

  struct Fact: Sendable, Hashable {
    var name: Words
    var value: Words

    init(_ name: Words, _ value: Words) {
      self.name = name
      self.value = value
    }
  }
}

extension [SheetBlock.Fact] {
  /// Those that have something to say.
  var filled: [SheetBlock.Fact] { filter { !$0.value.isEmpty } }
}

struct SheetColumn: Sendable, Hashable {
  var title: String
  var isNumber = false

  static func words(_ title: String) -> SheetColumn { SheetColumn(title: title) }
  static func number(_ title: String) -> SheetColumn { SheetColumn(title: title, isNumber: true) }
}

/// A line of a tree; those that belong to it follow with a greater depth.
struct TreeLine: Sendable, Hashable {
  enum Sign: String, Sendable, Hashable {
    case met = "✓"
    case missing = "✗"
    /// Missing, and on the shortest way.
    case next = "→"
    /// Missing, and not needed on the shortest way.
    case spare = "·"
  }

  var depth: Int
  var sign: Sign
  var text: Words
  var details: [Words] = []
}

extension TreeLine.Sign {
  /// What the sign means, for those who hear the page.
  var words: String {
    switch self {
    case .met: "met"
    case .missing: "not met"
    case .next: "next"
    case .spare: "not needed"
    }
  }
}
