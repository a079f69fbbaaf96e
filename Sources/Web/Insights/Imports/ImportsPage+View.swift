extension ImportsPage {
  static let template = """
    <div class="page-head"><div><h1>Imports</h1>
    <p>Recorded conversations come in as files. You see what would come in, and what is taken out of it, before anything is stored.</p></div></div>
    <form method="post" action="/track/imports" enctype="multipart/form-data" class="card">
    {{> token}}
    <div class="field"><label for="files">Files</label>
    <input id="files" name="files" type="file" multiple required aria-describedby="forms">
    <p class="hint" id="forms">Exports of helpdesks, chats, mailboxes and telephone systems; JSON, CSV, text logs, captions, or a ZIP of them. Up to {{limit}} MB at a time.</p></div>
    <div><button class="button primary" type="submit">See what is in them</button></div></form>
    {{#others}}<p class="callout">Somebody else’s files are being worked on; yours wait until that is done.</p>{{/others}}
    {{#hasOpen}}<section class="stack" aria-labelledby="open"><h2 id="open">Your uploads</h2><ul class="rows card">
    {{#open}}<li class="split"><a href="{{address}}">{{names}}</a><span class="badge">{{state}}</span></li>{{/open}}</ul>
    <p class="hint">They are kept for twelve hours, or until the server is started again.</p></section>{{/hasOpen}}
    {{^hasEarlier}}<div class="empty"><h2>Nothing was imported yet</h2><p>Send a file above to begin.</p></div>{{/hasEarlier}}
    {{#hasEarlier}}<div class="table-scroll" tabindex="0" role="region" aria-label="Earlier imports"><table><caption>Earlier imports that stored something, the newest first</caption>
    <thead><tr><th scope="col">When</th><th scope="col">Files</th><th scope="col">By</th><th scope="col" class="number">New</th><th scope="col" class="number">Changed</th><th scope="col" class="number">The same</th><th scope="col" class="number">Skipped</th><th scope="col" class="number">Taken out</th><th scope="col" class="number">Findings</th></tr></thead>
    <tbody>{{#earlier}}<tr><th scope="row">{{when}}</th><td>{{files}}</td><td>{{by}}</td><td class="number">{{new}}</td><td class="number">{{changed}}</td><td class="number">{{same}}</td><td class="number">{{skipped}}</td><td class="number">{{redactions}}</td><td class="number">{{findings}}</td></tr>
    {{/earlier}}</tbody></table></div>{{/hasEarlier}}

    """
}
