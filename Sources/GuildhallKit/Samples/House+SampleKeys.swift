internal import Findings
internal import Foundation
internal import Reviews
internal import Rubrics
internal import Transcripts

extension House {
  /// Answers a calibration with an expert's scorecards of the samples it is about, and submits them.
  ///
  /// - Parameters:
  ///   - folder: of the samples, by which stored interactions are known again.
  ///   - keys: the folder of the scorecards, named like the samples.
  ///   - name: the expert, whose answers they become.
  /// - Returns: how many were submitted now.
  /// - Throws: `noKey` at the first interaction without a whole scorecard; those before it stay
  ///   submitted.
  public func answerCalibration(
    _ number: Int64, samples folder: String, keys: String, by name: String
  ) throws -> Int {
    var known: [Source: [SampleAnswer]]?
    var submitted = 0
    while let desk = try nextInCalibration(number, for: name) {
      let answers: [Source: [SampleAnswer]]
      if let known {
        answers = known
      } else {
        answers = try sampleAnswers(in: folder, keys: keys, desk.rubric)
        known = answers
      }
      try answer(desk, with: answers[desk.interaction.source] ?? [], keys: keys, by: name)
      submitted += 1
    }
    return submitted
  }

  /// The scorecards by the source of their sample.
  private func sampleAnswers(
    in folder: String, keys: String, _ rubric: Rubric
  ) throws -> [Source: [SampleAnswer]] {
    let (read, findings) = readSampleTables(in: keys, [rubric])
    guard !findings.hasErrors else {
      throw ReviewingFault.unusableKeys(findings.map(\.description))
    }
    let paths = samplePaths(in: folder)
    var answers: [Source: [SampleAnswer]] = [:]
    for (name, rows) in read where !rows.isEmpty {
      guard let path = paths[name] else { continue }
      for interaction in try interactions(at: path).0 { answers[interaction.source] = rows }
    }
    return answers
  }

  private func answer(
    _ desk: ReviewDesk, with rows: [SampleAnswer], keys: String, by name: String
  ) throws {
    let mine = rows.filter { row in
      guard desk.rubric.id == row.rubric, let place = desk.segment.agent else { return false }
      let agent = desk.interaction.participants[place]
      return row.agent == agent.name || row.agent == agent.agent
    }
    let missing = desk.asked.filter { id in !mine.contains { $0.criterion == id } }
    guard missing.isEmpty, !mine.isEmpty else {
      throw ReviewingFault.noKey(
        interaction: desk.interaction.id.rawValue, folder: keys,
        missing: mine.isEmpty ? [] : missing)
    }
    for row in mine where desk.asked.contains(row.criterion) {
      let choice: ReviewAnswer.Choice =
        row.mark == MarkRow.notApplicable
        ? .notApplicable(reason: row.reason) : .level(LevelID(row.mark))
      _ = try answer(
        ReviewAnswer(criterion: row.criterion, choice: choice, comment: row.reason),
        quoting: quotes(of: row, in: desk), in: desk.number, by: name)
    }
    _ = try submitReview(desk.number, by: name)
  }

  /// The words that the expert quotes, where redaction has left them.
  private func quotes(
    of row: SampleAnswer, in desk: ReviewDesk
  ) -> [(turn: Int, words: String)] {
    guard !row.quote.isEmpty else { return [] }
    let turn = desk.segment.turns.first { desk.interaction.turns[$0].text.contains(row.quote) }
    return turn.map { [($0, row.quote)] } ?? []
  }
}
