/// How one option of an item did.
public struct OptionStatistics: Sendable, Hashable, Codable {
  /// How many picked it.
  public var picked: Int
  /// Out of how many who had the item, whether they answered or not.
  public var sittings: Int
  /// `picked` over `sittings`, with Wilson's interval.
  public var share: Estimate?
  /// The correlation of picking it with the rest of the quiz: of the key it should be above 0, of
  /// every other option below.
  public var discrimination: Estimate?

  /// - Parameter picks: of each sitting whether the option was picked, and the rest of the quiz, where
  ///   there is another item.
  public init(_ picks: [(isPicked: Bool, rest: Double?)]) {
    picked = picks.count(where: \.isPicked)
    sittings = picks.count
    share =
      picks.isEmpty
      ? nil
      : Estimate(
        value: Double(picked) / Double(sittings),
        interval: wilsonInterval(successes: picked, trials: sittings), units: sittings)
    discrimination = correlation(
      of: picks.compactMap { pick in pick.rest.map { (pick.isPicked ? 1 : 0, $0) } })
  }
}
