internal import Curricula
internal import CurriculumFiles
internal import Findings
internal import Foundation
internal import Rubrics
internal import Scoring
internal import TranscriptFiles
internal import Transcripts

/// What only playing a curriculum shows: forms, rehearsals, samples to be reviewed, hard lessons.
func authorFindings(
  _ curriculum: Curriculum, _ lexicons: [Lexicon], _ files: [CurriculumFile], folder: String,
  _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  curriculum.rubrics.flatMap { cueFindings($0.cues, in: $0.id.rawValue, places) }
    + lexicons.flatMap { cueFindings($0.cues, in: Lexicon.scope($0.id.rawValue), places) }
    + rehearsalFindings(curriculum, places) + keyFindings(curriculum, places)
    + formFindings(curriculum, places)
    + reviewFindings(curriculum, files, folder: folder, places)
    + readingFindings(curriculum, places)
}

/// A rehearsal says what its answers must earn; another result means a wrong key or a wrong script.
private func rehearsalFindings(
  _ curriculum: Curriculum, _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  curriculum.rehearsals.flatMap { rehearsal in
    rehearsal.sittings.flatMap { sitting -> [Finding] in
      guard let quiz = curriculum.quiz(sitting.quiz, of: rehearsal.module),
        let place = places[.rehearsal(rehearsal.id, quiz: sitting.quiz)]
      else { return [] }
      var findings: [Finding] = []
      var answers: [ItemID: [Answer]] = [:]
      for given in sitting.answers {
        guard let item = quiz.item(given.item) else { continue }
        let answer = Answer(given.response, certainty: given.certainty)
        if let refusal = refusal(of: answer, to: item, in: quiz, after: answers[item.id] ?? []) {
          findings.append(
            Finding(
              .error, .meaning, at: place,
              "The rehearsal's answer to “\(item.id)” is not taken: \(refusal)"))
        }
        answers[item.id, default: []].append(answer)
      }
      let earned = quiz.score(answers).share ?? 0
      if abs(earned - sitting.expected) > 0.000_05 {
        findings.append(
          Finding(
            .error, .meaning, at: place,
            "The answers earn \(decimal(earned)) and the rehearsal expects "
              + "\(decimal(sitting.expected)). Either an answer or a key is not as meant."))
      }
      return findings
    }
  }
}

/// Gives each item the answer that its key says is right: it must be taken, and earn everything.
private func keyFindings(
  _ curriculum: Curriculum, _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  curriculum.modules.flatMap { module in
    module.quizzes.flatMap { quiz -> [Finding] in
      guard let place = places[.part(module.id, quiz.id)] else { return [] }
      return quiz.items.compactMap { item in
        guard item.interaction.mayContradictItself, let right = item.rightResponse,
          item.share(of: right) ?? 0 < 1 - 1e-9
        else {
          return nil
        }
        return Finding(
          .error, .meaning, at: place,
          "No answer to the item “\(item.id)” earns all its points: its key contradicts itself.")
      }
    }
  }
}

extension ItemInteraction {
  /// Whether the parts of a key, each sound by itself, may not go together.
  ///
  /// The readers have proven all other keys, and playing them would take longer than reading them.
  fileprivate var mayContradictItself: Bool {
    switch self {
    case .choice(let choice): choice.isMapped && choice.maxChoices != nil
    case .hottext(let text): text.choice.isMapped && text.choice.maxChoices != nil
    case .gapMatch(let text): text.gaps.contains { $0.correct.count > 1 }
    case .numeric(let numeric): !numeric.units.isEmpty
    case .match(let match): match.isMapped
    default: false
    }
  }
}

private func refusal(
  of answer: Answer, to item: Item, in quiz: Quiz, after earlier: [Answer]
) -> String? {
  do {
    try item.validate(answer.response)
    try quiz.behaviour.admit(answer, to: item, after: earlier)
    return nil
  } catch let fault as ResponseFault {
    return fault.sentence
  } catch {
    return sentence(about: error)
  }
}

/// Draws forms: counting the pool does not show what enemies and overlapping draws leave of it.
private func formFindings(
  _ curriculum: Curriculum, _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  curriculum.modules.flatMap { module in
    module.quizzes.compactMap { quiz -> Finding? in
      guard let blueprint = quiz.blueprint, blueprint.itemCount <= Blueprint.mostItems,
        let place = places[.part(module.id, quiz.id)]
      else { return nil }
      let seeds: ClosedRange<UInt64> = 1...50
      guard seeds.contains(where: { (try? quiz.drawForm(seed: $0)) == nil }) else { return nil }
      return Finding(
        .error, .meaning, at: place,
        "The pool of the quiz “\(quiz.id)” is too small: with its enemies and overlapping draws, "
          + "there is a form that could not be drawn.")
    }
  }
}

/// The interaction of a review exercise must be one that its rubric judges.
private func reviewFindings(
  _ curriculum: Curriculum, _ files: [CurriculumFile], folder: String,
  _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  curriculum.modules.flatMap { module in
    module.reviews.flatMap { review -> [Finding] in
      guard let file = files.first(where: { $0.path == review.interaction }),
        let place = places[.part(module.id, review.id)]
      else { return [] }
      let name = file.name(in: folder)
      guard let format = TranscriptFormat(fileName: file.path), format != .ndjson else {
        return [
          Finding(
            .error, .meaning, at: place,
            "“\(file.path)” is no form in which one interaction is read; there are json, txt and vtt."
          )
        ]
      }
      let reading = readTranscript(file.bytes, format: format, file: name)
      guard let interaction = reading.interaction, let rubric = curriculum.rubric(review.rubric)
      else { return reading.findings }
      var findings = reading.findings
      if !RubricEngine(rubric).judges(interaction) {
        findings.append(
          Finding(
            .warning, .meaning, at: place,
            "The rubric “\(rubric.id)” is not meant for such an interaction: another channel or "
              + "other tags."))
      }
      if interaction.segments.count(where: { $0.agent != nil }) != 1 {
        findings.append(
          Finding(
            .error, .meaning, at: place,
            "“\(file.path)” does not have exactly one agent, so it is not clear whose work is to be "
              + "scored."))
      }
      return findings
    }
  }
}

/// Lessons that read harder than the curriculum wants; English only, as the formula is.
private func readingFindings(
  _ curriculum: Curriculum, _ places: [CurriculumPlace: SourceLocation]
) -> [Finding] {
  guard let limit = curriculum.readingGrade, curriculum.language.hasPrefix("en") else { return [] }
  return curriculum.modules.flatMap { module in
    module.lessons.compactMap { lesson -> Finding? in
      guard let place = places[.part(module.id, lesson.id)],
        let grade = readingGrade(of: lesson.sentences), grade > Double(limit)
      else { return nil }
      return Finding(
        .warning, .meaning, at: place,
        "The lesson “\(lesson.id)” reads like school grade \(decimal((grade * 10).rounded() / 10)), "
          + "above \(limit): shorten its sentences, and take plainer words.")
    }
  }
}

extension Lesson {
  /// Its running text, one piece a line; headings, tables and captions are no sentences.
  fileprivate var sentences: String {
    blocks.flatMap { block -> [String] in
      switch block {
      case .paragraph(let words), .callout(let words, _): [words.plain]
      case .list(let entries, _): entries.map(\.plain)
      case .dialogue(let lines): lines.map(\.words.plain)
      case .heading, .table, .figure: []
      }
    }.joined(separator: "\n")
  }
}
