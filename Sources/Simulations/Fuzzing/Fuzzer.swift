internal import Curricula
internal import Rubrics
internal import Scoring

/// Plays at random, each play from a seed of its own.
struct Fuzzer {
  private let engine: ScenarioEngine
  private let replies: [String]
  private let walkthroughs: [Walkthrough]
  private var alphabet: PlayAlphabet
  private var memo = PlayMemo()
  private var starts: [PlaySetup: Play] = [:]

  init(_ engine: ScenarioEngine, _ replies: [String], _ walkthroughs: [Walkthrough]) {
    self.engine = engine
    self.walkthroughs = walkthroughs
    alphabet = PlayAlphabet(engine, walkthroughs, &memo)
    self.replies = replies + alphabet.replies
  }

  mutating func play(seed: UInt64) -> (play: Play, refused: Int) {
    var random = SplitMix64(state: seed)
    var play = start(&random)
    var refused = 0
    var script = script(&random)
    var steps = 0
    while !play.hasEnded, steps < mostFuzzedSteps {
      steps += 1
      let input: PlayInput
      if let next = script.popLast() {
        input = PlayInput(play.filled(next.act), elapsed: next.elapsed)
      } else {
        input = self.input(for: play, &random)
      }
      do throws(PlayFault) { try play.take(input, &memo) } catch { refused += 1 }
    }
    if play.hasEnded, let wrapUp = engine.scenario.wrapUp {
      let form = wrapUp.randomForm(after: play.end?.id ?? "", alphabet, engine, &random)
      do throws(PlayFault) {
        try play.take(PlayInput(.wrapsUp(form), elapsed: 20_000), &memo)
      } catch {
        refused += 1
      }
    }
    return (play, refused)
  }

  mutating func score(_ play: Play) -> PlayScore? { play.score(&memo) }

  /// A few sets of facts are enough, and what is read once need not be read again.
  private mutating func start(_ random: inout SplitMix64) -> Play {
    let draw = random.below(draws)
    let dice = random.below(100)
    let level: PlayLevel = dice < 70 ? .free : dice < 90 ? .timed : .guided
    let setup = PlaySetup(seed: UInt64(draw + 1), level: level)
    if let play = starts[setup] { return play }
    let play = Play(engine, setup)
    starts[setup] = play
    return play
  }

  /// Every fourth play follows a walkthrough for some steps; the last step first.
  private func script(_ random: inout SplitMix64) -> [PlayInput] {
    guard random.below(4) == 0, !walkthroughs.isEmpty else { return [] }
    let walkthrough = walkthroughs[random.below(walkthroughs.count)]
    let inputs = walkthrough.steps.compactMap(\.input).filter {
      if case .wrapsUp = $0.act { false } else { true }
    }
    return inputs.prefix(random.below(inputs.count + 1)).reversed()
  }

  private mutating func input(for play: Play, _ random: inout SplitMix64) -> PlayInput {
    let elapsed = random.below(40_000)
    // At the guided level nearly everybody takes one of the choices.
    if play.setup.level == .guided, play.hasChoices, random.below(10) > 1 {
      let choices = play.choices
      return PlayInput(.says(choices[random.below(choices.count)]), elapsed: elapsed)
    }
    switch random.below(100) {
    case ..<50:
      // What is tried in this state ends with leaving, which would end most plays at once.
      let inputs = alphabet.inputs(for: play, &memo)
      if inputs.count > 1 { return inputs[random.below(inputs.count - 1)] }
    case ..<64:
      if !replies.isEmpty { return says(replies[random.below(replies.count)], elapsed, play) }
    case ..<74:
      return PlayInput(.says(rubbish[random.below(rubbish.count)]), elapsed: elapsed)
    case ..<86:
      if !alphabet.uses.isEmpty {
        let use = alphabet.uses[random.below(alphabet.uses.count)]
        return PlayInput(play.filled(use), elapsed: elapsed)
      }
    case ..<92: return PlayInput(.waits, elapsed: random.below(200_000))
    case ..<94: return PlayInput(.leaves, elapsed: elapsed)
    default: break
    }
    let words =
      alphabet.samples.isEmpty ? "Hm." : alphabet.samples[random.below(alphabet.samples.count)]
    return says(words, elapsed, play)
  }

  private func says(_ text: String, _ elapsed: Int, _ play: Play) -> PlayInput {
    PlayInput(.says(play.filled(text)), elapsed: elapsed)
  }
}

/// A play that has not ended by then will not.
let mostFuzzedSteps = 60
private let draws = 16

/// What people and machines send that nobody planned for.
private let rubbish: [String] = [
  "", " ", "\n\n", ".", "?!?!?!", "k", "asdf qwer zxcv", "\u{0}\u{1}\u{7}\u{1B}[31m",
  "<script>alert('x')</script>", "&lt;b&gt; &amp; {name} {nothing} {", "🙂🙂🙂", "👩‍👩‍👧‍👦",
  "Добрый день, чем могу помочь?", "您好,请问需要什么帮助?", "مرحبا كيف يمكنني مساعدتك",
  "e\u{301}e\u{301}e\u{301} \u{200D}\u{200B}\u{FEFF}", "'; DROP TABLE orders; --",
  "Hello Zebedee, your order ZZ-000000 has been sent.", "NO NO NO NO NO!!!", "0", "-1",
  "999999999999999999999",
  String(repeating: "please hold the line ", count: 120),
  String(repeating: "x", count: 3_000), String(repeating: "a b ", count: 5_100),
]

extension WrapUp {
  /// Half of the forms are filled in rightly, the others somehow or not at all.
  fileprivate func randomForm(
    after end: StateID, _ alphabet: PlayAlphabet, _ engine: ScenarioEngine,
    _ random: inout SplitMix64
  ) -> [String: String] {
    switch random.below(4) {
    case 0: return [:]
    case 1:
      var form: [String: String] = [:]
      for field in fields {
        switch field {
        case .choice(let choice):
          if !choice.options.isEmpty {
            form[choice.id] = choice.options[random.below(choice.options.count)].id
          }
        case .notes(let notes): form[notes.id] = rubbish[random.below(rubbish.count)]
        }
      }
      return form
    default: return rightForm(after: end, alphabet, engine)
    }
  }
}

extension SplitMix64 {
  /// 0 to one less than the limit; the small lean towards small numbers does no harm here.
  fileprivate mutating func below(_ limit: Int) -> Int {
    limit < 2 ? 0 : Int(next() % UInt64(limit))
  }
}
