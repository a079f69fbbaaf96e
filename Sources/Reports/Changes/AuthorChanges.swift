public import Curricula
internal import Rubrics

/// The changes for authors, with keys: a flat list for a table, a terminal or a program.
public struct AuthorChanges: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    /// Where, by identifiers: "module refunds, part check, item q1".
    public var place: String
    /// What the place is called; an item by its prompt.
    public var title: String?
    public var aspect: CurriculumChange.Aspect
    public var weight: CurriculumChange.Weight
    /// The modules that it bears on.
    public var modules: [ModuleID]
    /// What changed, in words: "the key".
    public var what: String
    /// The old value; of a key, one line for each thing that is right.
    public var before: [String]
    public var after: [String]
    /// The edits of a text, in its order.
    public var edits: [TextEdit]
  }

  public var lines: [Line]
  public var partsToTakeAgain: PartsToTakeAgain

  public func count(of weight: CurriculumChange.Weight) -> Int {
    lines.count { $0.weight == weight }
  }
}

extension CurriculumChanges {
  /// The changes for authors.
  public var forAuthors: AuthorChanges {
    var judged = 0
    return AuthorChanges(
      lines: changes.map { change in
        if case .judged = change.detail { judged += 1 }
        return AuthorChanges.Line(
          place: change.place.words, title: title(of: change.place), aspect: change.aspect,
          weight: change.weight, modules: change.modules,
          what: change.authorsWords(isBrief: judged > mostJudged),
          before: change.sides.before, after: change.sides.after, edits: change.edits)
      }, partsToTakeAgain: partsToTakeAgain)
  }
}

/// So many changed rules are worded one by one.
///
/// Each takes a look through its whole rubric.
private let mostJudged = 200

extension ChangePlace {
  fileprivate var words: String {
    switch self {
    case .curriculum: "curriculum"
    case .competency(let id): "competency \(id)"
    case .module(let id): "module \(id)"
    case .part(let module, let part): "module \(module), part \(part)"
    case .item(let module, let part, let id): "module \(module), part \(part), item \(id)"
    case .point(let module, let part, let id): "module \(module), part \(part), point \(id)"
    case .verdict(let module, let part, let id): "module \(module), part \(part), criterion \(id)"
    case .scenario(let id): "scenario \(id)"
    case .rubric(let id): "rubric \(id)"
    case .criterion(let rubric, let id): "rubric \(rubric), criterion \(id)"
    case .article(let id): "article \(id)"
    case .programme(let id): "programme \(id)"
    case .renewal(let programme, let id): "programme \(programme), renewal \(id)"
    case .bank(let id): "bank \(id)"
    case .bankItem(let bank, let id): "bank \(bank), item \(id)"
    case .rehearsal(let id): "rehearsal \(id)"
    case .walkthrough(let scenario, let id): "scenario \(scenario), walkthrough \(id)"
    }
  }
}

extension CurriculumChange {
  fileprivate var edits: [TextEdit] {
    if case .edited(let edits) = detail { edits } else { [] }
  }

  fileprivate var sides: (before: [String], after: [String]) {
    switch detail {
    case .replaced(let before, let after): ([before?.words ?? "none"], [after?.words ?? "none"])
    case .answers(let before, let after): (before, after)
    case .moved(let from, let to): (["place \(from)"], ["place \(to)"])
    case .added, .removed, .edited, .judged, .changed: ([], [])
    }
  }

  fileprivate func authorsWords(isBrief: Bool) -> String {
    switch detail {
    case .added(let inside): inside.isEmpty ? "is new" : "is new, with \(inside.count) things in it"
    case .removed(let inside):
      inside.isEmpty ? "is gone" : "is gone, with \(inside.count) things in it"
    case .moved: "stands elsewhere"
    case .judged(let before, let after) where !isBrief: judgedWords(before, after)
    case .answers where aspect == .key: "the key: what counts as right"
    default: aspect.words
    }
  }

  /// In the words in which a changed rubric is tried on old interactions.
  private func judgedWords(_ before: Rubric, _ after: Rubric) -> String {
    var edits: [String] = []
    if case .criterion(_, let id) = place {
      let criteria = (
        old: before.criteria.first { $0.id == id }, new: after.criteria.first { $0.id == id }
      )
      if let old = criteria.old, let new = criteria.new {
        edits = new.edits(since: old, before, after)
      }
    } else {
      edits = after.edits(since: before)
      if before.sections.map(\.weight) != after.sections.map(\.weight) {
        edits.append("the weights of the sections")
      }
    }
    return edits.isEmpty ? aspect.words : list(edits, "and")
  }
}
