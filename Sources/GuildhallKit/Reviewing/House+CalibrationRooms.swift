internal import Storage

/// What somebody is to a calibration.
public struct CalibrationPlace: Sendable, Hashable {
  public var takesPart: Bool
  /// How many of its conversations they have submitted.
  public var submitted: Int
  public var asked: Int
  /// Submitted by two reviewers at least, so that it can be closed.
  public var canClose: Bool
}

extension House {
  /// What somebody is to each of some calibrations; answers are in none of it.
  public func calibrationPlaces(
    _ numbers: [Int64], for name: String
  ) throws -> [Int64: CalibrationPlace] {
    let viewer = try person(name).id
    return try numbers.reduce(into: [:]) { places, number in
      guard let calibration = try store.calibration(number) else { return }
      let submitted = try store.reviews(calibration: number, limit: 100_000).filter {
        $0.submittedAt != nil && $0.state != "void"
      }
      places[number] = CalibrationPlace(
        takesPart: calibration.reviewers.contains(viewer),
        submitted: submitted.count { $0.reviewer == viewer }, asked: calibration.segments.count,
        canClose: Set(submitted.map(\.reviewer)).count > 1)
    }
  }
}
