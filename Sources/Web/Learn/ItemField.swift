internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring

/// A question as a form shows it: native controls, named by the question's number and the tokens of
/// this attempt.
struct ItemField: Sendable {
  struct Option: Sendable {
    var name: String
    var value: String
    var text: String
    /// What a row's option is called for who does not see the table.
    var label: String
    var isChosen: Bool
  }

  struct Row: Sendable {
    var id: String
    var name: String
    var text: String
    var options: [Option]
  }

  /// A piece of a running text: words, a gap to fill, or words to choose.
  struct Piece: Sendable {
    var words: String?
    var gap: Row?
    var hot: Option?
  }

  // A list in a template is walked; what stands around it needs something of its own.
  struct Choices: Sendable {
    var input: String
    var isInline: Bool
    var maxChoices: Int?
    var options: [Option]
  }

  struct Rows: Sendable {
    var rows: [Row]
  }

  struct Matrix: Sendable {
    var columns: [String]
    var rows: [Row]
  }

  struct Running: Sendable {
    var isChips: Bool
    var pieces: [Piece]
  }

  struct Options: Sendable {
    var name: String
    var options: [Option]
  }

  struct Lines: Sendable {
    var lines: [String]
  }

  struct Reason: Sendable {
    var gain: String?
    var text: String
  }

  struct Reasons: Sendable {
    var all: [Reason]
  }

  struct Line: Sendable {
    var value: String
    var units: Options?
    var isNumber: Bool
  }

  struct Scale: Sendable {
    var lower: String
    var upper: String
    var step: String
    var unit: String?
    var value: String
  }

  struct Long: Sendable {
    var value: String
    var minWords: Int?
    var maxWords: Int?
    var hint: String?
  }

  var number: Int
  var anchor: String
  var name: String
  var prompt: String
  var worth: String
  /// HTML of the author's introduction.
  var introduction: String?
  var customer: String?
  var most: String?
  var choices: Choices?
  var steps: Rows?
  var pairs: Rows?
  var matrix: Matrix?
  var hotText: Running?
  var gapText: Running?
  var line: Line?
  var scale: Scale?
  var long: Long?
  var sureness: Options?
  var hints: Lines?
  /// Whether it is answered by a button of its own, which shows feedback.
  var hasCheck: Bool
  var isFinal: Bool
  var verdict: String?
  var verdictTone: String?
  var reasons: Reasons?
  var feedback: Lines?
  /// Why what was sent could not be taken.
  var refusal: String?
  var isAnswered: Bool

  init(_ item: PresentedItem, in sitting: Sitting, _ links: LinkAddresses) {
    let known = sitting.quiz.item(item.item)
    self.init(
      item, given: sitting.answer(to: item.item),
      hints: known.map { sitting.hints(for: $0).map(\.plain) } ?? [], links)
    if let known { show(known, sitting) }
  }

  /// A question by itself, with what was answered before.
  init(_ item: PresentedItem, given: Answer?, hints: [String], _ links: LinkAddresses) {
    let answer = given.flatMap { item.tokens(for: $0.response) }
    number = item.number
    anchor = "q\(item.number)"
    let name = anchor
    self.name = name
    prompt = item.prompt
    worth = "Question \(item.number) · \(counted(plain(item.points), "point"))"
    introduction = item.introduction.isEmpty ? nil : markup(of: item.introduction, links)
    customer = item.customer
    most = item.maxChoices.map { "Choose up to \($0)." }
    isAnswered = answer.map { !$0.isEmptyAnswer } ?? false
    let chosen: Set<String> =
      if case .chosen(let ids) = answer { Set(ids.map(\.rawValue)) } else { [] }
    var joined: [String: Set<String>] = [:]
    if case .pairs(let pairs) = answer {
      for pair in pairs {
        let ends = item.ends(of: pair)
        joined[ends.row, default: []].insert(ends.option)
      }
    }
    func row(_ row: PresentedItem.Row) -> Row {
      let among = row.options.isEmpty ? item.options : row.options
      return Row(
        id: "\(name)-\(row.number)", name: "\(name).\(row.token)", text: row.text,
        options: among.map { option in
          Option(
            name: "\(name).\(row.token)", value: option.token, text: option.text,
            label: "\(row.text): \(option.text)",
            isChosen: joined[row.token]?.contains(option.token) ?? false)
        })
    }
    let choices = item.options.map {
      Option(
        name: name, value: $0.token, text: $0.text, label: $0.text,
        isChosen: chosen.contains($0.token))
    }
    var text = ""
    var value = ""
    if case .text(let given) = answer { text = given }
    if case .number(let given) = answer { value = plain(given) }
    switch item.kind {
    case .chooseOne:
      // A few short words are quicker to compare side by side.
      let isShort = choices.count <= 3 && choices.allSatisfy { $0.text.count <= 16 }
      self.choices = Choices(input: "radio", isInline: isShort, options: choices)
    case .trueFalse: self.choices = Choices(input: "radio", isInline: true, options: choices)
    case .chooseSeveral:
      self.choices = Choices(
        input: "checkbox", isInline: false, maxChoices: item.maxChoices, options: choices)
    case .hottext:
      hotText = Running(
        isChips: false,
        pieces: item.text.map { piece in
          Piece(
            words: piece.words,
            hot: piece.place.flatMap { choices.indices.contains($0 - 1) ? choices[$0 - 1] : nil })
        })
    case .order: steps = Rows(rows: Self.steps(item, answer))
    case .match: pairs = Rows(rows: item.rows.map(row))
    case .matrix:
      matrix = Matrix(columns: item.options.map(\.text), rows: item.rows.map(row))
    case .gapMatch, .inlineChoice:
      gapText = Running(
        isChips: item.kind == .gapMatch,
        pieces: item.text.map { piece in
          Piece(
            words: piece.words,
            gap: piece.place.flatMap {
              item.rows.indices.contains($0 - 1) ? row(item.rows[$0 - 1]) : nil
            })
        })
    case .text: line = Line(value: text, isNumber: false)
    case .number:
      line =
        item.units.isEmpty
        ? Line(value: text, isNumber: true)
        : Line(
          value: text.split(separator: " ").first.map(String.init) ?? "",
          units: Self.units(item.units, text, name), isNumber: true)
    case .slider:
      scale = item.scale.map {
        Scale(
          lower: plain($0.lower), upper: plain($0.upper), step: plain($0.step), unit: $0.unit,
          value: value)
      }
    case .longText:
      long = Long(
        value: text, minWords: item.minWords, maxWords: item.maxWords, hint: Self.wordHint(item))
    }
    sureness = item.asksCertainty ? Self.sureness(given?.certainty, name) : nil
    self.hints = hints.isEmpty ? nil : Lines(lines: hints)
    (hasCheck, isFinal, verdict, verdictTone, reasons, feedback) = (
      false, false, nil, nil, nil, nil
    )
  }

