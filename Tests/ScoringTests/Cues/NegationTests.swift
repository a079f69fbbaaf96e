import Rubrics
import Scoring
import Testing

/// Whose words they are, and whether they are denied.
struct NegationTests {
  private let refund = Cue(id: "c", phrases: ["refund you", "sorry"])

  @Test(arguments: [
    "They said they would refund you", "She told me you'd refund you", "You promised to refund you",
    "I was told you would refund you", "My colleague has already said sorry",
    "He wrote “I am sorry” and left", "He wrote \"sorry\" and left", "«Sorry», he wrote",
  ])
  func `what somebody else said is not the speaker's word`(text: String) {
    #expect(quotes(text, refund) == [])
    let counting = Cue(id: "c", phrases: refund.phrases, reported: .counts)
    #expect(quotes(text, counting).count == 1)
  }

  @Test(arguments: [
    "I said I would refund you", "As I have already told you, I will refund you",
    "They said no, but I will refund you", "We have always said sorry", "Said and done: sorry",
    "My screen is 5\" wide, sorry", "He never closed his \"quotation. I am sorry",
    "She said so. I am sorry",
  ])
  func `what speakers say of their own words, or behind a report, is theirs`(text: String) {
    #expect(quotes(text, refund).count == 1)
  }
}
