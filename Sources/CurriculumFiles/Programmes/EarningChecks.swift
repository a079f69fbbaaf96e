internal import Curricula
internal import Findings
internal import Rubrics

/// Reports programmes that nobody can ever earn, because they need each other.
///
/// Each circle is reported once, at the first of its members by name, and then those that are no part
/// of it and need one that is.
func reportUnearnable(_ programmes: [Programme], _ notes: ReadingNotes) {
  let known = Set(programmes.map(\.id))
  // What is not there has been reported.
  func need(_ leaf: Requirement) -> ProgrammeID? {
    leaf.programme.flatMap { known.contains($0) ? $0 : nil }
  }
  let earned = Earning(programmes) { need($0).map { .programme($0) } }.earned
  // Whatever cannot be earned needs something that cannot be earned: following that ends in a circle.
  var next: [ProgrammeID: ProgrammeID] = [:]
  for programme in programmes where !earned.contains(programme.id) {
    next[programme.id] = programme.requires.leaves.lazy.compactMap(need)
      .first { !earned.contains($0) }
  }
  var circular: [ProgrammeID: String] = [:]
  for circle in circles(in: next) {
    let way = (circle + circle.prefix(1)).map { "“\($0)”" }.joined(separator: " → ")
    for id in circle { circular[id] = way }
    report(circle[0], "it needs itself by way of \(way).", notes)
  }
  for id in next.keys.sorted() where circular[id] == nil {
    guard let needed = next[id] else { continue }
    report(
      id,
      circular[needed].map { "it needs “\(needed)”, which needs itself by way of \($0)." }
        ?? "it needs “\(needed)”, which cannot be earned either.", notes)
  }
}

private func report(_ id: ProgrammeID, _ reason: String, _ notes: ReadingNotes) {
  guard let place = notes.definition("programme", id.rawValue) else { return }
  notes.error(.meaning, place, "The programme “\(id)” can never be earned: \(reason)")
}

/// The circles where each leads to one other, each from its first member by name.
private func circles(in next: [ProgrammeID: ProgrammeID]) -> [[ProgrammeID]] {
  var circles: [[ProgrammeID]] = []
  var done: Set<ProgrammeID> = []
  for start in next.keys.sorted() {
    var path: [ProgrammeID] = []
    var position: [ProgrammeID: Int] = [:]
    var here: ProgrammeID? = start
    while let id = here, done.insert(id).inserted {
      position[id] = path.count
      path.append(id)
      here = next[id]
    }
    guard let here, let begin = position[here] else { continue }
    let circle = Array(path[begin...])
    let first = circle.indices.min { circle[$0] < circle[$1] } ?? 0
    circles.append(Array(circle[first...] + circle[..<first]))
  }
  return circles
}

/// Reports programmes of mentors whose first holder would need a mentor's signature.
func reportFirstMentors(_ programmes: [Programme], _ modules: [Module], _ notes: ReadingNotes) {
  let mentors = programmes.filter { $0.allows.contains { $0.task == .mentoring } }
  guard !mentors.isEmpty else { return }
  let known = Set(programmes.map(\.id))
  let signed = SignedModules(modules)
  func need(_ leaf: Requirement) -> Earning.Need? {
    signed.needs(leaf)
      ? .mentor : leaf.programme.flatMap { known.contains($0) ? .programme($0) : nil }
  }
  let earned = Earning(programmes, need).earned
  // With a first one, from whichever programme, there is somebody who may sign.
  guard mentors.allSatisfy({ !earned.contains($0.id) }) else { return }
  let withSignatures = Earning(programmes) { leaf in
    if case .mentor? = need(leaf) { nil } else { need(leaf) }
  }.earned
  for mentor in mentors where withSignatures.contains(mentor.id) {
    guard
      let place = notes.definition("task", TaskID.mentoring.rawValue, in: mentor.id.rawValue)
    else { continue }
    notes.warning(
      .meaning, place,
      "Nobody could be the first to earn “\(mentor.id)”: it asks for a sign-off, and only those who "
        + "hold it may sign. Award the first one by a waiver, or let a trainer attest “recognised”."
    )
  }
}

extension Requirement {
  /// The other programme that it asks for.
  fileprivate var programme: ProgrammeID? {
    switch self {
    case .certified(let programme): programme
    case .served(let served): served.programme
    default: nil
    }
  }
}
