internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring
internal import Statistics

/// What an answer to a question that was asked again came to, and why.
struct RefreshedPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow

  let title = "Your answer"
  var heading: String
  var tone: String
  var prompt: String
  var reasons: [String]
  var said: String?
  var why: String?
  var model: String?
  var lesson: String?
  var lessonAddress: String?
  var due: String
  var kept: String?

  init(_ question: RefresherQuestion, _ result: RefresherResult) {
    let item = question.item
    heading = result.score.status.words.ownCapitalised
    tone = result.score.status.tone
    prompt = item.prompt.plain
    reasons = result.score.reasons.map { words(of: $0) }
    let share = result.score.possible > 0 ? result.score.earned / result.score.possible : 0
    said = item.feedback.said(for: result.score.status, share: share)?.plain
    why = item.rationale.plain.isEmpty ? nil : item.rationale.plain
    if case .extendedText(let text) = item.interaction { model = text.model?.plain }
    if let place = item.lesson {
      let module = place.module ?? question.module.id
      lesson =
        question.module.lessons.first { $0.id == place.part && module == question.module.id }?.title
        ?? "the lesson"
      lessonAddress = At.lesson(place.part, module)
    }
    due =
      result.rating == .again
      ? "It comes again soon." : "It comes again on \(day(result.due))."
    kept = result.keptCharacters.map { "Of what you wrote, the first \($0) characters are kept." }
  }

  static let template = """
    <h1>Your answer</h1>
    <section class="card" data-tone="{{tone}}" aria-labelledby="asked"><header><h2 id="asked">{{prompt}}</h2><span class="badge" data-tone="{{tone}}">{{heading}}</span></header>
    <ul class="answers">{{#reasons}}<li><span class="grow">{{.}}</span></li>{{/reasons}}</ul>
    {{#said}}<p>{{said}}</p>{{/said}}
    {{#why}}<p><span class="label">Why:</span> {{why}}</p>{{/why}}
    {{#model}}<p><span class="label">A good answer:</span> {{model}}</p>{{/model}}
    {{#lesson}}<p class="small"><a href="{{lessonAddress}}">Read again: {{lesson}}</a></p>{{/lesson}}
    {{#kept}}<p class="hint">{{kept}}</p>{{/kept}}
    <p class="hint">{{due}}</p></section>
    <p class="cluster"><a class="button primary" href="/learn/refreshers" autofocus>Next</a><a class="button" href="/learn">Enough for today</a></p>

    """
}
