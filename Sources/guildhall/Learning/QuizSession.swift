import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Transcripts

/// One sitting of a quiz or a review exercise at the keyboard.
struct QuizSession {
  let session: LearnSession

  func sit(_ part: PartID) throws {
    var sitting: Sitting
    do {
      try announce(part)
      sitting = try house().sit(
        part, of: session.module.id, in: session.version, by: session.learner)
    } catch let fault as LearningFault {
      switch fault {
      // The rest of the module is there all the same.
      case .noAttemptsLeft, .coolingOff:
        say("✗ \(session.module.part(part)?.title ?? ""): \(fault.sentence)\n")
        return
      default: throw fault
      }
    }
    let items = sitting.presented
    introduce(sitting, items)
    try showInteraction(of: sitting)
    do {
      try answerAll(items, &sitting)
    } catch let leaving as Leaving {
      if let due = sitting.dueAt {
        say("\n   The clock runs on: your time is over at \(clockTime(due)) UTC.")
      }
      throw leaving
    } catch let error where isTooLate(error) {
      say("\n   \(sentence(about: error) ?? "The time is over.")")
    }
    let score = try house().submit(sitting, by: session.learner)
    say("\n" + text(of: score, for: sitting.quiz, module: session.module))
  }

  private func house() throws -> House { try session.data.house(for: .changing) }

  /// Says what a sitting costs before it begins: the clock and the count do not go back.
  private func announce(_ part: PartID) throws {
    guard case .quiz(let quiz)? = session.module.part(part), quiz.mode != .practice,
      quiz.limits.seconds != nil || quiz.limits.attempts != nil,
      try !house().hasOpenAttempt(at: part, of: session.module.id, by: session.learner)
    else { return }
    try house().requireMayBegin(
      part, of: session.module.id, in: session.version, by: session.learner)
    var terms: [String] = []
    if let seconds = quiz.limits.seconds {
      terms.append("You have \(duration(seconds)) from when you begin, also while you are away.")
    }
    if let attempts = quiz.limits.attempts {
      terms.append(
        attempts == 1
          ? "It can be sat once." : "It can be sat \(attempts) times.")
    }
    if let wait = quiz.limits.coolingOff {
      terms.append("Between two attempts lie \(duration(wait)).")
    }
    say("── \(quiz.title) ──\n" + wrapped(terms.joined(separator: " "), width: 80))
    // Whoever sends answers from a file has made up their mind.
    if screenLines != nil { try waitForEnter("[Enter] to begin, q to leave: ") }
  }

  private func duration(_ seconds: Double) -> String {
    let minutes = seconds / 60
    if seconds < 120 { return "\(decimal(seconds)) seconds" }
    return minutes < 120 ? "\(decimal(minutes)) minutes" : "\(decimal(minutes / 60)) hours"
  }

  private func clockTime(_ date: Date) -> String {
    date.formatted(.iso8601.time(includingFractionalSeconds: false))
  }

  private func introduce(_ sitting: Sitting, _ items: [PresentedItem]) {
    let quiz = sitting.quiz
    let count = items.count == 1 ? "1 question" : "\(items.count) questions"
    let mark =
      quiz.mode == .practice
      ? "practice"
      : quiz.cutScore == nil ? "\(percent(quiz.masteryScore)) to pass" : "a cut score decides"
    say("── \(quiz.title): \(count), \(mark) ──")
    switch quiz.behaviour {
    case .deferred: say("You can change an answer before you hand in.")
    case .immediate: say("You see after each answer whether it was right; it is final then.")
    case .tries(let most, let penalty):
      say(
        "You have \(most) tries for each question; a wrong one takes \(percent(penalty)) of its "
          + "points.")
    case .certainty:
      say(
        "Say with each answer how sure you are. The surer, the more a right answer earns: a third,\n"
          + "two thirds or all of its points. A wrong one costs nothing when you are guessing, two\n"
          + "thirds of the points when you are fairly sure, and twice the points when you are certain."
      )
    }
    if let due = sitting.dueAt {
      let seconds = max(0, Int(due.timeIntervalSinceNow.rounded()))
      let left = seconds < 120 ? "\(seconds) seconds" : "\((seconds + 30) / 60) minutes"
      say("You have \(left), until \(clockTime(due)) UTC.")
    }
    if !sitting.answers.isEmpty {
      say(
        sitting.open.isEmpty
          ? "You have answered all \(items.count) of them."
          : "You have answered \(items.count - sitting.open.count) of them; here are the rest.")
    }
  }

