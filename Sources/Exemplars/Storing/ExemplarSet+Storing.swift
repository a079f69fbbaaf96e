extension ExemplarSet {
  /// The whole set; equal sets have equal bytes, on any machine.
  public var bytes: [UInt8] {
    var writer = ByteWriter()
    writer.write(Self.mark)
    writer.write(Self.version)
    writer.write(seed)
    writer.write(isLearnt ? 1 : 0)
    writer.write(labels.count)
    for label in labels { writer.write(label) }
    writer.write(rowLabels.count)
    for label in rowLabels { writer.write(label) }
    for bias in biases { writer.write(bias) }
    calibration.write(to: &writer)
    space.write(to: &writer)
    for column in space.keys.indices { scores.write(column, to: &writer) }
    return writer.bytes
  }

  /// Nil if the bytes are not a set of this version.
  public init?(bytes: [UInt8]) {
    var reader = ByteReader(bytes)
    guard reader.text() == Self.mark, reader.int() == Self.version, let seed = reader.uint64(),
      let learnt = reader.int(), learnt == 0 || learnt == 1, let labelCount = reader.count()
    else { return nil }
    var labels: [String] = []
    for _ in 0..<labelCount {
      guard let label = reader.text() else { return nil }
      labels.append(label)
    }
    guard let rowCount = reader.count() else { return nil }
    var rowLabels: [Int] = []
    for _ in 0..<rowCount {
      guard let label = reader.int(), labels.indices.contains(label) else { return nil }
      rowLabels.append(label)
    }
    var biases: [Double] = []
    for _ in 0..<rowCount {
      guard let bias = reader.double() else { return nil }
      biases.append(bias)
    }
    guard let calibration = Calibration(from: &reader), let space = FeatureSpace(from: &reader),
      let scores = ScoreTable(from: &reader, width: space.keys.count, rowCount: rowCount),
      reader.isAtEnd
    else { return nil }
    self.init(
      seed: seed, labels: labels, isLearnt: learnt == 1, space: space, rowLabels: rowLabels,
      biases: biases, scores: scores, calibration: calibration)
  }

  private static let mark = "exemplar set"
}

/// One string of base64.
extension ExemplarSet: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let bytes = Base64.bytes(of: try container.decode(String.self)),
      let set = ExemplarSet(bytes: bytes)
    else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an exemplar set of version \(Self.version)")
    }
    self = set
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(Base64.text(of: bytes))
  }
}

extension ScoreTable {
  func write(_ column: Int, to writer: inout ByteWriter) {
    let range = Int(starts[column])..<Int(starts[column + 1])
    writer.write(range.count)
    for index in range {
      writer.write(Int(rows[index]))
      writer.write(weights[index])
    }
  }

  init?(from reader: inout ByteReader, width: Int, rowCount: Int) {
    var starts: [Int32] = [0]
    var rows: [Int32] = []
    var weights: [Float] = []
    for _ in 0..<width {
      guard let count = reader.count() else { return nil }
      for _ in 0..<count {
        guard let row = reader.int(), (0..<rowCount).contains(row), let weight = reader.float()
        else { return nil }
        rows.append(Int32(truncatingIfNeeded: row))
        weights.append(weight)
      }
      starts.append(Int32(truncatingIfNeeded: rows.count))
    }
    self.init(starts: starts, rows: rows, weights: weights)
  }
}
