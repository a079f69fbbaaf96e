public import Curricula
internal import Foundation
public import Reports
public import Rubrics
internal import Scoring
internal import Storage

/// Why a rubric cannot be compared with a published one.
public enum RescoringFault: Error, Sendable, Hashable {
  /// Several published curricula have a rubric of that id.
  case severalPublished(RubricID, [CurriculumID])
  /// The curriculum that was named has no such rubric.
  case notPublishedIn(RubricID, CurriculumID)
}

extension House {
  /// What the rubric would change about the stored interactions, compared with the published rubric
  /// of the same id; nothing is written.
  ///
  /// The stored scorecards of the published version are compared with; where there is none by this
  /// engine, it is computed. Only newest revisions count, and only those that one of the two rubrics
  /// is meant for.
  ///
  /// - Parameters:
  ///   - curriculum: whose rubric is meant, where several have one of that id.
  ///   - limit: how many changed cards are listed; nothing for all.
  ///   - progress: gets how many interactions have been looked at.
  public func rescore(
    with rubric: Rubric, in curriculum: CurriculumID? = nil, listing limit: Int? = 20,
    progress: (Int) -> Void = { _ in }
  ) throws -> RubricComparison {
    let published = try published(rubric.id, in: curriculum)
    let new = RubricEngine(rubric)
    let old = try published.map {
      RubricEngine([$0.rubric], fitted: try store.models(of: $0.version))
    }
    var comparing = RubricComparing(
      from: published?.rubric, in: published?.curriculum.rawValue, to: rubric, limit: limit)
    var count = 0
    var last: Int64 = 0
    while case let page = try store.newestInteractions(after: last, limit: 100), !page.isEmpty {
      let first = page[0].id
      last = page[page.count - 1].id
      let stored = try published.map {
        try store.scorecards(
          of: first...last, rubric: rubric.id.rawValue, publication: $0.version,
          engine: engineVersion)
      }
      let known = Dictionary(grouping: stored ?? [], by: \.interaction)
      for pairs in inParallel(page, { pairs($0, known[$0.id] ?? [], old, new) }) {
        for pair in pairs { comparing.add(before: pair.before, after: pair.after) }
      }
      count += page.count
      progress(count)
    }
    return comparing.result
  }

  private func published(
    _ rubric: RubricID, in curriculum: CurriculumID?
  ) throws -> (rubric: Rubric, version: Int64, curriculum: CurriculumID)? {
    let found = try current().compactMap { published in
      published.curriculum.rubric(rubric).map {
        (rubric: $0, version: published.version, curriculum: published.curriculum.id)
      }
    }
    if let curriculum {
      guard let one = found.first(where: { $0.curriculum == curriculum }) else {
        throw RescoringFault.notPublishedIn(rubric, curriculum)
      }
      return one
    }
    guard found.count <= 1 else {
      throw RescoringFault.severalPublished(rubric, found.map(\.curriculum))
    }
    return found.first
  }
}

/// The two cards of each agent's part: the stored one, or else a computed one, and the new one.
private func pairs(
  _ stored: StoredInteraction, _ known: [StoredScorecard], _ old: RubricEngine?, _ new: RubricEngine
) -> [(before: Scorecard?, after: Scorecard?)] {
  let kept = known.sorted { $0.segment < $1.segment }.compactMap {
    try? JSONDecoder().decode(Scorecard.self, from: $0.card)
  }
  let interaction = decoded(stored)
  func cards(_ engine: RubricEngine) -> [Scorecard] {
    // `verify` reports a body that cannot be read.
    interaction.map { engine.judges($0) ? engine.evaluate($0) : [] } ?? []
  }
  let after = cards(new)
  // A card that cannot be read any more is computed anew; `verify` reports it.
  let isKept = !kept.isEmpty && kept.count == known.count
  let before = isKept ? kept : old.map(cards) ?? []
  return (0..<max(before.count, after.count)).map { segment in
    let old: Scorecard? = segment < before.count ? before[segment] : nil
    let new: Scorecard? = segment < after.count ? after[segment] : nil
    return (before: old, after: new)
  }
}

extension RescoringFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .severalPublished(let rubric, let curricula):
      "Several published curricula have a rubric “\(rubric)”. Say which one with --curriculum: "
        + curricula.map(\.rawValue).joined(separator: ", ") + "."
    case .notPublishedIn(let rubric, let curriculum):
      "No published curriculum “\(curriculum)” has a rubric “\(rubric)”."
    }
  }
}
