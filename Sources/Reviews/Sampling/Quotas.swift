/// Shares out a number of picks in proportion to sizes, by the largest remainders (Hamilton).
///
/// - Parameters:
///   - wanted: how many in all; more than there are becomes all of them.
///   - sizes: how many there are of each name.
///   - lots: what decides between equal remainders.
/// - Returns: for each name at most as many as there are; together `wanted`.
func quotas(_ wanted: Int, sizes: [String: Int], lots: Lots) -> [String: Int] {
  let whole = sizes.values.reduce(0, +)
  let wanted = min(max(wanted, 0), whole)
  guard wanted > 0 else { return [:] }
  var quotas = sizes.mapValues { wanted * $0 / whole }
  let left = wanted - quotas.values.reduce(0, +)
  let byRemainder =
    sizes
    .map { (name: $0.key, remainder: wanted * $0.value % whole, lot: lots[$0.key]) }
    .sorted { ($1.remainder, $0.lot, $0.name) < ($0.remainder, $1.lot, $1.name) }
  for next in byRemainder.prefix(left) { quotas[next.name, default: 0] += 1 }
  return quotas
}
