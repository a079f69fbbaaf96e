import Foundation
import GuildhallKit
import Reports

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
  var report: NightlyReport?
  let all = try seconds { report = try house.decideEverybody(isDryRun: true) }
  lines.append(
    "\("everybody decided anew".padded(34)) \(milliseconds(all)), \(report?.people ?? 0) people, \(report?.decisions ?? 0) decisions, \(report?.due ?? 0) awards due"
  )
  return lines
}
