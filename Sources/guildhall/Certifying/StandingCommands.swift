import ArgumentParser
import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics

struct StandingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "standing",
    abstract:
      "Where one person stands: certified for what, what is missing, the shortest way there.",
    discussion: """
      Example:
        guildhall standing "Noor Haddad"
        guildhall standing "Noor Haddad" --format html > noor.html
      """)

  @Argument(help: "Whose.")
  var person: String
  @Option(help: "How it is printed: text, html or json.")
  var format = PaperFormat.text
  @OptionGroup var data: DataOptions

  func run() throws {
    let standing = try data.house(for: .reading).standing(of: person)
    switch format {
    case .text: say(standing.text, terminator: "")
    case .html: say(standing.page, terminator: "")
    case .json: say(try json(standing))
    }
  }
}

struct ExpiringCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "expiring",
    abstract: "Whose certification ends soon, and what each must do to renew it.",
    discussion: """
      Example:
        guildhall expiring --within 30
      """)

  @Option(help: "Within so many days.")
  var within = 30
  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard (1...3660).contains(within) else {
      throw ValidationError("--within takes 1 to 3660 days.")
    }
  }

  func run() throws {
    let list = try data.house(for: .reading).expiring(withinDays: within)
    switch format {
    case .text: say(list.text, terminator: "")
    case .json: say(try json(list))
    case .csv: say(list.csvText, terminator: "")
    }
  }
}

struct ClearedCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "cleared",
    abstract:
      "Who may do something on a day, such as take live chats tomorrow, and on what ground.",
    discussion: """
      Programmes say what their holders may do. “mentoring” is what signing takes.

      Example:
        guildhall cleared live-chats --on 2026-11-23
      """)

  @Argument(help: "The task's id, as programmes name it.")
  var task: String
  @Option(help: ArgumentHelp("The day; tomorrow without it.", valueName: "day"))
  var on: Day?
  @Option(help: "How the list is printed: text, json or csv.")
  var format = TableFormat.text
  @OptionGroup var data: DataOptions

  func run() throws {
    let tomorrow = Date().addingTimeInterval(86_400)
    let day = on?.date ?? Day(argument: day(tomorrow))?.date ?? tomorrow
    let list = try data.house(for: .reading).cleared(for: TaskID(task), on: day)
    switch format {
    case .text: say(list.text, terminator: "")
    case .json: say(try json(list))
    case .csv: say(list.csvText, terminator: "")
    }
  }
}
