import Curricula
import Foundation
import GuildhallKit
import Reports
import Rubrics

/// Times the questions about certifications; `scripts/measure-register` makes the database.
func measureRegister(in folder: String) throws -> [String] {
  let house = try House(folder: folder, for: .reading)
  let names = try house.staffList().map(\.handle)
  guard !names.isEmpty else { return ["nobody is in \(folder)"] }
  var lines: [String] = []
  // Twenty people from all over the list, so that it is not always the same page of the file.
  let people = (0..<20).map { names[$0 * names.count / 20] }
  var each: [Double] = []
  for person in people { each.append(try seconds { _ = try house.standing(of: person) }) }
  each.sort()
  lines.append(
    "\("one person's standing".padded(34)) \(milliseconds(each[10])) (\(milliseconds(each[0])) to \(milliseconds(each[19])))"
  )
  var rows = 0
  let lists = try (0..<5).map { _ in
    try seconds { rows = try house.expiring(withinDays: 30, todo: 0).lines.count }
  }.sorted()
  lines.append(
    "\("what ends within 30 days".padded(34)) \(milliseconds(lists[2])) (\(milliseconds(lists[0])) to \(milliseconds(lists[4]))), \(rows) rows"
  )
  let task = TaskID("task-7")
  var may = 0
  let cleared = try (0..<3).map { _ in
    try seconds { may = try house.cleared(for: task, on: Date()).lines.count { $0.isCleared } }
  }.sorted()
  lines.append(
    "\("who may do one thing".padded(34)) \(milliseconds(cleared[1])) (\(milliseconds(cleared[0])) to \(milliseconds(cleared[2]))), \(may) may"
  )
  let dossiers = try people.prefix(5).compactMap { person -> Double? in
    guard
      let held = try house.standing(of: person).programmes.first(where: { $0.awardedAt != nil })
    else { return nil }
    return try seconds { _ = try house.dossier(of: person, for: ProgrammeID(held.programme)) }
  }.sorted()
  if let middle = dossiers.dropFirst(dossiers.count / 2).first {
    lines.append("\("why one person was certified".padded(34)) \(milliseconds(middle))")
  }
  var report: NightlyReport?
  let all = try seconds { report = try house.decideEverybody(isDryRun: true) }
  lines.append(
    "\("everybody decided anew".padded(34)) \(milliseconds(all)), \(report?.people ?? 0) people, \(report?.decisions ?? 0) decisions, \(report?.due ?? 0) awards due"
  )
  return lines
}
