import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

/// The learner wants to stop; everything said so far is saved.
struct Leaving: Error {}

/// One go at a module at the keyboard.
///
/// The database is opened anew for every change, so that many people may learn at once.
struct LearnSession {
  let data: DataOptions
  let version: PublishedCurriculum
  let module: Module
  let learner: Learner
  let only: PartID?
  let showsAllLessons: Bool
  let sitsAgain: Bool
  /// Seconds that each step of a play counts; nothing for the time it really takes.
  let pace: Int?

  func play(_ progress: ModuleProgress) throws {
    say("\(module.title)\n\(wrapped(module.summary, width: 80))\n")
    do {
      for (part, state) in zip(module.parts, progress.parts) where only == nil || only == part.id {
        try play(part, state)
      }
    } catch is Leaving {
      say("\nSee you later. Everything you answered is saved; the same command goes on here.")
      return
    }
    try close()
  }

  private func play(_ part: Part, _ state: ModuleProgress.PartState) throws {
    if state.isWaived == true {
      say("✓ \(part.title): waived\n")
      return
    }
    switch part {
    case .lesson(let lesson):
      if state.isDone, !showsAllLessons {
        say("✓ \(part.title): read\n")
      } else {
        try read(lesson, isNew: !state.isDone)
      }
    case .quiz, .review:
      if let done = words(for: state, of: part), !sitsAgain {
        say("✓ \(part.title): \(done)\n")
      } else if state.awaits == .confirmation, !sitsAgain {
        say("… \(part.title): handed in; a person has still to read what you wrote\n")
      } else {
        try QuizSession(session: self).sit(part.id)
      }
    case .scenario(let scenario):
      if let done = words(for: state, of: part), !sitsAgain {
        say("✓ \(part.title): \(done)\n")
      } else {
        try PartPlaying(session: self).play(scenario)
      }
    case .checklist(let checklist): show(checklist, state)
    }
  }

  private func words(for state: ModuleProgress.PartState, of part: Part) -> String? {
    guard state.isDone, state.sittings > 0 else { return nil }
    if case .quiz(let quiz) = part, quiz.mode == .practice { return "practised" }
    let share = percent(state.bestShare ?? 0)
    switch part.moveOn {
    case .passed, .completedAndPassed: return "passed with \(share)"
    case .completed, .completedOrPassed, .notApplicable: return "handed in with \(share)"
    }
  }

  private func show(_ checklist: Checklist, _ state: ModuleProgress.PartState) {
    say("── \(checklist.title): a mentor signs this off ──\n")
    say(wrapped(checklist.summary, width: 80) + "\n")
    for point in checklist.points {
      say(
        "   \(state.isDone ? "✓" : "□") "
          + wrapped("\(point.text.plain) (\(point.id))", indent: "     ", width: 78))
    }
    say(
      state.isDone
        ? "\nAll of it is signed.\n"
        : "\nAsk your mentor to watch you, and to sign with:\n"
          + "  guildhall sign-off \(module.id) \(checklist.id) --for \"\(learner.name)\" --by NAME\n"
    )
  }

  private func close() throws {
    let house = try data.house(for: .changing)
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    let isRevealed = progress.parts.contains { !$0.isDone && $0.sittings > 0 }
    if progress.state == .passed {
      say("You have passed “\(module.title)”. Add --lessons to read its lessons again.")
    } else if let awaited = progress.parts.first(where: { $0.awaits != nil }),
      progress.parts.allSatisfy({ $0.isDone || $0.awaits != nil })
    {
      say(
        awaited.awaits == .signOff
          ? "You have done your part. A mentor has still to sign “\(awaited.title)”."
          : "You have done your part. A person has still to read “\(awaited.title)”.")
    } else if only == nil {
      say(
        isRevealed
          ? "Not passed yet. With --lessons you see the lessons again; the same command takes\n"
            + "what is open once more, as soon as it may."
          : "Not passed yet. The same command goes on with what is open.")
    }
    for award in try house.awardByRule(to: [learner.name]) {
      say("You are now certified: \(award.programme.title).")
    }
  }

  private func read(_ lesson: Lesson, isNew: Bool) throws {
    say("── \(lesson.title) ──\n")
    let screen = screenLines
    var shown = 0
    for block in lesson.blocks {
      let words = text(of: block) + "\n"
      let lines = words.count(where: \.isNewline) + 1
      if let screen, shown > 0, shown + lines > screen - 2 {
        try waitForEnter("[Enter] for more, q to leave: ")
        shown = 0
      }
      say(words)
      shown += lines
    }
    try waitForEnter("[Enter] when you have read it, q to leave: ")
    // Reading it again counts where it was assigned.
    try data.house(for: .changing).read(lesson, of: module, in: version.version, by: learner)
    if isNew { say("saved: lesson read\n") }
  }
}

/// Waits for Enter alone; anything else might be a wish that would be passed over.
func waitForEnter(_ prompt: String) throws {
  while try !ask(prompt).isEmpty { say("Press Enter alone to go on, or type q to leave.") }
}

/// Asks for a line.
///
/// Where words are asked for, a lone q may be one of them: there only Ctrl-D leaves.
func ask(_ prompt: String, isText: Bool = false) throws -> String {
  say(prompt, terminator: "")
  guard let line = readLine(strippingNewline: true) else { throw Leaving() }
  let reply = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  if !isText, ["q", "quit"].contains(reply.lowercased()) { throw Leaving() }
  return reply
}

/// Asks for several lines, up to one that holds a full stop alone.
func askForLines(_ prompt: String) throws -> String {
  say(prompt)
  var lines: [String] = []
  while true {
    guard let line = readLine(strippingNewline: true) else {
      if !lines.isEmpty { say("\nWhat you had begun to write is not saved.") }
      throw Leaving()
    }
    if line == "?", lines.isEmpty { return line }
    if line == "." { return lines.joined(separator: "\n") }
    lines.append(line)
  }
}
