import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Transcripts

/// Scores conversations of 25 turns that are in memory already, on one thread.
///
/// - Parameter path: the rubric; `scripts/speed/twenty-five.xml` has 25 criteria.
func measureCards(_ count: Int, rubric path: String) throws -> String {
  guard let rubric = readRubric(at: path).rubric else { throw CocoaError(.fileReadCorruptFile) }
  let engine = RubricEngine(rubric)
  let conversations = (0..<400).map { conversation(UInt64($0)) }
  let bytes = conversations.reduce(0) { $0 + $1.turns.reduce(0) { $0 + $1.text.utf8.count } }
  for conversation in conversations { _ = engine.evaluate(conversation) }
  var met = 0
  let rounds = max(1, count / conversations.count)
  let time = seconds {
    for _ in 0..<rounds {
      for conversation in conversations {
        for card in engine.evaluate(conversation) {
          met += card.entries.count { $0.verdict == .met }
        }
      }
    }
  }
  let cards = Double(rounds * conversations.count)
  return line([
    "conversations": cards, "seconds": time, "aSecond": cards / time,
    "criteria": Double(rubric.criteria.count), "turns": 25,
    "bytesEach": Double(bytes) / Double(conversations.count), "met": Double(met),
  ])
}

/// The texts of the same conversations, one a line, for other programs.
func printTurns() {
  for number in 0..<400 {
    for turn in conversation(UInt64(number)).turns { print(turn.text) }
  }
}

/// A made-up conversation of 25 turns.
private func conversation(_ seed: UInt64) -> Interaction {
  var random = SplitMix64(state: seed)
  func pick(_ sentences: [String]) -> String {
    sentences[Int(random.next() % UInt64(sentences.count))]
  }
  var at: Int64 = 1_800_000_000
  let turns = (0..<25).map { number -> Turn in
    let isAgent = number % 2 == 1
    var text = pick(isAgent ? agentSentences : customerSentences)
    if random.next() % 2 == 0 { text += " " + pick(isAgent ? agentSentences : customerSentences) }
    at += 10 + Int64(random.next() % 60)
    return Turn(
      by: isAgent ? 1 : 0,
      at: Timestamp(microseconds: at * 1_000_000, precision: .second), text: text)
  }
  return Interaction(
    id: InteractionID(rawValue: "made-\(seed)"),
    source: Source(system: "benchmark", externalID: "\(seed)"), channel: .chat, language: "en",
    timeBasis: .absolute,
    participants: [
      Participant(role: .customer), Participant(role: .agent, agent: "agent.one"),
    ], turns: turns)
}

private let agentSentences = [
  "Hello, thanks for contacting us, my name is Ilse.", "How can I help you today?",
  "Could I have your order number, please?", "Thank you, let me look that up for you.",
  "I can see your order in front of me now.", "Your parcel was handed to the courier on Monday.",
  "I'm very sorry about that, this should not have happened.",
  "I understand how frustrating it is to wait for so long.",
  "Could you confirm your postcode for me?", "Would you mind if I put you on hold for a moment?",
  "I'm afraid I can't do that from here.", "What I can do is send you another one instead.",
  "I will call you back by tomorrow at noon.", "We'll let you know within two working days.",
  "You should have read the note on the box.",
  "That happens because the stock is counted at night.",
  "Does that make sense to you so far?", "I have changed the address on the account.",
  "Is there anything else I can do for you?", "Have a lovely evening and take care.",
  "Per our policy the ticket was actioned by L2.", "One moment please, the system is slow today.",
  "I think it might be the old charger.", "You need to fill in the form first.",
  "Let me pass you to my supervisor, she can decide that.", "It should be with you on Thursday.",
]

private let customerSentences = [
  "Hi, I ordered a lamp three weeks ago and it still isn't here.",
  "This is ridiculous, I am still waiting for an answer.", "My order number is HP-204417.",
  "The postcode is LS7 3QT, if that helps.", "I was told somebody would ring me last week.",
  "It's the third time I have to explain this.", "Can I speak to your manager, please?",
  "Well, the box arrived but the glass is broken.", "No, I haven't moved since then.",
  "Yes, that is the right address.", "I'd rather have my money back, to be honest.",
  "Okay, and how long will that take?", "It cost me eighty pounds and it doesn't work.",
  "You charged my card twice on the 12th of May.", "That sounds fine to me.",
  "I really don't know what else to try.", "My e-mail address is pim@example.com.",
  "Thanks, that is very kind of you.", "The app says delivered and there is nothing here.",
  "Hmm, the first one had another colour.", "Nobody answered when I wrote on Sunday.",
  "Alright then, bye.", "Is it possible to change the date?",
  "I'm so disappointed with all of this.",
]
