import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics
import Simulations

extension PlaySession {
  /// What can be done besides talking.
  func showCommands() {
    let play = queue.plays[current]
    if !play.scenario.tools.isEmpty {
      say("  Tools:")
      for tool in play.scenario.tools {
        say("    /\(tool.id)  \(printable(tool.title))")
      }
    }
    say("  /hint  what might help here")
    say("  /why   why the customer did what they did last")
    say("  /wait 60  say nothing for a minute")
    say("  /leave end the conversation")
    if queue.plays.count > 1 { say("  /1, /2, … turn to another customer") }
    say("  /quit  stop for now (or Ctrl-D); what you did so far is kept")
  }

  mutating func obey(_ command: String) throws {
    let words = command.split(separator: " ", maxSplits: 1).map(String.init)
    let name = words.first?.lowercased() ?? ""
    let rest = words.count > 1 ? words[1].trimmingCharacters(in: .whitespaces) : ""
    let play = queue.plays[current]
    switch name {
    case "": showCommands()
    case "quit", "q": throw Leaving()
    case "tools", "help": showCommands()
    case "hint": showHint(play)
    case "why": explainLast(play)
    case "leave": try takeStep(.leaves)
    case "wait":
      guard let seconds = rest.isEmpty ? 30 : Int(rest), (1...3600).contains(seconds) else {
        say("  Say for how many seconds, 1 to 3600: /wait 60")
        return
      }
      try takeStep(.waits, elapsed: seconds * 1000)
    default:
      if let number = Int(name) {
        turn(to: number - 1)
      } else if let tool = play.scenario.tools.first(where: { $0.id.rawValue == name }) {
        try takeStep(.does(tool.id, arguments: try entries(of: tool, rest)))
      } else {
        say("  There is no “/\(printable(name))” here; ? shows what there is.")
      }
    }
  }

  private func showHint(_ play: Play) {
    let hint = play.state?.hint ?? ""
    say("  ☞ " + wrapped(hint.isEmpty ? "There is no hint here." : hint, indent: "    ", width: 80))
  }

  private func explainLast(_ play: Play) {
    let reasons =
      play.steps.last { $0.input != nil && !$0.reasons(in: play.scenario).isEmpty }?
      .reasons(in: play.scenario) ?? []
    if reasons.isEmpty { say("  Nothing has happened yet that wants explaining.") }
    for reason in reasons { say("    · " + wrapped(reason, indent: "      ", width: 80)) }
    say("    · Mood: \(moodWords(play.mood)). Patience left: \(play.patience).")
  }

  private mutating func turn(to customer: Int) {
    guard queue.plays.indices.contains(customer), queue.hasCome(customer) else {
      say("  There is no such customer (yet).")
      return
    }
    guard !queue.plays[customer].isOver else {
      say("  That conversation is over.")
      return
    }
    current = customer
    say("── You turn to \(name(customer)) ──")
    for line in queue.plays[customer].steps.last(where: { !$0.said.isEmpty })?.said ?? [] {
      say(spoken(name(customer), line))
    }
  }

  /// What a tool needs: from the line where there is one entry, and asked for otherwise.
  private mutating func entries(of tool: Tool, _ rest: String) throws -> [String: String] {
    var entries: [String: String] = [:]
    for argument in tool.arguments {
      if !rest.isEmpty, tool.arguments.count == 1 {
        entries[argument.id] = option(rest, among: argument.options) ?? rest
        continue
      }
      entries[argument.id] = try entry(argument.title, options: argument.options)
    }
    return entries
  }

  /// Asks for an entry; of options by number or by word.
  mutating func entry(
    _ title: String, options: [String], titles: [String]? = nil
  ) throws -> String {
    if options.isEmpty { return try asked("    \(printable(title)): ") }
    for (number, option) in (titles ?? options).enumerated() {
      say("    \(number + 1) \(printable(option))")
    }
    while true {
      let typed = try asked("    \(printable(title)), by number: ")
      if let option = option(typed, among: options) { return option }
      say("    Type a number from 1 to \(options.count).")
    }
  }

  private func option(_ typed: String, among options: [String]) -> String? {
    if let number = Int(typed), options.indices.contains(number - 1) { return options[number - 1] }
    return options.first { $0.lowercased() == typed.lowercased() }
  }

  /// Asks field by field for the form that ends a contact.
  mutating func fillIn() throws {
    guard let form = queue.plays[current].scenario.wrapUp else { return }
    say("── The form (\(name(current))) ──")
    var fields: [String: String] = [:]
    for field in form.fields {
      switch field {
      case .choice(let choice):
        fields[choice.id] = try entry(
          choice.title, options: choice.options.map(\.id), titles: choice.options.map(\.title))
      case .notes(let notes):
        fields[notes.id] = try asked("    \(printable(notes.title)), in one line: ")
      }
    }
    do {
      try takeStep(.wrapsUp(fields))
    } catch let fault as PlayFault {
      say("  " + wrapped(fault.sentence, indent: "  ", width: 80))
    }
  }
}
