internal import Foundation

/// The 3,000 commonest passwords among those that have eight characters or more.
///
/// Where they come from stands in `docs/decisions/passwords.md`.
enum CommonPasswords {
  /// In small letters, the commonest first.
  static let inOrder: [String] = String(
    decoding: PackageResources.commonPasswords_txt, as: UTF8.self
  )
  .split(separator: "\n").map(String.init)

  private static let all = Set(inOrder)

  /// Whether a password is one of them, whatever its capitals.
  static func contain(_ password: String) -> Bool {
    all.contains(password.lowercased())
  }
}
