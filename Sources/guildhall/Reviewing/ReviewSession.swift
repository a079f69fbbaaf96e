import GuildhallKit
import Reports
import Reviews
import Rubrics
import Scoring

/// A reviewer at the keyboard, going through a draft criterion by criterion.
///
/// The database is opened anew for every answer, so that many people may review at once.
struct ReviewSession {
  let data: DataOptions
  let reviewer: String

  func review(_ start: ReviewDesk) throws {
    var desk = start
    say(
      "Review \(desk.number): \(printable(desk.agent)), \(printable(desk.rubric.title))\n"
        + blindness(of: desk))
    say(Reports.text(of: desk.interaction, reviewing: desk.segment))
    say(help)
    do {
      while let criterion = desk.missing.first { desk = try ask(criterion, desk) }
      try finish(desk)
    } catch is Leaving {
      say(
        "\nEvery answer is saved. Go on with: guildhall review do \(desk.number) --by "
          + "\"\(printable(reviewer))\"")
    }
  }

  private func blindness(of desk: ReviewDesk) -> String {
    if desk.purpose == "calibration" {
      return "Blind: you see the others' answers and the machine's verdicts when the calibration "
        + "is closed.\n"
    }
    return desk.rubric.reviewing.isBlind
      ? "Blind: the machine's verdict comes after yours.\n" : ""
  }

  private let help = """
    Type a level, “na” and the reason, or “skip”. Behind a level may stand root causes as #id,
    quotations as 3:"words", and a comment. “t” shows the conversation again, “c 2” corrects the
    second criterion, “q” leaves.

    """

  private func ask(_ id: CriterionID, _ desk: ReviewDesk) throws -> ReviewDesk {
    guard let criterion = desk.rubric.criteria.first(where: { $0.id == id }) else { return desk }
    show(criterion, desk)
    while true {
      let line = try guildhall.ask("\(id)> ")
      if line.isEmpty { continue }
      if line == "t" {
        say(Reports.text(of: desk.interaction, reviewing: desk.segment))
        continue
      }
      if line == "?" {
        say(help)
        continue
      }
      switch correction(line, desk) {
      case .of(let other): return try ask(other, desk)
      case .outside(let sentence):
        say(sentence)
        continue
      case nil: break
      }
      do {
        return try save(line, for: criterion, desk)
      } catch ReviewFault.reasonMissing {
        say(
          "“Not applicable” needs a reason; type it behind “na”, such as: na Nothing was promised")
      } catch {
        guard let sentence = sentence(about: error) else { throw error }
        say(printable(sentence))
      }
    }
  }

  private func show(_ criterion: Criterion, _ desk: ReviewDesk) {
    let place = desk.asked.firstIndex(of: criterion.id).map { "\($0 + 1) of \(desk.asked.count)" }
    say("── \(criterion.title) (\(place ?? "")) ──")
    if !criterion.guidance.isEmpty { say(wrapped(criterion.guidance, width: 80)) }
    for level in criterion.levels.reversed() {
      say("   \(level.id)\(level.descriptor.isEmpty ? "" : ": \(level.descriptor)")")
    }
    let causes = desk.rubric.rootCauses + criterion.rootCauses
    if !causes.isEmpty {
      say("   causes: " + causes.map { "#\($0.id)" }.joined(separator: " "))
    }
    if let entry = desk.machine[criterion.id] { say("   " + words(for: entry)) }
  }

  private enum Correction {
    case of(CriterionID)
    /// No criterion has that number; the sentence says which numbers there are.
    case outside(String)
  }

  private func correction(_ line: String, _ desk: ReviewDesk) -> Correction? {
    let words = line.split(separator: " ")
    guard words.count == 2, words[0] == "c", let place = Int(words[1]) else { return nil }
    guard (1...max(1, desk.asked.count)).contains(place) else {
      return .outside(
        "There is no criterion \(place). The criteria are numbered from 1 to \(desk.asked.count).")
    }
    return .of(desk.asked[place - 1])
  }

  private func save(
    _ line: String, for criterion: Criterion, _ desk: ReviewDesk
  ) throws -> ReviewDesk {
    var typed = TypedAnswer(line)
    let answer = ReviewAnswer(
      criterion: criterion.id,
      choice: ReviewAnswer.Choice(typed: typed.level, because: typed.takeReason()),
      comment: typed.comment, causes: typed.causes)
    let next = try data.house(for: .changing)
      .answer(answer, quoting: typed.quotes, in: desk.number, by: reviewer)
    say("saved")
    if desk.machine[criterion.id] == nil, let entry = next.machine[criterion.id] {
      say(words(for: entry))
    }
    say("")
    return next
  }

  private func finish(_ desk: ReviewDesk) throws {
    say(text(of: desk), terminator: "")
    while true {
      let line = try guildhall.ask(
        "Type “submit” to submit, “c” and a number to correct, or q to leave it a draft: ")
      if line == "submit" {
        let done = try data.house(for: .changing).submitReview(desk.number, by: reviewer)
        say("saved: review \(desk.number) is \(words(forState: done.state))")
        return
      }
      switch correction(line, desk) {
      case .of(let other):
        let corrected = try ask(other, desk)
        return try finish(corrected)
      case .outside(let sentence): say(sentence)
      case nil: break
      }
    }
  }
}

/// A line such as `fail #hurry 3:"one moment" No welcome`.
private struct TypedAnswer {
  var level: String
  var causes: [RootCauseID] = []
  var quotes: [(turn: Int, words: String)] = []
  var comment = ""

  init(_ line: String) {
    var rest = line[...]
    level = String(rest.prefix { !$0.isWhitespace })
    rest = rest.dropFirst(level.count)
    while true {
      rest = rest.drop(while: \.isWhitespace)
      if rest.hasPrefix("#") {
        let id = rest.dropFirst().prefix { !$0.isWhitespace }
        causes.append(RootCauseID(String(id)))
        rest = rest.dropFirst(id.count + 1)
      } else if let (quote, after) = Self.quote(rest) {
        quotes.append(quote)
        rest = after
      } else {
        break
      }
    }
    comment = String(rest)
  }

  /// For "not applicable" what follows is the reason.
  mutating func takeReason() -> String {
    guard ["na", "n/a"].contains(level.lowercased()) else { return "" }
    defer { comment = "" }
    return comment
  }

  private static func quote(
    _ text: Substring
  ) -> (quote: (turn: Int, words: String), rest: Substring)? {
    let number = text.prefix { $0.isASCII && $0.isNumber }
    let behind = text.dropFirst(number.count)
    guard let turn = Int(number), turn >= 1, behind.hasPrefix(":\"") else { return nil }
    let words = behind.dropFirst(2)
    guard let end = words.firstIndex(of: "\"") else { return nil }
    return ((turn - 1, String(words[..<end])), words[words.index(after: end)...])
  }
}
