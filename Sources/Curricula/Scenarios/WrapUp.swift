public import Rubrics

/// The form that is filled in when the conversation is over.
public struct WrapUp: Sendable, Hashable, Codable {
  public enum Field: Sendable, Hashable, Codable {
    /// One of several options.
    case choice(Choice)
    /// Words, in which certain things must stand.
    case notes(Notes)

    public var id: String {
      switch self {
      case .choice(let choice): choice.id
      case .notes(let notes): notes.id
      }
    }

    public var title: String {
      switch self {
      case .choice(let choice): choice.title
      case .notes(let notes): notes.title
      }
    }
  }

  public struct Choice: Sendable, Hashable, Codable {
    public struct Option: Sendable, Hashable, Codable {
      public var id: String
      public var title: String
      /// The ends after which it is right; nothing for after none, all for after any.
      public var rightAfter: RightAfter

      public init(id: String, title: String, rightAfter: RightAfter = .none) {
        self.id = id
        self.title = title
        self.rightAfter = rightAfter
      }
    }

    public enum RightAfter: Sendable, Hashable, Codable {
      case none, all
      case ends([StateID])
    }

    public var id: String
    public var title: String
    public var options: [Option]

    public init(id: String, title: String, options: [Option]) {
      self.id = id
      self.title = title
      self.options = options
    }
  }

  public struct Notes: Sendable, Hashable, Codable {
    public struct Need: Sendable, Hashable, Codable {
      public var cue: CueID
      /// What must stand there: "what was wrong".
      public var title: String

      public init(cue: CueID, title: String) {
        self.cue = cue
        self.title = title
      }
    }

    public var id: String
    public var title: String
    public var needs: [Need]

    public init(id: String, title: String, needs: [Need]) {
      self.id = id
      self.title = title
      self.needs = needs
    }
  }

  public var fields: [Field]

  public init(fields: [Field]) { self.fields = fields }
}

/// What a good colleague needs.
public struct Par: Sendable, Hashable, Codable {
  public var turns: Int
  /// The handle time.
  public var seconds: Int?

  public init(turns: Int, seconds: Int? = nil) {
    self.turns = turns
    self.seconds = seconds
  }
}

/// What each part of a play's score weighs against the others.
public struct ScoreWeights: Sendable, Hashable, Codable {
  public var outcome: Double
  public var rubric: Double
  public var par: Double
  public var wrapUp: Double

  public init(outcome: Double = 30, rubric: Double = 50, par: Double = 10, wrapUp: Double = 10) {
    self.outcome = outcome
    self.rubric = rubric
    self.par = par
    self.wrapUp = wrapUp
  }
}
