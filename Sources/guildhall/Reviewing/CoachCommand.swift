import ArgumentParser
import Foundation
import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring

struct CoachCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coach",
    abstract: "Notes, actions, and what follows when a criterion fails again and again.",
    discussion: """
      Example:
        guildhall coach note "Say your name first" --review 4 --criterion greeting --turn 1 \
      --by "Rosa Lindgren"
        guildhall coach remedies --rubric service-quality --reviewer "Rosa Lindgren" \
      --by "Sabine Okafor"
      """,
    subcommands: [
      CoachNoteCommand.self, CoachActionCommand.self, CoachListCommand.self,
      CoachAcknowledgeCommand.self, CoachDoneCommand.self, CoachRemediesCommand.self,
      CoachLoopCommand.self,
    ])
}

struct CoachNoteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "note", abstract: "Tell an agent something about their work.",
    discussion: """
      Example:
        guildhall coach note "Say your name first" --review 4 --criterion greeting --turn 1 \
      --by "Rosa Lindgren"
      """)

  @Argument(help: "The note.")
  var text: String

  @Option(name: .customLong("for"), help: ArgumentHelp("Whom it is for.", valueName: "name"))
  var agent: String?

  @Option(help: ArgumentHelp("The review it is about.", valueName: "number"))
  var review: Int64?

  @Option(help: ArgumentHelp("The criterion it is about.", valueName: "id"))
  var criterion: String?

  @Option(help: ArgumentHelp("The turn it is about.", valueName: "number"))
  var turn: Int?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func validate() throws {
    if agent == nil, review == nil {
      throw ValidationError("Say whom it is for: --for or --review.")
    }
    if review == nil, criterion != nil || turn != nil {
      throw ValidationError("--criterion and --turn need --review.")
    }
  }

  func run() throws {
    let note = try data.house(for: .changing).coach(
      text, agent: agent, review: review, criterion: criterion.map { CriterionID($0) },
      turn: turn, by: by.name)
    say("saved: note \(note.number) for \(printable(note.agent))")
  }
}

struct CoachActionCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "action", abstract: "Give an agent something to do by a day.",
    discussion: """
      Example:
        guildhall coach action "Listen to two of your calls" --for "Noor Haddad" --due 2026-12-04 \
      --by "Rosa Lindgren"
      """)

  @Argument(help: "What is to be done.")
  var text: String

  @Option(name: .customLong("for"), help: ArgumentHelp("Who does it.", valueName: "name"))
  var agent: String

  @Option(help: ArgumentHelp("By the end of this day, such as 2026-12-04.", valueName: "day"))
  var due: Day

  @Option(help: ArgumentHelp("The note it follows from.", valueName: "number"))
  var note: Int64?

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let action = try data.house(for: .changing).setAction(
      text, agent: agent, dueAt: due.date.addingTimeInterval(86_399), note: note, by: by.name)
    say("saved: action \(action.number) for \(printable(action.agent)), due \(day(action.dueAt))")
  }
}

struct CoachListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Notes and actions, of one agent or of all.",
    discussion: """
      Example:
        guildhall coach list --for "Noor Haddad"
      """)

  @Option(name: .customLong("for"), help: ArgumentHelp("Only this agent's.", valueName: "name"))
  var agent: String?

  @Option(help: "How the lists are printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  private struct Both: Encodable {
    var notes: [CoachingNote]
    var actions: [CoachingAction]
  }

  func run() throws {
    let house = try data.house(for: .reading)
    let both = Both(
      notes: try house.coachingNotes(for: agent), actions: try house.coachingActions(for: agent))
    if format == .json { return say(try json(both)) }
    try print(
      both, ["kind", "number", "agent", "what", "about", "by", "day", "state"], format,
      rows: both.notes.map { note in
        let about = [
          note.review.map { "review \($0)" }, note.criterion?.rawValue,
          note.turn.map { "turn \($0)" },
        ].compactMap { $0 }.joined(separator: ", ")
        return [
          "note", String(note.number), note.agent, note.text, about, note.by, day(note.at),
          note.acknowledgedAt == nil ? "not read" : "read",
        ]
      }
        + both.actions.map { action in
          [
            "action", String(action.number), action.agent, action.text, "", action.by,
            day(action.dueAt),
            action.doneAt == nil ? (action.isLate ? "late" : "open") : "done",
          ]
        }, plain: plainRows(both))
  }

  private func plainRows(_ both: Both) -> (head: [String], rows: [[String]]) {
    let notes = both.notes.map { note -> [String] in
      let review = note.review.map { String($0) } ?? ""
      let turn = note.turn.map { String($0) } ?? ""
      return [
        "note", String(note.number), note.agent, note.text, review,
        note.criterion?.rawValue ?? "", turn, note.by, plain(note.at),
        note.acknowledgedAt == nil ? "not read" : "read",
      ]
    }
    let actions = both.actions.map { action -> [String] in
      [
        "action", String(action.number), action.agent, action.text, "", "", "", action.by,
        plain(action.dueAt), action.doneAt == nil ? (action.isLate ? "late" : "open") : "done",
      ]
    }
    return (
      ["kind", "number", "agent", "what", "review", "criterion", "turn", "by", "day", "state"],
      notes + actions
    )
  }
}

