/// Where somebody stands: what is theirs to do now, programme by programme, module by module.
struct StandingPage: Page {
  struct Item: Sendable {
    var what: String
    var why: String?
    var day: String?
  }

  struct Programme: Sendable {
    var heading: String
    var state: String
    var tone: String?
    var facts: [Fact]
    var remarks: [Line]
    var way: [Line]
    var hasWay: Bool
    var effort: String?
    var tree: RequirementView?
    var renewals: [Renewal]
    var main: Action?
    var actions: [Action]
    var hasActions: Bool
    var why: String
    /// Nothing was begun, and nobody asked for it.
    var isIdle: Bool
  }

  struct Fact: Sendable {
    var term: String
    var value: String
  }

  struct Line: Sendable {
    var line: String
  }

  struct Renewal: Sendable {
    var by: String
    var gaps: String
  }

  struct Action: Sendable {
    var label: String
    var link: String
  }

  struct Module: Sendable {
    var name: String
    var state: String
    var tone: String?
    var doneWords: String
    var percent: String
    var best: String
    var nextPart: String
    var waiver: String?
  }

  var title: String
  var head: PersonHead
  var overdue: [Item]
  var next: [Item]
  var blocked: [Item]
  var hasOverdue: Bool
  var hasNext: Bool
  var hasBlocked: Bool
  var isFree: Bool
  var passed: String
  var certified: Int
  var active: String
  var programmes: [Programme]
  var idle: [Programme]
  var hasIdle: Bool
  var isTrainer: Bool
  var modules: [Module]
  var signing: String?

  static let area: Area? = .track

  static let template = """
    {{#head}}{{> trackHead}}{{/head}}
    <div class="columns">
    <div class="stack loose">
    <section class="card"><h2>Now</h2>
    {{#isFree}}<p class="soft">Nothing is to be done, and nothing waits.</p>{{/isFree}}
    {{#hasOverdue}}<h3>Overdue</h3><ul class="rows">{{#overdue}}<li><span class="grow">{{what}}{{#why}} <span class="hint">{{why}}</span>{{/why}}</span>{{#day}}<span class="badge" data-tone="bad">{{day}}</span>{{/day}}</li>{{/overdue}}</ul>{{/hasOverdue}}
    {{#hasNext}}<h3>Next</h3><ul class="rows">{{#next}}<li><span class="grow">{{what}}{{#why}} <span class="hint">{{why}}</span>{{/why}}</span>{{#day}}<span class="badge">{{day}}</span>{{/day}}</li>{{/next}}</ul>{{/hasNext}}
    {{#hasBlocked}}<h3>Waits</h3><ul class="rows">{{#blocked}}<li><span class="grow">{{what}}{{#why}} <span class="hint">{{why}}</span>{{/why}}</span></li>{{/blocked}}</ul>{{/hasBlocked}}
    {{#signing}}<p><a class="button" href="{{signing}}">Sign off checklists</a></p>{{/signing}}
    </section>
    <section class="stack"><h2>Programmes</h2>
    {{#programmes}}{{> trackProgramme}}{{/programmes}}
    {{#hasIdle}}<div class="card flush"><header><h3>Not begun</h3></header><ul class="rows">{{#idle}}<li><span class="grow">{{heading}}</span>{{#main}}<a class="button small" href="{{link}}">{{label}}<span class="visually-hidden"> {{heading}}</span></a>{{/main}}</li>{{/idle}}</ul></div>{{/hasIdle}}
    </section>
    </div>
    <aside class="stack">
    <dl class="card">
    <div class="stat"><dt>Modules passed</dt><dd>{{passed}}</dd></div>
    <div class="stat"><dt>Certifications that hold</dt><dd>{{certified}}</dd></div>
    <div class="stat"><dt>Last active</dt><dd>{{active}}</dd></div>
    </dl>
    </aside>
    </div>
    <section class="stack"><h2>Modules</h2>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Modules"><table>
    <caption class="visually-hidden">Modules and how far they are done</caption>
    <thead><tr><th scope="col">Module</th><th scope="col">State</th><th scope="col">Parts done</th><th scope="col" class="number">Best quiz</th><th scope="col">Next</th>{{#isTrainer}}<th scope="col"><span class="visually-hidden">Waive</span></th>{{/isTrainer}}</tr></thead>
    <tbody>{{#modules}}<tr><th scope="row">{{name}}</th><td><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></td>
    <td><span class="meter-row"><svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="fill" width="{{percent}}" height="100%"/></svg><span>{{doneWords}}</span></span></td>
    <td class="number">{{best}}</td><td>{{nextPart}}</td>{{#isTrainer}}<td>{{#waiver}}<a class="button small quiet" href="{{waiver}}">Waive<span class="visually-hidden"> {{name}}</span></a>{{/waiver}}</td>{{/isTrainer}}</tr>{{/modules}}</tbody></table></div></section>

    """
}

/// What a programme asks for, as a list in a list.
struct RequirementView: Sendable {
  var asked: String
  /// “met”, “next” or “open”.
  var sign: String
  var signTone: String?
  var details: [StandingPage.Line]
  var parts: [RequirementView]
  var hasParts: Bool

  static let template = """
    <li><span class="badge"{{#signTone}} data-tone="{{signTone}}"{{/signTone}}>{{sign}}</span> {{asked}}{{#details}}<span class="hint"> {{line}}</span>{{/details}}{{#hasParts}}<ul>{{#parts}}{{> trackRequirement}}{{/parts}}</ul>{{/hasParts}}</li>
    """

  static let programme = """
    <article class="card">
    <header><h3>{{heading}}</h3><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></header>
    <dl class="facts">{{#facts}}<dt>{{term}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
    {{#remarks}}<p class="callout" data-kind="warning">{{line}}</p>{{/remarks}}
    {{#hasWay}}<div class="stack tight"><h4>The shortest way{{#effort}} <span class="hint">{{effort}}</span>{{/effort}}</h4><ol>{{#way}}<li>{{line}}</li>{{/way}}</ol></div>{{/hasWay}}
    {{#renewals}}<p><strong>To renew by “{{by}}”:</strong> {{gaps}}</p>{{/renewals}}
    {{#tree}}<details class="more"><summary>All that is asked for</summary><ul class="plain stack tight">{{> trackRequirement}}</ul></details>{{/tree}}
    <div class="cluster">{{#main}}<a class="button primary" href="{{link}}">{{label}}</a>{{/main}}{{#hasActions}}{{#actions}}<a class="button small" href="{{link}}">{{label}}</a>{{/actions}}{{/hasActions}}<a class="button small quiet" href="{{why}}">Why?</a></div>
    </article>
    """
}
