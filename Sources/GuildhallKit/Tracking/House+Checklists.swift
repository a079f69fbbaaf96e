public import Curricula
public import Foundation
internal import Certifications
internal import Rubrics
internal import Storage

/// A checklist of somebody, point by point.
public struct PersonChecklist: Sendable {
  public struct Point: Sendable {
    public var id: OptionID
    public var text: RichText
    /// When a mentor saw it; nothing while it is open.
    public var signedAt: Date?
    public var signedBy: String?
  }

  public var person: TrackedPerson
  public var module: ModuleID
  public var moduleTitle: String
  public var part: PartID
  public var title: String
  public var summary: String
  public var points: [Point]
  /// What is to be passed before the module; empty where it may be begun.
  public var waitsFor: [String]

  public var open: [Point] { points.filter { $0.signedAt == nil } }
}

extension House {
  /// The checklists of some people that are not signed whole, by person and module.
  public func openChecklists(of people: Set<Int64>) throws -> [PersonChecklist] {
    let facts = try facts()
    let staff = try store.staff().filter { people.contains($0.person.id) && $0.leftAt == nil }
    guard let first = staff.map(\.person.id).min(), let last = staff.map(\.person.id).max() else {
      return []
    }
    let names = Names(asking: store)
    let records = try store.records(of: first...last)
    return staff.flatMap { member in
      let record = records[member.person.id] ?? LearningRecord()
      return facts.versions.flatMap { version -> [PersonChecklist] in
        let index = RecordIndex(record, in: version.catalogue)
        return version.curriculum.modules.filter { !$0.checklists.isEmpty }.flatMap { module in
          let progress = index.progress(of: module)
          return module.checklists.compactMap { checklist -> PersonChecklist? in
            guard progress.parts.contains(where: { $0.part == checklist.id && !$0.isDone }) else {
              return nil
            }
            return PersonChecklist(
              person: TrackedPerson(member), module: module.id, moduleTitle: module.title,
              part: checklist.id, title: checklist.title, summary: checklist.summary,
              points: checklist.points.map { point in
                let signed = record.signOffs.first {
                  $0.module == module.id && $0.checklist == checklist.id && $0.point == point.id
                }
                return .init(
                  id: point.id, text: point.text, signedAt: signed?.signedAt,
                  signedBy: signed.map { names.person($0.mentor) })
              },
              waitsFor: progress.waitsFor.map { version.catalogue.module($0)?.title ?? $0.rawValue }
            )
          }
        }
      }
    }
  }
}
