public import Rubrics

/// One difference between two versions of a curriculum.
///
/// It may hold right answers, so it is for authors, and deliberately not `Codable`: what learners
/// see is made of it field by field, in `Reports`.
public struct CurriculumChange: Sendable, Hashable {
  /// How much a change matters to somebody who knows the old version.
  public enum Weight: String, Sendable, Hashable, Codable, CaseIterable, Comparable {
    /// Punctuation, case, spacing, emphasis and corrected slips of the pen.
    case wording
    /// What there is, in which order, and how it is counted.
    case structure
    /// What is right: keys, questions, lessons, articles, what scenarios and reviewers look for.
    case policy

    private var rank: Int {
      switch self {
      case .wording: 0
      case .structure: 1
      case .policy: 2
      }
    }

    public static func < (one: Self, other: Self) -> Bool { one.rank < other.rank }
  }

  /// What of the place is different.
  public enum Aspect: String, Sendable, Hashable, Codable, CaseIterable {
    /// The thing itself came or went.
    case presence
    /// It stands elsewhere among its like.
    case order
    case title, summary, kind, language, readingGrade, group
    /// The text of a lesson, an article, a point or a criterion's guidance.
    case text
    case minutes, builds, prerequisites, moveOn
    // Of quizzes.
    case masteryScore, cutScore, mode, behaviour, reveal, seconds, grace, attempts, coolingOff
    case counting, shuffling, outcomes, drawing, enemies
    // Of items.
    case key, question, options, explanations, marking, points, difficulty, competency, pilot
    case bank, lesson
    // Of scenarios, their parts and review exercises; programmes have a level too.
    case scenarios, level, brief, rubric, course, interaction
    // Of rubrics and criteria.
    case rules, section, weight, examples, passMark
    // Of articles.
    case keywords, checked
    // Of programmes.
    case requirements, validity, award, warning, graceDays, allows
    /// From when on a way of renewal is open.
    case opens
    /// The criteria by which reviewed work shows a competency.
    case shownBy
    /// Something that no other aspect names.
    case other
  }

  public enum Value: Sendable, Hashable {
    /// 0 to 1.
    case share(Double)
    case number(Double)
    case seconds(Double)
    case text(String)
    case names([String])
    case requirement(Requirement)
  }

  public enum Detail: Sendable, Hashable {
    /// With the places that came inside of it.
    case added([ChangePlace])
    case removed([ChangePlace])
    /// Its places among its like, from 1.
    case moved(from: Int, to: Int)
    case replaced(Value?, by: Value?)
    case edited([TextEdit])
    /// The whole key, as one line for each thing that is right.
    case answers(before: [String], after: [String])
    /// For whoever words the difference of two rubrics.
    case judged(before: Rubric, after: Rubric)
    /// That it changed, and no more.
    case changed
  }

  public var place: ChangePlace
  public var aspect: Aspect
  public var detail: Detail
  public var weight: Weight
  /// The modules that it bears on, by their identifiers.
  public var modules: [ModuleID]
  /// True for an article that no module names, which anybody may have gone by.
  public var bearsOnAll: Bool

  public init(
    place: ChangePlace, aspect: Aspect, detail: Detail, weight: Weight,
    modules: [ModuleID] = [], bearsOnAll: Bool = false
  ) {
    self.place = place
    self.aspect = aspect
    self.detail = detail
    self.weight = weight
    self.modules = modules
    self.bearsOnAll = bearsOnAll
  }
}
