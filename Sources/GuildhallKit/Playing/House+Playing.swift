public import Curricula
internal import Foundation
internal import Rubrics
internal import Scoring
public import Simulations
internal import Storage
internal import TranscriptFiles
internal import Transcripts

extension House {
  /// Begins a play of a scenario part, or goes on with the one that was left open, with its own
  /// version of the scenario.
  ///
  /// - Throws: `blocked`, `unknownPart`, `lostVersion`.
  public func play(
    _ part: PartID, of module: ModuleID, in published: PublishedCurriculum, by person: Learner
  ) throws -> PlaySitting {
    let act = act(by: "person/\(person.id)")
    guard let known = published.curriculum.module(module)?.scenario(part) else {
      throw LearningFault.unknownPart(
        part, of: module, known: published.curriculum.module(module)?.parts.map(\.id) ?? [])
    }
    let waitsFor = try waitsFor(module, in: published.curriculum, person)
    let (play, _) = try store.startPlay(
      part, of: module, in: published.version, by: person.id, act
    ) {
      if !waitsFor.isEmpty { throw LearningFault.blocked(module, waitsFor: waitsFor) }
      return PlaySetup(seed: random(), level: known.level)
    }
    return try sitting(play)
  }

  /// A play as it stands: its saved inputs are played again, which gives the same steps.
  func sitting(_ play: StoredPlay) throws -> PlaySitting {
    let version = try published(play.publication)
    guard let part = version.curriculum.module(play.module)?.scenario(play.part),
      let queue = queue(part, of: version, play.setup)
    else { throw LearningFault.lostVersion(play.publication) }
    var sitting = PlaySitting(
      play: play, part: part, queue: queue, sequence: 0, differences: [],
      known: version.curriculum.articles)
    for step in try store.playSteps(of: play.id) {
      do throws(PlayFault) {
        let taken = try sitting.queue.take(step.input, with: step.customer)
        sitting.differences += outcomeDifferences(step, taken)
      } catch {
        sitting.differences.append(.refused(step: step.sequence, because: error.sentence))
      }
      sitting.sequence = step.sequence
      sitting.lastCustomer = step.customer
      sitting.lastAct = step.input.act
    }
    return sitting
  }

  private func outcomeDifferences(
    _ step: StoredPlayStep, _ taken: [PlayOutcome]
  ) -> [PlayDifference] {
    func who(_ outcome: [PlayOutcome]) -> String {
      "customer " + outcome.map { String($0.customer + 1) }.joined(separator: ", ")
    }
    guard who(step.outcome) == who(taken) else {
      return [.step(step.sequence, .said, was: who(step.outcome), isNow: who(taken))]
    }
    return zip(step.outcome, taken).flatMap { differences(from: $0.step, to: $1.step) }
  }

  /// Takes a step; when this returns, it is on disk.
  ///
  /// Personal data in what was typed is left out before anything is kept, except what is the
  /// invented customer's own.
  ///
  /// - Returns: what came of it, of every customer who did something.
  public func take(
    _ input: PlayInput, with customer: Int, in sitting: inout PlaySitting, by person: Learner
  ) throws -> [PlayOutcome] {
    var queue = sitting.queue
    guard queue.plays.indices.contains(customer) else { throw PlayFault.over }
    let clean = input.withoutPersonalData(besides: queue.plays[customer])
    let outcome = try queue.take(clean, with: customer)
    let step = StoredPlayStep(
      sequence: sitting.sequence + 1, customer: customer, input: clean, outcome: outcome)
    try store.savePlayStep(step, of: sitting.play.id, by: person.id, act(by: "person/\(person.id)"))
    sitting.queue = queue
    sitting.sequence += 1
    sitting.lastCustomer = customer
    sitting.lastAct = clean.act
    return outcome
  }

  /// Scores a play that is over, and keeps its conversations as interactions.
  ///
  /// Finishing it again gives the same.
  public func finish(_ sitting: PlaySitting, by person: Learner) throws -> PlayResult {
    let ended = try finished(sitting, agent: "person/\(person.id)")
    try store.finishPlay(
      sitting.play.id, of: person.id, ended, act(by: "person/\(person.id)"))
    return ended.result
  }

  /// The result of a play that is over; the same inputs give the same bytes.
  func finished(_ sitting: PlaySitting, agent: String) throws -> NewPlayResult {
    var scores: [PlayScore] = []
    var conversations: [NewPlayResult.Conversation] = []
    for (number, play) in sitting.queue.plays.enumerated() {
      let id = InteractionID(rawValue: "play-\(sitting.play.id)-\(number + 1)")
      let interaction = redacted(play.interaction(id: id, agent: agent)).interaction
      guard let score = play.score(of: interaction), let json = try? interactionJSON(interaction)
      else { throw PlayFault.notOver }
      scores.append(score)
      conversations.append(.init(interaction: interaction, json: Data(json), card: score.card))
    }
    return NewPlayResult(
      result: PlayResult(scores, masteryScore: sitting.part.masteryScore),
      conversations: conversations)
  }
}

extension PlayInput {
  /// The input with marks where somebody typed real personal data.
  ///
  /// What the author offers to be chosen is not what somebody typed.
  func withoutPersonalData(besides play: Play) -> PlayInput {
    var clean = self
    let offered = offered(by: play)
    func cleaned(_ text: String) -> String {
      offered.contains(text) ? text : cleared(text, besides: play)
    }
    switch act {
    case .says(let text): clean.act = .says(cleaned(text))
    case .does(let tool, let arguments):
      clean.act = .does(tool, arguments: arguments.mapValues(cleaned))
    case .wrapsUp(let fields): clean.act = .wrapsUp(fields.mapValues(cleaned))
    case .waits, .leaves: break
    }
    return clean
  }

  private func offered(by play: Play) -> Set<String> {
    switch act {
    case .says: Set(play.choices)
    case .does(let tool, _): Set(play.scenario.tool(tool)?.arguments.flatMap(\.options) ?? [])
    case .waits, .leaves, .wrapsUp: []
    }
  }
}

private func cleared(_ text: String, besides play: Play) -> String {
  let own = play.scenario.facts.compactMap { play.facts[$0.id].map(bare) }
  let scalars = Array(text.unicodeScalars)
  var result = ""
  var end = 0
  for span in personalData(in: text) {
    let value = String(String.UnicodeScalarView(scalars[span.range]))
    if own.contains(where: { $0.contains(bare(value)) }) { continue }
    result += String(String.UnicodeScalarView(scalars[end..<span.range.lowerBound]))
    result += span.kind.token
    end = span.range.upperBound
  }
  return end == 0 ? text : result + String(String.UnicodeScalarView(scalars[end...]))
}

/// Letters and digits alone, in small letters: a tool takes an entry however it is written, too.
private func bare(_ text: String) -> String {
  text.lowercased().filter { $0.isLetter || $0.isNumber }
}
