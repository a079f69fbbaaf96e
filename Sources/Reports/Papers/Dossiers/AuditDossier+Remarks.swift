extension AuditDossier {
  /// What an auditor should ask about: facts of the dossier that do not agree with one another.
  ///
  /// Days are compared where they are ISO days; others are not judged.
  var remarks: [Words] {
    standingRemarks + requirementRemarks + decisionRemarks + orderRemarks
  }

  private var standingRemarks: [Words] {
    guard let decision else {
      return standing == .notCertified
        ? [] : ["No award is on record that the standing could rest on."]
    }
    var remarks: [Words] = []
    if standing == .notCertified, !isAfter(decision.on, day) {
      remarks.append(
        "It was awarded on \(decision.on), and yet held to be never awarded by \(day).")
    }
    guard standing == .certified else { return remarks }
    if isAfter(decision.on, day) {
      remarks.append("It was awarded on \(decision.on), after the day that is asked about.")
    }
    if let until = decision.validUntil, isAfter(day, until) {
      remarks.append("It was valid until \(until), which is before the day that is asked about.")
    }
    if !requirement.isMet { remarks.append("It was awarded although the rule was not met.") }
    return remarks
  }

  private var requirementRemarks: [Words] {
    requirement.places.flatMap { place -> [Words] in
      let node = place.node
      let name: Words =
        if !node.title.isEmpty { "\(node.title)" } else if place.group == nil {
          "The whole requirement"
        } else { "A group of requirements" }
      guard node.parts.isEmpty else {
        let isMet = node.parts.count { $0.isMet } >= node.neededParts
        return isMet == node.isMet
          ? [] : ["\(name): recorded as \(node.metWords), and its parts say otherwise."]
      }
      guard node.isMet else { return [] }
      if node.evidence.isEmpty { return ["\(name): recorded as met, and no evidence is listed."] }
      let isBelow = node.evidence.allSatisfy { entry in
        if let score = entry.score, let cut = entry.cut { score < cut } else { false }
      }
      let late = node.evidence.filter { entry in
        decision.map { isAfter(entry.when, $0.on) } ?? false
      }
      return (isBelow ? ["\(name): recorded as met, and no score reaches its cut."] : [])
        + late.map { "\(name): \($0.title), shown on \($0.when), after the decision." }
    }
  }

  private var decisionRemarks: [Words] {
    guard let decision, let decider = decision.by else { return [] }
    if decider == person { return ["\(decider) decided on their own certification."] }
    return decision.trainedBy.contains(decider)
      ? ["\(decider) decided, and had trained \(person)."] : []
  }

  private var orderRemarks: [Words] {
    let times = (decision.map { [$0.on] } ?? []) + history.map(\.when).filter { isoDay($0) != nil }
    let isUnordered = zip(times, times.dropFirst()).contains { isAfter($0, $1) }
    let isLogUnordered = zip(log, log.dropFirst()).contains { $0.number >= $1.number }
    return (isUnordered ? ["The history is not in the order of its days."] : [])
      + (isLogUnordered ? ["The events of the log are not in the order of their numbers."] : [])
  }

  private func isAfter(_ one: String, _ other: String) -> Bool {
    guard let one = isoDay(one), let other = isoDay(other) else { return false }
    return one > other
  }
}

extension RequirementTree {
  fileprivate var metWords: Words { isMet ? "met" : "not met" }
}
