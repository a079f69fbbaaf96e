/// What whoever asks is certified for, until when, and what is missing for the rest.
struct CertificatesPage: Page {
  static let area: Area? = .learn

  struct Line: Sendable {
    var lineID: String
    var heading: String
    var state: String
    var tone: String?
    var until: String?
    var due: String?
    var remarks: [String]
    var missing: [String]
    var hasMissing: Bool
    var way: [String]
    /// Not begun: its way is folded, as it is long and not the next.
    var isFar: Bool
    var wayTitle: String
    var hasWay: Bool
    var effort: String?
    var renewals: [Renewal]
    var hasRenewals: Bool
    var renewalOpens: String?
    /// The printable certificate; nothing where there never was one.
    var certificate: String?
    /// Where the signed badge is asked for.
    var badge: String?
    var application: String?
    var appeal: String?
    var fieldID: String
  }

  struct Renewal: Sendable {
    var renewalTitle: String
    var missing: [String]
  }

  let title = "Certificates"
  var token: String
  var summary: String
  var begun: [Line]
  var others: [Line]
  var hasOthers: Bool
  var isEmpty: Bool
  var portfolio: String
  var changes: String

  static let component = """
    <section class="card" aria-labelledby="{{lineID}}"><header><h2 id="{{lineID}}">{{heading}}</h2><span class="cluster"><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span>{{#until}}<span class="hint">{{until}}</span>{{/until}}</span></header>
    {{#due}}<p><strong>{{due}}</strong></p>{{/due}}
    {{#remarks}}<p class="callout" data-kind="warning" dir="auto">{{.}}</p>{{/remarks}}
    {{#hasWay}}{{^isFar}}<div class="stack tight"><h3>The shortest way there</h3>{{/isFar}}{{#isFar}}<details class="more"><summary>{{wayTitle}}</summary>{{/isFar}}<ol>{{#way}}<li>{{.}}</li>{{/way}}</ol>{{^isFar}}{{#effort}}<p class="hint">{{effort}}</p>{{/effort}}</div>{{/isFar}}{{#isFar}}</details>{{#effort}}<p class="hint">{{effort}}</p>{{/effort}}{{/isFar}}{{/hasWay}}
    {{#hasMissing}}<details class="more"{{^hasWay}} open{{/hasWay}}><summary>Everything that is missing</summary><ul>{{#missing}}<li>{{.}}</li>{{/missing}}</ul></details>{{/hasMissing}}
    {{#hasRenewals}}<div class="stack tight"><h3>To renew it</h3><ul>{{#renewals}}<li><strong>{{renewalTitle}}</strong>{{#missing}}<br>{{.}}{{/missing}}{{^missing}}: everything is shown{{/missing}}</li>{{/renewals}}</ul></div>{{/hasRenewals}}
    {{#renewalOpens}}<p class="hint">{{renewalOpens}}</p>{{/renewalOpens}}
    <div class="cluster">{{#certificate}}<a class="button" href="{{certificate}}" download>Certificate to print</a>{{/certificate}}{{#badge}}<form method="post" action="{{badge}}">{{> token}}<button class="button">Signed badge</button></form>{{/badge}}</div>
    {{#application}}<details class="more"><summary>Apply for it <span class="visually-hidden">({{heading}})</span></summary><form method="post" action="{{application}}" class="stack tight">{{> token}}<div class="field"><label for="apply-{{fieldID}}">Why now, if you like</label><textarea id="apply-{{fieldID}}" name="reason" rows="2" maxlength="2000"></textarea></div><button class="button primary">Apply</button></form></details>{{/application}}
    {{#appeal}}<details class="more"><summary>Appeal<span class="visually-hidden">: {{heading}}</span></summary><form method="post" action="{{appeal}}" class="stack tight">{{> token}}<div class="field"><label for="appeal-{{fieldID}}">Why the decision should be looked at again</label><textarea id="appeal-{{fieldID}}" name="reason" rows="3" required maxlength="2000"></textarea></div><p class="hint">Somebody decides who had no part in the decision.</p><button class="button">Send the appeal</button></form></details>{{/appeal}}
    </section>
    """

  static let template = """
    <div class="page-head"><div><h1>Certificates</h1><p>{{summary}}</p></div><a class="button" href="{{changes}}">What changed since</a></div>
    {{#begun}}{{> certificateLine}}{{/begun}}
    {{#hasOthers}}<h2>Not begun</h2>{{#others}}{{> certificateLine}}{{/others}}{{/hasOthers}}
    {{#isEmpty}}<div class="empty"><h2>There is no programme yet</h2><p>As soon as your trainers publish one, it stands here with what it asks for.</p><a class="button" href="/learn/modules">Your modules</a></div>{{/isEmpty}}
    <section class="card"><h2>Your portfolio</h2><p>Certifications, training, quality and skills on a few pages to take along. Nobody else is named in it.</p>
    <form method="get" action="{{portfolio}}" class="toolbar"><div class="field grow"><label for="cases">Reviews of your work to put in, by their numbers, if you like</label><input id="cases" name="cases" inputmode="numeric" placeholder="12 15"></div><button class="button">Download the portfolio</button></form></section>

    """
}
