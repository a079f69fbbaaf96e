import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring

struct LearnCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "learn",
    abstract: "Take a module in the terminal: read its lessons, sit its quizzes.",
    discussion: """
      Every answer is on disk when “saved” appears. Leave with q or Ctrl-D at any time; the same \
      command goes on where you were.

      Example:
        guildhall learn calm-conversations --as "Noor Haddad"
      """)

  @Argument(help: "The module's id; `guildhall progress` and `guildhall check` know them.")
  var module: String

  @Option(name: .customLong("as"), help: ArgumentHelp("Your name.", valueName: "name"))
  var name: String

  @Flag(help: "Sit quizzes again that you have passed, to renew a certification.")
  var again = false

  @Flag(help: "Show every lesson, those you have read as well.")
  var lessons = false

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }), name.count <= 120 else {
      throw ValidationError("--as takes a name of 1 to 120 characters.")
    }
  }

  func run() throws {
    let (version, module, learner, progress) = try begin()
    if progress.state == .blocked {
      let first = progress.waitsFor.map { id in
        "“\(version.curriculum.module(id)?.title ?? id.rawValue)” (\(id))"
      }
      note("“\(module.title)” comes after \(first.joined(separator: " and ")); pass that first.")
      throw ExitCode(1)
    }
    let session = LearnSession(
      data: data, version: version, module: module, learner: learner, showsAllLessons: lessons,
      sitsAgain: again)
    try session.play(progress)
  }
}

extension LearnCommand {
  /// What is needed to begin; the database is closed again when this returns.
  private func begin() throws -> (PublishedCurriculum, Module, Learner, ModuleProgress) {
    let house = try data.house(for: .changing)
    let id = ModuleID(module)
    guard let (version, module) = try house.module(id) else {
      throw LearningFault.unknownModule(id, known: try house.moduleIDs())
    }
    let learner = try house.learner(named: name)
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    return (version, module, learner, progress)
  }
}

/// One go at a module at the keyboard.
///
/// The database is opened anew for every change, so that many people may learn at once.
private struct LearnSession {
  let data: DataOptions
  let version: PublishedCurriculum
  let module: Module
  let learner: Learner
  let showsAllLessons: Bool
  let sitsAgain: Bool

  /// The learner wants to stop; everything said so far is saved.
  private struct Leaving: Error {}

  func play(_ progress: ModuleProgress) throws {
    say("\(module.title)\n\(wrapped(module.summary, width: 80))\n")
    do {
      for (part, state) in zip(module.parts, progress.parts) {
        switch part {
        case .lesson(let lesson):
          if state.isDone, !showsAllLessons {
            say("✓ \(part.title): read\n")
          } else {
            try read(lesson, isNew: !state.isDone)
          }
        case .quiz(let quiz):
          if state.isDone, !sitsAgain {
            say("✓ \(part.title): passed with \(percent(state.bestShare ?? 0))\n")
          } else {
            try sit(quiz)
          }
        }
      }
    } catch is Leaving {
      say("\nSee you later. Everything you answered is saved; the same command goes on from here.")
      return
    }
    try close()
  }

  private func close() throws {
    let house = try data.house(for: .changing)
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    say(
      progress.state == .passed
        ? "You have passed “\(module.title)”. Add --lessons to read its lessons again."
        : "Not passed yet. Read the reasons above, then take the quiz again with the same command; "
          + "with --lessons you see the lessons first.")
    for award in try house.awardByRule() where award.person == learner.name {
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
        try wait("[Enter] for more, q to leave: ")
        shown = 0
      }
      say(words)
      shown += lines
    }
    try wait("[Enter] when you have read it, q to leave: ")
    if isNew {
      try data.house(for: .changing)
        .read(lesson, of: module, in: version.version, by: learner)
      say("saved: lesson read\n")
    }
  }

  /// Waits for Enter alone; anything else might be a wish that would be passed over.
  private func wait(_ prompt: String) throws {
    while try !ask(prompt).isEmpty { say("Press Enter alone to go on, or type q to leave.") }
  }

  private func sit(_ quiz: Quiz) throws {
    var sitting = try data.house(for: .changing)
      .sit(quiz, of: module, in: version.version, by: learner)
    let items = sitting.presented
    say(
      "── \(sitting.quiz.title): \(items.count) questions, "
        + "\(percent(sitting.quiz.passMark)) to pass ──")
    say("You can change an answer before you hand in.")
    if !sitting.answers.isEmpty {
      say(
        sitting.open.isEmpty
          ? "You have answered all \(items.count) of them."
          : "You have answered \(sitting.answers.count) of them; here are the rest.")
    }
    for (number, item) in items.enumerated() where sitting.answers[item.item] == nil {
      try answer(item, number, &sitting)
    }
    while true {
      let reply = try ask(
        "\nAll answered. Type y to hand in, or the number of a question to change: ")
      if ["y", "yes"].contains(reply.lowercased()) { break }
      if let number = Int(reply), items.indices.contains(number - 1) {
        let item = items[number - 1]
        if let given = sitting.answers[item.item] {
          say("   Your answer: \(item.words(for: given))")
        }
        try answer(item, number - 1, &sitting)
      } else {
        say("Type y, or a number from 1 to \(items.count).")
      }
    }
    let score = try data.house(for: .changing).submit(sitting, by: learner)
    say("\n" + text(of: score, for: sitting.quiz))
  }

  private func answer(_ item: PresentedItem, _ number: Int, _ sitting: inout Sitting) throws {
    say("\n\(number + 1). " + wrapped(item.prompt, indent: "   ", width: 80))
    for option in item.options {
      say("   \(option.letter)) " + wrapped(option.text, indent: "      ", width: 77))
    }
    while true {
      let typed = try ask("   \(item.hint): ", isText: item.kind == .text)
      guard let response = item.response(to: typed) else {
        say("   That is not an answer here. \(item.hint).")
        continue
      }
      do {
        try data.house(for: .changing).answer(response, to: item.item, in: &sitting, by: learner)
      } catch let fault as LearningFault {
        say("   \(fault.sentence)")
        continue
      }
      say("   saved (\(sitting.answers.count) of \(sitting.quiz.items.count))")
      return
    }
  }

  /// Where words are asked for, a lone q may be one of them: there only Ctrl-D leaves.
  private func ask(_ prompt: String, isText: Bool = false) throws -> String {
    say(prompt, terminator: "")
    guard let line = readLine(strippingNewline: true) else { throw Leaving() }
    let reply = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !isText, ["q", "quit"].contains(reply.lowercased()) { throw Leaving() }
    return reply
  }
}

extension PresentedItem {
  fileprivate var hint: String {
    let last = options.last?.letter ?? "a"
    return switch kind {
    case .chooseOne: "Type one letter, a to \(last) (q leaves)"
    case .chooseSeveral: "Type one letter or several, a to \(last) (q leaves)"
    case .order: "Type all letters, a to \(last), in the right order (q leaves)"
    case .text: "Type a word or a few (Ctrl-D leaves)"
    }
  }
}