  /// What may be said of an answer before the quiz is handed in: nothing, unless its behaviour is to
  /// say it.
  private mutating func show(_ item: Item, _ sitting: Sitting) {
    switch sitting.quiz.behaviour {
    case .deferred, .certainty: return
    case .immediate, .tries: break
    }
    hasCheck = true
    isFinal = !sitting.admits(item)
    guard isAnswered else { return }
    let score = sitting.score(of: item)
    verdict = score.status.words.prefix(1).uppercased() + score.status.words.dropFirst() + "."
    verdictTone = score.status.tone
    if isFinal, !score.reasons.isEmpty {
      reasons = Reasons(all: score.reasons.map(Reason.init))
    }
    var bare = score
    bare.reasons = []
    feedback = Lines(
      lines: explanation(of: bare, for: item, isFinal: isFinal).map {
        $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      })
  }

  private static func steps(_ item: PresentedItem, _ answer: Response?) -> [Row] {
    var places: [String: Int] = [:]
    var order = item.options
    if case .ordered(let ids) = answer {
      for (place, id) in ids.enumerated() { places[id.rawValue] = place + 1 }
      order.sort { places[$0.token] ?? 0 < places[$1.token] ?? 0 }
    }
    return order.map { step in
      let name = "q\(item.number).\(step.token)"
      return Row(
        id: "q\(item.number)-\(step.letter)", name: name, text: step.text,
        options: (1...item.options.count).map { place in
          Option(
            name: name, value: String(place), text: String(place), label: "",
            isChosen: places[step.token] == place)
        })
    }
  }

  private static func units(_ units: [String], _ text: String, _ name: String) -> Options {
    let given = text.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
    return Options(
      name: name + ".unit",
      options: units.map {
        Option(name: name + ".unit", value: $0, text: $0, label: "", isChosen: $0 == given)
      })
  }

  private static func sureness(_ given: Certainty?, _ name: String) -> Options {
    let options = [(1, "Guessing"), (2, "Fairly sure"), (3, "Certain")].map { value, words in
      Option(
        name: name + ".certainty", value: String(value), text: words, label: words,
        isChosen: given?.rawValue == value)
    }
    return Options(name: name + ".certainty", options: options)
  }

  private static func wordHint(_ item: PresentedItem) -> String? {
    switch (item.minWords, item.maxWords) {
    case (let least?, let most?): "Between \(least) and \(most) words."
    case (let least?, nil): "At least \(least) words."
    case (nil, let most?): "At most \(most) words."
    case (nil, nil): nil
    }
  }
}

extension ItemField.Reason {
  init(_ reason: ItemScore.Reason) {
    gain = reason.points.map { ($0 > 0 ? "+" : "") + plain($0) }
    text = reason.text
  }
}

extension Response {
  /// An empty container and an empty text are no answer.
  var isEmptyAnswer: Bool {
    switch self {
    case .chosen(let ids), .ordered(let ids): ids.isEmpty
    case .pairs(let pairs): pairs.isEmpty
    case .text(let text): text.allSatisfy(\.isWhitespace)
    case .number: false
    }
  }
}

extension ItemScore.Status {
  var tone: String {
    switch self {
    case .correct: "good"
    case .partlyCorrect, .notAnswered: "warn"
    case .wrong: "bad"
    case .awaitsPerson: "info"
    }
  }
}

private func counted(_ value: String, _ one: String) -> String {
  "\(value) \(value == "1" ? one : one + "s")"
}
