import Curricula
import Rubrics
import Scoring
import Testing

struct FormTests {
  private func item(
    _ id: String, _ competency: CompetencyID? = nil, _ difficulty: Item.Difficulty = .medium,
    bank: BankID? = nil, isPilot: Bool = false
  ) -> Item {
    Item(
      id: ItemID(id), competency: competency, difficulty: difficulty, isPilot: isPilot, bank: bank,
      prompt: RichText("?"), interaction: .trueFalse(TrueFalseInteraction(isTrue: true)),
      rationale: RichText("because"))
  }

  private func quiz(
    _ items: [Item], _ blueprint: Blueprint?, enemies: [[ItemID]] = [], shuffles: Bool = false
  ) -> Quiz {
    Quiz(
      id: "z", title: "Z", masteryScore: 0.5, shufflesItems: shuffles, blueprint: blueprint,
      enemies: enemies, items: items)
  }

  private func many(_ count: Int, _ name: String, _ make: (String) -> Item) -> [Item] {
    (1...count).map { make("\(name)\($0)") }
  }

  /// Two easy and one hard of refunds, two of tone, two of the bank, and a pilot.
  private var exam: Quiz {
    quiz(
      many(4, "easy") { item($0, "refunds", .easy) }
        + many(4, "hard") { item($0, "refunds", .hard) }
        + many(4, "tone") { item($0, "tone") }
        + many(5, "bank") { item($0, "refunds", .easy, bank: "common") }
        + many(3, "pilot") { item($0, "refunds", .easy, isPilot: true) },
      Blueprint(
        draws: [
          .init(count: 2, competency: "refunds", difficulty: .easy),
          .init(count: 1, competency: "refunds", difficulty: .hard),
          .init(count: 2, competency: "tone"), .init(count: 2, bank: "common"),
        ], pilots: 1),
      enemies: [["easy1", "easy2"], ["hard1", "tone1", "bank1"], ["pilot1", "easy3"]])
  }

