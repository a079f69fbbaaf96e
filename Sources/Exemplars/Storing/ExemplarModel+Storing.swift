extension ExemplarModel {
  /// The whole model; equal models have equal bytes, on any machine.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.mark)
    writer.write(Self.version)
    writer.write(seed)
    writer.write(band.absentBelow)
    writer.write(band.presentAbove)
    writer.write(likeCount)
    writer.write(unlikeCount)
    writer.write(cost)
    writer.write(bias)
    calibration.write(to: &writer)
    space.write(to: &writer)
    for weight in weights { writer.write(weight) }
    return writer.bytes
  }

  /// Nil if the bytes are not a model of this version.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.text() == Self.mark, reader.int() == Self.version, let seed = reader.uint64(),
      let low = reader.double(), let high = reader.double(), let likeCount = reader.int(),
      let unlikeCount = reader.int(), likeCount >= 0, unlikeCount >= 0, let cost = reader.double(),
      let bias = reader.double(), let calibration = Calibration(from: &reader),
      let space = FeatureSpace(from: &reader)
    else { return nil }
    var weights: [Float] = []
    weights.reserveCapacity(space.keys.count)
    for _ in space.keys {
      guard let weight = reader.float() else { return nil }
      weights.append(weight)
    }
    guard reader.isAtEnd else { return nil }
    self.init(
      seed: seed, band: AbstainBand(absentBelow: low, presentAbove: high), likeCount: likeCount,
      unlikeCount: unlikeCount, cost: cost, space: space, weights: weights, bias: bias,
      calibration: calibration)
  }

  private static let mark = "exemplar model"
}

/// One string of base64.
extension ExemplarModel: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let bytes = Base64.bytes(of: try container.decode(String.self)),
      let model = ExemplarModel(bytes: bytes)
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an exemplar model of version \(Self.version)")
    }
    self = model
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Base64.text(of: bytes))
  }
}

extension Calibration {
  func write(to writer: inout ByteWriter) {
    for number in [slope, offset, lowest, highest] { writer.write(number) }
  }

  init?(from reader: inout ByteReader) {
    guard let slope = reader.double(), let offset = reader.double(), let lowest = reader.double(),
      let highest = reader.double(), 0 <= lowest, lowest <= highest, highest <= 1
    else { return nil }
    self.init(slope: slope, offset: offset, lowest: lowest, highest: highest)
  }
}
