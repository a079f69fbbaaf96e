import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics

struct MentorsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "mentors",
    abstract: "Who mentors whom: certified until when, with how many people, and how these do.",
    discussion: """
      Mentors are compared by how their people do afterwards, with intervals, and corrected for \
      looking at many mentors at once; of fewer than five people nothing is said.

      Example:
        guildhall mentors
      """)

  @Option(help: "How it is printed: text, json or csv.")
  var format = TableFormat.text
  @OptionGroup var data: DataOptions

  func run() throws {
    let list = try data.house(for: .reading).mentors()
    switch format {
    case .text: say(list.text, terminator: "")
    case .json: say(try json(list))
    case .csv: say(list.outcomes.csvText, terminator: "")
    }
  }
}

struct ForecastCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "forecast",
    abstract: "Who of a cohort will be ready for a programme by when, and how sure that is.",
    discussion: """
      Example:
        guildhall forecast associate --team Harbour
        guildhall forecast associate --format svg > cohort.svg
      """)

  @Argument(help: "The programme's id.")
  var programme: String
  @Option(help: "Only this team.")
  var team: String?
  @Option(help: "How it is printed: text, json, csv or svg.")
  var format = Format.text
  @OptionGroup var data: DataOptions

  enum Format: String, ExpressibleByArgument, CaseIterable { case text, json, csv, svg }

  func run() throws {
    let forecast = try data.house(for: .reading).forecast(of: ProgrammeID(programme), team: team)
    guard !forecast.people.isEmpty || format != .text else {
      say("Nobody is on the way to “\(printable(programme))”.")
      return
    }
    switch format {
    case .text: say(forecast.text, terminator: "")
    case .json: say(try json(forecast))
    case .csv: say(forecast.peopleCSV, terminator: "")
    case .svg: say(forecast.svg, terminator: "")
    }
  }
}
