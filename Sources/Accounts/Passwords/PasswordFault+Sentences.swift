extension PasswordFault {
  /// What is wrong with the password and what to do, for whoever chose it.
  ///
  /// Pinned by a test; never repeats the password.
  public var sentence: String {
    switch self {
    case .tooShort(let characters):
      "This password has \(counted(characters)); it needs at least \(Password.fewestCharacters). "
        + "Four or five words that have nothing to do with each other are long and easy to keep."
    case .tooLong(let bytes):
      "This password takes \(bytes) bytes and at most \(Password.mostBytes) are kept, so it was not "
        + "taken. Choose a shorter one; nothing of it was cut off."
    case .common:
      "This is one of the 3,000 passwords that most people use, so it would be tried first. Choose "
        + "one that nobody else has."
    case .ownWords:
      "This password is mostly your own name, your address or the name of this place, which would "
        + "be tried first. Beside those it needs at least \(Password.fewestCharacters) characters."
    }
  }

  private func counted(_ characters: Int) -> String {
    switch characters {
    case 0: "no characters"
    case 1: "1 character"
    default: "\(characters) characters"
    }
  }
}
