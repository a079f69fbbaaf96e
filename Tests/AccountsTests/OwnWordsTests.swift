import Testing

@testable import Accounts

struct OwnWordsTests {
  private let words = OwnWords(
    person: ["Mira Øst André-Li", "mira.a", "mira.andre@larkfield.example"],
    house: ["Larkfield Ltd"])

  private func isRefused(_ text: String, _ words: OwnWords) -> Bool {
    do throws(PasswordFault) {
      _ = try Password(chosen: text, ownWords: words)
      return false
    } catch {
      return error == .ownWords
    }
  }

  @Test(arguments: [
    "miraandre", "Mira.Andre.1990", "ANDRÉ2026!", "mira.andre@larkfield.example", "larkfield1",
    "guildhall",
    "GuildHall-123", "guildhallguildhall", "Larkfield Guildhall Mira", "ＧＵＩＬＤＨＡＬＬ",
  ])
  func `own names with little beside them are refused`(text: String) {
    #expect(isRefused(text, words))
  }

  @Test(arguments: [
    "twelve green otters", "guildhall at midnight", "mira keeps 40 hens", "li-li-li-li",
  ])
  func `enough beside one's name is taken`(text: String) {
    #expect(!isRefused(text, words))
  }

  @Test func `a name of two letters counts as a whole name only`() {
    #expect(isRefused("李明李明李明1234", OwnWords(person: ["李明"])))
    #expect(!isRefused("several owls", OwnWords(person: ["Al Ou"])))
    #expect(isRefused("alou-alou-1", OwnWords(person: ["Al Ou"])))
  }

  @Test func `the longest word is taken out first`() {
    #expect(OwnWords(person: ["ann annabel"]).lettersBeside(in: "annabelx") == 1)
  }

  @Test func `empty names and signs take nothing out`() {
    #expect(OwnWords(person: ["", " ", "-", "!!!"]).lettersBeside(in: "-- !!! --") == 9)
  }
}
