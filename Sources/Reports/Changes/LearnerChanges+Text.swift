extension LearnerChanges {
  /// The changes for a terminal.
  public var text: String {
    var lines = ["What changed since \(printable(since))", ""]
    lines.append(wrapped(opening))
    for group in groups {
      lines += ["", printable(group.title ?? Self.general)]
      lines += group.entries.flatMap(\.lines)
    }
    if !again.isEmpty {
      lines += ["", "What to do now"]
      lines += again.map { "  • " + wrapped($0, indent: "    ") }
    }
    if !corrected.isEmpty { lines += ["", wrapped(correction)] }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Over what bears on several modules, or on all.
  static let general = "In general"

  /// What comes first: whether there is anything to do.
  var opening: String {
    if isEmpty { return "Nothing changed. You are up to date." }
    if groups.isEmpty { return "Only the wording was corrected; what you learnt still holds." }
    return again.isEmpty
      ? "Here is what is different. There is nothing that you have to learn again."
      : "Here is what is different, module by module. What is not named here is as you learnt it."
  }

  var correction: String {
    "Small corrections of the wording, with the same meaning: \(corrected.joined(separator: ", "))."
  }
}

extension LearnerChanges.Entry {
  fileprivate var lines: [String] {
    var lines: [String] = []
    if let heading { lines.append("  " + wrapped(heading, indent: "  ")) }
    lines += sentences.map { "    " + wrapped($0, indent: "    ") }
    var section: String?
    for edit in edits {
      if let title = edit.section, title != section {
        lines.append("    " + wrapped("Under “\(title)”:", indent: "    "))
      }
      section = edit.section
      if let before = edit.before {
        lines.append("      was: " + wrapped(before, indent: Self.hang))
      }
      if let after = edit.after {
        let mark = edit.before == nil ? "new: " : "now: "
        lines.append("      \(mark)" + wrapped(after, indent: Self.hang))
      } else {
        lines.append("      now: nothing in its place")
      }
    }
    if let further { lines.append("    " + further) }
    return lines
  }

  private static let hang = "           "

  /// How much more was edited than is shown.
  var further: String? {
    furtherEdits == 0
      ? nil
      : "And \(counted(furtherEdits, "more place", "more places")): please read the whole of it."
  }
}
