import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics

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

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard name.contains(where: { !$0.isWhitespace }), name.count <= 120 else {
      throw ValidationError("--as takes a name of 1 to 120 characters.")
    }
  }

  func run() throws {
    let house = try data.house(for: .writing)
    guard let (version, module) = try house.module(ModuleID(module)) else {
      throw LearningFault.unknownModule(ModuleID(module))
    }
    let learner = try house.learner(named: name)
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    if progress.state == .blocked {
      let first = progress.waitsFor.map { id in
        "“\(version.curriculum.module(id)?.title ?? id.rawValue)” (\(id))"
      }
      note("“\(module.title)” comes after \(first.joined(separator: " and ")); pass that first.")
      throw ExitCode(1)
    }
    var session = LearnSession(house: house, version: version, module: module, learner: learner)
    try session.play(progress)
  }
}

/// One go at a module at the keyboard.
private struct LearnSession {
  let house: House
  let version: PublishedCurriculum
  let module: Module
  let learner: Learner

  /// The learner wants to stop; everything said so far is saved.
  private struct Leaving: Error {}

  mutating func play(_ progress: ModuleProgress) throws {
    say("\(module.title)\n\(wrapped(module.summary, width: 80))\n")
    do {
      for (part, state) in zip(module.parts, progress.parts) {
        if state.isDone {
          say("✓ \(part.title): done\n")
          continue
        }
        switch part {
        case .lesson(let lesson): try read(lesson)
        case .quiz(let quiz): try sit(quiz)
        }
      }
    } catch is Leaving {
      say("\nSee you later. Everything you answered is saved; the same command goes on from here.")
      return
    }
    try close()
  }

  private func close() throws {
    let progress = try house.progress(of: learner, with: module, in: version.curriculum)
    say(
      progress.state == .passed
        ? "You have passed “\(module.title)”."
        : "Not passed yet. Read the reasons above and take the quiz again with the same command.")
    for award in try house.awardByRule() where award.person == learner.name {
      say("You are now certified: \(award.programme.title).")
    }
  }

  private func read(_ lesson: Lesson) throws {
    say("── \(lesson.title) ──\n")
    say(text(of: lesson))
    _ = try ask("[Enter] when you have read it, q to leave: ")
    try house.read(lesson, of: module, in: version.version, by: learner)
    say("saved: lesson read\n")
  }

  private func sit(_ quiz: Quiz) throws {
    var sitting = try house.sit(quiz, of: module, in: version.version, by: learner)
    let items = sitting.presented
    say("── \(sitting.quiz.title): \(items.count) questions ──")
    if !sitting.answers.isEmpty {
      say("You have answered \(sitting.answers.count) of them; here are the rest.")
    }
    for (number, item) in items.enumerated() where sitting.answers[item.item] == nil {
      try answer(item, number, &sitting)
    }
    while true {
      let reply = try ask(
        "\nAll answered. [Enter] to hand in, or the number of a question to change: ")
      if reply.isEmpty { break }
      if let number = Int(reply), items.indices.contains(number - 1) {
        try answer(items[number - 1], number - 1, &sitting)
      } else {
        say("There are questions 1 to \(items.count).")
      }
    }
    let score = try house.submit(sitting, by: learner)
    say("\n" + text(of: score, for: sitting.quiz))
  }

  private func answer(_ item: PresentedItem, _ number: Int, _ sitting: inout Sitting) throws {
    say("\n\(number + 1). " + wrapped(item.prompt, indent: "   ", width: 80))
    for option in item.options {
      say("   \(option.letter)) " + wrapped(option.text, indent: "      ", width: 77))
    }
    while true {
      let typed = try ask("   \(item.kind.hint): ", isText: item.kind == .text)
      guard let response = item.response(to: typed) else {
        say("   That is not an answer here: \(item.kind.hint).")
        continue
      }
      do {
        try house.answer(response, to: item.item, in: &sitting, by: learner)
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
    let reply = line.drop(while: \.isWhitespace)
    if !isText, reply.lowercased() == "q" { throw Leaving() }
    return String(reply)
  }
}

extension PresentedItem.Kind {
  fileprivate var hint: String {
    switch self {
    case .chooseOne: "one letter"
    case .chooseSeveral: "one letter or several"
    case .order: "all letters in the right order"
    case .text: "a word or a few (Ctrl-D to leave)"
    }
  }
}
