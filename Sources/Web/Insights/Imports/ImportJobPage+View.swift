extension ImportJobPage {
  static let template = """
    <div class="page-head"><div><nav class="trail" aria-label="Where you are"><ol><li><a href="/track/imports">Imports</a></li></ol></nav>
    <h1>{{title}}</h1><p>{{names}}</p></div></div>
    {{#progress}}<section class="card" aria-live="polite"><p>{{progress}}</p>
    <p><a class="button" href="{{address}}">Look again</a></p>
    <p class="hint">The page looks again by itself every few seconds. You can leave it; the work goes on.</p></section>{{/progress}}
    {{#failure}}<p class="flash" data-tone="bad" role="alert"><strong>Nothing more was stored.</strong> {{failure}}</p>{{/failure}}
    {{^progress}}{{^failure}}<dl class="facts card">{{#facts}}<dt>{{name}}</dt><dd>{{value}}</dd>{{/facts}}</dl>
    {{#isPreview}}<p class="callout">Nothing is stored yet.</p>
    {{#hasRoles}}<div class="table-scroll" tabindex="0" role="region" aria-label="People without a role"><table><caption>Nobody has said which role these have; name them below</caption><thead><tr><th scope="col">Name</th><th scope="col">In</th></tr></thead>
    <tbody>{{#roles}}<tr><th scope="row">{{name}}</th><td>{{conversations}}</td></tr>{{/roles}}</tbody></table></div>{{#moreRoles}}<p class="hint">{{moreRoles}}</p>{{/moreRoles}}{{/hasRoles}}
    {{#times}}<section class="callout" data-kind="warning"><p>{{times}} Give the zone or the order below, or they come in without a time.</p><ul>{{#samples}}<li>{{.}}</li>{{/samples}}</ul></section>{{/times}}
    {{/isPreview}}{{/failure}}{{/progress}}
    {{#hasFiles}}<section class="stack" aria-labelledby="findings"><h2 id="findings">Findings</h2>{{> fileFindings}}
    {{#moreFindings}}<p class="hint">{{moreFindings}}</p>{{/moreFindings}}</section>{{/hasFiles}}
    {{#isPreview}}
    {{#canImport}}<form method="post" action="{{address}}/import" class="bar">{{> token}}<span class="grow">Right as it is?</span><button class="button primary" type="submit">Import</button></form>{{/canImport}}
    {{^canImport}}<p class="flash" data-tone="warn">No conversation can be read in these files. Look at the findings, or say below what the files do not.</p>{{/canImport}}
    {{/isPreview}}
    {{^progress}}{{^isDone}}{{> importAnswers}}
    <form method="post" action="{{address}}/discard">{{> token}}<button class="button danger" type="submit">Throw these files away</button></form>{{/isDone}}
    {{#isDone}}<p class="cluster"><a class="button primary" href="/track/imports">Import more</a></p>
    <form method="post" action="{{address}}/discard">{{> token}}<button class="button" type="submit">Take this report off my list</button></form>{{/isDone}}{{/progress}}

    """

  static let answersForm = """
    {{#answers}}<details class="fold"><summary>Say what the files do not</summary>
    <form method="post" action="{{address}}/preview" class="stack">{{> token}}
    <div class="grid">
    <div class="field"><label for="zone">Time zone</label><input id="zone" name="zone" value="{{zone}}" aria-describedby="zone-hint"><p class="hint" id="zone-hint">Of times without one, such as Europe/Berlin.</p></div>
    <div class="field"><label for="dates">Order of dates</label><select id="dates" name="dates">{{#dates}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/dates}}</select></div>
    <div class="field"><label for="start">Begins at</label><input id="start" name="start" value="{{start}}" aria-describedby="start-hint"><p class="hint" id="start-hint">Of a recording or a log of times without a date: 2026-03-02T10:15:04Z.</p></div>
    <div class="field"><label for="channel">Channel</label><select id="channel" name="channel">{{#channels}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/channels}}</select></div>
    <div class="field"><label for="encoding">Character set</label><input id="encoding" name="encoding" value="{{encoding}}" aria-describedby="encoding-hint"><p class="hint" id="encoding-hint">Where it is neither UTF-8 nor UTF-16, such as windows-1252.</p></div>
    <div class="field"><label for="agents">Members of the team</label><textarea id="agents" name="agents" aria-describedby="agents-hint">{{agents}}</textarea><p class="hint" id="agents-hint">Names, addresses, or a domain such as @harbour.example; one a line.</p></div>
    <div class="field"><label for="customers">Customers</label><textarea id="customers" name="customers">{{customers}}</textarea></div>
    <div class="field"><label for="bots">Programs that answer</label><textarea id="bots" name="bots">{{bots}}</textarea></div>
    <div class="field"><label for="columns">Columns</label><textarea id="columns" name="columns" aria-describedby="columns-hint">{{columns}}</textarea><p class="hint" id="columns-hint">Of a table, such as text=Message; one a line.</p></div>
    </div><div><button class="button" type="submit">Look again with these answers</button></div></form></details>{{/answers}}

    """

  static let findings = """
    {{#files}}<details class="fold" open><summary>{{file}}: {{count}}</summary><ul class="rows">
    {{#findings}}<li><span class="badge" data-tone="{{#isError}}bad{{/isError}}{{^isError}}warn{{/isError}}">{{#isError}}error{{/isError}}{{^isError}}warning{{/isError}}</span> {{#line}}<span class="soft">{{line}}:</span> {{/line}}{{message}}</li>
    {{/findings}}</ul>{{#more}}<p class="hint">{{more}}</p>{{/more}}</details>{{/files}}

    """
}
