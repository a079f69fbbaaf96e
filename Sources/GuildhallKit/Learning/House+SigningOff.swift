internal import Certifications
public import Curricula
internal import Foundation
internal import Rubrics
internal import Storage

extension House {
  /// A mentor has seen points of a checklist; what was signed before stays as it is.
  ///
  /// - Parameters:
  ///   - points: nothing for all of them.
  ///   - mentor: who has seen them; never the learner.
  /// - Returns: the points that are signed now, and those that are still open.
  public func signOff(
    _ points: [OptionID]?, of part: PartID, in module: ModuleID, for learner: String,
    by mentor: String, note: String = ""
  ) throws -> (signed: [OptionID], open: [OptionID]) {
    let act = act(by: "roster")
    guard let (version, definition) = try self.module(module) else {
      throw LearningFault.unknownModule(module, known: try moduleIDs())
    }
    guard let checklist = definition.checklist(part) else {
      throw LearningFault.unknownPart(
        part, of: module, known: definition.checklists.map(\.id))
    }
    let known = checklist.points.map(\.id)
    for point in points ?? [] where !known.contains(point) {
      throw LearningFault.unknownPoint(point, known: known)
    }
    let (person, signer) = try parties(learner, mentor) { try requireMentor($0, at: act.at) }
    let signed = try store.signOff(
      points ?? known, of: part, in: module, publication: version.version, for: person.id,
      mentor: signer.id, note: note, Act(by: "person/\(signer.id)", at: act.at))
    let done = Set(
      try store.record(of: person.id).signOffs
        .filter { $0.module == module && $0.checklist == part }.map(\.point))
    return (signed, known.filter { !done.contains($0) })
  }

  /// A trainer holds a part, or the whole module, to be met by other means.
  ///
  /// - Returns: whether it is new.
  public func waive(
    _ part: PartID?, of module: ModuleID, for learner: String, by trainer: String, reason: String
  ) throws -> Bool {
    let act = act(by: "roster")
    guard let (_, definition) = try self.module(module) else {
      throw LearningFault.unknownModule(module, known: try moduleIDs())
    }
    if let part, definition.part(part) == nil {
      throw LearningFault.unknownPart(part, of: module, known: definition.parts.map(\.id))
    }
    guard reason.contains(where: { !$0.isWhitespace }) else { throw LearningFault.emptyReason }
    let (person, signer) = try parties(learner, trainer)
    return try store.waive(
      part, of: module, for: person.id, trainer: signer.id, reason: reason,
      Act(by: "person/\(signer.id)", at: act.at))
  }

  /// Whom it concerns and who decides: somebody else, who is known and has not left.
  private func parties(
    _ learner: String, _ decider: String,
    mustBe isAllowed: (String) throws -> Void = { _ in }
  ) throws -> (learner: Person, decider: Person) {
    try requireVisible(decider)
    guard let person = try store.findPerson(named: learner) else {
      throw LearningFault.unknownPerson(learner)
    }
    if try store.findPerson(named: decider) == person { throw LearningFault.ownWork }
    try isAllowed(decider)
    return (person, try self.decider(decider).person)
  }
}
