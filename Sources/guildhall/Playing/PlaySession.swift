import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations

/// A conversation with one simulated customer, or several, at the keyboard.
///
/// Where the steps go is the caller's matter: into a database, or nowhere.
struct PlaySession {
  /// Takes a step with a customer and gives the customers back as they are then.
  let take: (PlayInput, Int) throws -> (outcome: [PlayOutcome], queue: PlayQueue)
  var queue: PlayQueue
  var current: Int
  /// Whether each step is explained at once.
  let isExplained: Bool
  /// Seconds that each step counts; nothing for the time it really takes.
  let pace: Int?
  private var reader = LineReader()
  private var lastMoment = ContinuousClock.now

  init(
    queue: PlayQueue, current: Int = 0, isExplained: Bool, pace: Int?,
    take: @escaping (PlayInput, Int) throws -> (outcome: [PlayOutcome], queue: PlayQueue)
  ) {
    self.queue = queue
    self.current = current
    self.isExplained = isExplained
    self.pace = pace
    self.take = take
  }

  private var play: Play { queue.plays[current] }
  private var isTimed: Bool { play.setup.level == .timed }
  private var hasSeveral: Bool { queue.plays.count > 1 }

  /// Goes on until every conversation is over and every form filled in.
  mutating func run(isResumed: Bool = false) throws {
    if !isResumed {
      for customer in queue.plays.indices where queue.hasCome(customer) { greet(customer) }
    }
    while !queue.isOver {
      if play.isOver { turnToNext() }
      try play.hasEnded ? fillIn() : step()
    }
  }

  private mutating func turnToNext() {
    if let next = queue.plays.indices.first(where: { !queue.plays[$0].isOver }) {
      current = next
      say("\n── You turn to \(name(next)) ──\n")
      if queue.plays[next].steps.count == 1 { greet(next) }
    }
  }

  /// What a customer has said so far.
  private func greet(_ customer: Int) {
    let play = queue.plays[customer]
    for step in play.steps.suffix(1) { show(step, of: customer, in: play) }
  }

  private mutating func step() throws {
    showHelpFromLevel()
    let typed = try reply()
    guard !typed.isEmpty else {
      // Enter alone is a slip more often than a silence.
      say("  (Type a reply, or ? to see what else you can do.)")
      return
    }
    do {
      if typed == "?" {
        showCommands()
      } else if typed.hasPrefix("/") {
        try obey(String(typed.dropFirst()))
      } else {
        try takeStep(.says(chosen(typed)))
      }
    } catch let fault as PlayFault {
      say("  " + wrapped(fault.sentence, indent: "  ", width: 80))
    }
  }

  /// A number stands for the choice where choices are offered.
  private func chosen(_ typed: String) -> String {
    guard play.offersChoices, let number = Int(typed), play.choices.indices.contains(number - 1)
    else { return typed }
    return play.choices[number - 1]
  }

  private func showHelpFromLevel() {
    if play.setup.level == .hinted, let hint = play.state?.hint, !hint.isEmpty {
      say("  ☞ " + wrapped(hint, indent: "    ", width: 80))
    }
    guard play.offersChoices else { return }
    if play.setup.level != .guided { say("  You can also choose a reply by its number:") }
    for (number, choice) in play.choices.enumerated() {
      say("  \(number + 1) " + wrapped(choice, indent: "    ", width: 80))
    }
  }

  /// Waits for a line; where the clock presses, customers speak up meanwhile.
  private mutating func reply() throws -> String {
    say(prompt, terminator: "")
    guard isTimed, pace == nil else { return try line() }
    while true {
      if let line = reader.line(within: 1000) {
        guard let line else { throw Leaving() }
        return line.trimmingCharacters(in: .whitespaces)
      }
      let passed = sinceLastStep
      var ahead = queue
      guard let taken = try? ahead.take(PlayInput(.waits, elapsed: passed), with: current),
        taken.contains(where: { !$0.step.said.isEmpty || $0.step.move != nil })
      else { continue }
      say("")
      try takeStep(.waits, elapsed: passed)
      if play.hasEnded { return "?" }
      say(prompt, terminator: "")
    }
  }

  /// Asks for a line.
  mutating func asked(_ prompt: String) throws -> String {
    say(prompt, terminator: "")
    return try line()
  }

  private mutating func line() throws -> String {
    guard let line = reader.line() else { throw Leaving() }
    return line.trimmingCharacters(in: .whitespaces)
  }

  private var prompt: String { hasSeveral ? "[\(current + 1)]> " : "> " }

  private var sinceLastStep: Int {
    if let pace { return pace * 1000 }
    let passed = lastMoment.duration(to: .now).components
    return Int(passed.seconds) * 1000 + Int(passed.attoseconds / 1_000_000_000_000_000)
  }

  mutating func takeStep(_ act: PlayInput.Act, elapsed: Int? = nil) throws {
    let (outcome, queue) = try take(PlayInput(act, elapsed: elapsed ?? sinceLastStep), current)
    self.queue = queue
    lastMoment = .now
    for each in outcome { show(each.step, of: each.customer, in: queue.plays[each.customer]) }
    for customer in queue.plays.indices
    where customer != current && queue.plays[customer].steps.count == 2
      && queue.hasCome(customer) && !queue.plays[customer].hasEnded
    {
      // A customer who has just come: what they said first was not seen yet.
      show(queue.plays[customer].steps[0], of: customer, in: queue.plays[customer])
    }
  }

  private func show(_ step: PlayStep, of customer: Int, in play: Play) {
    let mark = hasSeveral ? "[\(customer + 1)] " : ""
    if let shown = step.shown {
      for line in shown.split(whereSeparator: \.isNewline) {
        say("  │ " + wrapped(String(line), indent: "  │ ", width: 80))
      }
    }
    if let heard = step.heardOnly {
      say("  (\(play.customerName) breaks in after “…\(heard.suffix(30))”)")
    }
    for line in step.said { say(spoken(mark + play.customerName, line)) }
    if isExplained {
      for reason in step.reasons(in: play.scenario) {
        say("    · " + wrapped(reason, indent: "      ", width: 80))
      }
    }
    if step.move != nil, let end = play.end {
      say("\n── The conversation has ended: \(end.outcome.words) ──\n")
    }
  }

  func name(_ customer: Int) -> String { queue.plays[customer].customerName }
}
