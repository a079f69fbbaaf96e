import Foundation
import Reviews
import Rubrics
import Statistics
import Testing

@Test func `A trial counts who gave what, without what was seen before or skipped`() {
  let trial = MachineTrial(
    criterion: "solves", levels: ["fail", "pass"],
    cells: [
      MachineTrial.Cell(mark: "pass", machine: "pass", count: 20),
      MachineTrial.Cell(mark: "fail", machine: "pass", count: 3),
      MachineTrial.Cell(mark: "fail", machine: "fail", count: 6),
      MachineTrial.Cell(mark: "pass", machine: "pass", sawMachine: true, count: 500),
      MachineTrial.Cell(mark: "!na", machine: "fail", count: 2),
      MachineTrial.Cell(mark: "!na", machine: "!na", count: 4),
      MachineTrial.Cell(mark: "pass", machine: "!open", count: 5),
      MachineTrial.Cell(mark: "!skip", machine: "pass", count: 7),
      MachineTrial.Cell(mark: "partly", machine: "pass", count: 1),
      MachineTrial.Cell(mark: "pass", machine: "fail", count: -9),
    ])
  #expect(trial.answers == ["fail", "pass", "!na", "!skip"])
  #expect(trial.verdicts == ["fail", "pass", "!na", "!open"])
  #expect(trial.table == [[6, 3, 0, 0], [0, 20, 0, 5], [2, 0, 4, 0], [0, 7, 0, 0]])
  #expect((trial.anchored, trial.unknown) == (500, 1))
  #expect((trial.reviewed, trial.decided, trial.agreed) == (40, 35, 30))
  #expect(trial.abstention?.value == 0.125)
  #expect(trial.agreement?.units == 35)
  #expect(trial.agreement?.interval == wilsonInterval(successes: 30, trials: 35))
  #expect(trial.prevalence.map(\.count) == [9, 25, 6])
  #expect(trial.prevalence.map(\.share) == [0.225, 0.625, 0.15])
}

@Test func `Kappa and its interval are Cohen's`() {
  // Known tables: 0.444444 ± 1.96 · 0.147245 and 0.8.
  let skewed = pair(85, 5, 5, 5).kappa.estimate
  #expect(abs((skewed?.value ?? 9) - 0.444444) < 1e-6)
  #expect(abs((skewed?.interval?.lower ?? 9) - 0.155849) < 1e-6)
  #expect(abs((skewed?.interval?.upper ?? 9) - 0.733040) < 1e-6)
  #expect(abs((pair(45, 5, 5, 45).kappa.estimate?.value ?? 9) - 0.8) < 1e-12)
  #expect(pair(40, 0, 0, 0).kappa == .undefined(.oneCategoryOnly))
  #expect(pair(0, 0, 0, 0).kappa == .undefined(.noUnitRatedTwice))
  #expect(pair(0, 0, 0, 0).agreement == nil)
}

@Test func `A trial comes back from JSON as it was`() throws {
  let trial = pair(85, 5, 5, 5)
  #expect(
    try JSONDecoder().decode(MachineTrial.self, from: JSONEncoder().encode(trial)) == trial)
  for table in ["[]", "[[1]]", "[[0,0,0],[0,-1,0],[0,0,0]]"] {
    let text =
      #"{"criterion":"solves","levels":["pass"],"anchored":0,"unknown":0,"table":\#(table)}"#
    #expect(throws: DecodingError.self, "\(table)") {
      try JSONDecoder().decode(MachineTrial.self, from: Data(text.utf8))
    }
  }
}

@Test func `The machine rises only on enough blind reviews that agree by more than chance`() {
  let good = pair(60, 1, 1, 38)
  #expect(mayRise(from: .suggested, to: .shownFirst, trial: good).isAllowed)
  #expect(mayRise(from: .shownFirst, to: .counted, trial: good).isAllowed)
  #expect(mayRise(from: .suggested, to: .counted, trial: good).sentence == "It may become counted.")
  // 28 of 30 may be as few as 78.68 %.
  let small = mayRise(from: .suggested, to: .shownFirst, trial: pair(15, 1, 1, 13))
  #expect(!small.isAllowed)
  #expect(
    small.sentence
      == "Not shown first yet: agreement may be as low as 78.68 %, and must be at least 80.00 %.")
  #expect(mayRise(from: .suggested, to: .shownFirst, trial: pair(16, 1, 0, 13)).isAllowed)
  #expect(
    mayRise(from: .shownFirst, to: .counted, trial: pair(50, 0, 0, 49)).missing
      == [.reviews(99, of: 100)])
}

@Test func `Agreement on what is always the same lifts nobody`() {
  let same = mayRise(from: .suggested, to: .shownFirst, trial: pair(500, 0, 0, 0))
  #expect(same.missing == [.noKappa(.oneCategoryOnly)])
  #expect(
    same.sentence
      == "Not shown first yet: both always gave the same answer, so nobody knows whether the "
      + "machine can tell another.")
  // 95 % agree, and kappa is below 0.
  let blind = mayRise(from: .suggested, to: .shownFirst, trial: pair(570, 15, 15, 0))
  #expect(blind.missing.count == 1)
  if case .kappa(let lower, let least)? = blind.missing.first {
    #expect(lower < 0 && least == 0.4)
  } else {
    Issue.record("\(blind.missing)")
  }
}

@Test func `Without any review all that is said is how many are missing`() {
  #expect(
    mayRise(from: .suggested, to: .counted, trial: pair(0, 0, 0, 0)).sentence
      == "Not counted yet: it takes 100 blind reviews in which both decided, and there are 0.")
}

@Test func `Falling is always allowed`() {
  let nothing = pair(0, 0, 0, 0)
  #expect(mayRise(from: .counted, to: .suggested, trial: nothing).isAllowed)
  #expect(mayRise(from: .counted, to: .shownFirst, trial: nothing).isAllowed)
  #expect(
    mayRise(from: .counted, to: .counted, trial: nothing).sentence == "It stays counted.")
}

/// A trial by how often both, only the reviewer, only the machine and neither gave a pass.
private func pair(_ both: Int, _ reviewer: Int, _ machine: Int, _ neither: Int) -> MachineTrial {
  MachineTrial(
    criterion: "solves", levels: ["fail", "pass"],
    cells: [
      MachineTrial.Cell(mark: "pass", machine: "pass", count: both),
      MachineTrial.Cell(mark: "pass", machine: "fail", count: reviewer),
      MachineTrial.Cell(mark: "fail", machine: "pass", count: machine),
      MachineTrial.Cell(mark: "fail", machine: "fail", count: neither),
    ])
}
