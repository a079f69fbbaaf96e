extension QuizItemsPage {
  static let template = """
    <div class="page-head"><div><nav class="trail" aria-label="Where you are"><ol><li><a href="/track/items">Questions</a></li><li>{{module}}</li></ol></nav>
    <h1>{{title}}</h1><p>{{figures}}</p></div></div>
    <dl class="grid small-cells">{{#facts}}<div class="stat card"><dt>{{name}}</dt><dd>{{value}}<span class="hint">{{hint}}</span></dd></div>{{/facts}}</dl>
    <div class="table-scroll" tabindex="0" role="region" aria-label="Questions">
    <table><caption>Questions, in the order of the quiz</caption>
    <thead><tr><th scope="col">No.</th><th scope="col">Question</th><th scope="col" class="number">People</th><th scope="col" colspan="2">Points earned</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Tells apart</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">No answer</th><th scope="col">Worth a look</th></tr></thead>
    <tbody>{{#items}}<tr><td>{{place}}</td><th scope="row"><a href="#{{anchor}}">{{brief}}</a></th><td class="number">{{sittings}}</td><td>{{{bar}}}</td><td class="number">{{facility}}</td><td class="number">{{facilityRange}}</td><td class="number">{{tells}}</td><td class="number">{{tellsRange}}</td><td class="number">{{omitted}}</td><td>{{#isTooFew}}too few to tell{{/isTooFew}}{{#flags}}<span class="badge" data-tone="warn">{{title}}</span> {{/flags}}</td></tr>
    {{/items}}</tbody></table></div>
    <details class="fold"><summary>What the figures say</summary><dl class="facts">
    <dt>Points earned</dt><dd>The mean share of the question’s points. The whisker shows where the true value lies in 95 of 100 such groups.</dd>
    <dt>Tells apart</dt><dd>The correlation with the rest of the quiz: 0.2 or more is good, below 0 is a fault of the question. For an option: of the right one it should be above 0, of every other below.</dd>
    <dt>Worth a look</dt><dd>Only from {{fewest}} people on. A flag is a reason to read the question, not to strike it.</dd>
    </dl></details>
    <h2>Each question</h2>
    {{#items}}{{> questionFigures}}{{/items}}
    {{#hasEarlier}}<h2>Earlier forms</h2><p class="soft">What was asked in earlier versions and has changed since, or is gone.</p>
    {{#earlier}}{{> questionFigures}}{{/earlier}}{{/hasEarlier}}

    """

  static let question = """
    <section class="card" id="{{anchor}}" aria-labelledby="{{anchor}}-title">
    <header><h3 id="{{anchor}}-title">{{prompt}}</h3><span class="soft small"><code>{{id}}</code> · {{kind}}{{#note}} · {{note}}{{/note}}</span></header>
    {{#flags}}<p class="callout" data-kind="warning"><strong>{{title}}.</strong> {{advice}}</p>{{/flags}}
    {{#parts}}<div class="table-scroll" tabindex="0" role="region" aria-label="{{caption}}">
    <table><caption>{{caption}}</caption>
    <thead><tr><th scope="col">Option</th><th scope="col">Key</th><th scope="col" colspan="2">Picked by</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Tells apart</th></tr></thead>
    <tbody>{{#options}}<tr><th scope="row">{{text}}</th><td>{{#isRight}}<span class="badge" data-tone="good">right</span>{{/isRight}}{{^isRight}}wrong{{/isRight}}</td><td>{{{bar}}}</td><td class="number">{{share}}</td><td class="number">{{range}}</td><td class="number">{{tells}}</td></tr>
    {{/options}}</tbody></table></div>{{/parts}}
    {{#hasTyped}}<div class="table-scroll" tabindex="0" role="region" aria-label="Typed in {{id}}"><table><caption>What several people typed</caption><thead><tr><th scope="col">Answer</th><th scope="col">Key</th><th scope="col" class="number">People</th></tr></thead>
    <tbody>{{#typed}}<tr><th scope="row">{{text}}</th><td>{{#isRight}}<span class="badge" data-tone="good">right</span>{{/isRight}}{{^isRight}}wrong{{/isRight}}</td><td class="number">{{count}}</td></tr>{{/typed}}</tbody></table></div>{{/hasTyped}}
    {{^parts}}{{^hasTyped}}<p class="soft">It is answered in words, so there are no options to count.</p>{{/hasTyped}}{{/parts}}
    <details class="more"><summary>Key and reasons, as authors see them</summary><ul>{{#keys}}<li>{{.}}</li>{{/keys}}</ul></details>
    </section>

    """
}
