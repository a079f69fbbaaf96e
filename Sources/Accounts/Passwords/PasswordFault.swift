/// Why a password is not taken.
public enum PasswordFault: Error, Sendable, Hashable {
  case tooShort(characters: Int)
  case tooLong(bytes: Int)
  /// It is among the 3,000 commonest, in whatever capitals.
  case common
  /// Without the person's own names and those of the house too little of it is left.
  case ownWords
}