  private func showInteraction(of sitting: Sitting) throws {
    guard let review = sitting.review else { return }
    let interaction = try session.data.house(for: .reading).interaction(of: sitting)
    say("\n" + wrapped(review.summary, width: 80) + "\n")
    if let interaction { say(text(of: interaction)) }
    try waitForEnter("[Enter] when you have read it, q to leave: ")
  }

  private func answerAll(_ items: [PresentedItem], _ sitting: inout Sitting) throws {
    for item in items where sitting.answers[item.item] == nil || hasTries(item, sitting) {
      try answer(item, &sitting)
    }
    while true {
      let reply = try ask(
        "\n\(openWords(sitting, items)) Type y to hand in, or the number of a question to change: ")
      if ["y", "yes"].contains(reply.lowercased()) { return }
      guard let number = Int(reply), (1...items.count).contains(number) else {
        say("Type y, or a number from 1 to \(items.count).")
        continue
      }
      let item = items[number - 1]
      if let given = sitting.answer(to: item.item) {
        say("   Your answer: \(item.words(for: given.response))")
      }
      if let known = sitting.quiz.item(item.item), sitting.admits(known) {
        try answer(item, &sitting)
      } else {
        say("   It cannot be changed any more.")
      }
    }
  }

  private func openWords(_ sitting: Sitting, _ items: [PresentedItem]) -> String {
    let open = items.filter { sitting.answers[$0.item] == nil }.map { String($0.number) }
    return open.isEmpty ? "All answered." : "Not answered: \(open.joined(separator: ", "))."
  }

  /// True when tries were begun and not used up, as after a break.
  private func hasTries(_ item: PresentedItem, _ sitting: Sitting) -> Bool {
    guard case .tries = sitting.quiz.behaviour, let known = sitting.quiz.item(item.item) else {
      return false
    }
    return sitting.admits(known)
  }

  private func answer(_ item: PresentedItem, _ sitting: inout Sitting) throws {
    guard let known = sitting.quiz.item(item.item) else { return }
    say("\n" + itemText(item, number: item.number))
    var asking = ItemAsking(item, hints: sitting.hints(for: known))
    while true {
      asking.hints = sitting.hints(for: known)
      guard let response = try asking.response() else {
        say("   Left open; you can answer it before you hand in.")
        return
      }
      do {
        let certainty = item.asksCertainty ? try askCertainty() : nil
        let saved = try house().answer(
          response, certainty: certainty, to: item.item, in: &sitting, by: session.learner)
        if let kept = saved.keptCharacters {
          say("   Your answer was too long: its first \(kept) characters were kept.")
        }
      } catch let fault as LearningFault {
        say("   \(fault.sentence)")
        continue
      }
      say("   saved (\(sitting.items.count - sitting.open.count) of \(sitting.items.count))")
      guard showFeedback(known, sitting) else {
        // On a screen the next question would push the feedback out of sight.
        if sitting.quiz.behaviour != .deferred, sitting.quiz.behaviour != .certainty,
          screenLines != nil, !sitting.open.isEmpty
        {
          try waitForEnter("   [Enter] for the next question, q to leave: ")
        }
        return
      }
    }
  }

  private func askCertainty() throws -> Certainty {
    while true {
      let typed = try ask("   How sure are you? 1 guessing, 2 fairly sure, 3 certain: ")
      if let certainty = Int(typed).flatMap({ Certainty(rawValue: $0) }) { return certainty }
      say("   Type 1, 2 or 3.")
    }
  }

  /// Says at once how it went, where the quiz does.
  ///
  /// - Returns: whether the item is to be asked again.
  private func showFeedback(_ item: Item, _ sitting: Sitting) -> Bool {
    let score = sitting.score(of: item)
    switch sitting.quiz.behaviour {
    case .deferred, .certainty: return false
    case .immediate:
      show(score, item, isFinal: true)
      return false
    case .tries(let most, _):
      let used = sitting.answers[item.id]?.count ?? 0
      // The tries so far may have earned more than the last one alone.
      var last = item.score(sitting.answer(to: item.id)?.response)
      last.tries = used
      let goesOn = sitting.admits(item)
      if goesOn { last.earned = 0 }
      show(goesOn ? last : score, item, isFinal: !goesOn)
      guard goesOn else { return false }
      let left = most - used
      say("   \(left == 1 ? "One try is" : "\(left) tries are") left.")
      if let hint = sitting.hints(for: item).last {
        say("   Hint: " + wrapped(hint.plain, indent: "   ", width: 80))
      }
      return true
    }
  }

  private func show(_ score: ItemScore, _ item: Item, isFinal: Bool) {
    say("   \(score.status.mark) \(score.status.words)")
    for line in explanation(of: score, for: item, module: session.module, isFinal: isFinal) {
      say(line)
    }
  }
}
