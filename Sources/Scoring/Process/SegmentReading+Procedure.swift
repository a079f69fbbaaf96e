internal import Rubrics
internal import Transcripts

extension SegmentReading {
  /// Judges whether the procedure was gone through in a window of the segment.
  func judge(_ procedure: Procedure, in window: Range<Position>) -> Judgement {
    let acts = acts(of: procedure, in: window)
    var values = ValueReading(self)
    let occurrences = acts.map { act in
      StepOccurrence(step: act.step.id, place: act.place, values: values.findings(of: act))
    }
    let judged = procedure.judge(occurrences)
    func evidence(_ occurrence: Int) -> Evidence { self.evidence(of: acts[occurrence]) }
    if let open = unknownSpeaker(judged, procedure, in: window) { return open }
    guard judged.isInOrder else {
      let reasons = judged.faults.prefix(Self.mostQuotes).map { $0.sentence(procedure) }
      let quoted = judged.faults.compactMap(\.occurrence).prefix(Self.mostQuotes).map(evidence)
      return Judgement(truth: .fails, evidence: quoted, reasons: Array(reasons))
    }
    if let unknown = judged.unknownValues.first {
      return .undetermined(
        "“\(acts[unknown].step.title)” does not record what it was done with",
        judged.unknownValues.prefix(Self.mostQuotes).map(evidence))
    }
    let found = judged.found.values.sorted()
    return .holds(
      found.prefix(Self.mostQuotes).map(evidence), "every step was done, and in order",
      end: found.last.map { acts[$0].end } ?? window.lowerBound,
      confidence: least(found.map { acts[$0].match?.confidence }))
  }

  /// Everything in the window that one of the procedure's steps is recognised by.
  private func acts(of procedure: Procedure, in window: Range<Position>) -> [Act] {
    var found: [Act] = []
    for step in procedure.steps {
      for sign in step.signs {
        switch sign {
        case .cue(let cue, let speaker):
          found += matches(of: Saying(cue, speaker, 1, names), in: window).map { Act(step, $0) }
        case .event(let type, let details):
          for turn in events(type, in: window) {
            guard let event = interaction.turns[turn].event,
              details.allSatisfy({ isSameValue(event.details[$0.key] ?? "", $0.value) })
            else { continue }
            found.append(Act(step, event, turn))
          }
        }
      }
    }
    found.sort { $0.start < $1.start }
    for index in found.indices.dropFirst() {
      let isNew = found[index - 1].start < found[index].start
      found[index].place = found[index - 1].place + (isNew ? 1 : 0)
    }
    return found
  }

  private func evidence(of act: Act) -> Evidence {
    act.match.map { evidence($0) } ?? evidence(ofTurn: act.turn)
  }

  /// A step that seems missing, when words of somebody unknown may have been that step.
  private func unknownSpeaker(
    _ judged: ProcedureJudgement, _ procedure: Procedure, in window: Range<Position>
  ) -> Judgement? {
    let missing = judged.faults.compactMap { fault -> StepID? in
      if case .missing(let step, _, _) = fault { step } else { nil }
    }
    guard missing.count == judged.faults.count else { return nil }
    for step in procedure.steps where missing.contains(step.id) {
      for case .cue(let cue, let speaker) in step.signs {
        let open = openMatches(of: Saying(cue, speaker, 1, names), in: window)
        guard let first = open.first else { continue }
        return .undetermined(
          voice(first.turn) == .unknown
            ? "it is not known who said what may be “\(step.title)”"
            : "it cannot be told whether this is “\(step.title)”", [evidence(first)])
      }
    }
    return nil
  }
}

/// A place in a conversation that a step is recognised by.
struct Act {
  var step: ProcedureStep
  var turn: Int
  var place = 0
  var match: CueMatch?
  var event: Event?

  init(_ step: ProcedureStep, _ match: CueMatch) {
    self.step = step
    self.match = match
    turn = match.turn
  }

  init(_ step: ProcedureStep, _ event: Event, _ turn: Int) {
    self.step = step
    self.event = event
    self.turn = turn
  }

  var start: Position { match?.start ?? .startOf(turn) }
  var end: Position { match?.end ?? .startOf(turn + 1) }
}
