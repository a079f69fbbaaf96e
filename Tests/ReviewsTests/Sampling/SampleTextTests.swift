import Foundation
import Reviews
import Rubrics
import Testing

@Test func `A target's kind and a pick's reason are words`() throws {
  let kinds: [SampleTarget.Kind] = [
    .longest, .worstSurvey, .reopened, .flagged, .criterion("greets"),
  ]
  #expect(
    kinds.map(\.rawValue)
      == ["longest", "worstSurvey", "reopened", "flagged", "criterion:greets"])
  #expect(kinds.map { SampleTarget.Kind(rawValue: $0.rawValue) } == kinds)
  #expect(SampleTarget.Kind(rawValue: "criterion:") == nil)
  #expect(SamplePick.Reason(rawValue: "criterion:greets") == .targeted(.criterion("greets")))
  #expect(SamplePick.Reason(rawValue: "by chance") == nil)
}

@Test func `A plan is readable as JSON`() throws {
  let plan = SamplePlan(perAgent: 4, targeted: [SampleTarget(.criterion("greets"), perAgent: 2)])
  let encoder = JSONEncoder()
  encoder.outputFormatting = .sortedKeys
  let text = String(decoding: try encoder.encode(plan), as: UTF8.self)
  #expect(text.contains(#""targeted":[{"kind":"criterion:greets","perAgent":2}]"#))
  #expect(try JSONDecoder().decode(SamplePlan.self, from: Data(text.utf8)) == plan)
  let pick = SamplePick(segment: 1, agent: "rosa", reason: .random, stratum: "all")
  #expect(
    String(decoding: try encoder.encode(pick), as: UTF8.self)
      == #"{"agent":"rosa","reason":"random","segment":1,"stratum":"all"}"#)
}
