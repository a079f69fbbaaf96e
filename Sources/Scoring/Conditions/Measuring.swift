internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Holds a figure of the window against its bounds.
  func measure(
    _ measure: Measure, _ speaker: Speaker, atLeast: Double?, atMost: Double?,
    in window: Range<Position>
  ) -> Judgement {
    let figure = figure(measure, speaker, in: window)
    guard let value = figure.value else {
      return .undetermined("\(measure.title(speaker)) cannot be told: \(figure.words)")
    }
    let bounds = [
      atLeast.map { "at least \(decimal($0))" }, atMost.map { "at most \(decimal($0))" },
    ].compactMap { $0 }.joined(separator: ", ")
    let reason =
      "\(measure.title(speaker)) is \(decimal(value))\(figure.words) (\(bounds) is asked for)"
    let isWithin = value >= atLeast ?? -.infinity && value <= atMost ?? .infinity
    let evidence = figure.turns.prefix(Self.mostQuotes).map(evidence(ofTurn:))
    return isWithin
      ? .holds(evidence, reason, end: window.lowerBound) : .fails(reason, evidence)
  }

  /// A measured value with the turns that show it, or why there is none.
  struct Figure {
    var value: Double?
    /// What follows the value in a sentence; without a value, the reason.
    var words = ""
    var turns: [Int] = []

    static func unknown(_ reason: String) -> Figure { Figure(value: nil, words: reason) }
  }

  private func figure(
    _ measure: Measure, _ speaker: Speaker, in window: Range<Position>
  ) -> Figure {
    if speaker != .anyone, hasUnknownSpeaker, measure != .longestSilence {
      return .unknown("the role of a speaker is unknown")
    }
    let own = turns(by: speaker, in: window)
    switch measure {
    case .talkShare: return talkShare(own, in: window)
    case .longestSilence: return longestSilence(in: window)
    case .interruptions: return interruptions(speaker, in: window)
    case .readingGrade: return readingGrade(own)
    case .repeatedQuestions: return repeatedQuestions(own)
    case .shouting:
      let shouted = own.filter { isShouted(interaction.turns[$0].text) }
      return Figure(value: Double(shouted.count), turns: shouted)
    case .otherLanguage: return otherLanguage(own, in: window)
    case .words:
      return Figure(value: Double(own.reduce(0) { $0 + wordCount(ofTurn: $1) }))
    case .longestTurn:
      guard let longest = own.max(by: { wordCount(ofTurn: $0) < wordCount(ofTurn: $1) }) else {
        return .unknown("\(speaker.words) says nothing")
      }
      return Figure(value: Double(wordCount(ofTurn: longest)), words: " words", turns: [longest])
    case .firstReply, .slowestReply:
      guard let replies = replyTimes(in: window) else {
        return .unknown("a time is missing or runs backwards")
      }
      let chosen =
        measure == .firstReply ? replies.first : replies.max(by: { $0.seconds < $1.seconds })
      guard let chosen else { return .unknown("there is no reply to time") }
      return Figure(value: chosen.seconds, words: " s", turns: [chosen.turn])
    }
  }

  /// Where the source does not say the language, it is the one that the customer's words read like.
  private func otherLanguage(_ own: [Int], in window: Range<Position>) -> Figure {
    func guess() -> String? {
      let customer = turns(by: .customer, in: window).prefix(20)
        .map { interaction.turns[$0].text }.joined(separator: "\n")
      return languageGuess(of: customer).flatMap { $0.isSure ? $0.language : nil }
    }
    guard let expected = interaction.language ?? guess() else {
      return Figure(value: 0, words: ", as far as it can be told")
    }
    let other = own.filter { isInAnotherLanguage(interaction.turns[$0].text, than: expected) }
    return Figure(value: Double(other.count), turns: other)
  }

  /// By time where every turn has its span, by words elsewhere.
  private func talkShare(_ own: [Int], in window: Range<Position>) -> Figure {
    let all = turns(by: .anyone, in: window)
    let isTimed =
      all.allSatisfy { interaction.turns[$0].span != nil }
      && all.contains { interaction.turns[$0].span.map { $0.end > $0.start } ?? false }
    func sum(_ turns: [Int]) -> Double {
      turns.reduce(0) {
        let turn = interaction.turns[$1]
        return $0
          + (isTimed ? turn.span.map { $0.end - $0.start } ?? 0 : Double(wordCount(ofTurn: $1)))
      }
    }
    let whole = sum(all)
    guard whole > 0 else { return .unknown("nothing is said") }
    return Figure(value: sum(own) / whole, words: isTimed ? " of the time" : " of the words")
  }

  /// Gaps in which somebody is on hold are the hold's.
  private func longestSilence(in window: Range<Position>) -> Figure {
    let all = turns(by: .anyone, in: window)
    guard let times = times(of: all), let first = all.first, let last = all.last else {
      return all.isEmpty
        ? .unknown("nothing is said") : .unknown("a time is missing or runs backwards")
    }
    var longest = Figure(value: 0, words: " s")
    var end = times[0].end
    var next = 0
    var isHeld = false
    var hasHold = false
    for turn in first...last {
      switch interaction.turns[turn].event?.type {
      case "held":
        isHeld = true
        hasHold = true
      case "unheld": isHeld = false
      default: break
      }
      guard next < all.count, all[next] == turn else { continue }
      let gap = times[next].start - end
      if next > 0, !hasHold, gap > longest.value ?? 0 {
        longest = Figure(value: gap, words: " s", turns: [all[next - 1], turn])
      }
      end = max(end, times[next].end)
      hasHold = isHeld
      next += 1
    }
    return longest
  }

  /// Who begins more than a fifth of a second before another's end interrupts; less is a reflex.
  private func interruptions(_ speaker: Speaker, in window: Range<Position>) -> Figure {
    let all = turns(by: .anyone, in: window)
    let spans = all.compactMap { interaction.turns[$0].span }
    guard !all.isEmpty, spans.count == all.count else {
      return .unknown("not every turn says when it begins and ends")
    }
    guard zip(spans, spans.dropFirst()).allSatisfy({ $0.start <= $1.start }) else {
      return .unknown("times run backwards")
    }
    var found: [Int] = []
    // Of each participant, the end of what they were saying last.
    var ends: [Int?: Double] = [:]
    for (turn, span) in zip(all, spans) {
      let own = interaction.turns[turn].by
      let isCut = ends.contains { $0.key != own && span.start + 0.2 < $0.value }
      if isCut, voice(turn).isBy(speaker) { found.append(turn) }
      ends[own] = max(ends[own] ?? 0, span.end)
    }
    return Figure(value: Double(found.count), turns: found)
  }

  private func readingGrade(_ own: [Int]) -> Figure {
    if let language = interaction.language, !language.lowercased().hasPrefix("en") {
      return .unknown("reading grades are for English")
    }
    let text = own.map { interaction.turns[$0].text }.joined(separator: "\n")
    guard let grade = Scoring.readingGrade(of: text) else {
      return .unknown("there are fewer than 30 words")
    }
    return Figure(value: (grade * 10).rounded() / 10)
  }

  private func wordCount(ofTurn turn: Int) -> Int {
    // The parts of "can't" stand at one place.
    var last: Int32 = -1
    return WordText(interaction.turns[turn].text).tokens.count { token in
      defer { last = token.firstScalar }
      return token.firstScalar != last
    }
  }

  /// Three words in capitals in a row, a whole turn of two and more, or three exclamation marks.
  private func isShouted(_ text: String) -> Bool {
    var marks = 0
    var capitals = 0
    for byte in text.utf8 {
      marks = byte == UInt8(ascii: "!") ? marks + 1 : 0
      if marks == 3 { return true }
      if 65...90 ~= byte || byte > 127 { capitals += 1 }
    }
    // Two words have two capitals; without them the words need not be read.
    guard capitals >= 2 else { return false }
    let words = WordText(text).tokens
    var row = 0
    var letters = 0
    var isWhole = true
    for word in words {
      // "I" and "A" are capitals anyway: they neither shout nor speak softly.
      if word.scalars.count == 1 { continue }
      row = word.shape.contains(.shouted) ? row + 1 : 0
      if row == 3 { return true }
      isWhole = isWhole && row > 0
      letters += word.scalars.count
    }
    return isWhole && row >= 2 && letters >= 5
  }
}

extension Turn {
  /// From when to when it was said, in seconds from the start of the recording.
  var span: (start: Double, end: Double)? {
    guard let startMs, let endMs, endMs >= startMs else { return nil }
    return (Double(startMs) / 1000, Double(endMs) / 1000)
  }
}

extension Measure {
  /// The figure as a subject of a sentence.
  func title(_ speaker: Speaker) -> String {
    switch self {
    case .talkShare: "the talk share of \(speaker.words)"
    case .longestSilence: "the longest silence"
    case .interruptions: "the number of interruptions by \(speaker.words)"
    case .readingGrade: "the reading grade of \(speaker.words)"
    case .repeatedQuestions: "the number of questions that \(speaker.words) asks again"
    case .shouting: "the number of shouted turns of \(speaker.words)"
    case .otherLanguage: "the number of turns of \(speaker.words) in another language"
    case .words: "the number of words of \(speaker.words)"
    case .longestTurn: "the longest turn of \(speaker.words)"
    case .firstReply: "the time to the first reply"
    case .slowestReply: "the slowest reply"
    }
  }
}
