public import Certifications
public import Curricula
public import Foundation
public import Reports
internal import Rubrics
public import Scoring
public import Statistics
internal import Storage

/// A question that somebody is asked again.
public struct RefresherQuestion: Sendable {
  public var presented: PresentedItem
  public var hints: [RichText]
  public var reason: Refresher.Reason
  public var module: Module
  /// The question with its key; for the explanation after the answer.
  public var item: Item
  var question: Refresher.Question
  var version: Int64

  /// The published version that it is of.
  public var publication: Int64 { version }
}

/// What an answer to it came to.
public struct RefresherResult: Sendable {
  public var score: ItemScore
  public var rating: Rating
  /// When the question is asked the next time.
  public var due: Date
  /// How many characters of a text were kept, when it was too long to be kept whole.
  public var keptCharacters: Int?
}

extension House {
  /// What somebody is to be asked now, what changed first, and then what is forgotten the most.
  ///
  /// Options stand in an order of their own each time.
  public func refresherQuestions(of person: Learner, most: Int) throws -> [RefresherQuestion] {
    let now = Int64(clock().timeIntervalSince1970)
    let seed = random()
    let due = try refresherDecks(of: person.id).flatMap { published, deck in
      deck.due(at: now, limit: most).map { (published, $0) }
    }
    return due.prefix(max(0, most)).enumerated().compactMap { number, due in
      let (published, refresher) = due
      guard let module = published.curriculum.module(refresher.question.module),
        let item = module.quiz(refresher.question.part)?.item(refresher.question.item)
      else { return nil }
      return RefresherQuestion(
        presented: present(
          item, number: number + 1,
          OptionShuffling(seed: seed, item: item.id, number: number)),
        hints: item.hints, reason: refresher.reason, module: module, item: item,
        question: refresher.question, version: published.version)
    }
  }

  /// Saves an answer; when this returns, it is on disk.
  ///
  /// - Throws: `response`, `noNumber`. Nothing is changed then.
  public func answer(
    _ response: Response, to asked: RefresherQuestion, usedHint: Bool, by person: Learner
  ) throws -> RefresherResult {
    let (answer, kept) = try accepted(Answer(response), to: asked.item)
    let score = asked.item.score(answer.response)
    let share = score.share
    let rating = Rating(of: RepetitionAnswer(share: share, usedHint: usedHint))
    let act = act(by: "person/\(person.id)")
    try store.add(
      NewRefresherAnswer(
        to: asked.item.id, of: asked.question.part, in: asked.module.id,
        publication: asked.version, response: answer.response, share: share,
        rating: rating.rawValue), of: person.id, act)
    let card = try refresherDecks(of: person.id).lazy.flatMap(\.deck.refreshers)
      .first { $0.question == asked.question }?.card
    return RefresherResult(
      score: score, rating: rating,
      due: card.map { Date(timeIntervalSince1970: Double($0.due)) } ?? act.at,
      keptCharacters: kept)
  }

  /// What somebody is asked again, by module.
  public func refreshers(of name: String) throws -> RefresherList {
    guard let person = try store.findPerson(named: name) else {
      throw CertifyingFault.unknownPerson(name)
    }
    let now = clock()
    let lines = try refresherDecks(of: person.id).flatMap { published, deck in
      published.curriculum.modules.compactMap { module in
        let own = deck.refreshers.filter { $0.question.module == module.id }
        return own.isEmpty ? nil : RefresherList.Line(module.title, own, at: now)
      }
    }
    return RefresherList(person: person.name, lines: lines)
  }

  /// How much everybody who learns and is here is to be asked again, those with the most first.
  public func refreshers(inTeam team: String? = nil) throws -> RefresherList {
    let now = clock()
    let staff = try store.staff()
    try requireTeam(team, in: staff)
    let lines = try staff.filter { $0.leftAt == nil && (team == nil || $0.team == team) }
      .compactMap { member -> RefresherList.Line? in
        let all = try refresherDecks(of: member.person.id).flatMap(\.deck.refreshers)
        return all.isEmpty ? nil : RefresherList.Line(member.person.name, all, at: now)
      }
    return RefresherList(lines: lines.sorted { ($1.due, $0.title) < ($0.due, $1.title) })
  }
}

extension House {
  /// How many questions somebody is to be asked now.
  func dueQuestions(of person: Int64, at now: Date) throws -> Int {
    try refresherDecks(of: person).reduce(0) {
      $0 + $1.deck.due(at: Int64(now.timeIntervalSince1970)).count
    }
  }

  /// What somebody is asked again, a deck for each curriculum.
  func refresherDecks(
    of person: Int64
  ) throws -> [(published: PublishedCurriculum, deck: RefresherDeck)] {
    let publications = try store.publications()
    let curricula = Dictionary(
      publications.map { ($0.id, $0.curriculum) }, uniquingKeysWith: { one, _ in one })
    let answers = try refresherAnswers(of: person)
    return try current().compactMap { published in
      let own = answers.filter { curricula[$0.version] == published.curriculum.id }
      guard !own.isEmpty else { return nil }
      var changed: [Int64: Set<Refresher.Question>] = [:]
      for version in Set(own.map(\.version)) {
        changed[version] = cache.questionsToTakeAgain(from: version, to: published.version) {
          guard let old = try? self.published(version).curriculum else { return [] }
          return Set(CurriculumChanges(from: old, to: published.curriculum).partsToTakeAgain.items)
        }
      }
      let publishedAt = publications.first { $0.id == published.version }?.publishedAt
      let deck = RefresherDeck(
        answers: own, curriculum: published.curriculum,
        publishedAt: Int64(publishedAt?.timeIntervalSince1970 ?? 0), person: person
      ) { changed[$0] ?? [] }
      return (published, deck)
    }
  }

  private func refresherAnswers(of person: Int64) throws -> [RefresherAnswer] {
    let inQuizzes = try store.quizScores(of: person).flatMap { quiz in
      quiz.score.items.compactMap { score -> RefresherAnswer? in
        // What was left open was not remembered; what waits for a person is no question of ours.
        guard score.status != .awaitsPerson, score.possible > 0 else { return nil }
        return RefresherAnswer(
          question: .init(module: quiz.module, part: quiz.quiz, item: score.item),
          version: quiz.publication, rating: Rating(of: RepetitionAnswer(share: score.share)),
          at: Int64(quiz.at.timeIntervalSince1970))
      }
    }
    let again = try store.refresherAnswers(of: person).compactMap { stored in
      Rating(rawValue: stored.answer.rating).map { rating in
        RefresherAnswer(
          question: .init(
            module: stored.answer.module, part: stored.answer.part, item: stored.answer.item),
          version: stored.answer.publication, rating: rating,
          at: Int64(stored.at.timeIntervalSince1970))
      }
    }
    return inQuizzes + again
  }
}

extension ItemScore {
  /// Earned over possible, within 0...1: wrong answers may cost points.
  fileprivate var share: Double {
    possible > 0 ? max(0, min(1, earned / possible)) : status == .correct ? 1 : 0
  }
}

extension RefresherList.Line {
  fileprivate init(_ title: String, _ refreshers: [Refresher], at now: Date) {
    let moment = Int64(now.timeIntervalSince1970)
    let deck = RefresherDeck(refreshers: refreshers)
    let due = deck.due(at: moment)
    self.init(
      title: title, due: due.count, changed: due.count { $0.reason != .memory },
      questions: refreshers.count, remembered: deck.remembered(at: moment),
      nextDue: deck.nextDue(after: moment).map { Date(timeIntervalSince1970: Double($0)) })
  }
}
