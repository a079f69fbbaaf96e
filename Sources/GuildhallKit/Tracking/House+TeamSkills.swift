public import Certifications
internal import Curricula
internal import Rubrics
internal import Storage

extension House {
  /// What the people of a team can do, without their names: those who learn and are here.
  ///
  /// - Parameter team: everybody without it.
  /// - Throws: `unknownTeam`.
  public func teamSkills(of team: String? = nil) throws -> TeamSkills {
    let learners = Set(try store.learners().map(\.id))
    let staff = try store.staff()
    if let team, !staff.contains(where: { $0.team == team }) {
      throw ReviewingFault.unknownTeam(team, known: Set(staff.compactMap(\.team)).sorted())
    }
    let handles = staff.filter {
      learners.contains($0.person.id) && $0.leftAt == nil && (team == nil || $0.team == team)
    }.map(\.person.handle)
    let pages = stride(from: 0, to: handles.count, by: 25).map {
      Array(handles[$0..<min($0 + 25, handles.count)])
    }
    let maps = inParallel(pages) { page in Result { try page.map { try skills(of: $0).map } } }
    return TeamSkills(
      try maps.flatMap { try $0.get() },
      competencies: try current().flatMap(\.curriculum.competencies))
  }
}
