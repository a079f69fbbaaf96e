public import Curricula
internal import CurriculumFiles
internal import Foundation
internal import Storage
internal import TranscriptFiles
public import Transcripts

extension House {
  /// The interaction that a review exercise is about, from the version that the sitting is frozen to.
  ///
  /// - Returns: nothing when the sitting is no review exercise.
  public func interaction(of sitting: Sitting) throws -> Interaction? {
    guard let review = sitting.review else { return nil }
    return try store.files(of: sitting.attempt.publication)
      .first { $0.path == review.interaction }
      .flatMap { sample(in: Array($0.bytes), path: $0.path) }
  }
}

/// The interaction of a review exercise, from the files of a checked folder.
public func interaction(of review: ReviewExercise, in entry: CurriculumCheck.Entry) -> Interaction?
{
  entry.sources.first { $0.path == review.interaction }
    .flatMap { sample(in: $0.bytes, path: $0.path) }
}

private func sample(in bytes: [UInt8], path: String) -> Interaction? {
  TranscriptFormat(fileName: path).flatMap {
    readTranscript(bytes, format: $0, file: path).interaction
  }
}
