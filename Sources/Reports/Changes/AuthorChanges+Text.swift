internal import Curricula

extension AuthorChanges {
  /// The changes for a terminal, place by place, with keys.
  public var text: String {
    guard !lines.isEmpty else { return "Nothing changed.\n" }
    var text = [wrapped(summary)]
    var place: String?
    for line in lines {
      if line.place != place {
        text.append("")
        let title = line.title.map { "  “\(shortened($0, to: 60))”" } ?? ""
        text.append(printable(line.place) + title)
        place = line.place
      }
      text += line.text
    }
    return text.joined(separator: "\n") + "\n"
  }

  private var summary: String {
    let counts = CurriculumChange.Weight.allCases.reversed().map {
      "\(count(of: $0)) of \($0.rawValue)"
    }
    return "\(counted(lines.count, "change")): \(counts.joined(separator: ", ")). "
      + "To take again: \(counted(partsToTakeAgain.lessons.count, "lesson")), "
      + "\(counted(partsToTakeAgain.items.count, "item")), "
      + "\(counted(partsToTakeAgain.practices.count, "practice")), "
      + "\(counted(partsToTakeAgain.articles.count, "article"))."
  }
}

extension AuthorChanges.Line {
  /// So many edits of one text are shown; JSON has all.
  private static let mostEdits = 20
  private static let longest = 400

  fileprivate var text: [String] {
    var text = ["  [\(weight.rawValue)] " + wrapped(what, indent: "    ")]
    if before.count == 1, after.count == 1, before[0].count + after[0].count < 60 {
      text[0] += printable(": \(before[0]) → \(after[0])")
    } else {
      text += signed("−", before) + signed("+", after)
    }
    for edit in edits.prefix(Self.mostEdits) {
      let section = edit.section.map { "under “\(shortened($0, to: 60))”, " } ?? ""
      text.append("    \(section)\(edit.kind.words)\(edit.weight.rawValue):")
      text += signed("−", edit.before) + signed("+", edit.after)
    }
    if edits.count > Self.mostEdits {
      text.append("    and \(counted(edits.count - Self.mostEdits, "more edit"))")
    }
    return text
  }

  private func signed(_ sign: String, _ lines: [String]) -> [String] {
    lines.prefix(Self.mostEdits).map {
      "    \(sign) " + wrapped(shortened($0, to: Self.longest), indent: "      ")
    } + (lines.count > Self.mostEdits ? ["    \(sign) …"] : [])
  }
}

extension TextEdit.Kind {
  fileprivate var words: String {
    switch self {
    case .sentences: ""
    case .form: "set out differently, "
    case .rewritten: "written anew, "
    }
  }
}
