extension RosterRow {
  /// What is kept of somebody once the row is applied, but for the mentor, whom others may bring.
  func values(after person: RosterPerson?, _ today: RosterDay) -> RosterValues {
    var values = person.map { RosterValues($0) } ?? RosterValues(name: name)
    values.name = name
    values.id = id.applied(to: values.id)
    // An address that differs only in capitals is the one that is known.
    if email.value?.lowercased() != values.email?.lowercased() || email == .taken {
      values.email = email.applied(to: values.email)
    }
    values.team = team.applied(to: values.team)
    values.roles = roles.applied(to: values.roles) ?? []
    let former = Set((person?.formerNames ?? []).map { $0.lowercased() })
    values.identifiers = (identifiers.applied(to: values.identifiers) ?? [])
      .filter { !former.contains($0.lowercased()) }
    let days = days(after: person, today)
    values.joined = days.joined
    values.left = days.left
    return values
  }

  /// The days once the row is applied.
  ///
  /// Who left and joined later than that is there again; so is who left and is called active. Who is
  /// called inactive and has no day of leaving leaves today.
  func days(
    after person: RosterPerson?, _ today: RosterDay
  ) -> (joined: RosterDay?, left: RosterDay?) {
    let joined = joined.applied(to: person?.joined)
    switch left {
    case .given(let day): return (joined, day)
    case .taken: return (joined, nil)
    case .kept: break
    }
    var left = person?.left
    if let day = self.joined.value, let last = left, day > last { left = nil }
    switch isThere {
    case true?: return (joined, nil)
    case false?: return (joined, left ?? today)
    case nil: return (joined, left)
    }
  }
}

extension RosterChange {
  /// - Parameter mentors: the names of the mentor before and after.
  init(
    _ place: RosterPlace, _ before: RosterPerson?, _ after: RosterValues, joinedAgain: RosterDay?,
    _ today: RosterDay, mentors: (old: String?, new: String?)
  ) {
    self.place = place
    self.after = after
    key = before?.key
    let old = before.map { RosterValues($0) }
    fields = Self.fields(from: old, to: after, mentors)
    switch (old, after.left) {
    case (nil, _): kind = .create
    case (let old?, let left?) where old.left == nil: kind = .leave(on: left)
    case (let old?, nil) where old.left != nil:
      let day = joinedAgain.flatMap { day in old.left.map { day > $0 ? day : today } }
      kind = .returned(on: day ?? today)
    default: kind = fields.isEmpty ? .same : .update
    }
  }

  private static func fields(
    from old: RosterValues?, to new: RosterValues, _ mentors: (old: String?, new: String?)
  ) -> [Field] {
    var fields: [Field] = []
    func compare(_ field: RosterField, _ before: String?, _ after: String?) {
      if before != after { fields.append(Field(field, old: before, new: after)) }
    }
    compare(.id, old?.id, new.id)
    compare(.name, old?.name, new.name)
    compare(.email, old?.email, new.email)
    compare(.team, old?.team, new.team)
    compare(.roles, listed(old?.roles.map(\.rawValue)), listed(new.roles.map(\.rawValue)))
    if old?.mentor != new.mentor {
      fields.append(Field(.mentor, old: mentors.old, new: mentors.new))
    }
    compare(.joined, old?.joined?.description, new.joined?.description)
    compare(.left, old?.left?.description, new.left?.description)
    compare(.identifiers, listed(old?.identifiers), listed(new.identifiers))
    return fields
  }

  private static func listed(_ words: [String]?) -> String? {
    words.flatMap { $0.isEmpty ? nil : $0.joined(separator: ", ") }
  }
}
