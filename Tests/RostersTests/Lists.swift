import Findings
import Rosters
import Testing

let today = day("2026-11-22")

/// A day that the test knows to be one.
func day(_ text: String) -> RosterDay {
  guard let day = RosterDay(text) else {
    Issue.record("\(text) is no day")
    return day("2000-01-01")
  }
  return day
}

/// The rows of a list and all that is wrong with it.
func read(_ text: String) -> (rows: [RosterRow], findings: [RosterFinding]) {
  RosterFile.read(text, today: today)
}

func plan(
  _ text: String, for people: [RosterPerson] = [], mentors: [Int64: Int?]? = nil
) -> RosterPlan {
  let (rows, findings) = read(text)
  return Roster.plan(
    current: people, rows: rows, findings: findings, today: today, mentors: mentors)
}

/// What a reader of the list is told, without warnings: each fault with its row and column.
func told(_ findings: [RosterFinding]) -> [Told] {
  findings.filter { $0.severity == .error }.map {
    Told($0.place?.row, $0.column, $0.fault)
  }
}

struct Told: Hashable, CustomStringConvertible {
  var row: Int?
  var column: String?
  var fault: RosterFault

  init(_ row: Int?, _ column: String?, _ fault: RosterFault) {
    self.row = row
    self.column = column
    self.fault = fault
  }

  var description: String { "row \(row ?? 0), \(column ?? "-"): \(fault)" }
}

/// Somebody of the house, by number.
let ana = RosterPerson(
  key: 1, id: "E1", name: "Ana Lopes", email: "ana@example.org", team: "Pine", roles: [.agent],
  joined: day("2024-01-08"))
let ben = RosterPerson(key: 2, id: "E2", name: "Ben Okafor", email: "ben@example.org", mentorKey: 1)
let cleo = RosterPerson(
  key: 3, name: "Cleo Brandt", joined: day("2023-05-01"), left: day("2025-02-28"))
let house = [ana, ben, cleo]
