public import Curricula
internal import Statistics

/// The share that a form asks for, and how far the judges disagree about it.
public struct Cut: Sendable, Hashable {
  /// 0 to 1 of the form's points.
  public var share: Double
  /// The standard error of the judges' mean, as a share of the form's points.
  public var standardError: Double
}

extension CutScore {
  /// The cut of a form: the mean over judges of the points that they expect of a just-qualified
  /// person, over the form's points.
  ///
  /// Pilot items do not count. The standard error is that of the judges' cuts: sd / √judges.
  ///
  /// - Returns: nothing when the form has no points or there are fewer than two judges.
  public func cut(on form: [Item]) -> Cut? {
    let scored = form.filter { !$0.isPilot }
    let possible = scored.reduce(0) { $0 + $1.points }
    guard possible > 0 else { return nil }
    let cuts = judges.map { judge in
      scored.reduce(0) { $0 + (judge.chances[$1.id] ?? 0) * $1.points }
    }
    guard let mean = mean(of: cuts), let error = standardErrorOfMean(of: cuts) else { return nil }
    return Cut(share: mean / possible, standardError: error / possible)
  }
}
