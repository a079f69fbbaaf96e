internal import Foundation

/// Every address of the house, in one place.
enum At {
  static func signIn(then address: String? = nil) -> String {
    guard let address, address != "/", let safe = local(address) else { return "/sign-in" }
    return "/sign-in?then=" + encoded(safe)
  }

  static func link(_ token: String) -> String { "/link/" + token }

  static func firstRun(_ secret: String) -> String { "/first-run/" + secret }

  static let account = "/account"
  static let password = "/account/password"

  /// A value as a part of a path or a query.
  static func encoded(_ text: some StringProtocol) -> String {
    let plain = CharacterSet(
      charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
    return String(text).addingPercentEncoding(withAllowedCharacters: plain) ?? ""
  }

  /// An address of this house, and of no other: what stands in a query may be anybody's.
  static func local(_ address: String) -> String? {
    guard address.hasPrefix("/"), !address.hasPrefix("//"), !address.contains("\\"),
      address.utf8.allSatisfy({ $0 > 32 && $0 < 127 }), address.utf8.count <= 2_000
    else { return nil }
    return address
  }
}
