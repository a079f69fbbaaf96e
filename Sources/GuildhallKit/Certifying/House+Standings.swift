internal import Certifications
internal import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// Where everybody stands: modules, and each programme with what is missing.
  public func team() throws -> TeamTable {
    let facts = try facts()
    let now = clock()
    let names = Dictionary(
      try store.people().map { ("person/\($0.id)", $0.name) }, uniquingKeysWith: { one, _ in one })
    let deciders = Dictionary(
      try store.certifications().map { ($0.id, names[$0.awardedBy] ?? $0.awardedBy) },
      uniquingKeysWith: { one, _ in one })
    return TeamTable(
      rows: try store.learners().map { person in
        let record = try record(of: person.id, facts)
        let indices = facts.versions.map { ($0, RecordIndex(record, in: $0.catalogue)) }
        return TeamTable.Row(
          person: person.name,
          modules: indices.flatMap { version, index in
            version.curriculum.modules.map(index.progress)
          },
          certifications: indices.flatMap { version, index in
            version.curriculum.programmes.map { programme in
              let standing = programme.standing(index, at: now)
              return TeamTable.Certification(
                programme: programme.id.rawValue, title: programme.title, state: standing.state,
                awardedAt: standing.certificate?.awardedAt,
                awardedBy: standing.certificate.flatMap { deciders[$0.id] },
                expiresAt: standing.certificate?.expiresAt,
                missing: standing.missing.map { $0.words(in: index.catalogue) })
            }
          })
      })
  }
}
