import Testing

import Accounts

struct SentenceTests {
  @Test func `a refused password is told why and what to do`() {
    #expect(
      PasswordFault.tooShort(characters: 7).sentence
        == "This password has 7 characters; it needs at least 8. Four or five words that have "
        + "nothing to do with each other are long and easy to keep.")
    #expect(
      PasswordFault.tooShort(characters: 1).sentence.hasPrefix("This password has 1 character;"))
    #expect(
      PasswordFault.tooShort(characters: 0).sentence.hasPrefix("This password has no characters;"))
    #expect(
      PasswordFault.tooLong(bytes: 1025).sentence
        == "This password takes 1025 bytes and at most 1024 are kept, so it was not taken. Choose a "
        + "shorter one; nothing of it was cut off.")
    #expect(
      PasswordFault.common.sentence
        == "This is one of the 3,000 passwords that most people use, so it would be tried first. "
        + "Choose one that nobody else has.")
    #expect(
      PasswordFault.ownWords.sentence
        == "This password is mostly your own name, your address or the name of this place, which "
        + "would be tried first. Beside those it needs at least 8 characters.")
  }

  @Test func `hashing that failed says that nothing was counted`() {
    #expect(
      HashingFault.busy.sentence
        == "So many people are signing in that this one was not looked at. Nothing was counted "
        + "against them; try again in a few seconds.")
    #expect(
      HashingFault.notComputed.sentence
        == "A password could not be computed because the system gave no memory (19 MiB for each "
        + "one). Nothing was counted against anybody; give the server more memory.")
    #expect(
      HashingFault.unreadableHash.sentence
        == "A stored password is no Argon2id hash as Guildhall writes it, so nobody can sign in with "
        + "it. Send the person a one-time link, and run `guildhall verify`.")
  }
}
