public import Foundation

/// How many questions are asked again, of somebody by module or of a cohort by person.
public struct RefresherList: Sendable, Hashable, Codable {
  public struct Line: Sendable, Hashable, Codable {
    /// What a module or a person is called.
    public var title: String
    /// Questions to be asked now.
    public var due: Int
    /// How many of those are new or have changed since they were learnt.
    public var changed: Int
    /// All questions that are asked again at some time.
    public var questions: Int
    /// The share, 0...1, that is reckoned to be remembered; nothing where nothing was learnt.
    public var remembered: Double?
    public var nextDue: Date?

    public init(
      title: String, due: Int, changed: Int, questions: Int, remembered: Double?, nextDue: Date?
    ) {
      self.title = title
      self.due = due
      self.changed = changed
      self.questions = questions
      self.remembered = remembered
      self.nextDue = nextDue
    }
  }

  /// Whose it is; nothing for a cohort.
  public var person: String?
  public var lines: [Line]

  public init(person: String? = nil, lines: [Line]) {
    self.person = person
    self.lines = lines
  }

  public var due: Int { lines.reduce(0) { $0 + $1.due } }
}

extension RefresherList {
  public var text: String {
    guard !lines.isEmpty else {
      return person == nil
        ? "Nobody is asked anything again yet: nobody has handed in a quiz of a product or "
          + "compliance module.\n"
        : "Nothing is asked again yet. Quizzes of product and compliance modules are, from the "
          + "day after they are handed in.\n"
    }
    var table = TextTable([
      (person == nil ? "person" : "module", .left), ("due", .right), ("changed", .right),
      ("questions", .right), ("remembered, reckoned", .right), ("next", .left),
    ])
    for line in lines {
      table.add([
        shortened(line.title, to: 40), "\(line.due)", "\(line.changed)", "\(line.questions)",
        line.remembered.map { "about \(Int(($0 * 100).rounded())) %" } ?? "–",
        line.nextDue.map(day) ?? "–",
      ])
    }
    return table.text + closing
  }

  private var closing: String {
    guard let person else { return "" }
    guard due > 0 else { return "\nNothing is due now.\n" }
    let questions = due == 1 ? "1 question is" : "\(due) questions are"
    return "\n\(questions) due: guildhall refresh \"\(printable(person))\"\n"
  }

  public var csvText: String {
    csv(
      [
        [
          person == nil ? "person" : "module", "due", "changed", "questions", "remembered",
          "nextDue",
        ]
      ]
        + lines.map { line in
          [
            line.title, "\(line.due)", "\(line.changed)", "\(line.questions)",
            line.remembered.map { "\($0)" } ?? "", line.nextDue.map(day) ?? "",
          ]
        })
  }
}
