public import Curricula

/// A curriculum put in order by name, for many questions.
public struct Catalogue: Sendable {
  public let curriculum: Curriculum
  private let modules: [ModuleID: Module]
  private let programmes: [ProgrammeID: Programme]

  public init(_ curriculum: Curriculum) {
    self.curriculum = curriculum
    modules = Dictionary(curriculum.modules.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    programmes = Dictionary(
      curriculum.programmes.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
  }

  public func module(_ id: ModuleID) -> Module? { modules[id] }
  public func programme(_ id: ProgrammeID) -> Programme? { programmes[id] }
}
