internal import Certifications
internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring

/// What an attempt came to, with the reason for every point, as far as the quiz reveals it.
struct ResultPage: Page {
  struct Item: Sendable {
    var number: Int
    var anchor: String
    var prompt: String
    var worth: String
    var tone: String
    var given: String?
    // Not called points: what is nothing here would be looked for in the page.
    var reasons: [ItemField.Reason]
    var said: String?
    var why: String?
    var model: String?
    var lesson: String?
    var lessonAddress: String?
    var note: String?
  }

  struct Link: Sendable {
    var title: String
    var address: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  var title: String
  var heading: String
  var when: String
  var share: String
  var points: String
  var bar: String
  var mark: String?
  var tone: String?
  var provisional: String?
  var outcome: String?
  var items: [Item]
  var hidesItems: Bool
  var next: Link?
  var module: Link
  var again: Link?
  /// The lessons before the quiz, for whoever has not passed it.
  var lessons: [Link]
  var hasLessons: Bool

  init(_ call: Call, _ desk: AttemptDesk, _ score: QuizScore) throws {
    let quiz = desk.sitting.quiz
    title = "Your result: \(quiz.title)"
    let isPractice = quiz.mode == .practice
    heading =
      isPractice
      ? "Practised"
      : score.isProvisional == true
        ? "Handed in" : score.isPassed ? "Passed" : "Not passed yet"
    when = "\(quiz.title). Handed in on \(desk.submittedAt.map(shown) ?? "")."
    share = score.share.map(percent) ?? "–"
    let needed = score.mark ?? quiz.masteryScore
    points =
      "\(plain(score.earned)) of \(plain(score.possible)) points"
      + (isPractice ? "" : ", \(percent(needed)) to pass")
    bar = "\(plain((min(1, score.share ?? 0) * 1_000).rounded() / 10))%"
    mark = isPractice ? nil : "\(plain((needed * 1_000).rounded() / 10))%"
    tone = isPractice || score.isProvisional == true ? nil : score.isPassed ? "good" : "warn"
    provisional =
      score.isProvisional == true
      ? "A person has still to read what you wrote. Until then its points stand as the machine suggests "
        + "them, and nobody is certified by this result." : nil
    outcome = score.share.flatMap { quiz.outcome(for: $0)?.text.plain }
    let presented = Dictionary(
      desk.sitting.presented.map { ($0.item, $0) }, uniquingKeysWith: { one, _ in one })
    items =
      quiz.reveal == .score
      ? []
      : score.items.enumerated().compactMap { number, result in
        quiz.item(result.item).map {
          Item(result, $0, number + 1, presented[$0.id], desk, isAll: quiz.reveal == .all)
        }
      }
    hidesItems = quiz.reveal == .score
    let me = try call.me()
    let progress = try call.house.module(desk.module.id).map { version, module in
      (module, try call.house.progress(of: me.learner, with: module, in: version.curriculum))
    }
    next = progress.flatMap { module, progress in
      guard let next = progress.next, next.part != desk.part, next.awaits == nil,
        let part = module.part(next.part)
      else { return nil }
      return Link(title: part.title, address: At.part(part, module.id))
    }
    module = Link(title: desk.module.title, address: At.module(desk.module.id))
    again =
      isPractice || !score.isPassed
      ? Link(title: quiz.title, address: At.quiz(desk.part, desk.module.id)) : nil
    let before = desk.module.parts.prefix { $0.id != desk.part }
    lessons =
      tone == "warn"
      ? before.compactMap { part in
        guard case .lesson(let lesson) = part else { return nil }
        return Link(title: lesson.title, address: At.lesson(lesson.id, desk.module.id))
      } : []
    hasLessons = !lessons.isEmpty
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li>{{#module}}<a href="{{address}}">{{title}}</a>{{/module}}</li><li aria-current="page">Your result</li></ol></nav>
    <section class="card" aria-labelledby="result"><div class="split"><div class="stack tight"><h1 id="result">{{heading}}</h1><p class="soft">{{when}}</p></div>
    <p class="score"><strong>{{share}}</strong><small>{{points}}</small></p></div>
    <svg class="meter thick" role="img" aria-label="{{share}}, {{points}}"{{#tone}} data-tone="{{tone}}"{{/tone}}><rect class="track" width="100%" height="100%"/><rect class="fill" width="{{bar}}" height="100%"/>{{#mark}}<line class="mark" x1="{{mark}}" x2="{{mark}}" y1="0" y2="100%"/>{{/mark}}</svg>
    {{#provisional}}<p class="flash" data-tone="warn"><strong>Provisional.</strong> {{provisional}}</p>{{/provisional}}
    {{#outcome}}<p>{{outcome}}</p>{{/outcome}}
    {{#hasLessons}}<p><span class="label">Read again:</span></p><ul>{{#lessons}}<li><a href="{{address}}">{{title}}</a></li>{{/lessons}}</ul>{{/hasLessons}}
    <div class="cluster">{{#next}}<a class="button primary" href="{{address}}">Next: {{title}}</a>{{/next}}{{#again}}<a class="button" href="{{address}}">Take it again</a>{{/again}}{{#module}}<a class="button" href="{{address}}">Back to the module</a>{{/module}}</div></section>
    {{#hidesItems}}<p class="hint">This quiz shows its result alone.</p>{{/hidesItems}}
    {{#items}}<section class="card" data-tone="{{tone}}" aria-labelledby="{{anchor}}"><header><h2 id="{{anchor}}"><span class="soft">{{number}}.</span> {{prompt}}</h2><span class="badge" data-tone="{{tone}}">{{worth}}</span></header>
    {{#given}}<p><span class="label">Your answer:</span> {{given}}</p>{{/given}}
    <ul class="answers">{{#reasons}}<li><span class="grow">{{text}}</span>{{#gain}}<span class="badge">{{gain}}</span>{{/gain}}</li>{{/reasons}}</ul>
    {{#said}}<p>{{said}}</p>{{/said}}
    {{#why}}<p><span class="label">Why:</span> {{why}}</p>{{/why}}
    {{#model}}<p><span class="label">A good answer:</span> {{model}}</p>{{/model}}
    {{#lesson}}<p class="small"><a href="{{lessonAddress}}">Read again: {{lesson}}</a></p>{{/lesson}}
    {{#note}}<p class="hint">{{note}}</p>{{/note}}</section>
    {{/items}}

    """
}

extension ResultPage.Item {
  init(
    _ result: ItemScore, _ item: Item, _ number: Int, _ presented: PresentedItem?,
    _ desk: AttemptDesk, isAll: Bool
  ) {
    self.number = number
    anchor = "r\(number)"
    prompt = item.prompt.plain
    tone = result.status.tone
    worth = "\(plain(result.earned)) of \(plain(result.possible)), \(result.status.words)"
    let answer = desk.sitting.answer(to: item.id)?.response
    // Letters say nothing on a page; free words do.
    given =
      switch answer {
      case .text(let text): text
      case .number(let value): plain(value)
      default: nil
      }
    note = result.isPilot == true ? "A question on trial: it does not count." : nil
    guard isAll else {
      (reasons, said, why, model, lesson, lessonAddress) = ([], nil, nil, nil, nil, nil)
      return
    }
    reasons = result.reasons.map(ItemField.Reason.init)
    let share = result.possible > 0 ? result.earned / result.possible : 0
    said = item.feedback.said(for: result.status, share: share)?.plain
    why = item.rationale.plain.isEmpty ? nil : item.rationale.plain
    if case .extendedText(let text) = item.interaction {
      model = text.model?.plain
    } else {
      model = nil
    }
    let place = item.lesson
    let module = place?.module ?? desk.module.id
    lesson =
      place.map { place in
        desk.module.lessons.first { $0.id == place.part && module == desk.module.id }?.title
          ?? "the lesson"
      }
    lessonAddress = place.map { At.lesson($0.part, module) }
  }
}
