internal import Exemplars
public import Rubrics

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
  var known: [ExemplarSentences: [UInt8]] = [:]
  return owners.flatMap { owner, cues in
    cues.compactMap { cue in
      cue.exemplars.map { exemplars in
        let bytes = known[exemplars] ?? exemplars.fitted().bytes
        known[exemplars] = bytes
        return FittedCue(rubric: owner, cue: cue.id, bytes: bytes)
      }
    }
  }
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
  private(set) var models: [(cue: Int, model: ExemplarModel)] = []

  /// - Parameters:
  ///   - stored: models fitted before; what is missing, or of another version, is fitted now.
  init(_ rubrics: [Rubric], stored: [FittedCue]) {
    let known = Dictionary(
      stored.filter { $0.version == FittedCue.currentVersion }.map {
        (Place(rubric: $0.rubric, cue: $0.cue), $0.bytes)
      },
      uniquingKeysWith: { first, _ in first })
    var number = 0
    for rubric in rubrics {
      for cue in rubric.cues {
        if let exemplars = cue.exemplars {
          let bytes = known[Place(rubric: rubric.id, cue: cue.id)]
          models.append((number, bytes.flatMap { ExemplarModel(bytes: $0) } ?? exemplars.fitted()))
        }
        number += 1
      }
    }
  }

  private struct Place: Hashable {
    var rubric: RubricID
    var cue: CueID
  }

  subscript(cue: Int) -> ExemplarModel? { models.first { $0.cue == cue }?.model }
}
