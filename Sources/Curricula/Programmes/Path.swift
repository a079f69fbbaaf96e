extension Curriculum {
  /// Its modules in an order in which they can be taken: each after those that it requires, and
  /// otherwise as the files have them.
  public var modulesInOrder: [Module] {
    var done: Set<ModuleID> = []
    var order: [Module] = []
    let known = Dictionary(modules.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    func take(_ module: Module) {
      guard done.insert(module.id).inserted else { return }
      for id in module.prerequisites { if let earlier = known[id] { take(earlier) } }
      order.append(module)
    }
    modules.forEach(take)
    return order
  }

  /// The modules that lead to a certification, in an order in which they can be taken: those that it
  /// asks for, those that come before them, and those of certifications that it asks for.
  ///
  /// Of several ways to meet it all are in: which one somebody takes is theirs to choose.
  public func modules(towards programme: ProgrammeID) -> [Module] {
    var programmes: Set<ProgrammeID> = []
    var wanted: Set<ModuleID> = []
    let known = Dictionary(modules.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    func want(_ id: ModuleID) {
      guard wanted.insert(id).inserted else { return }
      known[id]?.prerequisites.forEach(want)
    }
    func want(_ id: ProgrammeID) {
      guard programmes.insert(id).inserted else { return }
      if let one = self.programmes.first(where: { $0.id == id }) { read(one.requires) }
    }
    func read(_ requirement: Requirement) {
      switch requirement {
      case .all(let parts), .any(let parts), .atLeast(_, of: let parts): parts.forEach(read)
      case .completed(let module), .passed(let module): want(module)
      case .exam(let exam): want(exam.module)
      case .played(let played): want(played.module)
      case .signedOff(let module, checklist: _): want(module)
      case .certified(let programme): want(programme)
      case .quality, .calibrated, .served, .attested, .changesTaken: break
      }
    }
    want(programme)
    return modulesInOrder.filter { wanted.contains($0.id) }
  }
}

extension Programme {
  /// What somebody works towards: what they have to have first, else the lowest rung of the ladder
  /// that they do not stand on.
  ///
  /// - Parameters:
  ///   - held: what they are certified for.
  ///   - asked: what was asked of them, the most urgent first.
  public static func next(
    of programmes: [Programme], held: Set<ProgrammeID>, asked: [ProgrammeID]
  ) -> Programme? {
    let open = programmes.filter { !held.contains($0.id) }
    if let urgent = asked.lazy.compactMap({ id in open.first { $0.id == id } }).first {
      return urgent
    }
    return Level.allCases.lazy.compactMap { level in open.first { $0.level == level } }.first
  }
}
