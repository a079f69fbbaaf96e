typealias ByteRange = Range<Int>

/// The lines of a stretch of bytes, each without its end; LF, CRLF and CR end lines.
struct MailLines: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var position: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: ByteRange) {
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  /// A line, and where the next begins.
  mutating func next() -> (line: ByteRange, next: Int)? {
    guard position < end else { return nil }
    let start = position
    while position < end, bytes[position] != 0x0A, bytes[position] != 0x0D { position += 1 }
    let line = start..<position
    if position < end {
      let isPair = bytes[position] == 0x0D && position + 1 < end && bytes[position + 1] == 0x0A
      position += isPair ? 2 : 1
    }
    return (line, position)
  }
}

extension RandomAccessCollection<UInt8> {
  func begins(with text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    return self.count >= count
      && prefix(count).elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: count))
  }
}

func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
