/// JSON that is written member by member, on one line.
///
/// What is stored in hundreds of thousands is written with this; whoever writes names the members
/// in the order of their names, and the bytes are those of a general encoder with sorted members
/// and slashes as they are.
public struct JSONText: Sendable {
  public private(set) var bytes: [UInt8] = []
  /// False once a number was given that JSON cannot hold.
  public private(set) var isFinite = true
  private var place = Place.first

  /// What stands before the next value.
  private enum Place: Sendable { case first, later, named }

  public init(reserving capacity: Int = 1024) { bytes.reserveCapacity(capacity) }

  public mutating func object(_ members: (inout Self) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "{"))
    place = .first
    members(&self)
    bytes.append(UInt8(ascii: "}"))
    place = .later
  }

  public mutating func list<Element>(
    _ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void
  ) {
    separate()
    bytes.append(UInt8(ascii: "["))
    place = .first
    for element in elements { write(&self, element) }
    bytes.append(UInt8(ascii: "]"))
    place = .later
  }

  /// Begins a member; its value is written next.
  ///
  /// - Parameter name: of letters that need no escape.
  public mutating func name(_ name: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    name.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    place = .named
  }

  public mutating func name(of name: String) {
    value(name)
    bytes.append(UInt8(ascii: ":"))
    place = .named
  }

  public mutating func value(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { append($0) }
    bytes.append(UInt8(ascii: "\""))
    place = .later
  }

  public mutating func value(_ number: Int) { plain(String(number)) }

  public mutating func value(_ number: Double) {
    if !number.isFinite { isFinite = false }
    let digits = number.description
    plain(digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits)
  }

  public mutating func value(_ truth: Bool) { plain(truth ? "true" : "false") }

  private mutating func plain(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    place = .later
  }

  private mutating func separate() {
    if place == .later { bytes.append(UInt8(ascii: ",")) }
  }

  /// Whole runs at a time: few letters need an escape.
  private mutating func append(_ text: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for index in text.indices {
      let byte = text[index]
      guard byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") else {
        continue
      }
      bytes.append(contentsOf: text[start..<index])
      start = index + 1
      bytes.append(UInt8(ascii: "\\"))
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes.append(byte)
      case 0x08: bytes.append(UInt8(ascii: "b"))
      case 0x09: bytes.append(UInt8(ascii: "t"))
      case 0x0A: bytes.append(UInt8(ascii: "n"))
      case 0x0C: bytes.append(UInt8(ascii: "f"))
      case 0x0D: bytes.append(UInt8(ascii: "r"))
      default:
        bytes.append(contentsOf: "u00".utf8)
        bytes.append(Self.digits[Int(byte >> 4)])
        bytes.append(Self.digits[Int(byte & 15)])
      }
    }
    bytes.append(contentsOf: text[start...])
  }

  private static let digits = Array("0123456789abcdef".utf8)
}

extension JSONText {
  /// A member, when there is a value.
  public mutating func member(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    self.name(name)
    value(text)
  }

  public mutating func member(_ name: StaticString, _ number: Int?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  public mutating func member(_ name: StaticString, _ number: Double?) {
    guard let number else { return }
    self.name(name)
    value(number)
  }

  public mutating func member(_ name: StaticString, _ truth: Bool) {
    self.name(name)
    value(truth)
  }

  /// A range as the list of its bounds.
  public mutating func value(_ range: Range<Int>) {
    list([range.lowerBound, range.upperBound]) { $0.value($1) }
  }
}
