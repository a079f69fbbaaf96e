/// A finished play as its page shows it, to whoever played it and to mentors alike.
///
/// Shown by the component `replay`.
struct ReplayView: Sendable {
  struct Customer: Sendable {
    /// From 1; the prefix of every id in the page.
    var place: Int
    var name: String
    var scenario: String
    var channelName: String
    var outcome: String
    var outcomeTone: String
    var lesson: String?
    var share: String
    var entries: [Entry]
    var steps: [Step]
    var criteria: [Criterion]
    var hasCriteria: Bool
    var rubric: String
    var cardTotal: String?
    var critical: String?
  }

  /// A part of the score.
  struct Entry: Sendable {
    var part: String
    var share: String
    var weight: String
    var details: [String]
  }

  struct Step: Sendable {
    /// The step's number; mentors' comments name it.
    var number: Int
    var stepID: String
    var time: String
    var turns: [Turn]
    var reasons: [String]
    var hasReasons: Bool
    var comments: [Comment]
  }

  struct Turn: Sendable {
    var turnID: String
    var turnNumber: Int
    var speaker: String
    var who: String
    /// HTML with marks.
    var words: String
  }

  struct Comment: Sendable {
    var by: String
    var text: String
  }

  struct Criterion: Sendable {
    var criterionID: String
    var heading: String
    var verdict: String
    var tone: String?
    var reason: String
    var quotes: [Quote]
    var hasQuotes: Bool
    var arithmetic: [String]
    var lessons: [Link]
    var hasLessons: Bool
  }

  struct Quote: Sendable {
    var anchor: String
    var words: String
    var place: String
  }

  struct Link: Sendable {
    var address: String
    var label: String
  }

  var share: String
  var verdict: String
  // Not called tone: a criterion without one would show this.
  var resultTone: String
  var note: String?
  var customers: [Customer]
  var hasSeveral: Bool
  /// Said where the program of today would play it otherwise.
  var differences: String?

  static let component = """
    <section class="card strong"><div class="split"><div><p class="eyebrow">Result</p><p class="score"><strong>{{share}}</strong> <span class="badge" data-tone="{{resultTone}}">{{verdict}}</span></p></div>{{#hasSeveral}}<p class="soft">The mean of the conversations below.</p>{{/hasSeveral}}</div>{{#note}}<p>{{note}}</p>{{/note}}</section>
    {{#differences}}<p class="callout" data-kind="warning">{{differences}}</p>{{/differences}}
    {{#customers}}<section class="stack" aria-labelledby="k{{place}}">
    <div class="split"><h2 id="k{{place}}" dir="auto">{{scenario}}: {{name}} <span class="badge">{{channelName}}</span></h2><span class="cluster"><span class="badge" data-tone="{{outcomeTone}}">{{outcome}}</span> <strong>{{share}}</strong></span></div>
    {{#lesson}}<p class="callout" data-kind="tip"><strong>To learn.</strong> {{lesson}}</p>{{/lesson}}
    {{#critical}}<p class="flash" data-tone="bad">Critical and not met: {{critical}}.</p>{{/critical}}
    <div class="table-scroll" tabindex="0" role="group" aria-labelledby="sum{{place}}"><table class="stacks"><caption id="sum{{place}}">What the score is made of</caption><thead><tr><th scope="col">Part</th><th scope="col" class="number">Score</th><th scope="col" class="number">Weight</th><th scope="col">Why</th></tr></thead><tbody>
    {{#entries}}<tr><th scope="row">{{part}}</th><td class="number" data-label="Score">{{share}}</td><td class="number" data-label="Weight">{{weight}}</td><td>{{#details}}<span class="hint" dir="auto">{{.}}</span>{{/details}}</td></tr>
    {{/entries}}</tbody></table></div>
    <div class="review" data-review>
    <section class="transcript" aria-label="The conversation, step by step" tabindex="0" data-transcript>
    <ol class="conversation plain" data-channel="log">
    {{#steps}}<li id="{{stepID}}"><ol class="plain">
    {{#turns}}<li class="turn" id="{{turnID}}" data-turn="{{turnNumber}}" data-who="{{speaker}}"><p class="turn-head"><span class="who" dir="auto">{{who}}</span> <span><a href="#{{turnID}}" class="soft" aria-label="Turn {{turnNumber}}">{{turnNumber}}</a> <span>{{time}}</span></span></p><div class="turn-text" data-turn-text dir="auto">{{{words}}}</div></li>
    {{/turns}}</ol>
    {{#hasReasons}}<details class="more" open><summary>What happened here</summary><ul class="small soft">{{#reasons}}<li dir="auto">{{.}}</li>{{/reasons}}</ul></details>{{/hasReasons}}
    {{#comments}}<p class="callout" data-kind="tip"><strong>{{by}}:</strong> <span dir="auto">{{text}}</span></p>{{/comments}}
    </li>
    {{/steps}}</ol>
    </section>
    <div class="scorecard" data-scorecard>
    {{#hasCriteria}}<div class="split"><h3>{{rubric}}</h3>{{#cardTotal}}<strong>{{cardTotal}}</strong>{{/cardTotal}}</div>{{/hasCriteria}}
    {{#criteria}}<section class="criterion" id="{{criterionID}}" data-criterion="{{criterionID}}" tabindex="-1" aria-labelledby="l-{{criterionID}}"><div class="split"><h4 id="l-{{criterionID}}">{{heading}}</h4><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{verdict}}</span></div>
    <p class="small" dir="auto">{{reason}}</p>
    {{#hasQuotes}}<ul class="evidence" aria-label="Evidence for: {{heading}}">{{#quotes}}<li><a href="#{{anchor}}" data-evidence="{{anchor}}"><q dir="auto">{{words}}</q> <span class="soft">{{place}}</span></a></li>{{/quotes}}</ul>{{/hasQuotes}}
    {{#hasLessons}}<p class="small">Read again: {{#lessons}}<a href="{{address}}">{{label}}</a> {{/lessons}}</p>{{/hasLessons}}
    <details class="more"><summary>How it was worked out</summary><ul class="small soft">{{#arithmetic}}<li>{{.}}</li>{{/arithmetic}}</ul></details>
    </section>
    {{/criteria}}
    {{^hasCriteria}}<p class="hint">This conversation has no scorecard.</p>{{/hasCriteria}}
    </div>
    </div>
    </section>
    {{/customers}}
    """
}
