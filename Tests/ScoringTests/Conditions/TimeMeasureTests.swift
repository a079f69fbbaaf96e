import Rubrics
import Scoring
import Testing
import Transcripts

struct TimeMeasureTests {
  @Test func `the talk share is one of time where every turn has its span`() {
    // The agent speaks 2 of 2 + 5 + 1 = 8 seconds, the customer 5, the bot 1.
    let interaction = recording("0-5000 C: a\n5000-7000 A: b c d e f g\n9000-10000 B: h")
    #expect(isExactly(0.25, .talkShare, interaction))
    #expect(isExactly(0.625, .talkShare, by: .customer, interaction))
    #expect(isExactly(1, .talkShare, by: .anyone, interaction))
    #expect(
      measured(.talkShare, atMost: 0.5, interaction).reason
        == "The talk share of the agent is 0.25 of the time (at most 0.5 is asked for).")
  }

  @Test func `and one of words elsewhere`() {
    // One turn has no span, so all are counted by words: 1 of 4.
    let interaction = recording("0-5000 C: a b c\nA: d")
    #expect(isExactly(0.25, .talkShare, interaction))
    #expect(measured(.talkShare, atMost: 1, interaction).reason.contains("0.25 of the words"))
    // A span that ends before it begins is none.
    #expect(isExactly(0.25, .talkShare, recording("0-5000 C: a b c\n9000-6000 A: d")))
    let wordless = measured(.talkShare, atMost: 1, talk("C: ...\nA: ?"))
    #expect(wordless.verdict == .undetermined)
    #expect(wordless.reason == "The talk share of the agent cannot be told: nothing is said.")
  }

  @Test func `the longest silence is between one's end and another's beginning`() {
    // Gaps of 1.5 and 7 seconds.
    let interaction = recording("0-2000 C: a\n3500-5000 A: b\n12000-13000 C: c")
    #expect(isExactly(7, .longestSilence, interaction))
    let entry = measured(.longestSilence, atMost: 5, interaction)
    #expect(entry.verdict == .notMet)
    #expect(entry.evidence.map(\.turn) == [1, 2])
    #expect(entry.reason == "The longest silence is 7 s (at most 5 is asked for).")
    // While somebody still speaks there is none: 12 − 10 and not 12 − 2.
    #expect(
      isExactly(2, .longestSilence, recording("0-10000 C: a\n1000-2000 A: b\n12000-13000 C: c")))
    #expect(isExactly(0, .longestSilence, recording("0-10000 A: a")))
    // Who is silent need not be known.
    #expect(isExactly(3, .longestSilence, recording("0-1000 A: a\n4000-5000 ?: b")))
    // Of points in time it is the time between them.
    #expect(isExactly(50, .longestSilence, talk("0 C: a\n50 A: b\n60 C: c")))
  }

  @Test func `a hold is no silence`() {
    let held = "0-2000 C: a\n3000-5000 A: b\n*held\n*unheld\n60000-61000 A: c"
    #expect(isExactly(1, .longestSilence, recording(held)))
    #expect(
      isExactly(55, .longestSilence, recording(held.replacing("*held\n*unheld", with: "*lookup"))))
  }

  @Test func `who begins before another has ended interrupts`() {
    // The agent begins 2 s before the customer's end; the customer 0.1 s before the agent's, a reflex;
    // the bot after the customer's; the agent 0.5 s before the bot's.
    let interaction = recording(
      """
      0-5000 C: a
      3000-6000 A: b
      5900-8000 C: c
      8000-9000 B: d
      8500-9500 A: e
      """)
    #expect(isExactly(2, .interruptions, interaction))
    #expect(isExactly(0, .interruptions, by: .customer, interaction))
    #expect(isExactly(0, .interruptions, by: .bot, interaction))
    #expect(isExactly(2, .interruptions, by: .anyone, interaction))
    #expect(measured(.interruptions, atMost: 0, interaction).evidence.map(\.turn) == [1, 4])
    // Nobody interrupts themselves.
    #expect(isExactly(0, .interruptions, recording("0-5000 A: a\n1000-2000 A: b")))
  }

  @Test func `the first and the slowest reply`() {
    // Replies after 30 and 90 seconds; the second message while waiting starts nothing anew.
    let interaction = talk("0 C: a\n20 C: b\n30 A: c\n100 C: d\n190 A: e\n191 A: f")
    #expect(isExactly(30, .firstReply, interaction))
    #expect(isExactly(90, .slowestReply, interaction))
    #expect(measured(.firstReply, atMost: 10, interaction).evidence.map(\.turn) == [2])
    let slow = measured(.slowestReply, atMost: 60, interaction)
    #expect(slow.evidence.map(\.turn) == [4])
    #expect(slow.reason == "The slowest reply is 90 s (at most 60 is asked for).")
    // In a recording the clock runs from the end of what was said: 4.5 − 2.
    #expect(isExactly(2.5, .firstReply, recording("0-2000 C: a\n4500-5000 A: b")))
    // To speak while the customer still does is to reply at once.
    #expect(isExactly(0, .firstReply, recording("0-2000 C: a\n1500-5000 A: b")))
    // A greeting before the customer's first words replies to nothing, and a bot does not reply.
    #expect(isExactly(7, .firstReply, talk("0 A: hi\n1 C: a\n2 B: wait\n8 A: b")))
  }

  @Test(arguments: [Measure.longestSilence, .firstReply, .slowestReply])
  func `without times, or with times that run backwards, no time can be told`(measure: Measure) {
    for interaction in [
      talk("C: a\nA: b"), talk("0 C: a\nA: b"), talk("90 C: a\n50 A: b"),
      recording("0-1000 C: a\nA: b"), recording("5000-6000 C: a\n1000-2000 A: b"),
    ] {
      let entry = measured(measure, atMost: 1_000_000, interaction)
      #expect(entry.verdict == .undetermined)
      #expect(entry.reason.hasSuffix("cannot be told: a time is missing or runs backwards."))
    }
  }

  @Test func `without a reply there is none to time`() {
    for measure in [Measure.firstReply, .slowestReply] {
      let entry = measured(measure, atMost: 9, talk("0 A: a\n5 C: b"))
      #expect(entry.verdict == .undetermined)
      #expect(entry.reason.hasSuffix("there is no reply to time."))
    }
  }

  @Test func `without every span nobody can be seen to interrupt`() {
    for lines in ["0-5000 C: a\nA: b", "0-5000 C: a\n9000-6000 A: b", "C: a\nA: b"] {
      let entry = measured(.interruptions, atMost: 9, recording(lines))
      #expect(entry.verdict == .undetermined)
      #expect(entry.reason.hasSuffix("not every turn says when it begins and ends."))
    }
    #expect(
      measured(.interruptions, atMost: 9, talk("0 C: a\n1 A: b")).verdict == .undetermined)
  }
}
