internal import Foundation

/// Where an attempt comes from, as far as one customer of a provider can be told from the next: an IPv4
/// address, or the first 64 bits of an IPv6 address.
///
/// A machine with IPv6 changes the other 64 bits as it likes.
public struct ClientNetwork: Sendable, Hashable {
  private enum Kind: Hashable {
    case four(UInt32)
    case six(UInt64)
    case unknown
  }

  private let kind: Kind

  /// All clients whose address nobody knows; they share their counts.
  public static let unknown = ClientNetwork(kind: .unknown)

  private init(kind: Kind) { self.kind = kind }

  /// Reads an address without a port; nothing where it is none.
  public init?(_ address: String) {
    // What follows a percent sign names one of our own interfaces.
    let bare = address.split(separator: "%", omittingEmptySubsequences: false)[0]
    guard bare.utf8.count <= 45, !bare.utf8.contains(0) else { return nil }
    var bytes = [UInt8](repeating: 0, count: 16)
    if inet_pton(AF_INET, String(bare), &bytes) == 1 {
      kind = .four(number(bytes[..<4]))
    } else if inet_pton(AF_INET6, String(bare), &bytes) == 1 {
      // An IPv4 client as a socket for both kinds shows it.
      let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10..<12] == [0xFF, 0xFF]
      kind = isMapped ? .four(number(bytes[12...])) : .six(number(bytes[..<8]))
    } else {
      return nil
    }
  }
}

private func number<Number: FixedWidthInteger>(_ bytes: ArraySlice<UInt8>) -> Number {
  bytes.reduce(0) { $0 << 8 | Number($1) }
}
