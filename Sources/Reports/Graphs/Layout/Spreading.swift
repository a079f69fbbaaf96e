/// The places nearest to the wished ones that keep their order and a distance within a range.
///
/// Weighted least squares by pooling neighbours that would come too close (isotonic regression).
///
/// - Parameters:
///   - wishes: in the order that the places are to have, with weights above 0.
///   - distance: what is kept where the range has room for it; otherwise less, all the same.
func spread(
  _ wishes: [(place: Double, weight: Double)], distance: Double, within range: ClosedRange<Double>
) -> [Double] {
  guard !wishes.isEmpty else { return [] }
  let room = range.upperBound - range.lowerBound
  let step = min(distance, wishes.count > 1 ? room / Double(wishes.count - 1) : distance)
  var pools: [(sum: Double, weight: Double, count: Int)] = []
  for (index, wish) in wishes.enumerated() {
    var pool = (
      sum: (wish.place - Double(index) * step) * wish.weight, weight: wish.weight, count: 1
    )
    while let last = pools.last, last.sum / last.weight > pool.sum / pool.weight {
      pool = (pool.sum + last.sum, pool.weight + last.weight, pool.count + last.count)
      pools.removeLast()
    }
    pools.append(pool)
  }
  let highest = range.upperBound - Double(wishes.count - 1) * step
  let bases = pools.flatMap { pool in
    Array(
      repeating: max(range.lowerBound, min(pool.sum / pool.weight, highest)),
      count: pool.count)
  }
  return bases.enumerated().map { $1 + Double($0) * step }
}
