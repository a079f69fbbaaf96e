import Curricula
import Foundation
import GuildhallKit
import Rubrics
import Scoring
import Storage
import Testing
import TranscriptFiles
import Transcripts

struct ScoredImportTests {
  @Test func `what is scored while it is imported is what verify computes`() throws {
    let place = try ImportPlace()
    let check = checkCurricula(at: [shipped("curricula")])
    for entry in check.entries { _ = try place.house.publish(entry, by: "tester") }
    let plan = ImportPlan(scores: true)
    let report = try place.house.importTranscripts(
      at: [shipped("transcripts")], by: "tester", plan)
    #expect(report.scorecards > 0)
    #expect(try place.house.scoreStored(by: "tester") == 0)
    let verified = try place.house.verify()
    #expect(verified.faults == [])
    #expect(verified.scorecards == report.scorecards)
    let again = try place.house.importTranscripts(
      at: [shipped("transcripts")], by: "tester", plan)
    #expect(again.scorecards == 0 && again.same == report.new)
  }

  @Test func `the quick writer of scorecards gives the bytes of the general one`() throws {
    let rubrics = checkCurricula(at: [shipped("curricula")]).entries
      .compactMap(\.curriculum).flatMap(\.rubrics)
    let engine = RubricEngine(rubrics)
    var count = 0
    _ = try TranscriptSource(paths: [shipped("transcripts")]).forEachBatch { batch throws in
      for raw in batch {
        guard let interaction = raw.read().interaction else { continue }
        for card in engine.evaluate(interaction) {
          count += 1
          let quick = try scorecardBytes(card)
          let general = try storedJSON(card)
          #expect(quick == general)
        }
      }
    }
    #expect(count > 30)
  }

  private func shipped(_ name: String) -> String {
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: name).path
  }
}
