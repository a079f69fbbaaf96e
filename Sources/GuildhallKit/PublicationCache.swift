internal import Curricula
internal import Rubrics
internal import Synchronization

/// Published versions that this process has read before, by the hash of their content; they never
/// change, and reading one takes long enough that nobody should wait for it with the writer's lock.
final class PublicationCache: Sendable {
  private static let known = Mutex<[String: PublishedCurriculum]>([:])
  /// The hashes of one database's versions.
  private let hashes = Mutex<[Int64: String]>([:])

  subscript(version: Int64, hash: String) -> PublishedCurriculum? {
    get {
      Self.known.withLock { $0[hash] }.map {
        var read = $0
        // Another database may have the same content under another number.
        read.version = version
        return read
      }
    }
    set { Self.known.withLock { $0[hash] = newValue } }
  }

  subscript(hashOf version: Int64) -> String? {
    get { hashes.withLock { $0[version] } }
    set { hashes.withLock { $0[version] = newValue } }
  }

  /// A part that was published anew.
  struct ChangedPart: Hashable {
    var module: ModuleID
    var part: PartID
  }

  private struct Step: Hashable {
    var from: Int64
    var to: Int64
    var programme: ProgrammeID
  }

  private let changes = Mutex<[Step: [ChangedPart]]>([:])

  /// What of a programme changed between two versions, worked out once.
  func partsToTakeAgain(
    from old: Int64, to new: Int64, _ programme: ProgrammeID, _ find: () -> [ChangedPart]
  ) -> [ChangedPart] {
    let step = Step(from: old, to: new, programme: programme)
    if let known = changes.withLock({ $0[step] }) { return known }
    let found = find()
    changes.withLock { $0[step] = found }
    return found
  }

  private struct Pair: Hashable {
    var from: Int64
    var to: Int64
  }

  private let comparisons = Mutex<[Pair: CurriculumChanges]>([:])

  /// What is different between two versions, worked out once.
  func changes(
    from old: Int64, to new: Int64, _ find: () throws -> CurriculumChanges
  ) rethrows -> CurriculumChanges {
    let pair = Pair(from: old, to: new)
    if let known = comparisons.withLock({ $0[pair] }) { return known }
    let found = try find()
    comparisons.withLock { $0[pair] = found }
    return found
  }

  private let questions = Mutex<[Pair: Set<PartsToTakeAgain.Item>]>([:])

  /// The questions that are new or changed in substance between two versions, worked out once.
  func questionsToTakeAgain(
    from old: Int64, to new: Int64, _ find: () -> Set<PartsToTakeAgain.Item>
  ) -> Set<PartsToTakeAgain.Item> {
    let pair = Pair(from: old, to: new)
    if old == new { return [] }
    if let known = questions.withLock({ $0[pair] }) { return known }
    let found = find()
    questions.withLock { $0[pair] = found }
    return found
  }
}
