extension HashingFault {
  /// What happened and what to do, for the log; it holds nothing secret.
  ///
  /// Pinned by a test.
  public var sentence: String {
    switch self {
    case .busy:
      "So many people are signing in that this one was not looked at. Nothing was counted against "
        + "them; try again in a few seconds."
    case .notComputed:
      "A password could not be computed because the system gave no memory (19 MiB for each one). "
        + "Nothing was counted against anybody; give the server more memory."
    case .unreadableHash:
      "A stored password is no Argon2id hash as Guildhall writes it, so nobody can sign in with it. "
        + "Send the person a one-time link, and run `guildhall verify`."
    }
  }
}
