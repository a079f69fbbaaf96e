/// The bits of a W3C Bitstring Status List; a set bit revokes or suspends one credential.
///
/// A list is never shorter than 131,072 bits, so that a place in it does not tell who is meant.
public struct StatusList: Sendable, Hashable {
  /// The shortest list that may be published, in bits.
  public static let shortest = 131_072
  /// The longest list that is read, in bits.
  public static let longest = 1 << 26

  /// Bit 0 is the highest bit of the first byte.
  private var bytes: [UInt8]

  /// A list with no bit set.
  ///
  /// - Parameter count: rounded up to whole bytes and kept between `shortest` and `longest`.
  public init(count: Int = shortest) {
    let bits = min(max(count, Self.shortest), Self.longest)
    bytes = [UInt8](repeating: 0, count: (bits + 7) / 8)
  }

  /// In bits.
  public var count: Int { bytes.count * 8 }

  /// Places outside read as false, and setting them does nothing.
  public subscript(_ place: Int) -> Bool {
    get { place >= 0 && place < count && bytes[place / 8] & (0x80 >> UInt8(place % 8)) != 0 }
    set {
      guard place >= 0, place < count else { return }
      let bit = 0x80 >> UInt8(place % 8) as UInt8
      if newValue { bytes[place / 8] |= bit } else { bytes[place / 8] &= ~bit }
    }
  }

  /// Reads `encodedList`: `u`, then base64url of gzip.
  ///
  /// - Returns: nothing for anything else, and for a list that is too short or too long.
  public init?(encoded: String) {
    guard encoded.utf8.first == UInt8(ascii: "u"),
      let packed = Credentials.bytes(ofBase64URL: encoded.utf8.dropFirst()),
      let unpacked = Credentials.bytes(ofGzip: packed, limit: Self.longest / 8),
      unpacked.count * 8 >= Self.shortest
    else { return nil }
    bytes = unpacked
  }

  public var encoded: String { "u" + base64URL(gzip(bytes)) }
}
