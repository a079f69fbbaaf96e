/// Refuses rows that are good by themselves and cannot stand beside the others: those that need a
/// refused row, and those whose mentors run in a circle.
///
/// A refusal puts a person's mentor back to what it was, which may close another circle; so it goes
/// on until nothing more is refused, at most `mostRounds` times, each linear. What is still tangled
/// then is refused whole.
struct RowSettling {
  /// A row that holds only if another one does.
  struct Need {
    var row: Int
    var fault: RosterFault
    var field: RosterField
  }

  private(set) var isRefused: [Bool]
  private(set) var findings: [RosterFinding] = []

  /// Needs, by the row that is needed.
  private let needs: [Int: [Need]]
  private let rows: [RosterRow]
  /// The number of the person of each row, as `MentorLookup` counts.
  private let numbers: [Int]
  /// What each row says of its mentor; no entry where it says nothing.
  private let stated: [Int: Int?]
  /// The mentors that people of the house have.
  private let current: [Int?]

  private static let mostRounds = 32

  init(
    _ rows: [RosterRow], isRefused: [Bool], needs: [Int: [Need]], numbers: [Int],
    stated: [Int: Int?], current: [Int?]
  ) {
    self.rows = rows
    self.isRefused = isRefused
    self.needs = needs
    self.numbers = numbers
    self.stated = stated
    self.current = current
    spread(isRefused.indices.filter { isRefused[$0] })
    for _ in 0..<Self.mostRounds {
      let found = circles()
      if found.isEmpty { return }
      refuse(found)
    }
    if circles().isEmpty { return }
    refuse(rows.indices.filter { stated[$0] != nil && !self.isRefused[$0] }.map { [$0] })
  }

  private mutating func refuse(_ circles: [[Int]]) {
    for circle in circles {
      // Not all of them: a circle of many rows would be told once for each.
      let names = circle.prefix(5).map { rows[$0].name }
      let fault = RosterFault.mentorsInCircle(names, more: circle.count - names.count)
      for row in circle {
        isRefused[row] = true
        findings.append(
          RosterFinding(
            fault, at: rows[row].place, column: rows[row].headings[.mentor]))
      }
    }
    spread(circles.flatMap { $0 })
  }

  /// Refuses all that needs these rows, and what needs that.
  private mutating func spread(_ refused: [Int]) {
    var open = refused
    while let row = open.popLast() {
      for need in needs[row] ?? [] where !isRefused[need.row] {
        isRefused[need.row] = true
        open.append(need.row)
        let dependent = rows[need.row]
        findings.append(
          RosterFinding(need.fault, at: dependent.place, column: dependent.headings[need.field]))
      }
    }
  }

  /// The good rows of each circle that say who their mentor is, in the order of the circle.
  ///
  /// Everybody has one mentor at most, so a walk from each person ends or comes back.
  private func circles() -> [[Int]] {
    var next = current + Array(repeating: nil, count: rows.count)
    var speaker = [Int?](repeating: nil, count: next.count)
    for row in rows.indices where !isRefused[row] {
      guard let mentor = stated[row] else { continue }
      next[numbers[row]] = mentor
      speaker[numbers[row]] = row
    }
    var walk = [Int](repeating: 0, count: next.count)
    var found: [[Int]] = []
    for start in next.indices where walk[start] == 0 {
      var place = start
      while walk[place] == 0 {
        walk[place] = start + 1
        guard let mentor = next[place] else { break }
        place = mentor
      }
      guard walk[place] == start + 1, next[place] != nil else { continue }
      var circle: [Int] = []
      var member = place
      repeat {
        if let row = speaker[member] { circle.append(row) }
        member = next[member] ?? place
      } while member != place
      if !circle.isEmpty { found.append(circle) }
    }
    return found
  }
}
