internal import GuildhallKit

/// The form by which something is decided about somebody and a programme, with what it means.
struct DecisionPage: Page {
  struct Gap: Sendable {
    var text: String
  }

  var title: String
  var token: String
  var name: String
  var person: String
  var programme: String
  var state: String
  var tone: String?
  var meaning: String
  var missing: [Gap]
  var hasMissing: Bool
  var warning: String?
  var address: String
  var button: String
  var isGrave: Bool
  var asksReason: Bool
  var reason: String?
  var hasDay: Bool
  var day: String?
  var today: String
  var isRuling: Bool
  var attestations: [TrackChoice]
  var hasAttestations: Bool
  var refusal: String?

  static let area: Area? = .track
  static let width = PageWidth.narrow

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/track">People</a></li><li><a href="{{person}}">{{name}}</a></li><li>{{programme}}</li></ol></nav>
    <h1>{{title}}</h1>
    {{#refusal}}<p class="flash" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <section class="card">
    <dl class="facts"><dt>Person</dt><dd>{{name}}</dd><dt>Programme</dt><dd>{{programme}}</dd><dt>Now</dt><dd><span class="badge"{{#tone}} data-tone="{{tone}}"{{/tone}}>{{state}}</span></dd></dl>
    {{#hasMissing}}<h2>Still to be shown</h2><ul>{{#missing}}<li>{{text}}</li>{{/missing}}</ul>{{/hasMissing}}
    <p>{{meaning}}</p>
    {{#warning}}<p class="callout" data-kind="warning">{{warning}}</p>{{/warning}}
    </section>
    <form method="post" action="{{address}}" class="card">
    {{> token}}
    {{#hasAttestations}}<fieldset class="stack tight"><legend class="label">What you have seen</legend>{{#attestations}}<label class="option"><input type="radio" name="what" value="{{value}}" required{{#isChosen}} checked{{/isChosen}}><span>{{label}}</span></label>{{/attestations}}</fieldset>{{/hasAttestations}}
    {{#isRuling}}<fieldset class="stack tight"><legend class="label">The decision</legend>
    <label class="option"><input type="radio" name="ruling" value="granted" required><span>Granted: what was decided falls</span></label>
    <label class="option"><input type="radio" name="ruling" value="dismissed"><span>Dismissed: what was decided stands</span></label></fieldset>{{/isRuling}}
    {{#hasDay}}<div class="field"><label for="due">By which day</label><input id="due" name="due" type="date" value="{{day}}" min="{{today}}" aria-describedby="due-hint"><p class="hint" id="due-hint">The whole of that day counts. Without one there is no hurry.</p></div>{{/hasDay}}
    {{#asksReason}}<div class="field"><label for="reason">Why</label><textarea id="reason" name="reason" required maxlength="2000" aria-describedby="reason-hint{{#refusal}} refusal{{/refusal}}">{{reason}}</textarea><p class="hint" id="reason-hint">It stays on record, and {{name}} may read it.</p></div>{{/asksReason}}
    <div class="cluster"><button class="button {{#isGrave}}danger{{/isGrave}}{{^isGrave}}primary{{/isGrave}}" type="submit">{{button}}</button><a class="button quiet" href="{{person}}">Leave it as it is</a></div>
    </form>

    """
}
