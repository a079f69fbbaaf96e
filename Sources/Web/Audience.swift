/// Who may call a route.
public enum Audience: Sendable, Hashable {
  /// Anybody, signed in or not.
  case everybody
  /// Whoever is signed in; what they see is their own.
  case members
}
