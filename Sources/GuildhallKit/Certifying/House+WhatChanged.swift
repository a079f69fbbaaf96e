internal import Certifications
public import Curricula
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

extension House {
  /// What changed in the curriculum since somebody was certified, for the certification of each
  /// programme that was awarded last.
  ///
  /// Only what bears on the programme's modules is in it, and no question of any quiz.
  ///
  /// - Parameter programme: only this one.
  public func whatChanged(for name: String, programme: ProgrammeID? = nil) throws -> PersonChanges {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let facts = try facts()
    if let programme, facts.programme(programme) == nil {
      throw CertifyingFault.unknownProgramme(programme, known: try programmeIDs())
    }
    let record = try store.record(of: person.id)
    let publications = try store.publications()
    let certified = try facts.programmes.compactMap {
      version, of -> PersonChanges.Certified? in
      guard programme == nil || programme == of.id,
        let last = record.certificates.last(where: { $0.programme == of.id }),
        let then = last.publication
      else { return nil }
      // A version of another curriculum, from which the programme was moved, cannot be compared.
      guard
        let curriculum = publications.first(where: { $0.id == then })?.curriculum,
        curriculum == version.curriculum.id
      else { return nil }
      let changes = try cache.changes(from: then, to: version.number) {
        CurriculumChanges(from: try published(then).curriculum, to: version.curriculum)
      }.concerning(modules: Set(of.requires.modules))
      return .init(
        programme: of.id, title: of.title,
        changes: changes.forLearners(since: longDay(last.awardedAt.formatted(.iso8601))))
    }
    return PersonChanges(person: person.name, certified: certified)
  }
}

extension Requirement {
  /// The modules that it asks for.
  var modules: [ModuleID] {
    leaves.compactMap { leaf in
      switch leaf {
      case .completed(let module), .passed(let module), .signedOff(let module, _): module
      case .exam(let exam): exam.module
      case .played(let played): played.module
      default: nil
      }
    }
  }
}
