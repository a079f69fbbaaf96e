import Curricula
import Rubrics
import Scoring
import Testing

/// What holds for every kind of item, whatever is answered.
struct EveryKindTests {
  @Test func `every kind has a sample`() {
    #expect(Set(Sample.all.map(\.item.interaction.name)).count == 12)
  }

  @Test(arguments: Sample.all)
  func `a score lies within its bounds and is what its reasons add up to`(sample: Sample) {
    var random = Seeded(state: 20)
    var statuses: Set<ItemScore.Status> = []
    for _ in 0..<500 {
      let response = sample.answer(&random)
      let score = sample.item.score(response)
      let points = sample.item.points
      #expect(score.possible == points)
      #expect(score.earned <= points)
      #expect(score.earned >= sample.least * points - 1e-12)
      #expect(isNear(score.reasoned, score.earned), "\(response)")
      #expect(!score.reasons.isEmpty)
      // The quick share and the explained score are one judgement.
      #expect((sample.item.share(of: response) ?? 0) * points == score.earned)
      #expect(
        (sample.item.share(of: response) == nil) == (score.status == .notAnswered), "\(response)")
      statuses.insert(score.status)
    }
    // The answers were not all alike, so that the above says something.
    #expect(statuses.count >= (sample.item.rightResponse == nil ? 2 : 3))
  }

  @Test(arguments: Sample.all)
  func `the order and repetition of an answer change no score, where it is no order`(
    sample: Sample
  ) {
    var random = Seeded(state: 21)
    for _ in 0..<300 {
      let response = sample.answer(&random)
      let other: Response
      switch response {
      case .chosen(let ids): other = .chosen((ids + ids.prefix(1)).shuffled(using: &random))
      case .pairs(let pairs): other = .pairs((pairs + pairs.prefix(1)).shuffled(using: &random))
      case .ordered, .text, .number: continue
      }
      #expect(sample.item.share(of: other) == sample.item.share(of: response), "\(response)")
      #expect(sample.item.score(other).status == sample.item.score(response).status)
    }
  }

  @Test(arguments: Sample.all)
  func `the author's order of the options changes no score, where it is not the key`(
    sample: Sample
  ) {
    var random = Seeded(state: 22)
    for _ in 0..<300 {
      var item = sample.item
      item.interaction = item.interaction.reordered(using: &random)
      let response = sample.answer(&random)
      let one = sample.item.score(response)
      let other = item.score(response)
      #expect(isNear(other.earned, one.earned), "\(response)")
      #expect(other.status == one.status, "\(response)")
    }
  }

  @Test(arguments: Sample.all)
  func `the right response earns all points`(sample: Sample) throws {
    guard sample.item.interaction.name != "extendedText" else {
      #expect(sample.item.rightResponse == nil)
      return
    }
    let right = try #require(sample.item.rightResponse)
    #expect(sample.item.fault(right) == nil)
    #expect(sample.item.share(of: right) == 1)
    #expect(sample.item.score(right).status == .correct)
  }

  @Test(arguments: Sample.all)
  func `a response of another shape is refused, and no response is no answer`(sample: Sample) {
    let shapes: [Response] = [
      chosen("a"), ordered("a"), .text("a"), pairs("a:x"), .number(1),
    ]
    let refused = shapes.count { sample.item.fault($0) == .wrongShape("q") }
    #expect(refused == 4)
    #expect(sample.item.score(nil).status == .notAnswered)
    for empty in [chosen(""), ordered(""), .text(""), pairs("")] {
      #expect(sample.item.score(empty).status == .notAnswered)
      #expect(sample.item.score(empty).earned == 0)
    }
  }

  @Test func `a wrong option more never raises a mapped score, nor above that of the key`() throws {
    var random = Seeded(state: 23)
    var fallen = 0
    for _ in 0..<200 {
      let options = (0..<6).map { number in
        let isCorrect = number == 0 || (number < 5 && Bool.random(using: &random))
        let worth = Double(Int.random(in: 1...4, using: &random)) / 4
        return ChoiceInteraction.Option(
          id: OptionID("o\(number)"), text: RichText("-"), isCorrect: isCorrect,
          score: isCorrect ? worth : Bool.random(using: &random) ? -worth : nil)
      }
      let item = asked(
        .choice(
          ChoiceInteraction(
            cardinality: .multiple, options: options,
            defaultScore: Bool.random(using: &random) ? -0.5 : 0,
            lowerBound: Bool.random(using: &random) ? -1 : 0)))
      let key = try #require(item.rightResponse.flatMap { item.share(of: $0) })
      #expect(key == 1)
      for subset in 1..<64 {
        let picked = options.indices.filter { subset >> $0 & 1 == 1 }.map { options[$0].id }
        let before = try #require(item.share(of: .chosen(picked)))
        for wrong in options where !wrong.isCorrect && !picked.contains(wrong.id) {
          let after = try #require(item.share(of: .chosen(picked + [wrong.id])))
          #expect(after <= before)
          #expect(after <= key)
          if after < before { fallen += 1 }
        }
      }
    }
    #expect(fallen > 1000)
  }

  @Test func `a wrong pair more never raises a score of pairs`() throws {
    var random = Seeded(state: 24)
    let sources: [OptionID] = ["a", "b", "c"]
    let targets: [OptionID] = ["x", "y", "z"]
    func free(_ id: OptionID) -> Associable {
      Associable(id: id, text: RichText("-"), maximum: nil)
    }
    let everything = sources.flatMap { source in targets.map { Pair(source, $0) } }
    for scoring in PartScoring.allCases {
      let item = asked(
        .match(
          MatchInteraction(
            sources: sources.map(free), targets: targets.map(free),
            keys: zip(sources, targets).map { .init($0, $1) }, scoring: scoring,
            defaultScore: -0.5)))
      let key = try #require(item.rightResponse)
      for _ in 0..<300 {
        let given = everything.filter { _ in Bool.random(using: &random) }
        guard !given.isEmpty, let wrong = everything.randomElement(using: &random),
          case .pairs(let right) = key, !right.contains(wrong)
        else { continue }
        let before = try #require(item.share(of: .pairs(given)))
        let after = try #require(item.share(of: .pairs(given + [wrong])))
        #expect(after <= before)
      }
    }
  }
}

