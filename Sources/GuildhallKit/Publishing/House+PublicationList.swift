public import Curricula
public import Foundation
public import Reports
internal import Storage

/// A published version in a list.
public struct PublicationLine: Sendable, Hashable {
  public var version: Int64
  public var curriculum: CurriculumID
  public var title: String
  public var contentHash: String
  public var at: Date
  public var by: String
}

extension House {
  /// The published versions of all curricula, the newest first.
  public func publicationList(limit: Int = 200) throws -> [PublicationLine] {
    let roster = try roster()
    return try store.publicationLines(limit: limit).map { stored in
      let publication = stored.publication
      return PublicationLine(
        version: publication.id, curriculum: publication.curriculum, title: publication.title,
        contentHash: publication.contentHash, at: publication.publishedAt,
        by: roster.name(ofActor: stored.by))
    }
  }

  /// What a version changed, for authors, with the version before it.
  ///
  /// - Returns: no changes for the first version of a curriculum.
  /// - Throws: `unknownVersion`.
  public func changes(
    in version: Int64
  ) throws -> (line: PublicationLine, before: Int64?, changes: AuthorChanges?) {
    let all = try publicationList(limit: 10_000)
    guard let line = all.first(where: { $0.version == version }) else {
      throw LearningFault.unknownVersion(version)
    }
    let before = all.first { $0.curriculum == line.curriculum && $0.version < version }?.version
    return (
      line, before,
      try before.map {
        CurriculumChanges(
          from: try published($0).curriculum, to: try published(version).curriculum
        ).forAuthors
      }
    )
  }
}
