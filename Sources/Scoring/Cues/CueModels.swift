internal import Dispatch
internal import Exemplars
public import Rubrics
internal import Synchronization

/// A model fitted from the exemplars of a rubric's cue, as it is stored with a published version.
public struct FittedCue: Sendable, Hashable {
  public var rubric: RubricID
  public var cue: CueID
  /// Which way of fitting it is; models of another version are fitted anew.
  public var version: Int
  /// The same exemplars give the same bytes on any machine.
  public var bytes: [UInt8]

  public init(
    rubric: RubricID, cue: CueID, version: Int = FittedCue.currentVersion, bytes: [UInt8]
  ) {
    self.rubric = rubric
    self.cue = cue
    self.version = version
    self.bytes = bytes
  }
}

extension FittedCue {
  public static let currentVersion = ExemplarModel.version
}

extension Rubric {
  /// Fits a model for each cue that has exemplars.
  public func fitted() -> [FittedCue] { Scoring.fitted([(id, cues)]) }
}

/// Fits a model for each cue that has exemplars; the same exemplars are fitted once, however many
/// owners have them.
///
/// - Parameter owners: the cues by the name under which their models are stored.
public func fitted(_ owners: [(owner: RubricID, cues: [Cue])]) -> [FittedCue] {
  let models = models(of: owners.flatMap { $0.cues.compactMap(\.exemplars) })
  return owners.flatMap { owner, cues in
    cues.compactMap { cue in
      cue.exemplars.flatMap { models[$0] }.map {
        FittedCue(rubric: owner, cue: cue.id, bytes: $0.bytes)
      }
    }
  }
}

/// Fits each of the exemplars once, on all processors: what comes of it does not depend on them.
private func models(of all: [ExemplarSentences]) -> [ExemplarSentences: ExemplarModel] {
  var seen: Set<ExemplarSentences> = []
  let distinct = all.filter { seen.insert($0).inserted }
  let fitted = Mutex([Int: ExemplarModel]())
  DispatchQueue.concurrentPerform(iterations: distinct.count) { number in
    let model = distinct[number].fitted()
    fitted.withLock { $0[number] = model }
  }
  let models = fitted.withLock { $0 }
  return Dictionary(
    distinct.enumerated().compactMap { number, exemplars in
      models[number].map { (exemplars, $0) }
    }, uniquingKeysWith: { one, _ in one })
}

extension ExemplarSentences {
  func fitted() -> ExemplarModel {
    ExemplarModel(
      like: like, unlike: unlike,
      band: AbstainBand(absentBelow: below, presentAbove: atLeast))
  }
}

/// The models of cues, by the number of the cue.
struct CueModels: Sendable {
  struct Entry: Sendable {
    var cue: Int
    var model: ExemplarModel
    /// In whose words conditions of any of the rubrics look for the cue.
    var speakers: Set<Speaker>
  }

  let models: [Entry]

  /// - Parameters:
  ///   - numbers: the cues' numbers, by rubric; a cue that several rubrics share has one model.
  ///   - stored: models fitted before; what is missing, or of another version, is fitted now.
  init(_ rubrics: [Rubric], numbers: [[Int]], stored: [FittedCue]) {
    let known = Dictionary(
      stored.filter { $0.version == FittedCue.currentVersion }.map {
        (Place(rubric: $0.rubric, cue: $0.cue), $0.bytes)
      },
      uniquingKeysWith: { first, _ in first })
    var wanted: [Int: Wanted] = [:]
    for (rubric, numbers) in zip(rubrics, numbers) {
      let spoken = rubric.criteria.flatMap(\.spokenCues)
      for (cue, number) in zip(rubric.cues, numbers) {
        guard let exemplars = cue.exemplars else { continue }
        var entry = wanted[number] ?? Wanted(exemplars: exemplars)
        entry.speakers.formUnion(spoken.filter { $0.cue == cue.id }.map(\.speaker))
        if entry.model == nil {
          entry.model = known[Place(rubric: rubric.id, cue: cue.id)].flatMap {
            ExemplarModel(bytes: $0)
          }
        }
        wanted[number] = entry
      }
    }
    let missing = wanted.values.filter { $0.model == nil }.map(\.exemplars)
    let fitted = missing.isEmpty ? [:] : Scoring.models(of: missing)
    models = wanted.sorted { $0.key < $1.key }.compactMap { number, wanted in
      (wanted.model ?? fitted[wanted.exemplars]).map {
        Entry(cue: number, model: $0, speakers: wanted.speakers)
      }
    }
  }

  private struct Wanted {
    var exemplars: ExemplarSentences
    var model: ExemplarModel?
    var speakers: Set<Speaker> = []
  }

  private struct Place: Hashable {
    var rubric: RubricID
    var cue: CueID
  }

  /// Those whose verdict on the words of a speaker some condition may ask for.
  ///
  /// - Parameter voice: nothing when every model is to judge.
  func listening(to voice: Voice?) -> [Entry] {
    guard let voice, voice != .unknown else { return models }
    return models.filter { $0.speakers.contains(where: voice.isBy) }
  }

  subscript(cue: Int) -> ExemplarModel? { models.first { $0.cue == cue }?.model }
}
