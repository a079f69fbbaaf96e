internal import Curricula
internal import Rubrics

/// The states and ends of a scenario as places with numbers, and which lie on a circle.
struct ScenarioGraph {
  let places: [StateID: Int]
  let stateCount: Int
  /// For each place the places that its transitions lead to, whatever their guards; that behind the
  /// last end stands for anywhere, which every state leads to.
  let next: [[Int]]
  /// Places with the same number can be reached from each other.
  let circle: [Int]
  private let isOnCircle: [Bool]

  init(_ scenario: Scenario, _ rules: [ScenarioRule], taking isTaken: (Int) -> Bool = { _ in true })
  {
    stateCount = scenario.states.count
    let count = stateCount + scenario.ends.count
    let places = Dictionary(
      (scenario.states.map(\.id) + scenario.ends.map(\.id)).enumerated().map { ($1, $0) },
      uniquingKeysWith: { one, _ in one })
    var next = [[Int]](repeating: [], count: count + 1)
    for state in 0..<stateCount { next[state].append(count) }
    for (number, rule) in rules.enumerated() where isTaken(number) {
      if let target = rule.target.flatMap({ places[$0] }) {
        next[rule.state ?? count].append(target)
      }
    }
    let circle = circles(of: next)
    var sizes: [Int: Int] = [:]
    for number in circle { sizes[number, default: 0] += 1 }
    isOnCircle = zip(circle, next).enumerated().map { place, of in
      (sizes[of.0] ?? 0) > 1 || of.1.contains(place)
    }
    self.places = places
    self.next = next
    self.circle = circle
  }

  var anywhere: Int { next.count - 1 }

  /// Whether a conversation may come there more often than once.
  func canReturn(to place: Int) -> Bool { isOnCircle[place] }

  /// Whether a transition may happen more often than once.
  func canRepeat(from state: Int?, to target: StateID) -> Bool {
    guard let target = places[target] else { return false }
    return circle[state ?? anywhere] == circle[target]
  }

  /// The places from which one of these can be reached, themselves included.
  func leading(to goals: [Int]) -> [Bool] {
    var before = [[Int]](repeating: [], count: next.count)
    for (place, targets) in next.enumerated() {
      for target in targets { before[target].append(place) }
    }
    var found = [Bool](repeating: false, count: next.count)
    var open = goals
    while let place = open.popLast() {
      if found[place] { continue }
      found[place] = true
      open += before[place]
    }
    return found
  }
}

/// Tarjan's strongly connected components (1972), without recursion: scenarios may be long.
private func circles(of next: [[Int]]) -> [Int] {
  var circle = [Int](repeating: -1, count: next.count)
  var index = [Int](repeating: -1, count: next.count)
  var low = index
  var stack: [Int] = []
  var isOpen = [Bool](repeating: false, count: next.count)
  var counter = 0
  var circles = 0
  for root in next.indices where index[root] < 0 {
    var path: [(place: Int, edge: Int)] = [(root, 0)]
    while let (place, edge) = path.last {
      if edge == 0 {
        index[place] = counter
        low[place] = counter
        counter += 1
        stack.append(place)
        isOpen[place] = true
      }
      if edge < next[place].count {
        path[path.count - 1].edge += 1
        let target = next[place][edge]
        if index[target] < 0 {
          path.append((target, 0))
        } else if isOpen[target] {
          low[place] = min(low[place], index[target])
        }
        continue
      }
      path.removeLast()
      if let parent = path.last?.place { low[parent] = min(low[parent], low[place]) }
      if low[place] == index[place] {
        while let member = stack.popLast() {
          isOpen[member] = false
          circle[member] = circles
          if member == place { break }
        }
        circles += 1
      }
    }
  }
  return circle
}
