public import Curricula
public import Foundation
public import Scoring

/// Why something about learning was refused.
public enum LearningFault: Error, Sendable, Hashable {
  /// With the modules that there are.
  case unknownModule(ModuleID, known: [ModuleID])
  /// With the parts of the module that it might have been.
  case unknownPart(PartID, of: ModuleID, known: [PartID])
  /// Other modules have to be passed first.
  case blocked(ModuleID, waitsFor: [ModuleID])
  /// The quiz has no such item.
  case unknownItem(ItemID)
  /// The item is in the quiz's pool and was not drawn for this attempt.
  case notDrawn(ItemID)
  case response(ResponseFault)
  /// What was typed is no number, or has none of the units that are asked for.
  case noNumber(units: [String])
  /// The version that the attempt was begun with cannot be read any more.
  case lostVersion(Int64)
  /// Feedback was given after the first answer, which is final.
  case answerIsFinal(ItemID)
  case noTriesLeft(ItemID)
  /// The same answer as the try before.
  case sameTry(ItemID)
  /// The quiz asks how sure somebody is.
  case certaintyMissing(ItemID)
  case noAttemptsLeft(allowed: Int)
  case coolingOff(until: Date)
  /// No form can be drawn from the pool.
  case noForm(PartID)
  /// Nobody signs off, waives or confirms what concerns themselves.
  case ownWork
  case unknownPoint(OptionID, known: [OptionID])
  case unknownPerson(String)
  case notSubmitted(Int64)
  /// The item is scored by machine alone, or is none of the attempt's.
  case notConfirmable(ItemID)
  case pointsOutOfRange(least: Double, most: Double)
  case unknownVersion(Int64)
  case emptyReason
  case unknownPlay(Int64)
  case unknownStep(Int, of: Int64)
  /// A name that nobody can see or tell apart.
  case badName
}

extension LearningFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .unknownModule(let id, let known):
      known.isEmpty
        ? "There is no published module “\(id)”; nothing is published here yet. Run "
          + "`guildhall publish`, or name another folder with --data."
        : "There is no published module “\(id)”. There are: "
          + known.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownPart(let id, let module, let known):
      known.isEmpty
        ? "The module “\(module)” has no such part."
        : "The module “\(module)” has no part “\(id)” of that kind. There are: "
          + known.map(\.rawValue).joined(separator: ", ") + "."
    case .blocked(let module, let first):
      "The module “\(module)” comes after \(first.map { "“\($0)”" }.joined(separator: " and ")); pass "
        + "that first."
    case .unknownItem(let id): "The quiz has no item “\(id)”."
    case .notDrawn(let id): "The item “\(id)” is not on the form of this attempt."
    case .response(let fault): fault.sentence
    case .noNumber(let units):
      units.isEmpty
        ? "That is not a number alone. Type digits, such as 12 or 12.5."
        : "That is not a number with one of its units: \(units.joined(separator: ", "))."
    case .lostVersion(let version):
      "The files of the published version \(version) cannot be read any more. "
        + "Run `guildhall verify`."
    case .answerIsFinal: "You have seen the feedback to this question, so its answer is final."
    case .noTriesLeft: "There are no tries left for this question."
    case .sameTry: "That is the answer you gave before. Try another one."
    case .certaintyMissing: "Say how sure you are: 1 guessing, 2 fairly sure, 3 certain."
    case .noAttemptsLeft(let allowed):
      "You have had \(allowed == 1 ? "the one attempt" : "all \(allowed) attempts") this quiz allows. Ask your "
        + "trainer what to do next."
    case .coolingOff(let until):
      "You can try again from \(until.formatted(.iso8601.year().month().day().dateTimeSeparator(.space).time(includingFractionalSeconds: false))) UTC. "
        + "Until then, read the lessons once more."
    case .noForm(let quiz):
      "No form can be drawn for the quiz “\(quiz)”: its pool is too small. Tell its author to run "
        + "`guildhall check`."
    case .ownWork: "Nobody decides about their own work. Ask a colleague."
    case .unknownPoint(let id, let known):
      "The checklist has no point “\(id)”. There are: "
        + known.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownPerson(let name):
      "Nobody here is called “\(name)”. `guildhall progress` lists the people."
    case .notSubmitted(let attempt):
      "Attempt \(attempt) was not handed in yet, or there is none of that number."
    case .notConfirmable(let id):
      "The answer to “\(id)” needs no confirmation: a machine scores it, or it was not answered."
    case .pointsOutOfRange(let least, let most):
      "The points must lie between \(decimal(least)) and \(decimal(most))."
    case .unknownVersion(let version):
      "There is no published version \(version) of that curriculum."
    case .unknownPlay(let number):
      "There is no finished play \(number). `guildhall plays` lists them."
    case .unknownStep(let step, let number):
      "Play \(number) has no step \(step). `guildhall plays --show \(number)` shows its steps."
    case .badName:
      "A name has at least one letter or digit, and no characters that cannot be seen."
    case .emptyReason: "Say why, in a few words."
    }
  }
}

extension ResponseFault {
  /// What is wrong with a response, and what would be right.
  ///
  /// It names no option: an author's ids may give a key away.
  public var sentence: String {
    switch self {
    case .wrongShape: "It is an answer to another kind of question."
    case .unknownOption: "It names an option that there is not."
    case .tooManyOptions(_, let most):
      most == 1 ? "Only one option may be chosen." : "At most \(most) options may be chosen."
    case .notEveryStepOnce: "Every step must be named exactly once."
    case .tooLong(_, let limit): "It is longer than \(limit) characters."
    case .usedTooOften(_, _, let most):
      "One of them is used too often; it may be used \(most == 1 ? "once" : "\(most) times")."
    case .filledTwice: "One place has two answers; it takes one."
    case .offScale: "That value is not on the scale."
    }
  }
}
