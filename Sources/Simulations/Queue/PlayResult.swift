internal import Curricula

/// What a finished part came to: the scores of its plays and their mean.
public struct PlayResult: Sendable, Hashable, Codable {
  /// One for each customer.
  public var scores: [PlayScore]
  /// The mean of their shares, 0 to 1.
  public var share: Double
  public var isPassed: Bool
  /// True while a person has to look at one of the cards.
  public var isProvisional: Bool

  /// - Parameter masteryScore: what the mean must reach; nothing for the mean of the plays' own.
  public init(_ scores: [PlayScore], masteryScore: Double?) {
    self.scores = scores
    let share = mean(scores.map(\.share)) ?? 0
    let wanted = masteryScore ?? mean(scores.map(\.masteryScore)) ?? 1
    self.share = share
    isProvisional = scores.contains(where: \.isProvisional)
    // Who lost one customer does not make up for it by kindness to another.
    isPassed = !isProvisional && scores.allSatisfy(\.outcome.mayPass) && share >= wanted
  }
}
