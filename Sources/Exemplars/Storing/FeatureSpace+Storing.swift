extension FeatureSpace {
  /// The keys as differences, since sorted numbers of 40 bits are close together.
  func write(to writer: inout ByteWriter) {
    writer.write(textCount)
    writer.write(keys.count)
    var before: UInt64 = 0
    for (key, frequency) in zip(keys, frequencies) {
      writer.write(Int(truncatingIfNeeded: key - before))
      writer.write(frequency)
      before = key
    }
  }

  init?(from reader: inout ByteReader) {
    guard let textCount = reader.int(), textCount >= 0, textCount <= Int(Int32.max),
      let count = reader.count()
    else { return nil }
    var keys: [ExemplarText.Key] = []
    var frequencies: [Int] = []
    var before = 0
    for place in 0..<count {
      guard let step = reader.int(), step > (place == 0 ? -1 : 0), step < 1 << 40,
        let frequency = reader.int(), frequency >= 1, frequency <= textCount
      else { return nil }
      before += step
      guard before < 1 << 40 else { return nil }
      keys.append(UInt64(before))
      frequencies.append(frequency)
    }
    self.init(keys: keys, frequencies: frequencies, textCount: textCount)
  }
}
