import Rubrics
import Scoring
import Testing
import Transcripts

/// Not applicable, criterion by criterion, and weights by channel, on the policy card.
struct PolicyTests {
  @Test(arguments: [
    (NotApplicablePolicy.drop, 68.472222222222, Tally.Outcome.pass),
    (.pass, 69.722222222222, .pass),  // communication (1 + 0.75 + 1) / 3
    (.zero, 59.722222222222, .fail),  // communication (1 + 0.75 + 0) / 3, pass mark 60
    (.forbidden, 68.472222222222, .provisional),
  ])
  func `a criterion's own policy stands in for the rubric's`(
    policy: NotApplicablePolicy, percentage: Double, outcome: Tally.Outcome
  ) throws {
    for whole in NotApplicablePolicy.allCases {
      var card = policyCard(notApplicable: whole)
      card.sections[0].criteria[2].notApplicable = policy
      let tally = card.tally(card.policyMarks())
      #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
      #expect(tally.outcome == outcome)
    }
  }

  @Test(arguments: [
    (NotApplicablePolicy.drop, "not applicable, left out: “a3”"),
    (.pass, "not applicable, counts as 1: “a3”"), (.zero, "not applicable, counts as 0: “a3”"),
    (.forbidden, "not applicable may not be given, left out until a person judges: “a3”"),
  ])
  func `the trace names the policy`(policy: NotApplicablePolicy, words: String) {
    let card = policyCard(notApplicable: policy)
    #expect(card.tally(card.policyMarks()).lines("card") == [words])
  }

  @Test func `where not applicable may not be given the engine leaves it to a person`() {
    var card = policyCard()
    card.sections = [card.sections[0]]
    card.sections[0].criteria = [
      Criterion(
        id: "x", title: "X", notApplicable: .forbidden, appliesWhen: .channel(["phone"]),
        check: .channel(["phone"]))
    ]
    let result = RubricEngine(card).evaluate(talk("A: hello"))[0]
    #expect(result.entries[0].verdict == .undetermined)
    #expect(result.entries[0].isForPerson)
    #expect(
      result.entries[0].reason.hasSuffix("“not applicable” may not be given, so a person judges."))
    #expect(result.tally.outcome == .provisional)
  }

  /// On the phone resolution weighs 0 and b1 4; by mail a2 weighs 3.
  private func channelCard(_ arithmetic: Arithmetic) -> Rubric {
    var card = policyCard(arithmetic)
    card.sections[1].channelWeights = [ChannelWeight(channels: ["phone"], weight: 10)]
    card.sections[1].criteria[0].channelWeights = [ChannelWeight(channels: ["phone"], weight: 4)]
    card.sections[0].criteria[1].channelWeights = [
      ChannelWeight(channels: ["email", "chat"], weight: 3),
      ChannelWeight(channels: ["social"], weight: 0),
    ]
    return card
  }

  @Test(arguments: [
    // (30·0.875 + 10·(4·⅔)/5 + 20·1) / 60 = (26.25 + 5.3333 + 20) / 60
    (Arithmetic.sections, "phone", 85.972222222222),
    // (30·(1 + 3·0.75)/4 + 50·4/9 + 20) / 100 = 24.375 + 22.2222 + 20
    (.sections, "email", 66.597222222222),
    (.sections, "chat", 66.597222222222),
    // (30·1 + 50·4/9 + 20) / 100
    (.sections, "social", 72.222222222222),
    // (30·1.75 + 10·2.6667 + 20·2) / (30·2 + 10·5 + 20·2) = 119.1667 / 150
    (.points, "phone", 79.444444444444),
    // (1.75 + 2.6667 + 2) / 9
    (.flat, "phone", 71.296296296296),
    (.sections, "elsewhere", 68.472222222222),
  ])
  func `a channel's weights stand in for the plain ones`(
    arithmetic: Arithmetic, channel: String, percentage: Double
  ) throws {
    let card = channelCard(arithmetic)
    let tally = card.tally(card.policyMarks(), channel: channel)
    #expect(abs(try #require(tally.total) * 100 - percentage) < 1e-9)
  }

  @Test func `the trace says which weights a channel has of its own`() {
    let card = channelCard(.sections)
    let marks = card.policyMarks()
    #expect(
      card.tally(marks, channel: "phone").trace.first?.arithmetic
        == "weights on phone: section resolution 10, criterion b1 4")
    #expect(
      card.tally(marks, channel: "email").trace.first?.arithmetic
        == "weights on email: criterion a2 3")
    #expect(card.tally(marks) == card.tally(marks, channel: "elsewhere"))
  }

  @Test func `the engine takes the weights of the conversation's channel`() throws {
    func criterion(_ id: CriterionID, _ cue: CueID, phone: Double) -> Criterion {
      Criterion(
        id: id, title: id.rawValue,
        channelWeights: [ChannelWeight(channels: ["phone"], weight: phone)],
        check: .says(cue, by: .agent, atLeast: 1))
    }
    let engine = RubricEngine(
      Rubric(
        id: "r", title: "R", passMark: 0.5,
        cues: [Cue(id: "hello", phrases: ["hello"]), Cue(id: "bye", phrases: ["bye"])],
        sections: [
          RubricSection(
            id: "s", title: "S",
            criteria: [criterion("a", "hello", phone: 3), criterion("b", "bye", phone: 1)])
        ]))
    #expect(engine.evaluate(talk("A: hello"))[0].tally.total == 0.5)
    #expect(engine.evaluate(talk("A: hello", channel: .phone))[0].tally.total == 0.75)
  }

  @Test func `a section whose weights are 0 on a channel has no score there`() throws {
    var card = policyCard()
    for place in 0..<2 {
      card.sections[1].criteria[place].channelWeights = [
        ChannelWeight(channels: ["phone"], weight: 0)
      ]
    }
    let tally = card.tally(card.policyMarks(), channel: "phone")
    #expect(tally.sections[1].raw == nil)
    #expect(abs(try #require(tally.total) - 46.25 / 50) < 1e-12)  // (30·0.875 + 20) / 50
  }
}
