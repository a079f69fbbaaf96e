/// The people of a house, and what a staff list would make of them.
public enum Roster {
  /// What each row would change, and which rows are refused.
  ///
  /// A row means somebody by id, else by e-mail address in any case, else by name where only one
  /// known person and one row bear it. Cells that are empty or missing change nothing; a dash takes
  /// away. Who is not in the file is listed and stays. After a plan was applied, the same rows make
  /// a plan of rows that are the same. About linear in people and rows.
  ///
  /// - Parameters:
  ///   - findings: of the reading; rows with errors are refused.
  ///   - today: the day on which somebody leaves or returns when the file names none.
  ///   - mentors: who may mentor, by key, and how many people at most, where there is a limit;
  ///     nothing where anybody may. A row that names somebody else leaves the mentor as it was, with
  ///     a warning: a list from elsewhere knows nothing of certifications.
  public static func plan(
    current: [RosterPerson], rows: [RosterRow], findings: [RosterFinding], today: RosterDay,
    mentors: [Int64: Int?]? = nil
  ) -> RosterPlan {
    var planning = RosterPlanning(current, rows, findings, today, mentors)
    return planning.plan()
  }

  /// What is applied of a plan with refusals.
  public enum Choice: Sendable, Hashable {
    /// All of it, or nothing while anything is refused.
    case everything
    case goodRows
  }

  /// The people once a plan for them was applied.
  ///
  /// New people come last, in the order of the file, with the next keys that are free.
  public static func apply(
    _ plan: RosterPlan, to current: [RosterPerson], choosing choice: Choice = .everything
  ) -> [RosterPerson] {
    guard plan.isClean || choice == .goodRows else { return current }
    var people = current
    var places = Dictionary(
      current.enumerated().map { ($0.element.key, $0.offset) }, uniquingKeysWith: { one, _ in one })
    var used = Set(places.keys)
    var next = current.map(\.key).max() ?? 0
    var newKeys: [Int: Int64] = [:]
    for change in plan.changes where change.key == nil {
      repeat { next = next == .max ? 1 : next + 1 } while used.contains(next)
      used.insert(next)
      newKeys[change.place.row] = next
      places[next] = people.count
      people.append(RosterPerson(key: next, name: change.after.name))
    }
    for change in plan.changes {
      guard let key = change.key ?? newKeys[change.place.row], let place = places[key] else {
        continue
      }
      people[place] = RosterPerson(
        key: key, change.after, newKeys, formerNames: people[place].formerNames)
    }
    return people
  }
}

extension RosterPerson {
  fileprivate init(
    key: Int64, _ values: RosterValues, _ newKeys: [Int: Int64], formerNames: [String]
  ) {
    let mentor: Int64? =
      switch values.mentor {
      case .person(let key)?: key
      case .row(let row)?: newKeys[row]
      case nil: nil
      }
    self.init(
      key: key, id: values.id, name: values.name, email: values.email, team: values.team,
      roles: values.roles, mentorKey: mentor, joined: values.joined, left: values.left,
      identifiers: values.identifiers, formerNames: formerNames)
  }
}
