/// What the numbers of a scale mean, and so how far apart two ratings are.
public enum MeasurementLevel: String, Sendable, Hashable, Codable, CaseIterable {
  /// Names without an order: any two are equally far apart.
  case nominal
  /// An order without distances: how many ratings lie between two counts.
  case ordinal
  /// Distances, such as points: (c − k)².
  case interval
  /// Distances from a true zero, such as minutes: ((c − k)/(c + k))².
  case ratio
}
