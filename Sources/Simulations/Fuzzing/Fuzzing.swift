public import Curricula
internal import Scoring

/// Plays a scenario at random: choices, scripts, recorded replies, rubbish, tools and waits.
///
/// The same arguments give the same report.
///
/// - Parameters:
///   - plays: how many.
///   - replies: replies that people gave; facts in braces.
///   - walkthroughs: some plays follow one of them for a while.
///   - progress: called now and then with the number of plays so far.
public func fuzz(
  _ engine: ScenarioEngine, plays: Int, seed: UInt64 = 1, replies: [String] = [],
  walkthroughs: [Walkthrough] = [], progress: (Int) -> Void = { _ in }
) -> FuzzReport {
  var fuzzer = Fuzzer(engine, replies, walkthroughs)
  var tally = FuzzTally(engine)
  var random = SplitMix64(state: seed)
  for number in 0..<max(0, plays) {
    let own = random.next()
    let (play, refused) = fuzzer.play(seed: own)
    tally.add(play, fuzzer.score(play), seed: own, refused: refused)
    if (number + 1) % 500 == 0 { progress(number + 1) }
  }
  return tally.report
}

/// One of the plays of `fuzz`, by the seed that its report gives, with the same replies and
/// walkthroughs.
public func fuzzedPlay(
  _ engine: ScenarioEngine, seed: UInt64, replies: [String] = [], walkthroughs: [Walkthrough] = []
) -> Play {
  var fuzzer = Fuzzer(engine, replies, walkthroughs)
  return fuzzer.play(seed: seed).play
}
