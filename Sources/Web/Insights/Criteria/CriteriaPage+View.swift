extension CriteriaPage {
  static let template = """
    <div class="page-head"><div><h1>Criteria over time</h1>
    <p>What reviewers gave, week by week, with the range in which the true value lies in 95 of 100 such samples.</p></div></div>
    {{^hasRubrics}}<div class="empty"><h2>No rubric is published yet</h2><p>Publish a curriculum with a rubric; what reviewers give by it then stands here.</p>
    <a class="button primary" href="/track/publish">Publish a curriculum</a></div>{{/hasRubrics}}
    {{#hasRubrics}}<form class="toolbar" method="get" action="/track/criteria" aria-label="What is shown">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric">{{#rubrics}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/rubrics}}</select></div>
    <div class="field"><label for="team">Team</label><select id="team" name="team">{{#teams}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/teams}}</select></div>
    <div class="field"><label for="figure">Figure</label><select id="figure" name="figure">{{#figures}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/figures}}</select></div>
    <div class="field"><label for="weeks">Time</label><select id="weeks" name="weeks">{{#spans}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/spans}}</select></div>
    <label class="check"><input type="checkbox" name="random" value="yes"{{#isRandom}} checked{{/isRandom}}> Only drawn at random</label>
    <button class="button" type="submit">Show</button></form>
    {{^hasTrends}}<div class="empty"><h2>Nothing was reviewed in these weeks</h2><p>Choose a longer time or all teams, or draw a sample for your reviewers.</p></div>{{/hasTrends}}
    {{#hasTrends}}<div class="table-scroll" tabindex="0" role="region" aria-label="All criteria"><table><caption>{{label}}, over all these weeks</caption>
    <thead><tr><th scope="col">Criterion</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Value</th><th scope="col" class="number">95 % interval</th><th scope="col">Later against earlier half</th></tr></thead>
    <tbody>{{#trends}}<tr><th scope="row"><a href="#{{anchor}}">{{title}}</a></th><td class="number">{{n}}</td><td class="number">{{value}}</td><td class="number">{{range}}</td><td>{{change}}</td></tr>
    {{/trends}}</tbody></table></div>
    {{#silent}}<p class="hint">Nobody answered these: {{silent}}.</p>{{/silent}}
    {{#trends}}<section class="card" id="{{anchor}}" aria-labelledby="{{anchor}}-title"><header><h2 id="{{anchor}}-title">{{title}}</h2><span class="soft">{{value}} ({{range}}) of {{n}}</span></header>
    {{{plot}}}
    <details class="more"><summary>The numbers</summary><div class="table-scroll" tabindex="0" role="region" aria-label="{{title}}, week by week"><table><caption>{{title}}, weeks with answers</caption><thead><tr><th scope="col">Week of</th><th scope="col" class="number">Answers</th><th scope="col" class="number">Value</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>{{#weeks}}<tr><th scope="row">{{week}}</th><td class="number">{{n}}</td><td class="number">{{value}}</td><td class="number">{{range}}</td></tr>{{/weeks}}</tbody></table></div></details></section>
    {{/trends}}{{/hasTrends}}{{/hasRubrics}}

    """
}