extension ItemInteraction {
  /// The same question with its options written in another order.
  fileprivate func reordered(using random: inout Seeded) -> ItemInteraction {
    switch self {
    case .choice(var choice):
      choice.options.shuffle(using: &random)
      return .choice(choice)
    case .hottext(var text):
      text.choice.options.shuffle(using: &random)
      return .hottext(text)
    case .match(var match):
      match.sources.shuffle(using: &random)
      match.targets.shuffle(using: &random)
      match.keys.shuffle(using: &random)
      return .match(match)
    case .gapMatch(var text):
      text.gapTexts.shuffle(using: &random)
      text.gaps.shuffle(using: &random)
      return .gapMatch(text)
    case .inlineChoice(var text):
      for place in text.gaps.indices { text.gaps[place].options.shuffle(using: &random) }
      text.gaps.shuffle(using: &random)
      return .inlineChoice(text)
    case .matrix(var matrix):
      matrix.rows.shuffle(using: &random)
      matrix.columns.shuffle(using: &random)
      return .matrix(matrix)
    case .textEntry(var entry):
      entry.accepted.shuffle(using: &random)
      return .textEntry(entry)
    case .numeric(var numeric):
      numeric.accepted.shuffle(using: &random)
      numeric.units.shuffle(using: &random)
      return .numeric(numeric)
    case .slider(var slider):
      slider.accepted.shuffle(using: &random)
      return .slider(slider)
    case .trueFalse, .order, .extendedText: return self
    }
  }
}
