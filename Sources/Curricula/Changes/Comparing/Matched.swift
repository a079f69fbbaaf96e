/// What two versions of a list have in common, by identifier.
struct Matched<Thing> {
  var added: [Thing] = []
  var removed: [Thing] = []
  /// Old and new, in the new order.
  var kept: [(old: Thing, new: Thing)] = []
  /// Those kept ones that stand elsewhere among the kept, with their places from 1.
  var moved: [(thing: Thing, from: Int, to: Int)] = []

  /// Of several with the same identifier only the first is looked at.
  init<ID: Hashable & Comparable>(_ old: [Thing], _ new: [Thing], by id: (Thing) -> ID) {
    let before = firsts(old, by: id)
    let after = firsts(new, by: id)
    let places = Dictionary(
      before.enumerated().map { (id($1), $0) }, uniquingKeysWith: { first, _ in first })
    let known = Set(after.map(id))
    removed = before.filter { !known.contains(id($0)) }
    var order: [Int] = []
    for thing in after {
      guard let place = places[id(thing)] else {
        added.append(thing)
        continue
      }
      kept.append((before[place], thing))
      order.append(place)
    }
    let ranks = Dictionary(
      order.sorted().enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let positions = order.map { ranks[$0] ?? 0 }
    let ids = kept.map { id($0.new) }
    for place in movedPlaces(positions, ids) {
      moved.append((kept[place].new, from: positions[place] + 1, to: place + 1))
    }
  }
}

private func firsts<Thing, ID: Hashable>(_ things: [Thing], by id: (Thing) -> ID) -> [Thing] {
  var seen: Set<ID> = []
  return things.filter { seen.insert(id($0)).inserted }
}

/// The places in the new order whose things left the order that the others kept.
///
/// As few as possible. Which ones, where there is a choice, is the same in both directions: the
/// order whose identifiers come first is taken for the old one.
private func movedPlaces<ID: Comparable>(_ positions: [Int], _ ids: [ID]) -> [Int] {
  var inverse = positions
  var oldIDs = ids
  for (place, position) in positions.enumerated() {
    inverse[position] = place
    oldIDs[position] = ids[place]
  }
  if oldIDs.lexicographicallyPrecedes(ids) {
    let kept = Set(longestRising(positions))
    return positions.indices.filter { !kept.contains($0) }
  }
  let kept = Set(longestRising(inverse).map { inverse[$0] })
  return positions.indices.filter { !kept.contains($0) }
}

/// The places of a longest rising subsequence, in n log n.
private func longestRising(_ numbers: [Int]) -> [Int] {
  var ends: [Int] = []
  var previous = [Int?](repeating: nil, count: numbers.count)
  for (place, number) in numbers.enumerated() {
    var (low, high) = (0, ends.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[ends[middle]] < number { low = middle + 1 } else { high = middle }
    }
    previous[place] = low > 0 ? ends[low - 1] : nil
    if low < ends.count { ends[low] = place } else { ends.append(place) }
  }
  var places: [Int] = []
  var next = ends.last
  while let place = next {
    places.append(place)
    next = previous[place]
  }
  return places.reversed()
}
