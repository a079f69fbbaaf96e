extension ExemplarTrial {
  /// Learns the cue again and again with some examples held out, and judges those.
  ///
  /// Cost and calibration are chosen anew from what is not held out. Sentences that read the same
  /// are held out together, and so are those of one group. With fewer than 200 examples all is
  /// done three times with different parts, and the figures are of all three.
  ///
  /// - Parameters:
  ///   - likeGroups: what the sentences for come from, one name each, for example their
  ///     dialogue; where it is shorter, the rest stand alone.
  ///   - unlikeGroups: the same for the sentences against.
  ///   - folds: how many parts are held out in turn; at least 2.
  ///   - curveShares: which shares of the examples the curve tells of, rising; 1 is always taken.
  public init(
    like: [String], unlike: [String], likeGroups: [String] = [], unlikeGroups: [String] = [],
    folds: Int = 5, band: AbstainBand = .standard, seed: UInt64 = ExemplarModel.standardSeed,
    curveShares: [Double] = [0.25, 0.5, 0.75]
  ) {
    let examples = Examples(
      Self.grouped(like, likeGroups, isLike: true)
        + Self.grouped(unlike, unlikeGroups, isLike: false))
    let shares = curveShares.filter { $0 > 0 && $0 < 1 }.sorted() + [1]
    let rounds = examples.texts.count < 200 ? 3 : 1
    var tallies = shares.map { _ in Tally(exampleCount: examples.texts.count) }
    for round in 0..<rounds {
      let seed = seed &+ UInt64(round)
      let parts = Folds(
        sides: examples.isLike.map { $0 ? 1 : 0 }, groups: examples.groups,
        wanted: max(folds, 2), seed: seed)
      guard parts.count > 1 else { break }
      for part in 0..<parts.count {
        let ladder = Self.ladder(parts.others(than: part), of: examples, shares, seed: seed)
        for (step, used) in ladder.enumerated() {
          let model = ExemplarModel(examples.taking(used), band: band, seed: seed)
          tallies[step].learnt(from: used.count)
          for held in parts.members(of: part) {
            tallies[step].add(held, model.probability(of: examples.texts[held]))
          }
        }
      }
    }
    self.init(tallies, shares, examples, band)
  }

  private static func grouped(
    _ texts: [String], _ groups: [String], isLike: Bool
  ) -> [(text: ExemplarText, isLike: Bool, group: UInt64)] {
    texts.enumerated().map { index, text in
      let read = ExemplarText(text)
      let group =
        index < groups.count ? groups[index].utf8.reduce(1) { scrambled($0 &+ UInt64($1)) } : nil
      return (read, isLike, group ?? read.fingerprint)
    }
  }

  /// For each share, that much of each side, in a seeded order of the groups.
  private static func ladder(
    _ used: [Int], of examples: Examples, _ shares: [Double], seed: UInt64
  ) -> [[Int]] {
    var groups = Array(Set(used.map { examples.groups[$0] })).sorted()
    var sequence = SeededSequence(seed: seed)
    sequence.shuffle(&groups)
    let rank = Dictionary(uniqueKeysWithValues: zip(groups, groups.indices))
    let sides = [true, false].map { side in
      used.filter { examples.isLike[$0] == side }
        .sorted { (rank[examples.groups[$0]] ?? 0, $0) < (rank[examples.groups[$1]] ?? 0, $1) }
    }
    return shares.map { share in
      sides.flatMap { $0.prefix(Int((Double($0.count) * share).rounded(.up))) }.sorted()
    }
  }

  private init(
    _ tallies: [Tally], _ shares: [Double], _ examples: Examples, _ band: AbstainBand
  ) {
    let isLike = examples.isLike
    let whole = tallies.last ?? Tally(exampleCount: 0)
    let decided = whole.judged.filter { band.verdict(on: $0.probability) != .cannotTell }
    accuracy = whole.accuracy(isLike) { _ in true }
    likeAccuracy = whole.accuracy(isLike) { isLike[$0] }
    unlikeAccuracy = whole.accuracy(isLike) { !isLike[$0] }
    coverage =
      whole.judged.isEmpty ? 0 : Double(decided.count) / Double(whole.judged.count)
    accuracyWhenDecided =
      decided.isEmpty
      ? nil
      : Double(decided.filter { ($0.probability > 0.5) == isLike[$0.example] }.count)
        / Double(decided.count)
    calibrationError = whole.calibrationError(isLike)
    curve = zip(shares, tallies).map {
      CurvePoint(
        share: $0, exampleCount: $1.usedCount, accuracy: $1.accuracy(isLike) { _ in true })
    }
    mistakes = whole.means.enumerated().compactMap { example, mean in
      guard let mean, (mean > 0.5) != isLike[example] || mean == 0.5 else { return nil }
      return Mistake(
        text: examples.texts[example].text, isLike: isLike[example], probability: mean)
    }
    .sorted { abs($0.probability - 0.5) > abs($1.probability - 0.5) }
    judgement = Judgement(
      curve, likeCount: examples.likeCount, unlikeCount: isLike.count - examples.likeCount)
  }
}
