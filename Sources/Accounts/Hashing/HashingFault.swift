/// Why a password was neither hashed nor verified.
///
/// None of these says anything about the password: count no failure for them.
public enum HashingFault: Error, Sendable, Hashable {
  /// As many are being hashed and waiting as may be; nothing was computed.
  case busy
  /// The system gave no memory, or libsodium cannot run on it.
  case notComputed
  /// The stored text is no hash of Argon2id, or one that would cost far more than ours do.
  case unreadableHash
}
