import ArgumentParser
import Certifications
import Curricula
import GuildhallKit
import Reports
import Rubrics
import Scoring
import Statistics

struct RefreshCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "refresh",
    abstract: "Be asked again what you might forget, and what has changed since you learnt it.",
    discussion: """
      Questions of product and compliance modules come again just before they would be forgotten \
      (FSRS-6), and at once when they are published anew with another substance. Every answer is on \
      disk when “saved” appears. Questions of exams are never asked here.

      Example:
        guildhall refresh "Noor Haddad"
        guildhall refresh "Noor Haddad" --list
        guildhall refresh --list --team Harbour
      """)

  @Argument(help: "Who is asked; with --list and without a name, everybody.")
  var name: String?
  @Option(help: "How many questions at most.")
  var most = 10
  @Flag(help: "Only show how much is due.")
  var list = false
  @Option(help: "Only this team, for a list of everybody.")
  var team: String?
  @Option(help: "How a list is printed: text, json or csv.")
  var format = TableFormat.text
  @OptionGroup var data: DataOptions

  func validate() throws {
    guard name != nil || list else {
      throw ValidationError("Say who is asked, or add --list to see what is due for whom.")
    }
    guard name == nil || team == nil else {
      throw ValidationError("--team is for a list of everybody; leave the name out.")
    }
    guard (1...200).contains(most) else { throw ValidationError("--most takes 1 to 200.") }
  }

  func run() throws {
    guard let name, !list else { return try show() }
    let house = try data.house(for: .reading)
    let learner = try house.learner(knownAs: name)
    let questions = try house.refresherQuestions(of: learner, most: most)
    guard !questions.isEmpty else {
      say(try house.refreshers(of: name).text, terminator: "")
      return
    }
    try RefreshSession(data: data, learner: learner).ask(questions)
  }

  private func show() throws {
    let house = try data.house(for: .reading)
    let list = try name.map { try house.refreshers(of: $0) } ?? house.refreshers(inTeam: team)
    switch format {
    case .text: say(list.text, terminator: "")
    case .json: say(try json(list))
    case .csv: say(list.csvText, terminator: "")
    }
  }
}

/// Questions that are asked again, one after the other; what was forgotten comes once more.
struct RefreshSession {
  let data: DataOptions
  let learner: Learner

  func ask(_ questions: [RefresherQuestion]) throws {
    say(
      "── What you might forget: \(questions.count == 1 ? "1 question" : "\(questions.count) questions") ──"
    )
    var known = 0
    do {
      var forgotten: [RefresherQuestion] = []
      for question in questions {
        guard let rating = try ask(question) else { continue }
        if rating == .again { forgotten.append(question) } else { known += 1 }
      }
      if !forgotten.isEmpty { say("\n── Once more, what you did not know ──") }
      for question in forgotten { _ = try ask(question) }
    } catch is Leaving {
      say("\nSee you later. Everything you answered is saved.")
      return
    }
    say("\nYou knew \(known) of \(questions.count).")
  }

  /// - Returns: how well it was known; nothing when it was left open.
  private func ask(_ question: RefresherQuestion) throws -> Rating? {
    say("\n\(words(for: question))")
    say(itemText(question.presented, number: question.presented.number))
    var asking = ItemAsking(question.presented, hints: question.hints)
    while true {
      guard let response = try asking.response() else {
        say("   Left open; it comes again the next time.")
        return nil
      }
      do {
        let result = try data.house(for: .changing).answer(
          response, to: question, usedHint: asking.shownHints > 0, by: learner)
        say("   saved")
        say("   \(result.score.status.mark) \(result.score.status.words)")
        for line in explanation(of: result.score, for: question.item, module: question.module) {
          say(line)
        }
        if result.rating != .again { say("   It comes again on \(day(result.due)).") }
        return result.rating
      } catch let fault as LearningFault {
        say("   \(fault.sentence)")
      }
    }
  }

  private func words(for question: RefresherQuestion) -> String {
    let news =
      switch question.reason {
      case .memory: ""
      case .changed: " · this has changed since you learnt it"
      case .new: " · this is new since you learnt it"
      }
    return "\(question.module.title)\(news)"
  }
}
