/// Which raters are connected by common units, directly or by way of others.
///
/// - Parameter units: the raters of each unit, as places below `raters`.
/// - Returns: each rater's group; groups are numbered by their first rater.
func connectedGroups(_ units: [[Int]], raters: Int) -> [Int] {
  var parents = Array(0..<raters)
  func root(_ rater: Int) -> Int {
    var rater = rater
    while parents[rater] != rater {
      parents[rater] = parents[parents[rater]]
      rater = parents[rater]
    }
    return rater
  }
  for unit in units {
    for rater in unit.dropFirst() {
      let (one, other) = (root(unit[0]), root(rater))
      // The lower number stays on top, so that the first rater of a group names it.
      parents[max(one, other)] = min(one, other)
    }
  }
  var numbers = [Int](repeating: -1, count: raters)
  var next = 0
  for rater in 0..<raters where root(rater) == rater {
    numbers[rater] = next
    next += 1
  }
  return (0..<raters).map { numbers[root($0)] }
}
