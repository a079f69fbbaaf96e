public import Rubrics

/// What is taught, how work is judged and what must be passed: one folder of files.
///
/// A definition: it knows no learner, no attempt and no date.
public struct Curriculum: Sendable, Hashable, Codable {
  public var id: CurriculumID
  public var title: String
  public var summary: String
  public var language: String
  /// The school grade that no lesson should read harder than.
  public var readingGrade: Int?
  public var competencies: [Competency]
  /// What besides modules bears on the competencies.
  public var skillEvidence: [CriterionEvidence]
  public var articles: [Article]
  public var banks: [Bank]
  public var modules: [Module]
  public var rubrics: [Rubric]
  public var programmes: [Programme]
  public var rehearsals: [Rehearsal]
  public var scenarios: [Scenario]
  public var walkthroughs: [Walkthrough]

  public init(
    id: CurriculumID, title: String, summary: String = "", language: String = "en",
    readingGrade: Int? = nil, competencies: [Competency] = [],
    skillEvidence: [CriterionEvidence] = [], articles: [Article] = [],
    banks: [Bank] = [], modules: [Module] = [], rubrics: [Rubric] = [],
    programmes: [Programme] = [], rehearsals: [Rehearsal] = [],
    scenarios: [Scenario] = [], walkthroughs: [Walkthrough] = []
  ) {
    self.id = id
    self.title = title
    self.summary = summary
    self.language = language
    self.readingGrade = readingGrade
    self.competencies = competencies
    self.skillEvidence = skillEvidence
    self.articles = articles
    self.banks = banks
    self.modules = modules
    self.rubrics = rubrics
    self.programmes = programmes
    self.rehearsals = rehearsals
    self.scenarios = scenarios
    self.walkthroughs = walkthroughs
  }

  public func article(_ id: ArticleID) -> Article? { articles.first { $0.id == id } }
  public func module(_ id: ModuleID) -> Module? { modules.first { $0.id == id } }
  public func rubric(_ id: RubricID) -> Rubric? { rubrics.first { $0.id == id } }
  public func scenario(_ id: ScenarioID) -> Scenario? { scenarios.first { $0.id == id } }
  public func programme(_ id: ProgrammeID) -> Programme? { programmes.first { $0.id == id } }

  /// A part that is sat and scored, as a quiz: a quiz itself, or a review exercise.
  public func quiz(_ part: PartID, of module: ModuleID) -> Quiz? {
    self.module(module)?.sat(part, rubrics: rubrics)
  }
}

/// A skill that modules build and that evidence is gathered for.
public struct Competency: Sendable, Hashable, Codable {
  public enum Group: String, Sendable, Hashable, Codable, CaseIterable {
    case foundational
    case technical
    case customerEngagement = "customer-engagement"
    case leadership
    /// What every kind of work rests on, such as solving problems and adapting.
    case essential
  }

  public var id: CompetencyID
  public var title: String
  public var group: Group
  public var description: String

  public init(id: CompetencyID, title: String, group: Group, description: String = "") {
    self.id = id
    self.title = title
    self.group = group
    self.description = description
  }
}
