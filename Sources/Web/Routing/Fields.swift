/// The fields of a form or of a query, in the order they came; a name may come several times.
public struct Fields: Sendable, Hashable {
  public private(set) var pairs: [(name: String, value: String)] = []

  public init() {}

  /// Reads `application/x-www-form-urlencoded` text.
  ///
  /// - Returns: nothing where it is not encoded as that, or holds bytes that are no UTF-8.
  public init?(encoded text: some StringProtocol) {
    for part in text.utf8.split(separator: UInt8(ascii: "&")) {
      let halves = part.split(
        separator: UInt8(ascii: "="), maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(halves[0]),
        let value = halves.count == 2 ? Self.decoded(halves[1]) : ""
      else { return nil }
      pairs.append((name, value))
    }
  }

  public init(_ pairs: [(name: String, value: String)]) { self.pairs = pairs }

  /// The first value of a field.
  public subscript(_ name: String) -> String? { pairs.first { $0.name == name }?.value }

  public func all(_ name: String) -> [String] {
    pairs.filter { $0.name == name }.map(\.value)
  }

  /// The first value without the blanks around it; nothing where only blanks stand.
  public func words(_ name: String) -> String? {
    guard let value = self[name] else { return nil }
    let trimmed = String(
      value.trimmingPrefix(while: \.isWhitespace).reversed().trimmingPrefix(while: \.isWhitespace)
        .reversed())
    return trimmed.isEmpty ? nil : trimmed
  }

  public func integer(_ name: String) -> Int64? { self[name].flatMap { Int64($0) } }

  public static func == (one: Self, other: Self) -> Bool {
    one.pairs.elementsEqual(other.pairs) { $0 == $1 }
  }

  public func hash(into hasher: inout Hasher) {
    for pair in pairs {
      hasher.combine(pair.name)
      hasher.combine(pair.value)
    }
  }

  private static func decoded(_ bytes: some Sequence<UInt8>) -> String? {
    var plain: [UInt8] = []
    var bytes = bytes.makeIterator()
    while let byte = bytes.next() {
      switch byte {
      case UInt8(ascii: "+"): plain.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard let high = bytes.next().flatMap(digit), let low = bytes.next().flatMap(digit) else {
          return nil
        }
        plain.append(high << 4 | low)
      default: plain.append(byte)
      }
    }
    return String(validating: plain, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    Character(UnicodeScalar(byte)).hexDigitValue.map(UInt8.init)
  }
}
