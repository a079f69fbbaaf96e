internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring
internal import Simulations
internal import Transcripts

extension ReplayView {
  /// - Parameter module: where lessons that a criterion leads to are looked for.
  init(_ replayed: ReplayedPlay, module: Module?) {
    let result = replayed.result
    share = percent(result.share)
    (verdict, resultTone) =
      result.isProvisional
      ? ("provisional", "warn") : result.isPassed ? ("passed", "good") : ("not passed", "bad")
    note =
      result.isProvisional
      ? "A person has still to look at the scorecard; until then it counts for nothing." : nil
    customers = replayed.plays.indices.map { Customer(replayed, $0, module) }
    hasSeveral = customers.count > 1
    differences =
      replayed.differences.isEmpty
      ? nil
      : "The program plays this otherwise today, in "
        + ownCount(replayed.differences.count, "place")
        + ". The score is the one of then."
  }
}

extension ReplayView.Customer {
  fileprivate init(_ replayed: ReplayedPlay, _ number: Int, _ module: Module?) {
    let play = replayed.plays[number]
    let score = replayed.result.scores[number]
    let interaction = replayed.interactions[number]
    let rubric = replayed.rubrics[number]
    let prefix = "k\(number + 1)"
    place = number + 1
    name = play.customerName
    scenario = play.scenario.title
    channelName = channelWords(play.scenario.channel)
    outcome = score.outcome.words
    outcomeTone =
      switch score.outcome {
      case .resolved, .escalated: "good"
      case .unresolved: "warn"
      case .abandoned, .breach: "bad"
      }
    lesson = play.scenario.end(score.end).flatMap { $0.lesson.isEmpty ? nil : $0.lesson }
    share = percent(score.share)
    entries = score.entries.filter { $0.weight > 0 }.map {
      ReplayView.Entry($0, of: score, in: play.scenario)
    }
    let places = Evidences(score.card, prefix: prefix, turns: interaction.turns.count)
    steps = replaySteps(play, interaction, places, replayed.comments[number], prefix)
    let explanations = rubric.flatMap { rubric in score.card.map(rubric.explanations) } ?? []
    criteria = explanations.map {
      ReplayView.Criterion($0, places, prefix, remedies: rubric?.remedies ?? [], module)
    }
    hasCriteria = !criteria.isEmpty
    self.rubric = rubric?.title ?? ""
    cardTotal = score.card?.tally.total.map(percent)
    let failed = Set(score.card?.tally.criticalFailures.map(\.criterion) ?? [])
    let titles = rubric?.criteria.filter { failed.contains($0.id) }.map(\.title) ?? []
    critical = titles.isEmpty ? nil : ownList(titles)
  }
}

/// Where each quotation of a card stands in the page.
struct Evidences {
  /// By turn.
  private(set) var places: [Int: [MarkedPlace]] = [:]
  /// By criterion, in the card's order.
  private(set) var quotes: [CriterionID: [ReplayView.Quote]] = [:]

  init(_ card: Scorecard?, prefix: String, turns: Int) {
    var count = 0
    for (number, entry) in (card?.entries ?? []).enumerated() {
      for evidence in entry.evidence where evidence.turn >= 0 && evidence.turn < turns {
        count += 1
        let isWordless = evidence.end <= evidence.start
        let anchor =
          isWordless ? "\(prefix)-t\(evidence.turn + 1)" : "\(prefix)-e\(count)"
        if !isWordless {
          places[evidence.turn, default: []].append(
            MarkedPlace(
              anchor: anchor, criterion: "\(prefix)-c\(number + 1)",
              scalars: evidence.start..<evidence.end))
        }
        quotes[entry.criterion, default: []].append(
          ReplayView.Quote(
            anchor: anchor, words: String(evidence.quote.prefix(200)),
            place: "turn \(evidence.turn + 1)"))
      }
    }
  }
}

