extension ItemsPage {
  static let template = """
    <div class="page-head"><div><h1>Questions</h1>
    <p>How hard they are, how well they tell people apart, and which options nobody needs. Of everybody the first sitting counts.</p></div></div>
    {{^hasQuizzes}}<div class="empty"><h2>No quiz is published yet</h2>
    <p>Publish a curriculum; its quizzes and exams then stand here.</p>
    <a class="button primary" href="/track/publish">Publish a curriculum</a></div>{{/hasQuizzes}}
    {{#hasFlagged}}<section class="stack" aria-labelledby="look"><h2 id="look">Worth a look</h2>
    <ul class="rows card">
    {{#flagged}}<li class="stack tight"><a href="{{address}}">{{prompt}}</a>
    <span class="soft">{{quiz}}</span>
    {{#flags}}<p><span class="badge" data-tone="warn">{{title}}</span> {{advice}}</p>{{/flags}}</li>
    {{/flagged}}</ul>
    {{#more}}<p class="hint">{{more}}</p>{{/more}}</section>{{/hasFlagged}}
    {{#hasQuizzes}}{{^hasFlagged}}<p class="callout">No question stands out. A question is flagged once {{fewest}} people have had it; below that it is too few to tell.</p>{{/hasFlagged}}
    <div class="table-scroll" tabindex="0" role="region" aria-label="Quizzes and exams">
    <table><caption>Quizzes and exams, those with flagged questions first</caption>
    <thead><tr><th scope="col">Quiz</th><th scope="col">Module</th><th scope="col" class="number">People</th><th scope="col" class="number">Alpha</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">One result is off by</th><th scope="col">Worth a look</th></tr></thead>
    <tbody>{{#quizzes}}<tr><th scope="row"><a href="{{address}}">{{title}}</a></th><td>{{module}}</td><td class="number">{{people}}</td><td class="number">{{alpha}}</td><td class="number">{{range}}</td><td class="number">{{error}}</td><td>{{#isFlagged}}<span class="badge" data-tone="warn">{{flagged}}</span>{{/isFlagged}}{{^isFlagged}}{{flagged}}{{/isFlagged}}</td></tr>
    {{/quizzes}}</tbody></table></div>
    <details class="fold"><summary>What the figures say</summary><dl class="facts">
    <dt>Alpha</dt><dd>How far the questions of a quiz measure one thing: 1 is fully, 0 not at all. An exam that decides something should have 0.7 or more. Where every question is right or wrong it is KR-20.</dd>
    <dt>Off by</dt><dd>The standard error of measurement: about two of three results lie no further from what the person can do.</dd>
    <dt>Drawn forms</dt><dd>Everybody gets other questions, so there is no alpha; each question has its figures.</dd>
    </dl></details>
    <p><a href="/track/exports">Get these figures as a file</a></p>{{/hasQuizzes}}

    """
}
