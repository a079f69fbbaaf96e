internal import Curricula

/// The modules that nobody passes without somebody's signature.
struct SignedModules {
  private let modules: [ModuleID: Module]
  private var passing: Set<ModuleID> = []

  init(_ modules: [Module]) {
    self.modules = Dictionary(modules.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
    var followers: [ModuleID: [ModuleID]] = [:]
    for module in modules {
      for earlier in module.prerequisites { followers[earlier, default: []].append(module.id) }
    }
    var open = modules.filter { module in
      module.checklists.contains { !$0.moveOn.isSatisfied(completed: false, passed: false) }
    }.map(\.id)
    while let id = open.popLast() {
      if passing.insert(id).inserted { open += followers[id] ?? [] }
    }
  }

  /// Whether a signature is part of what a leaf asks for, in a module or in one that comes before.
  func needs(_ leaf: Requirement) -> Bool {
    switch leaf {
    case .signedOff: true
    case .passed(let module): passing.contains(module)
    case .completed(let module):
      passing.contains(module) || modules[module]?.checklists.isEmpty == false
    case .exam(let exam): isBehind(exam.module)
    case .played(let played): isBehind(played.module)
    default: false
    }
  }

  /// Whether a module opens only after one that needs a signature.
  private func isBehind(_ module: ModuleID) -> Bool {
    modules[module]?.prerequisites.contains { passing.contains($0) } ?? false
  }
}
