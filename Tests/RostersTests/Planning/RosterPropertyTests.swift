import Rosters
import Testing

/// Houses and lists drawn by lot, from few names so that much of it meets.
struct RosterPropertyTests {
  private struct Lot {
    var numbers: Seeded

    mutating func day() -> RosterDay? {
      RosterDay(
        year: 2020 + numbers.below(6), month: 1 + numbers.below(12), day: 1 + numbers.below(28))
    }

    mutating func house() -> [RosterPerson] {
      let count = numbers.below(12)
      return (0..<count).map { number in
        let joined = numbers.below(2) == 0 ? day() : nil
        let left = numbers.below(3) == 0 ? day() : nil
        return RosterPerson(
          key: Int64(number + 1), id: numbers.below(2) == 0 ? "E\(number)" : nil,
          name: "Person \(numbers.below(10))",
          email: numbers.below(2) == 0 ? "p\(number)@example.org" : nil,
          team: numbers.one(of: [nil, "Pine", "Oak"]),
          roles: numbers.one(of: [[], [.agent], [.mentor, .agent]]),
          mentorKey: numbers.below(3) == 0 && number > 0 ? Int64(1 + numbers.below(number)) : nil,
          joined: joined,
          left: left.flatMap { day in joined.map { day >= $0 } == false ? nil : day },
          identifiers: numbers.below(3) == 0 ? ["a\(number)"] : [])
      }
    }

    mutating func list() -> String {
      var names = [
        "name", "id", "email", "team", "roles", "mentor", "joined", "left", "known as", "status",
      ]
      names = names.filter { $0 == "name" || numbers.below(3) > 0 }
      let rows = (0..<numbers.below(10)).map { _ in
        names.map { cell($0) }.joined(separator: ",")
      }
      return ([names.joined(separator: ",")] + rows).joined(separator: "\n")
    }

    private mutating func cell(_ column: String) -> String {
      let person = numbers.below(14)
      if column == "name" { return "Person \(numbers.below(14))" }
      switch numbers.below(10) {
      case 0...2: return ""
      case 3: return "-"
      default: break
      }
      switch column {
      case "id": return "E\(person)"
      case "email": return numbers.one(of: ["p\(person)@example.org", "P\(person)@example.org"])
      case "team": return numbers.one(of: ["Pine", "Oak", "Elm"])
      case "roles": return numbers.one(of: ["agent", "mentor;agent", "lead|trainer"])
      case "mentor":
        return numbers.one(of: ["E\(person)", "p\(person)@example.org", "Person \(person)"])
      case "joined", "left": return day().map(\.description) ?? ""
      case "known as": return "a\(person)"
      default: return numbers.one(of: ["active", "inactive", "", "", ""])
      }
    }
  }

  @Test func `a plan that was applied is the same when it is made again`() {
    var clean = 0
    var partly = 0
    for seed in 0..<2_000 {
      var lot = Lot(numbers: Seeded(state: UInt64(seed)))
      for _ in 0..<3 { _ = lot.numbers.next() }
      let house = lot.house()
      let list = lot.list()
      let (rows, findings) = read(list)
      let first = Roster.plan(current: house, rows: rows, findings: findings, today: today)
      #expect(first.changes.count + first.refusals.count == rows.count)
      #expect(first.refusals.allSatisfy { !$0.findings.isEmpty })
      let people = Roster.apply(first, to: house, choosing: .goodRows)
      let second = Roster.plan(current: people, rows: rows, findings: findings, today: today)
      let changed = Set(first.changes.map(\.place))
      let again = second.changes.filter { changed.contains($0.place) }
      #expect(again.count == changed.count, "seed \(seed):\n\(list)\n\(first.text)\n\(second.text)")
      #expect(
        again.allSatisfy { $0.kind == .same },
        "seed \(seed):\n\(list)\n\(first.text)\n\(second.text)")
      if first.isClean {
        clean += rows.isEmpty ? 0 : 1
        #expect(second.isClean)
        #expect(Roster.apply(second, to: people) == people)
      } else {
        partly += changed.isEmpty ? 0 : 1
        #expect(Roster.apply(first, to: house) == house)
      }
    }
    // The lots are worth drawing only while both happen often.
    #expect(clean > 100)
    #expect(partly > 300)
  }

  @Test func `what was unique and without a circle stays so`() {
    for seed in 0..<2_000 {
      var lot = Lot(numbers: Seeded(state: UInt64(seed) &+ 1 << 32))
      for _ in 0..<3 { _ = lot.numbers.next() }
      let house = lot.house()
      let people = Roster.apply(plan(lot.list(), for: house), to: house, choosing: .goodRows)
      let ids = people.compactMap(\.id)
      let emails = people.compactMap { $0.email?.lowercased() }
      let identifiers = people.flatMap(\.identifiers)
      #expect(Set(ids).count == ids.count)
      #expect(Set(emails).count == emails.count)
      #expect(Set(identifiers).count == identifiers.count)
      #expect(Set(people.map(\.key)).count == people.count)
      #expect(people.prefix(house.count).map(\.key) == house.map(\.key))
      for person in people {
        if let left = person.left, let joined = person.joined { #expect(joined <= left) }
        var steps = 0
        var mentor = person.mentorKey
        while let key = mentor, steps <= people.count {
          mentor = people.first { $0.key == key }?.mentorKey
          steps += 1
        }
        #expect(steps <= people.count, "seed \(seed)")
      }
    }
  }
}
