extension PublishJobPage {
  static let template = """
    <div class="page-head"><div><nav class="trail" aria-label="Where you are"><ol><li><a href="/track/publish">Publishing</a></li></ol></nav>
    <h1>{{title}}</h1><p>{{names}}</p></div></div>
    {{#progress}}<section class="card" aria-live="polite"><p>{{progress}}</p>
    <p><a class="button" href="{{address}}">Look again</a></p>
    <p class="hint">The page looks again by itself every few seconds. You can leave it; the work goes on.</p></section>{{/progress}}
    {{#failure}}<p class="flash" data-tone="bad" role="alert"><strong>Nothing was published.</strong> {{failure}}</p>{{/failure}}
    {{#isPublished}}<ul class="card rows">{{#published}}<li>{{.}}</li>{{/published}}</ul>
    <p><a class="button primary" href="/track/publish">All versions</a></p>{{/isPublished}}
    {{#isChecked}}<p>{{summary}}</p>
    {{#hasFiles}}<section class="stack" aria-labelledby="findings"><h2 id="findings">Findings, in place</h2>
    {{#files}}<section class="card flush" aria-label="{{file}}"><header><h3>{{file}}</h3><span class="soft">{{count}}</span></header>
    <ul class="rows">{{#findings}}<li class="stack tight"><p><span class="badge" data-tone="{{tone}}">{{#isError}}error{{/isError}}{{^isError}}warning{{/isError}}</span> {{#line}}<strong>Line {{line}}.</strong> {{/line}}{{message}}</p>
    {{#source}}<div class="source" tabindex="0" role="group" aria-label="Line {{line}}"><ol><li data-tone="{{tone}}"><span>{{line}}</span><code>{{source}}</code></li></ol></div>{{/source}}</li>
    {{/findings}}</ul>{{#more}}<p class="hint">{{more}}</p>{{/more}}</section>{{/files}}</section>{{/hasFiles}}
    {{#entries}}<section class="stack"><h2>{{title}}</h2><p class="soft">{{state}}</p>{{#changes}}{{> changeLines}}{{/changes}}</section>{{/entries}}
    {{#canPublish}}<form method="post" action="{{address}}/confirm" class="card">{{> token}}
    <label class="check"><input type="checkbox" name="sure" value="yes" required> I have looked at the findings and at what is different; it may be published and will not change any more.</label>
    <div><button class="button primary" type="submit">Publish it</button></div></form>{{/canPublish}}{{/isChecked}}
    {{^isBusy}}<form method="post" action="{{address}}/discard">{{> token}}<button class="button" type="submit">Take this off my list</button></form>{{/isBusy}}

    """
}
