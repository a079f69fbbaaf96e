public import Curricula
internal import Foundation

/// A record put in order by module, and what it says of modules, for many questions.
///
/// Not to be shared between threads: it remembers what it has worked out.
public final class RecordIndex {
  public let record: LearningRecord
  public let catalogue: Catalogue
  private let sittings: [ModuleID: [LearningRecord.Sitting]]
  private var progress: [ModuleID: ModuleProgress] = [:]
  /// Whether modules are passed, as far as it was asked: it follows from the record alone.
  var passed: [ModuleID: RequirementReading.Result] = [:]
  private var later: [Floors: RecordIndex] = [:]
  private var earlier: [Date: RecordIndex] = [:]
  /// When the last thing in it happened.
  private lazy var end = record.end

  /// What was shown at or before these moments does not count.
  struct Floors: Hashable {
    /// Of sittings, plays and attestations.
    var learning: Date
    /// Of reviews and calibrations.
    var work: Date
  }

  public init(_ record: LearningRecord, in catalogue: Catalogue) {
    self.record = record
    self.catalogue = catalogue
    sittings = Dictionary(grouping: record.sittings, by: \.module)
  }

  public convenience init(_ record: LearningRecord, in curriculum: Curriculum) {
    self.init(record, in: Catalogue(curriculum))
  }

  /// The same without what happened later.
  func until(_ moment: Date) -> RecordIndex {
    if end <= moment { return self }
    if let known = earlier[moment] { return known }
    let index = RecordIndex(record.cut(at: moment), in: catalogue)
    earlier[moment] = index
    return index
  }

  /// The same without what was shown before.
  func since(_ floors: Floors) -> RecordIndex {
    if let known = later[floors] { return known }
    var record = record
    record.sittings.removeAll { $0.submittedAt <= floors.learning }
    record.attestations.removeAll { $0.attestedAt <= floors.learning }
    record.reviews.removeAll { $0.submittedAt <= floors.work }
    record.calibrations.removeAll { $0.closedAt <= floors.work }
    let index = RecordIndex(record, in: catalogue)
    later[floors] = index
    return index
  }

  func sittings(of part: PartID, in module: ModuleID) -> [LearningRecord.Sitting] {
    sittings[module]?.filter { $0.quiz == part } ?? []
  }

  public func progress(of module: Module) -> ModuleProgress {
    if let known = progress[module.id] { return known }
    let found = module.progress(from: self)
    progress[module.id] = found
    return found
  }
}