  @Test func `every form has as many of each sort as the blueprint says`() throws {
    for seed in 0..<500 as Range<UInt64> {
      let form = try exam.drawForm(seed: seed)
      #expect(form.count == 8)
      #expect(Set(form).count == 8)
      let drawn = exam.items(of: form)
      func count(_ isCounted: (Item) -> Bool) -> Int { drawn.filter(isCounted).count }
      #expect(
        count {
          $0.bank == nil && $0.competency == "refunds" && $0.difficulty == .easy && !$0.isPilot
        }
          == 2)
      #expect(count { $0.difficulty == .hard } == 1)
      #expect(count { $0.competency == "tone" } == 2)
      #expect(count { $0.bank == "common" } == 2)
      #expect(count(\.isPilot) == 1)
    }
  }

  @Test func `enemies never stand on one form`() throws {
    for seed in 0..<500 as Range<UInt64> {
      let form = Set(try exam.drawForm(seed: seed))
      for group in exam.enemies { #expect(form.intersection(group).count <= 1) }
    }
  }

  @Test func `every item of a pool is drawn before long, and about as often as the others`() throws
  {
    var times: [ItemID: Int] = [:]
    for seed in 0..<300 as Range<UInt64> {
      for id in try exam.drawForm(seed: seed) { times[id, default: 0] += 1 }
    }
    #expect(Set(times.keys) == Set(exam.items.map(\.id)))
    // None of the four of a pool of which one is drawn is a favourite.
    for id in ["hard2", "hard3", "hard4"] as [ItemID] {
      #expect((40...130).contains(times[id] ?? 0), "\(id)")
    }
  }

  @Test func `the same seed draws the same form`() throws {
    for seed in [0, 1, 42, .max] as [UInt64] {
      let first = try exam.drawForm(seed: seed)
      #expect(try exam.drawForm(seed: seed) == first)
    }
    let forms = try Set((0..<50).map { try exam.drawForm(seed: $0) })
    #expect(forms.count > 25)
  }

  @Test func `without a blueprint every item is on the form in its order`() throws {
    var whole = exam
    whole.blueprint = nil
    #expect(try whole.drawForm(seed: 5) == whole.items.map(\.id))
  }

  @Test func `a form keeps the order of the quiz unless it is shuffled`() throws {
    let order = exam.items.map(\.id)
    for seed in 0..<50 as Range<UInt64> {
      let form = try exam.drawForm(seed: seed)
      #expect(form == order.filter(form.contains))
    }
  }

  @Test func `shuffling is a permutation, and another one for another seed`() throws {
    let items = many(8, "i") { item($0) }
    let shuffled = quiz(items, nil, shuffles: true)
    var firsts: Set<ItemID> = []
    for seed in 0..<300 as Range<UInt64> {
      let form = try shuffled.drawForm(seed: seed)
      #expect(form.sorted() == items.map(\.id))
      #expect(try shuffled.drawForm(seed: seed) == form)
      firsts.formUnion(form.prefix(1))
    }
    #expect(firsts.count == 8)
  }

  @Test func `a pilot is never drawn for a score`() throws {
    let mixed = quiz(
      many(2, "scored") { item($0, "tone") } + many(6, "pilot") { item($0, "tone", isPilot: true) },
      Blueprint(draws: [.init(count: 2, competency: "tone")]))
    for seed in 0..<100 as Range<UInt64> {
      #expect(try mixed.drawForm(seed: seed) == ["scored1", "scored2"])
    }
  }

  @Test func `a draw without a bank takes only the quiz's own items`() throws {
    let mixed = quiz(
      [item("own")] + many(6, "bank") { item($0, bank: "common") },
      Blueprint(draws: [.init(count: 1)]))
    for seed in 0..<50 as Range<UInt64> { #expect(try mixed.drawForm(seed: seed) == ["own"]) }
  }

  @Test func `a choice that leaves another draw without items is taken back`() throws {
    // The first draw could take the only easy one, which the second needs.
    let scarce = quiz(
      [item("easy", "refunds", .easy), item("hard", "refunds", .hard)],
      Blueprint(draws: [
        .init(count: 1, competency: "refunds"),
        .init(count: 1, competency: "refunds", difficulty: .easy),
      ]))
    // "a" is at war with both others, so it is never on the form.
    let torn = quiz(
      ["a", "b", "c"].map { item($0) }, Blueprint(draws: [.init(count: 2)]),
      enemies: [["a", "b"], ["a", "c"]])
    for seed in 0..<100 as Range<UInt64> {
      #expect(try scarce.drawForm(seed: seed) == ["easy", "hard"])
      #expect(try torn.drawForm(seed: seed) == ["b", "c"])
    }
  }

  @Test func `a pilot gives way to the scored items it is an enemy of`() throws {
    let torn = quiz(
      [item("only"), item("pilot1", isPilot: true), item("pilot2", isPilot: true)],
      Blueprint(draws: [.init(count: 1)], pilots: 1), enemies: [["only", "pilot1"]])
    for seed in 0..<50 as Range<UInt64> {
      #expect(try torn.drawForm(seed: seed) == ["only", "pilot2"])
    }
  }

  private struct Impossible {
    var name: String
    var draws: [Blueprint.Draw]
    var pilots = 0
    var enemies: [[ItemID]] = []
  }

  @Test func `a pool that has no form throws`() {
    let items = many(3, "easy") { item($0, "refunds", .easy) } + [item("pilot", isPilot: true)]
    for impossible in [
      Impossible(name: "too many", draws: [.init(count: 4)]),
      Impossible(name: "no such competency", draws: [.init(count: 1, competency: "tone")]),
      Impossible(name: "no such difficulty", draws: [.init(count: 1, difficulty: .hard)]),
      Impossible(name: "no such bank", draws: [.init(count: 1, bank: "common")]),
      Impossible(name: "too many pilots", draws: [.init(count: 1)], pilots: 2),
      Impossible(
        name: "the same items twice",
        draws: [.init(count: 2), .init(count: 2, competency: "refunds")]),
      Impossible(
        name: "all at war", draws: [.init(count: 2)], enemies: [["easy1", "easy2", "easy3"]]),
      Impossible(
        name: "at war with the pilot", draws: [.init(count: 3)], pilots: 1,
        enemies: [["easy2", "pilot"]]),
    ] {
      let quiz = quiz(
        items, Blueprint(draws: impossible.draws, pilots: impossible.pilots),
        enemies: impossible.enemies)
      for seed in 0..<20 as Range<UInt64> {
        #expect(throws: DrawingFault(), "\(impossible.name)") { try quiz.drawForm(seed: seed) }
      }
    }
  }

  @Test func `the generator gives the published numbers`() {
    var random = SplitMix64(state: 1_234_567)
    #expect(
      (0..<5).map { _ in random.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ])
  }

  @Test func `what is fixed keeps its place when the others are shuffled`() {
    let letters = ["a", "b", "c", "d", "e", "f"]
    var orders: Set<[String]> = []
    for seed in 0..<200 as Range<UInt64> {
      let order = letters.shuffled(seed: seed) { $0 == "b" || $0 == "f" }
      #expect(order.sorted() == letters)
      #expect(order[1] == "b")
      #expect(order[5] == "f")
      #expect(letters.shuffled(seed: seed) { $0 == "b" || $0 == "f" } == order)
      orders.insert(order)
    }
    // Four letters that move have 24 orders.
    #expect(orders.count == 24)
  }
}

struct OverlappingDrawTests {
  @Test func `a wide draw leaves a narrow one its items, for every seed`() throws {
    let items = (0..<40).map { number in
      Item(
        id: ItemID("i\(number)"), difficulty: number < 14 ? .hard : .easy, prompt: RichText("?"),
        interaction: .trueFalse(TrueFalseInteraction(isTrue: true)), rationale: RichText("!"))
    }
    let quiz = Quiz(
      id: "q", title: "Q", masteryScore: 1,
      blueprint: Blueprint(draws: [.init(count: 30), .init(count: 3, difficulty: .hard)]),
      items: items)
    for seed in 0..<1_000 as Range<UInt64> {
      let form = try quiz.drawForm(seed: seed)
      #expect(form.count == 33)
    }
  }
}

struct TightDrawTests {
  @Test func `a draw that takes all of its pool is served whatever another could take`() throws {
    let items = (0..<201).map { number in
      Item(
        id: ItemID("i\(number)"), competency: number > 50 ? "c" : nil,
        difficulty: number < 200 ? .easy : .hard, prompt: RichText("?"),
        interaction: .trueFalse(TrueFalseInteraction(isTrue: true)), rationale: RichText("!"))
    }
    let quiz = Quiz(
      id: "q", title: "Q", masteryScore: 1,
      blueprint: Blueprint(draws: [
        .init(count: 200, difficulty: .easy), .init(count: 1, competency: "c"),
      ]), items: items)
    for seed in 0..<100 as Range<UInt64> {
      #expect(try quiz.drawForm(seed: seed).contains("i200"))
    }
  }
}
