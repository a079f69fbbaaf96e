/// One question, with what it is worth and why its key is right.
public struct Item: Sendable, Hashable, Codable {
  public enum Difficulty: String, Sendable, Hashable, Codable, CaseIterable {
    case easy, medium, hard
  }

  /// What is said after an answer, by how right it was.
  public struct Feedback: Sendable, Hashable, Codable {
    public var correct: RichText?
    public var partlyCorrect: RichText?
    public var wrong: RichText?

    public init(
      correct: RichText? = nil, partlyCorrect: RichText? = nil, wrong: RichText? = nil
    ) {
      self.correct = correct
      self.partlyCorrect = partlyCorrect
      self.wrong = wrong
    }
  }

  public var id: ItemID
  public var points: Double
  public var competency: CompetencyID?
  public var difficulty: Difficulty
  /// Tried out on people and not scored.
  public var isPilot: Bool
  /// The bank that it was taken from; nothing for a quiz's own.
  public var bank: BankID?
  /// The lesson that teaches it.
  public var lesson: LessonPlace?
  /// What is to be read or looked at first.
  public var introduction: [Block]
  public var prompt: RichText
  public var interaction: ItemInteraction
  /// From the gentlest to the plainest.
  public var hints: [RichText]
  public var feedback: Feedback
  /// Shown after the answer: why the key is the key.
  public var rationale: RichText

  public init(
    id: ItemID, points: Double = 1, competency: CompetencyID? = nil,
    difficulty: Difficulty = .medium, isPilot: Bool = false, bank: BankID? = nil,
    lesson: LessonPlace? = nil, introduction: [Block] = [], prompt: RichText,
    interaction: ItemInteraction, hints: [RichText] = [], feedback: Feedback = Feedback(),
    rationale: RichText
  ) {
    self.id = id
    self.points = points
    self.competency = competency
    self.difficulty = difficulty
    self.isPilot = isPilot
    self.bank = bank
    self.lesson = lesson
    self.introduction = introduction
    self.prompt = prompt
    self.interaction = interaction
    self.hints = hints
    self.feedback = feedback
    self.rationale = rationale
  }
}

/// The kinds of question, by QTI's names.
///
/// One file each, here and in every layer that deals with them.
public enum ItemInteraction: Sendable, Hashable, Codable {
  case choice(ChoiceInteraction)
  case trueFalse(TrueFalseInteraction)
  case inlineChoice(InlineChoiceInteraction)
  case order(OrderInteraction)
  case match(MatchInteraction)
  case gapMatch(GapMatchInteraction)
  case hottext(HottextInteraction)
  case textEntry(TextEntryInteraction)
  case numeric(NumericInteraction)
  case slider(SliderInteraction)
  case matrix(MatrixInteraction)
  indirect case extendedText(ExtendedTextInteraction)
}

extension ItemInteraction {
  /// The name of the element that writes it.
  public var name: String {
    switch self {
    case .choice: "choice"
    case .trueFalse: "trueFalse"
    case .inlineChoice: "inlineChoice"
    case .order: "order"
    case .match: "match"
    case .gapMatch: "gapMatch"
    case .hottext: "hottext"
    case .textEntry: "textEntry"
    case .numeric: "numeric"
    case .slider: "slider"
    case .matrix: "matrix"
    case .extendedText: "extendedText"
    }
  }
}

/// Whether every right part of an answer earns its share, or only all of them everything.
public enum PartScoring: String, Sendable, Hashable, Codable, CaseIterable {
  case each, all
}

/// A piece of a text that has gaps or choosable words in it.
public enum TextPiece: Sendable, Hashable, Codable {
  case words(RichText)
  /// The gap or the choosable words of that id stand here.
  case place(OptionID)
}

/// An option of a set whose members are joined with those of another.
public struct Associable: Sendable, Hashable, Codable {
  public var id: OptionID
  public var text: RichText
  /// How often it may be used; nothing for as often as one likes.
  public var maximum: Int?
  /// Keeps its place when the others are shuffled.
  public var isFixed: Bool

  public init(id: OptionID, text: RichText, maximum: Int? = 1, isFixed: Bool = false) {
    self.id = id
    self.text = text
    self.maximum = maximum
    self.isFixed = isFixed
  }
}
