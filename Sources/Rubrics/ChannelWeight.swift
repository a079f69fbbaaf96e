/// A weight that stands in for the plain one on some channels.
public struct ChannelWeight: Sendable, Hashable, Codable {
  /// By their names in transcripts.
  public var channels: [String]
  public var weight: Double

  public init(channels: [String], weight: Double) {
    self.channels = channels
    self.weight = weight
  }
}

extension RubricSection {
  /// The weight on a channel; the plain one where none is given for it.
  public func weight(on channel: String?) -> Double {
    channelWeights.weight(on: channel) ?? weight
  }
}

extension Criterion {
  /// What the criterion counts in the mean on a channel: its weight, or its points in arithmetic
  /// `points`; 0 for a bonus or a penalty.
  public func weight(on channel: String?, _ arithmetic: Arithmetic) -> Double {
    guard adjustment == nil else { return 0 }
    return channelWeights.weight(on: channel) ?? (arithmetic == .points ? points : weight)
  }
}

extension [ChannelWeight] {
  fileprivate func weight(on channel: String?) -> Double? {
    channel.flatMap { name in first { $0.channels.contains(name) }?.weight }
  }
}
