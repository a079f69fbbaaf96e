import Curricula
import Rubrics
import Scoring
import Simulations
import Testing

@Suite struct `The score of a play` {
  @Test func `is nothing before the conversation has ended`() throws {
    var play = LateParcel.play()
    #expect(play.score() == nil)
    try play.solves()
    // The form may still be open: until then it counts as empty.
    #expect(play.score()?.fields.map(\.share) == [0, 0])
  }

  @Test func `is the weighted mean of outcome, rubric, par and form`() throws {
    var play = LateParcel.play { $0.ends[0].worth = 0.6 }
    try play.says("What is the order number?")
    try play.traces(play.facts["order"] ?? "")
    try play.says("I will trace it today.")
    try play.fills(["category": "delivery", "notes": "All well."])
    let score = try #require(play.score())
    #expect(score.entries.map(\.part) == [.outcome, .rubric, .par, .wrapUp])
    #expect(score.entries.map(\.weight) == [30, 50, 10, 10])
    #expect(score.entries.map(\.share) == [0.6, 0.5, 1, 0.5])
    #expect(score.share == (30 * 0.6 + 50 * 0.5 + 10 + 10 * 0.5) / 100)
    #expect(!score.isPassed)
    #expect(try #require(play.score(masteryScore: 0.58)).isPassed)
  }

  @Test func `leaves the parts out of the mean that there are not`() throws {
    var play = LateParcel.play(rubric: nil) {
      $0.wrapUp = nil
      $0.par = nil
      $0.ends[1].worth = 0.25
    }
    try play.leaves()
    let score = try #require(play.score())
    #expect(score.entries.map(\.share) == [0.25, nil, nil, nil])
    #expect(score.share == 0.25)
    #expect(score.card == nil && score.par == nil && score.fields == [])
  }

  @Test func `leaves parts without a weight out, and is 0 where none has one`() throws {
    var play = LateParcel.play {
      $0.weights = ScoreWeights(outcome: 0, rubric: 0, par: 1, wrapUp: 0)
    }
    try play.leaves()
    #expect(play.score()?.share == 1)
    var nothing = LateParcel.play {
      $0.weights = ScoreWeights(outcome: 0, rubric: 0, par: 0, wrapUp: 0)
    }
    try nothing.leaves()
    #expect(nothing.score()?.share == 0)
  }

  @Test func `is 0 after a breach, and passes nobody whatever would be enough`() throws {
    var play = LateParcel.play { $0.ends[2].worth = 1 }
    try play.says("That is worrying, I will look. What is your password?")
    try play.fills(["category": "delivery", "notes": "Lost"])
    let score = try #require(play.score(masteryScore: 0))
    #expect(score.entries.allSatisfy { $0.share == 1 })
    #expect(score.share == 0)
    #expect(!score.isPassed)
  }

  @Test(arguments: [
    (1, 60, 1.0), (2, 60, 1), (3, 60, 0.75), (4, 60, 0.5), (9, 60, 0.5), (2, 90, 0.75),
    (3, 90, 0.5), (2, 400, 0.5), (5, 400, 0),
  ])
  func `falls evenly beyond par to nothing at twice par, turns and time alike`(
    turns: Int, seconds: Int, share: Double
  ) throws {
    var play = LateParcel.play(rubric: nil) {
      $0.customer.patience = 20
      $0.manners = []
      $0.par = Par(turns: 2, seconds: 60)
      $0.weights = ScoreWeights(outcome: 0, rubric: 0, par: 1, wrapUp: 0)
      $0.states[0].otherwise.changes = []
    }
    for _ in 1...turns { try play.take(PlayInput(.says("Bananas are yellow."), elapsed: 0)) }
    try play.take(PlayInput(.leaves, elapsed: seconds * 1000))
    #expect(play.score()?.share == share)
    #expect(play.score()?.par?.turns == turns)
    #expect(play.score()?.par?.seconds == seconds)
  }

