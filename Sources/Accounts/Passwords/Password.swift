internal import Foundation

/// A password as it is hashed: what somebody typed, in Unicode's form NFKC and nothing else changed.
///
/// The form makes the same keys give the same bytes on every system (`docs/decisions/passwords.md` says
/// why this form). No blank is trimmed, nothing is cut off, capitals stay capitals.
public struct Password: Sendable, Unprinted {
  /// How many characters a new password has at least; characters are Unicode's code points.
  public static let fewestCharacters = 8
  /// How many bytes may be typed at most, in UTF-8: room for 256 characters of any script.
  public static let mostBytes = 1024

  public static let whatItIs = "a password"

  let bytes: SecretBytes

  /// Takes what somebody typed to sign in.
  ///
  /// The rules for new passwords are not asked here: whoever chose one under older rules still signs in.
  ///
  /// - Throws: `PasswordFault.tooLong`, and nothing else.
  public init(typed text: String) throws(PasswordFault) {
    bytes = SecretBytes(Array(try normalised(text).utf8))
  }

  /// Takes a new password, if the rules allow it.
  ///
  /// - Parameter ownWords: what everybody would try first with this person.
  public init(chosen text: String, ownWords: OwnWords) throws(PasswordFault) {
    let normal = try normalised(text)
    let characters = normal.unicodeScalars.count
    guard characters >= Self.fewestCharacters else { throw .tooShort(characters: characters) }
    guard !CommonPasswords.contain(normal) else { throw .common }
    guard ownWords.lettersBeside(in: normal) >= Self.fewestCharacters else { throw .ownWords }
    bytes = SecretBytes(Array(normal.utf8))
  }
}

private func normalised(_ text: String) throws(PasswordFault) -> String {
  // Measured as typed: the form can make a text eleven times as long, which is then still short.
  let count = text.utf8.count
  guard count <= Password.mostBytes else { throw .tooLong(bytes: count) }
  return text.precomposedStringWithCompatibilityMapping
}
