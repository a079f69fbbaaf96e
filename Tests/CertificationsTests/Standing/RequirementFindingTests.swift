import Certifications
import Curricula
import Foundation
import Rubrics
import Testing

struct RequirementFindingTests {
  @Test func `the tree is that of the requirement, and each node is met as its parts are`() {
    var met = 0
    var unmet = 0
    for seed in 1...1000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice).cut(at: moment)
      if dice.happens(0.4) { record.closeAll(of: house, at: moment) }
      let finding = house.programme.finding(RecordIndex(record, in: house.curriculum), at: moment)
      #expect(finding.mirrors(house.programme.requires), "seed \(seed)")
      for node in finding.nodes {
        #expect(node.isMet == node.missing.isEmpty, "seed \(seed): \(node)")
        #expect(node.isMet == node.isMetByItsParts, "seed \(seed): \(node)")
        met += node.isMet ? 1 : 0
        unmet += node.isMet ? 0 : 1
      }
    }
    #expect(met > 500 && unmet > 500, "\(met) and \(unmet)")
  }

  @Test
  func `it is met exactly where the award is due, by the same evidence and for want of the same`() {
    var kinds = [0, 0]
    for seed in 1...1000 {
      var dice = Dice(seed)
      let house = RandomHouse(&dice)
      let moment = day(Double(dice.number(0...700)))
      var record = randomRecord(&dice).cut(at: moment)
      if dice.happens(0.4) { record.closeAll(of: house, at: moment) }
      let index = RecordIndex(record, in: house.curriculum)
      let finding = house.programme.finding(index, at: moment)
      switch house.programme.decide(index, at: moment) {
      case .award(let evidence, _):
        kinds[0] += 1
        #expect(finding.isMet && finding.evidence == evidence, "seed \(seed)")
      case .missing(let missing):
        kinds[1] += 1
        #expect(!finding.isMet && finding.missing == missing, "seed \(seed)")
      case .held, .suspended: break
      }
    }
    #expect(kinds.allSatisfy { $0 > 150 }, "\(kinds)")
  }

  @Test func `a leaf has no parts and names its own evidence`() throws {
    var candidate = Candidate()
    candidate.isAttested("seen", on: 1)
    let seen = Requirement.attested(.init(id: "seen", text: "Seen."))
    let heard = Requirement.attested(.init(id: "heard", text: "Heard."))
    let finding = finding(.any([seen, heard]), of: candidate, on: 2)
    #expect(finding.isMet)
    try #require(finding.parts.map(\.isMet) == [true, false])
    #expect(finding.parts.map(\.parts) == [[], []])
    #expect(finding.parts[0].evidence == finding.evidence)
    #expect(finding.parts[1].evidence == [])
    #expect(finding.parts[1].missing == [.attestation(.init(id: "heard", text: "Heard."))])
  }

  @Test func `somebody who is recognised has one leaf, and it is met`() {
    var candidate = Candidate()
    candidate.isAttested(.recognised, on: 1)
    let required = Requirement.all([.passed("m"), .served(.init(days: 30))])
    #expect(finding(required, of: candidate, on: 1 - second).parts.map(\.isMet) == [false, false])
    let finding = finding(required, of: candidate, on: 1)
    #expect(finding.isMet)
    #expect(finding.parts == [])
    #expect(finding.evidence == candidate.record.attestations.map { .attestation($0) })
    guard case .attested(let leaf) = finding.requirement else {
      Issue.record("\(finding.requirement)")
      return
    }
    #expect(leaf.id == .recognised)
  }

  @Test func `recognised for another programme is not for this one`() {
    var candidate = Candidate()
    candidate.isAttested(.recognised, for: "other", on: 1)
    #expect(finding(.passed("m"), of: candidate, on: 2).requirement == .passed("m"))
  }

  @Test func `a way of renewal shows its own tree`() {
    let changes = Renewal(id: "changes", title: "Changes", requires: .all([.changesTaken]))
    let required = programme(.passed("m"), months: 12, renewals: [changes])
    var candidate = Candidate()
    candidate.holds(from: 0, to: 365)
    candidate.meetsChange(of: "lesson", on: 310)
    func finding() -> RequirementFinding {
      required.finding(
        RecordIndex(candidate.record, in: house(required)), at: day(330), renewal: changes)
    }
    #expect(finding().mirrors(changes.requires))
    #expect(finding().parts.map(\.missing) == [[.changedPart("m", "lesson")]])
    candidate.reads(on: 320)
    #expect(finding().parts.map(\.isMet) == [true])
  }

  @Test func `while one holds, what came before the award and after it is read as of the moment`() {
    let quality = Requirement.quality(.init(rubric: "calls", mark: 0.5, reviews: 4, days: 30))
    let required = programme(quality, months: 12)
    var candidate = Candidate()
    for number in -4 ... -1 { candidate.isReviewed(1, on: Double(number)) }
    candidate.holds(from: 0, to: 365)
    func reviews(on number: Double) -> [Double] {
      required.finding(
        RecordIndex(candidate.record, in: house(required)), at: day(number)
      ).evidence.map { $0.at.timeIntervalSince(day(0)) / 86_400 }
    }
    #expect(reviews(on: 1) == [-4, -3, -2, -1])
    candidate.isReviewed(1, on: 2)
    #expect(reviews(on: 2) == [-3, -2, -1, 2])
    // Three of the four are older than thirty days, though it still holds.
    #expect(reviews(on: 30) == [])
    #expect(required.standing(of: candidate, on: 30).holds)
  }

  @Test func `after a revocation what was shown before is not shown again`() {
    let required = programme(.exam(.init(module: "m", part: "quiz")))
    var candidate = Candidate()
    candidate.sits(share: 1, on: -1)
    candidate.holds(from: 0)
    func isMet() -> Bool {
      required.finding(RecordIndex(candidate.record, in: house(required)), at: day(20)).isMet
    }
    #expect(isMet())
    candidate.meets(.revoked, on: 10)
    #expect(!isMet())
    candidate.sits(share: 1, on: 15)
    #expect(isMet())
  }

  private func finding(
    _ requirement: Requirement, of candidate: Candidate, on number: Double
  ) -> RequirementFinding {
    let required = programme(requirement)
    return required.finding(
      RecordIndex(candidate.record, in: house(required)), at: day(number))
  }
}

extension RequirementFinding {
  fileprivate var nodes: [RequirementFinding] { [self] + parts.flatMap(\.nodes) }

  /// Whether it has the shape of a requirement, node by node.
  fileprivate func mirrors(_ requirement: Requirement) -> Bool {
    guard self.requirement == requirement else { return false }
    switch requirement {
    case .all(let parts), .any(let parts), .atLeast(_, let parts):
      return self.parts.count == parts.count
        && zip(self.parts, parts).allSatisfy { $0.mirrors($1) }
    default: return parts.isEmpty
    }
  }

  /// What a group's parts make of it; a leaf stands for itself.
  fileprivate var isMetByItsParts: Bool {
    switch requirement {
    case .all: parts.allSatisfy(\.isMet)
    case .any: parts.contains(where: \.isMet)
    case .atLeast(let count, _): parts.count(where: \.isMet) >= count
    default: isMet
    }
  }
}