  @Test func `takes turns alone for par where no time is set, and a par of none for reached`()
    throws
  {
    func share(_ par: Par) throws -> Double? {
      var play = LateParcel.play { $0.par = par }
      for _ in 1...3 { try play.take(PlayInput(.says("That is worrying."), elapsed: 9_000_000)) }
      try play.leaves()
      return play.score()?.entries[2].share
    }
    #expect(try share(Par(turns: 2)) == 0.5)
    #expect(try share(Par(turns: 0)) == 1)
  }

  @Test func `counts no time that the form takes`() throws {
    var play = LateParcel.play()
    try play.solves()
    let before = play.handleTime
    try play.take(PlayInput(.wrapsUp(["category": "delivery"]), elapsed: 3_600_000))
    #expect(play.handleTime == before)
    #expect(play.score()?.par?.seconds == before)
  }

  @Test func `takes a choice of the form for right only after the ends it is right after`() throws {
    func field(_ given: String?, solved: Bool) throws -> PlayScore.FieldResult? {
      var play = LateParcel.play {
        $0.wrapUp = WrapUp(fields: [
          .choice(
            WrapUp.Choice(
              id: "category", title: "Category",
              options: [
                .init(id: "lost", title: "Lost", rightAfter: .ends(["gave-up"])),
                .init(id: "late", title: "Late", rightAfter: .ends(["solved", "breach"])),
              ]))
        ])
      }
      if solved { try play.solves() } else { try play.leaves() }
      try play.fills(given.map { ["category": $0] } ?? [:])
      return play.score()?.fields.first
    }
    let right = try #require(try field("lost", solved: false))
    #expect(right.share == 1 && right.given == "Lost" && right.missing == [])
    let wrong = try #require(try field("lost", solved: true))
    #expect(wrong.share == 0 && wrong.given == "Lost" && wrong.missing == ["Late"])
    #expect(try field(nil, solved: true)?.share == 0)
    #expect(try field(nil, solved: true)?.given == "")
  }

  @Test(arguments: [
    ("The parcel is lost.", 0.5, ["when it was sent"]), ("Lost; sent in May.", 1, []),
    ("It is not lost.", 0, ["that the parcel is lost", "when it was sent"]),
    ("  ", 0, ["that the parcel is lost", "when it was sent"]),
  ])
  func `is that part of the notes that stands in them`(
    notes: String, share: Double, missing: [String]
  ) throws {
    var play = LateParcel.play {
      $0.cues.append(Cue(id: "sent", phrases: ["sent in"]))
      $0.wrapUp = WrapUp(fields: [
        .notes(
          WrapUp.Notes(
            id: "notes", title: "Notes",
            needs: [
              .init(cue: "note-lost", title: "that the parcel is lost"),
              .init(cue: "sent", title: "when it was sent"),
            ]))
      ])
    }
    try play.leaves()
    try play.fills(["notes": notes])
    #expect(play.score()?.fields.map(\.share) == [share])
    #expect(play.score()?.fields.first?.missing == missing)
  }

  @Test func `waits for a person where a criterion is open, unless it is a bonus`() throws {
    func score(_ adjustment: Adjustment?, breaches: Bool = false) throws -> PlayScore {
      var rubric = LateParcel.rubric
      var open = Criterion(id: "tone", title: "Tone", check: nil)
      open.adjustment = adjustment
      rubric.sections[0].criteria.append(open)
      var play = LateParcel.play(rubric: rubric) { _ in }
      if breaches { try play.says("What is your password?") } else { try play.solves() }
      return try #require(play.score())
    }
    #expect(try score(nil).isProvisional)
    #expect(try !score(nil).isPassed)
    #expect(try !score(.bonus(0.1)).isProvisional)
    // A person's look could change nothing any more.
    #expect(try !score(nil, breaches: true).isProvisional)
  }
}
