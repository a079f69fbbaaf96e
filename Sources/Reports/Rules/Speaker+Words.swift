internal import Rubrics
internal import Scoring

extension Speaker {
  var subject: String {
    switch self {
    case .agent: "the agent"
    case .customer: "the customer"
    case .bot: "the bot"
    case .anyone: "anyone"
    }
  }

  /// Whose words a speaker answers.
  var other: Speaker {
    switch self {
    case .agent: .customer
    case .customer: .agent
    case .bot, .anyone: .anyone
    }
  }

  func says(_ title: String) -> String { "\(subject) says what counts as \(title)" }

  /// The first or last turns: "the agent's first 2 turns".
  func turns(_ which: String, _ count: Int) -> String {
    let turns = count == 1 ? "turn" : "\(count) turns"
    return self == .anyone ? "the \(which) \(turns) of anyone" : "\(subject)'s \(which) \(turns)"
  }
}

extension Measure {
  /// The figure and its bounds: "the longest turn of the agent has at most 80 words".
  func words(_ speaker: Speaker, atLeast: Double?, atMost: Double?) -> String {
    let bounds = [
      atLeast.map { "at least \(shown($0))" }, atMost.map { "at most \(shown($0))" },
    ].compactMap { $0 }
    return "\(subject(speaker)) is \(bounds.isEmpty ? "any" : bounds.joined(separator: " and "))"
  }

  private func shown(_ value: Double) -> String {
    switch self {
    case .talkShare: plainPercent(value)
    case .longestSilence, .firstReply, .slowestReply: "\(decimal(value)) s"
    case .words, .longestTurn: "\(decimal(value)) words"
    case .interruptions, .readingGrade, .repeatedQuestions, .shouting, .otherLanguage:
      decimal(value)
    }
  }

  private func subject(_ speaker: Speaker) -> String {
    switch self {
    case .talkShare: "the share of the talking by \(speaker.subject)"
    case .longestSilence: "the longest time in which nobody speaks"
    case .interruptions: "the number of times that \(speaker.subject) interrupts somebody"
    case .readingGrade: "the school grade that the words of \(speaker.subject) read like"
    case .repeatedQuestions: "the number of questions that \(speaker.subject) asks again"
    case .shouting: "the number of turns in which \(speaker.subject) shouts"
    case .otherLanguage:
      "the number of turns in which \(speaker.subject) speaks another language than the customer"
    case .words: "the number of words of \(speaker.subject)"
    case .longestTurn: "the length of the longest turn of \(speaker.subject)"
    case .firstReply: "the time from the customer's first words to the agent's first reply"
    case .slowestReply: "the time to the agent's slowest reply"
    }
  }
}

/// A share of a rule as its author thinks of it: 90 %, without decimals that are zeros.
func plainPercent(_ share: Double) -> String { "\(decimal(share * 100)) %" }
