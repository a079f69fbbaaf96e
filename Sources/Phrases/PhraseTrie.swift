/// The tree of all patterns, with the link from each state to its longest proper suffix in the tree.
///
/// States are numbered in order of depth, and of one depth in the order in which they came, so that
/// the same patterns give the same numbers.
struct PhraseTrie {
  /// The class of each byte; class 0 holds the bytes that no pattern has, if there are any.
  let classes: [UInt8]
  let classCount: Int
  /// The children of each state, as a range of `childClass` and `childState`, ordered by class.
  private(set) var childStart: [UInt32] = [0]
  private(set) var childClass: [UInt8] = []
  private(set) var childState: [UInt32] = []
  /// The state of the longest proper suffix; the root's is the root.
  private(set) var suffix: [UInt32] = []
  /// The patterns that end at each state, as a range of `patterns`, in rising order.
  private(set) var patternStart: [UInt32] = [0]
  private(set) var patterns: [UInt32] = []

  var count: Int { suffix.count }

  init(_ patterns: [[UInt8]], foldingCase: Bool) {
    (classes, classCount) = Self.classes(of: patterns, foldingCase: foldingCase)
    grow(from: patterns)
    linkSuffixes()
  }

  func children(of state: Int) -> Range<Int> {
    Int(childStart[state])..<Int(childStart[state + 1])
  }

  func patterns(at state: Int) -> ArraySlice<UInt32> {
    patterns[Int(patternStart[state])..<Int(patternStart[state + 1])]
  }

  private static func classes(of patterns: [[UInt8]], foldingCase: Bool) -> ([UInt8], Int) {
    var isUsed = [Bool](repeating: false, count: 256)
    let folded = (0..<256).map { byte in
      foldingCase && (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
    }
    for pattern in patterns {
      for byte in pattern { isUsed[folded[Int(byte)]] = true }
    }
    // Where every byte stands in a pattern there is none left for class 0.
    var next = isUsed.allSatisfy(\.self) ? 0 : 1
    var classes = [UInt8](repeating: 0, count: 256)
    for byte in 0..<256 where isUsed[byte] {
      classes[byte] = UInt8(next)
      next += 1
    }
    return (folded.map { classes[$0] }, next)
  }

  /// Splits the sorted patterns, depth by depth, into runs that share a beginning.
  private mutating func grow(from patterns: [[UInt8]]) {
    let keys = patterns.map { pattern in pattern.map { classes[Int($0)] } }
    let order = keys.indices.sorted { first, second in
      keys[first] == keys[second]
        ? first < second : keys[first].lexicographicallyPrecedes(keys[second])
    }
    var level = [0..<order.count]
    var depth = 0
    var number = 1
    while !level.isEmpty {
      var next: [Range<Int>] = []
      for run in level {
        var place = run.lowerBound
        // The shorter comes first, so what ends here stands at the beginning of the run.
        while place < run.upperBound, keys[order[place]].count == depth {
          self.patterns.append(UInt32(order[place]))
          place += 1
        }
        patternStart.append(UInt32(self.patterns.count))
        while place < run.upperBound {
          let own = keys[order[place]][depth]
          let begin = place
          while place < run.upperBound, keys[order[place]][depth] == own { place += 1 }
          next.append(begin..<place)
          childClass.append(own)
          childState.append(UInt32(number))
          number += 1
        }
        childStart.append(UInt32(childState.count))
      }
      level = next
      depth += 1
    }
    suffix = [UInt32](repeating: 0, count: number)
  }

  private mutating func linkSuffixes() {
    for state in 0..<count {
      for child in children(of: state) where state != 0 {
        var shorter = Int(suffix[state])
        var found = self.child(of: shorter, by: childClass[child])
        while found == nil, shorter != 0 {
          shorter = Int(suffix[shorter])
          found = self.child(of: shorter, by: childClass[child])
        }
        suffix[Int(childState[child])] = UInt32(found ?? 0)
      }
    }
  }

  private func child(of state: Int, by own: UInt8) -> Int? {
    children(of: state).first { childClass[$0] == own }.map { Int(childState[$0]) }
  }
}
