/// Where a cue's words, or an exception from them, stand: Unicode-scalar offsets.
struct CueHit {
  var cue: Int
  var scalars: Range<Int>

  static func comesBefore(_ one: CueHit, _ other: CueHit) -> Bool {
    if one.cue != other.cue { return one.cue < other.cue }
    if one.scalars.lowerBound != other.scalars.lowerBound {
      return one.scalars.lowerBound < other.scalars.lowerBound
    }
    return one.scalars.upperBound < other.scalars.upperBound
  }
}

/// What was found in one turn, in the order in which it was found.
struct CueHits {
  var found: [CueHit] = []
  var exceptions: [CueHit] = []

  /// What no exception of the same cue touches, overlapping hits as one, by cue and place.
  mutating func joined() -> [CueHit] {
    if found.isEmpty { return [] }
    found.sort(by: CueHit.comesBefore)
    if exceptions.isEmpty { return Self.joined(found) }
    let taken = Self.joined(exceptions.sorted(by: CueHit.comesBefore))
    return Self.joined(found.filter { !Self.touches($0, taken) })
  }

  /// Whether the hit overlaps any of its cue's ranges, which are sorted and apart.
  private static func touches(_ hit: CueHit, _ taken: [CueHit]) -> Bool {
    // The first range that ends behind the hit's beginning is the only one that can touch it.
    var low = 0
    var high = taken.count
    while low < high {
      let middle = (low + high) / 2
      let other = taken[middle]
      if (other.cue, other.scalars.upperBound) <= (hit.cue, hit.scalars.lowerBound) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low < taken.count && taken[low].cue == hit.cue
      && taken[low].scalars.overlaps(hit.scalars)
  }

  private static func joined(_ hits: [CueHit]) -> [CueHit] {
    var result: [CueHit] = []
    result.reserveCapacity(hits.count)
    for hit in hits {
      if let last = result.last, last.cue == hit.cue,
        hit.scalars.lowerBound < last.scalars.upperBound
      {
        result[result.count - 1].scalars =
          last.scalars.lowerBound..<max(last.scalars.upperBound, hit.scalars.upperBound)
      } else {
        result.append(hit)
      }
    }
    return result
  }
}
