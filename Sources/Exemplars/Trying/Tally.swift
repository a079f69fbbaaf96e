/// The probabilities that held-out examples were given.
struct Tally {
  private(set) var judged: [(example: Int, probability: Double)] = []
  private var sums: [Double]
  private var counts: [Int]
  private var used: [Int] = []

  init(exampleCount: Int) {
    sums = Array(repeating: 0, count: exampleCount)
    counts = Array(repeating: 0, count: exampleCount)
  }

  mutating func learnt(from count: Int) { used.append(count) }

  mutating func add(_ example: Int, _ probability: Double) {
    judged.append((example, probability))
    sums[example] += probability
    counts[example] += 1
  }

  /// How many examples were learnt from, on average.
  var usedCount: Int { used.isEmpty ? 0 : used.reduce(0, +) / used.count }

  /// Each example's mean probability over the rounds.
  var means: [Double?] {
    zip(sums, counts).map { $1 == 0 ? nil : $0 / Double($1) }
  }

  /// One half is nobody's side, so it is wrong for both.
  func accuracy(_ isLike: [Bool], where counts: (Int) -> Bool) -> Double {
    let relevant = judged.filter { counts($0.example) }
    if relevant.isEmpty { return 0 }
    let right = relevant.filter {
      $0.probability != 0.5 && ($0.probability > 0.5) == isLike[$0.example]
    }
    return Double(right.count) / Double(relevant.count)
  }

  func calibrationError(_ isLike: [Bool]) -> Double {
    if judged.isEmpty { return 0 }
    var misses = Array(repeating: 0.0, count: 10)
    for (example, probability) in judged {
      misses[min(Int(probability * 10), 9)] += probability - (isLike[example] ? 1 : 0)
    }
    return misses.reduce(0) { $0 + abs($1) } / Double(judged.count)
  }
}
