public import Curricula
internal import Logging
internal import Storage

/// A published version with its content.
public struct PublishedCurriculum: Sendable {
  /// The number of the version in its database.
  public var version: Int64
  public var contentHash: String
  public var curriculum: Curriculum
}

extension House {
  /// Publishes a checked curriculum; the same content is published once.
  ///
  /// - Returns: the version and whether it is new; nothing when the check found errors.
  public func publish(
    _ entry: CurriculumCheck.Entry, by actor: String
  ) throws -> (version: PublishedCurriculum, isNew: Bool)? {
    guard let curriculum = entry.curriculum else { return nil }
    let result = try store.publish(
      curriculum.id, title: curriculum.title, files: entry.files, act(by: actor))
    logger.info("published", metadata: ["publication": "\(result.publication.id)"])
    let version = PublishedCurriculum(
      version: result.publication.id, contentHash: result.publication.contentHash,
      curriculum: curriculum)
    return (version, result.isNew)
  }

  /// The newest version of each curriculum, read back from the database.
  public func current() throws -> [PublishedCurriculum] {
    try store.currentPublications().compactMap { publication in
      curriculum(from: try store.files(of: publication.id)).map {
        PublishedCurriculum(
          version: publication.id, contentHash: publication.contentHash, curriculum: $0)
      }
    }
  }

  /// Every module of the current versions.
  public func moduleIDs() throws -> [ModuleID] {
    try current().flatMap { $0.curriculum.modules.map(\.id) }
  }

  /// Every programme of the current versions.
  func programmeIDs() throws -> [ProgrammeID] {
    try current().flatMap { $0.curriculum.programmes.map(\.id) }
  }

  /// The newest version that has the module.
  public func module(_ id: ModuleID) throws -> (PublishedCurriculum, Module)? {
    for published in try current() {
      if let module = published.curriculum.module(id) { return (published, module) }
    }
    return nil
  }
}