struct CoachAcknowledgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "acknowledge", abstract: "The agent has read a note.",
    discussion: """
      Example:
        guildhall coach acknowledge 2 --by "Noor Haddad"
      """)

  @Argument(help: "The note's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let isNew = try data.house(for: .changing).acknowledgeNote(number, by: by.name)
    say(
      isNew
        ? "saved: note \(number) is read" : "Note \(number) was read before; nothing changed.")
  }
}

struct CoachDoneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "done", abstract: "An action is done.",
    discussion: """
      Example:
        guildhall coach done 1 --by "Noor Haddad"
      """)

  @Argument(help: "The action's number.")
  var number: Int64

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    let isNew = try data.house(for: .changing).finishAction(number, by: by.name)
    say(
      isNew
        ? "saved: action \(number) is done" : "Action \(number) was done before; nothing changed.")
  }
}

struct CoachRemediesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "remedies",
    abstract:
      "Assign what a rubric's remedies say, and look at the next work of those who are done.",
    discussion: """
      Run it daily. Where something is not assigned, the log says why. Once somebody has done their \
      lesson or scenario, their next interactions are put into the reviewer's queue, to be judged \
      on that criterion alone; of several reviewers into that of the first who is not the agent.

      Example:
        guildhall coach remedies --rubric service-quality --reviewer "Rosa Lindgren" \
      --by "Sabine Okafor"
      """)

  @Option(help: ArgumentHelp("The rubric.", valueName: "id"))
  var rubric: String

  @Option(
    name: .customLong("reviewer"), parsing: .singleValue,
    help: ArgumentHelp(
      "Who reviews the next interactions; once for each who may stand in.", valueName: "name"))
  var reviewers: [String]

  @OptionGroup var by: ByOption
  @OptionGroup var data: DataOptions

  func run() throws {
    var queued: [String] = []
    let decided = try data.house(for: .writing)
      .applyRemedies(of: RubricID(rubric), reviewers: reviewers, by: by.name) {
        agent, reviewer, count in
        queued.append(
          "\(count) \(count == 1 ? "conversation" : "conversations") of \(printable(agent)) "
            + "\(count == 1 ? "waits" : "wait") for \(printable(reviewer)).")
      }
    queued.forEach { say($0) }
    if decided.isEmpty { say("Nothing new is to be assigned.") }
    for remedy in decided { say("\(printable(remedy.agent)): \(printable(remedy.because))") }
  }
}

struct CoachLoopCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "loop",
    abstract:
      "From a failed criterion to a recovered skill: what was assigned and what came of it.",
    discussion: """
      Example:
        guildhall coach loop --for "Noor Haddad"
      """)

  @Option(name: .customLong("for"), help: ArgumentHelp("Only this agent's.", valueName: "name"))
  var agent: String?

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text

  @OptionGroup var data: DataOptions

  func run() throws {
    let remedies = try data.house(for: .reading).remedies(for: agent)
    guard format == .text else {
      return try print(
        remedies,
        [
          "number", "agent", "criterion", "assigned", "module", "part", "due", "done",
          "followups", "recovery",
        ], format,
        rows: remedies.map {
          [
            String($0.number), $0.agent, $0.criterion.rawValue, $0.isAssigned ? "yes" : "no",
            $0.module, $0.part ?? "", plain($0.dueAt), plain($0.doneAt), String($0.followUps),
            $0.recovery?.verdict.rawValue ?? "",
          ]
        })
    }
    if remedies.isEmpty { say("Nothing was assigned yet.") }
    for remedy in remedies {
      say("\(printable(remedy.agent)), \(day(remedy.decidedAt)): \(printable(remedy.because))")
      guard remedy.isAssigned else { continue }
      say("    done: \(day(remedy.doneAt)); follow-ups in a queue or reviewed: \(remedy.followUps)")
      if let recovery = remedy.recovery {
        say("    " + wrapped(recovery.sentence, indent: "    ", width: 92))
      }
    }
  }
}
