extension Wording {
  /// Where a text was edited: paragraphs are matched first, then the sentences of those that differ.
  func edits(from old: [Passage], to new: [Passage]) -> [TextEdit] {
    var edits: [TextEdit] = []
    var section: String?
    var scanned = 0
    for hunk in hunks(old.map(\.mark), new.map(\.mark)) {
      // What lies between two hunks stands in both versions.
      for passage in old[scanned..<hunk.old.lowerBound] where passage.isHeading {
        section = passage.text
      }
      scanned = hunk.old.upperBound
      edits += self.edits(
        of: Array(old[hunk.old]), Array(new[hunk.new]), isTooLong: hunk.isTooLong
      ).map { edit in
        var edit = edit
        edit.section = section
        return edit
      }
    }
    return edits
  }

  private func edits(of old: [Passage], _ new: [Passage], isTooLong: Bool) -> [TextEdit] {
    if isTooLong {
      return [rewritten(old.map(\.text), new.map(\.text))]
    }
    let before = old.flatMap { sentences(of: $0.text) }
    let after = new.flatMap { sentences(of: $0.text) }
    let hunks = hunks(before, after)
    guard !hunks.isEmpty else {
      let isSame = old.flatMap(\.targets) == new.flatMap(\.targets)
      return [TextEdit(kind: .form, weight: isSame ? .wording : .structure)]
    }
    return hunks.map { hunk in
      let (was, becomes) = (Array(before[hunk.old]), Array(after[hunk.new]))
      return hunk.isTooLong
        ? rewritten(was, becomes)
        : TextEdit(before: was, after: becomes, weight: weight(was, becomes))
    }
  }

  private func rewritten(_ before: [String], _ after: [String]) -> TextEdit {
    TextEdit(kind: .rewritten, weight: weight(before, after))
  }

  private func weight(_ before: [String], _ after: [String]) -> CurriculumChange.Weight {
    isSame(before.joined(separator: " "), after.joined(separator: " ")) ? .wording : .policy
  }
}
