internal import Curricula
internal import Rubrics
public import Scoring
internal import Statistics

extension QuizAnalysis {
  /// The quiz for a terminal: its figures, a line for each item, and what is worth a look.
  public var text: String {
    var text = "\(printable(title)) (\(module) \(part))\n\(figures)\n"
    guard people > 0 else { return text }
    var table = TextTable([
      ("item", .left), ("n", .right), ("right", .right), ("95 % interval", .right),
      ("tells apart", .right), ("95 % interval", .right), ("no answer", .right),
      ("worth a look", .left),
    ])
    for item in items {
      table.add([
        name(item), String(item.statistics.sittings), share(item.statistics.facility?.value),
        shares(item.statistics.facility?.interval), two(item.statistics.discrimination?.value),
        twos(item.statistics.discrimination?.interval), String(item.omitted),
        item.statistics.sittings < limits.fewestSittings
          ? "too few to tell" : item.flags.map(\.title).joined(separator: ", "),
      ])
    }
    text += "\n" + table.text
    for item in flagged {
      text += "\n" + wrapped("\(item.id): \(item.prompt)", indent: "  ", width: 80) + "\n"
      for flag in item.flags {
        text += "  " + wrapped(flag.advice, indent: "  ", width: 80) + "\n"
      }
      for part in item.parts { text += options(of: part) }
      for answer in item.typed {
        text += "    \(answer.isRight ? "✓" : "✗") \(answer.count)× \(printable(answer.text))\n"
      }
    }
    return text
  }

  /// How many, how reliable and how exact, in one line.
  public var figures: String {
    guard people > 0 else { return "Nobody has handed it in yet." }
    let count = "\(people) first \(people == 1 ? "sitting" : "sittings")"
    guard let quiz else {
      return count
        + (isDrawn
          ? "; forms are drawn, so there is no alpha." : "; nobody has sat its present form.")
    }
    guard quiz.sittings >= limits.fewestSittings, let alpha = quiz.alpha,
      let error = quiz.standardError
    else {
      return "\(count), \(quiz.sittings) of the present form: too few to tell how reliable it is."
    }
    return "\(count); \(quiz.isKR20 ? "KR-20" : "alpha") \(two(alpha.value))"
      + (alpha.interval.map { " (\(twos($0)))" } ?? "")
      + ", mean \(decimal((quiz.mean * 100).rounded() / 100)) of \(decimal(quiz.possible)) ± "
      + "\(two(error)) for one person."
  }

  private func name(_ item: Item) -> String {
    item.id.rawValue + (item.isPilot ? " (on trial)" : "")
      + (item.isCurrent ? "" : " (earlier form)")
  }

  private func options(of part: Part) -> String {
    var text = part.title.map { "    \(printable($0))\n" } ?? ""
    for option in part.options {
      text +=
        "    \(option.isRight ? "✓" : "✗") \(share(option.statistics.share?.value)), tells "
        + "\(two(option.statistics.discrimination?.value)): "
        + wrapped(option.text, indent: "      ", width: 80) + "\n"
    }
    return text
  }

  private func share(_ value: Double?) -> String { value.map(percent) ?? "–" }
  private func shares(_ interval: Interval?) -> String {
    interval.map { "\(percent($0.lower)) – \(percent($0.upper))" } ?? "–"
  }
  private func two(_ value: Double?) -> String { value.map(twoDigits) ?? "–" }
  private func twos(_ interval: Interval?) -> String {
    interval.map { "\(twoDigits($0.lower)) – \(twoDigits($0.upper))" } ?? "–"
  }
}

/// A coefficient as people read it: two digits, and a true minus.
public func twoDigits(_ value: Double) -> String {
  let hundredths = (abs(value) * 100).rounded()
  guard hundredths < 1e15 else { return value < 0 ? "−∞" : "∞" }
  let whole = Int(hundredths)
  let digits = whole % 100
  return (value < 0 && whole > 0 ? "−" : "") + "\(whole / 100).\(digits < 10 ? "0" : "")\(digits)"
}

/// The quizzes for a terminal, those that are worth a look first.
public func text(of analyses: [QuizAnalysis]) -> String {
  var table = TextTable([
    ("module", .left), ("part", .left), ("people", .right), ("alpha", .right),
    ("worth a look", .right),
  ])
  for quiz in analyses.inOrderOfNeed {
    let isKnown = (quiz.quiz?.sittings ?? 0) >= quiz.limits.fewestSittings
    table.add([
      quiz.module.rawValue, quiz.part.rawValue, String(quiz.people),
      isKnown ? quiz.quiz?.alpha.map { twoDigits($0.value) } ?? "–" : "too few",
      String(quiz.flagged.count),
    ])
  }
  return table.text
}

extension [QuizAnalysis] {
  /// Those with flagged items first, then those that most people sat.
  public var inOrderOfNeed: [QuizAnalysis] {
    sorted {
      ($1.flagged.count, $1.people, $0.module.rawValue, $0.part.rawValue)
        < ($0.flagged.count, $0.people, $1.module.rawValue, $1.part.rawValue)
    }
  }
}