/// The steps with the turns that each made, and why.
private func replaySteps(
  _ play: Play, _ interaction: Interaction, _ evidences: Evidences, _ comments: [PlayComment],
  _ prefix: String
) -> [ReplayView.Step] {
  var next = 0
  return zip(play.steps, play.turnCounts).compactMap { step, count in
    let turns = (next..<min(next + count, interaction.turns.count)).map { place in
      ReplayView.Turn(
        turnID: "\(prefix)-t\(place + 1)", turnNumber: place + 1,
        speaker: interaction.speaker(at: place), who: interaction.who(at: place, in: play),
        words: interaction.words(at: place, evidences.places[place] ?? []))
    }
    next += count
    var reasons = step.reasons(in: play.scenario)
    if let shown = step.shown { reasons.insert("It showed: \(shown)", at: 0) }
    let own = comments.filter { $0.step == step.number }.map {
      ReplayView.Comment(by: $0.by, text: $0.text)
    }
    guard !turns.isEmpty || !reasons.isEmpty || !own.isEmpty else { return nil }
    return ReplayView.Step(
      number: step.number, stepID: "\(prefix)-s\(step.number)",
      time: minutesAndSeconds(step.at), turns: turns, reasons: reasons,
      hasReasons: !reasons.isEmpty, comments: own)
  }
}

extension Interaction {
  fileprivate func speaker(at place: Int) -> String {
    if turns[place].event != nil { return "tool" }
    return role(of: turns[place]) == .agent ? "agent" : "customer"
  }

  fileprivate func who(at place: Int, in play: Play) -> String {
    if let event = turns[place].event {
      return play.scenario.tools.first { $0.event == event.type }?.title ?? event.type
    }
    return role(of: turns[place]) == .agent ? "You" : play.customerName
  }

  fileprivate func words(at place: Int, _ marked: [MarkedPlace]) -> String {
    let turn = turns[place]
    guard turn.text.isEmpty, let event = turn.event else { return markedWords(turn.text, marked) }
    return html(
      event.details.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }
        .joined(separator: ", "))
  }
}

extension ReplayView.Criterion {
  fileprivate init(
    _ explanation: Explanation, _ evidences: Evidences, _ prefix: String, remedies: [Remedy],
    _ module: Module?
  ) {
    let entry = explanation.entry
    criterionID = "\(prefix)-c\(explanation.number)"
    heading = explanation.title
    verdict = explanation.verdict
    tone =
      switch entry.verdict {
      case .met: "good"
      case .notMet: "bad"
      case .partlyMet, .undetermined: "warn"
      case .notApplicable, .notShown: nil
      }
    reason = entry.reason
    quotes = evidences.quotes[entry.criterion] ?? []
    hasQuotes = !quotes.isEmpty
    arithmetic = explanation.arithmetic
    let failed = entry.verdict == .notMet || entry.verdict == .partlyMet
    lessons =
      failed
      ? remedies.filter { $0.criterion == entry.criterion }.map { ReplayView.Link($0, module) } : []
    hasLessons = !lessons.isEmpty
  }
}

extension ReplayView.Link {
  fileprivate init(_ remedy: Remedy, _ module: Module?) {
    let id = ModuleID(remedy.module)
    let part = module?.id == id ? remedy.part.flatMap { module?.part(PartID($0)) } : nil
    address = At.moduleOfPlays(id)
    label = part?.title ?? (module?.id == id ? module?.title : nil) ?? remedy.module
    if case .lesson(let lesson) = part {
      address += "/lessons/" + At.encoded(lesson.id.rawValue)
    }
  }
}

extension ReplayView.Entry {
  fileprivate init(_ entry: PlayScore.Entry, of score: PlayScore, in scenario: Scenario) {
    part = entry.part.words
    share = entry.share.map(percent) ?? "not scored"
    weight = decimal(entry.weight)
    switch entry.part {
    case .outcome:
      details = [
        "\(score.outcome.words.ownCapitalised): \(scenario.end(score.end)?.title ?? score.end.rawValue)"
      ]
    case .rubric: details = ["Criterion by criterion below."]
    case .par:
      details =
        score.par.map { par in
          ["\(ownCount(par.turns, "reply", "replies")) where \(par.parTurns) are par"]
            + (par.parSeconds.map { ["\(par.seconds) seconds where \($0) are par"] } ?? [])
        } ?? []
    case .wrapUp:
      details = score.fields.map { field in
        "\(field.title): “\(field.given.prefix(120))”, \(percent(field.share))"
          + (field.missing.isEmpty ? "" : "; missing: \(ownList(field.missing))")
      }
    }
  }
}
