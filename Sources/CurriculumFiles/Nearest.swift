/// The name that was probably meant; nothing where none is near.
public func nearest(to name: String, among names: [String]) -> String? {
  names.map { (name: $0, distance: editDistance($0, name)) }
    .filter { $0.distance <= max(1, name.count / 3) }
    .min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
}

/// Letters wrong, missing or extra between two names, to suggest the one that was meant.
private func editDistance(_ one: String, _ other: String) -> Int {
  let other = Array(other.utf8)
  var row = Array(0...other.count)
  for (i, byte) in one.utf8.enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in other.indices {
      let cost = diagonal + (byte == other[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(cost, row[j] + 1, diagonal + 1)
    }
  }
  return row[other.count]
}
