public import Curricula
internal import Logging
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Storage

/// A published version with its content.
public struct PublishedCurriculum: Sendable {
  /// The number of the version in its database.
  public var version: Int64
  public var contentHash: String
  public var curriculum: Curriculum
  /// What was learnt from the exemplars of its cues.
  var models: [FittedCue] = []
}

/// Why a sound curriculum was not published.
public enum PublishingFault: Error, Sendable, Hashable {
  /// Another published curriculum has a module or programme of that id.
  case idTaken(kind: String, id: String, by: CurriculumID)
  case hasErrors
  /// Somebody has published a version since this one was held against the newest, by its title.
  case publishedMeanwhile(String)
}

extension House {
  /// Publishes a checked curriculum; the same content is published once.
  ///
  /// - Returns: the version and whether it is new; nothing when the check found errors.
  public func publish(
    _ entry: CurriculumCheck.Entry, by actor: String
  ) throws -> (version: PublishedCurriculum, isNew: Bool)? {
    guard let curriculum = entry.curriculum else { return nil }
    try requireOwnIDs(curriculum)
    let models = entry.models
    let result = try store.publish(
      curriculum.id, title: curriculum.title, files: entry.files, models: models, act(by: actor))
    logger.info("published", metadata: ["publication": "\(result.publication.id)"])
    let version = PublishedCurriculum(
      version: result.publication.id, contentHash: result.publication.contentHash,
      curriculum: curriculum, models: models)
    return (version, result.isNew)
  }

  /// The newest version of each curriculum, read back from the database.
  public func current() throws -> [PublishedCurriculum] {
    try store.currentPublications().map { try published($0.id, contentHash: $0.contentHash) }
  }

  /// A published version with its content; each is read once, because it never changes.
  func published(_ version: Int64, contentHash: String = "") throws -> PublishedCurriculum {
    let hash = try hash(of: version, known: contentHash)
    if let known = cache[version, hash] { return known }
    guard let curriculum = curriculum(from: try store.files(of: version)) else {
      throw LearningFault.lostVersion(version)
    }
    let read = PublishedCurriculum(
      version: version, contentHash: hash, curriculum: curriculum,
      models: try store.models(of: version))
    cache[version, hash] = read
    return read
  }

  private func hash(of version: Int64, known: String) throws -> String {
    if !known.isEmpty {
      cache[hashOf: version] = known
      return known
    }
    if let hash = cache[hashOf: version] { return hash }
    let hash = try store.publications().first { $0.id == version }?.contentHash ?? ""
    cache[hashOf: version] = hash
    return hash
  }

  /// What people learn and earn is kept by module and programme, so these are nobody else's.
  private func requireOwnIDs(_ curriculum: Curriculum) throws {
    for other in try current() where other.curriculum.id != curriculum.id {
      let modules = Set(other.curriculum.modules.map(\.id))
      if let module = curriculum.modules.first(where: { modules.contains($0.id) }) {
        throw PublishingFault.idTaken(
          kind: "module", id: module.id.rawValue, by: other.curriculum.id)
      }
      let programmes = Set(other.curriculum.programmes.map(\.id))
      if let programme = curriculum.programmes.first(where: { programmes.contains($0.id) }) {
        throw PublishingFault.idTaken(
          kind: "programme", id: programme.id.rawValue, by: other.curriculum.id)
      }
    }
  }

  /// Every module of the current versions.
  public func moduleIDs() throws -> [ModuleID] {
    try current().flatMap { $0.curriculum.modules.map(\.id) }
  }

  /// Every article of the current versions, by id.
  public func articles() throws -> [Article] {
    try current().flatMap(\.curriculum.articles).sorted { $0.id < $1.id }
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
