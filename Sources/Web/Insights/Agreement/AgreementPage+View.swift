extension AgreementPage {
  static let template = """
    <div class="page-head"><div><h1>Agreement and workload</h1>
    <p>How far reviewers agree, how the machine compares with them, who judges mildly, and who has how much to do.</p></div></div>
    {{^hasRubrics}}<div class="empty"><h2>No rubric is published yet</h2><p>Publish a curriculum with a rubric to review by.</p>
    <a class="button primary" href="/track/publish">Publish a curriculum</a></div>{{/hasRubrics}}
    {{#hasRubrics}}<form class="toolbar" method="get" action="/track/agreement" aria-label="Which rubric">
    <div class="field"><label for="rubric">Rubric</label><select id="rubric" name="rubric">{{#rubrics}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{title}}</option>{{/rubrics}}</select></div>
    <button class="button" type="submit">Show</button></form>
    <section class="stack" aria-labelledby="people"><h2 id="people">Reviewers with one another</h2>
    <p class="soft">{{basis}} Answers count as they were first given.</p>
    {{^hasCriteria}}<div class="empty"><h3>Nothing was judged by two people yet</h3><p>Open a calibration, or let a second reviewer look at part of a sample.</p></div>{{/hasCriteria}}
    {{#hasCriteria}}<div class="table-scroll" tabindex="0" role="region" aria-label="Agreement by criterion"><table><caption>Agreement by criterion</caption>
    <thead><tr><th scope="col">Criterion</th><th scope="col" class="number">Contacts</th><th scope="col" class="number">The same answer</th><th scope="col">Figure</th><th scope="col" class="number">Value</th><th scope="col" class="number">95 % interval</th><th scope="col">It is</th></tr></thead>
    <tbody>{{#criteria}}<tr><th scope="row">{{title}}</th><td class="number">{{contacts}}</td><td class="number">{{raw}}</td><td>{{figure}}</td><td class="number">{{value}}</td><td class="number">{{range}}</td><td>{{note}}</td></tr>
    {{/criteria}}</tbody></table></div>
    <p class="hint">Krippendorff’s alpha takes off what chance alone would give: from 0.80 it is reliable, from 0.67 a first impression, 0 is chance.</p>{{/hasCriteria}}</section>
    <section class="stack" aria-labelledby="machine"><h2 id="machine">The machine against people</h2>
    {{^isJudged}}<p class="soft">The machine judges no criterion of this rubric.</p>{{/isJudged}}{{#unseen}}<p class="soft">{{unseen}}</p>{{/unseen}}
    {{#hasMachine}}<div class="table-scroll" tabindex="0" role="region" aria-label="The machine by criterion"><table><caption>Reviews that were answered before the machine’s verdict was shown</caption>
    <thead><tr><th scope="col">Criterion</th><th scope="col">Trusted as</th><th scope="col" class="number">Both decided</th><th scope="col" class="number">The same</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Kappa</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Cannot tell</th><th scope="col">Next</th></tr></thead>
    <tbody>{{#machine}}<tr><th scope="row">{{title}}</th><td>{{standing}}</td><td class="number">{{reviews}}</td><td class="number">{{agreement}}</td><td class="number">{{range}}</td><td class="number">{{kappa}}</td><td class="number">{{kappaRange}}</td><td class="number">{{abstains}}</td><td>{{next}}</td></tr>
    {{/machine}}</tbody></table></div>{{/hasMachine}}
    {{#hasCounts}}<div class="table-scroll" tabindex="0" role="region" aria-label="What the machine gave"><table><caption>What the machine gave where no person has judged, in the last {{loadDays}} days; in no other figure</caption>
    <thead><tr><th scope="col">Criterion</th><th scope="col" class="number">Met</th><th scope="col" class="number">Partly</th><th scope="col" class="number">Not met</th><th scope="col" class="number">Not applicable</th><th scope="col" class="number">Cannot tell</th></tr></thead>
    <tbody>{{#counts}}<tr><th scope="row">{{title}}</th><td class="number">{{met}}</td><td class="number">{{partlyMet}}</td><td class="number">{{notMet}}</td><td class="number">{{notApplicable}}</td><td class="number">{{undetermined}}</td></tr>
    {{/counts}}</tbody></table></div>{{/hasCounts}}</section>
    <section class="stack" aria-labelledby="drift"><h2 id="drift">Mild and strict</h2>
    {{^hasDrift}}<p class="soft">No contact was answered by two reviewers in a closed calibration, so nobody can be compared.</p>{{/hasDrift}}
    {{#hasDrift}}<div class="table-scroll" tabindex="0" role="region" aria-label="Leniency"><table><caption>Percentage points above what the others would give to the same contacts; below 0 is strict</caption>
    <thead><tr><th scope="col">Reviewer</th><th scope="col" class="number">Contacts</th><th scope="col" class="number">Lenient by</th><th scope="col" class="number">95 % interval</th><th scope="col" class="number">Moves in 30 days by</th><th scope="col" class="number">95 % interval</th></tr></thead>
    <tbody>{{#drift}}<tr><th scope="row">{{name}}</th><td class="number">{{contacts}}</td><td class="number">{{lenient}}</td><td class="number">{{lenientRange}}</td><td class="number">{{moves}}</td><td class="number">{{movesRange}}</td></tr>
    {{/drift}}</tbody></table></div>
    {{#groups}}<p class="hint">{{groups}}</p>{{/groups}}<p class="hint">A drift that all share cannot be seen.</p>{{/hasDrift}}</section>{{/hasRubrics}}
    <section class="stack" aria-labelledby="load"><h2 id="load">Workload</h2>
    {{^hasLoads}}<p class="soft">Nobody has reviewed or has anything to review.</p>{{/hasLoads}}
    {{#hasLoads}}<div class="table-scroll" tabindex="0" role="region" aria-label="Workload by reviewer"><table><caption>Submitted in the last {{loadDays}} days, and what waits now</caption>
    <thead><tr><th scope="col">Reviewer</th><th scope="col" class="number">Submitted</th><th scope="col" class="number">Drafts</th><th scope="col" class="number">Waiting</th><th scope="col" class="number">Disputes</th><th scope="col" class="number">Changed by them</th><th scope="col" class="number">Minutes each</th></tr></thead>
    <tbody>{{#loads}}<tr><th scope="row">{{name}}</th><td class="number">{{submitted}}</td><td class="number">{{drafts}}</td><td class="number">{{waiting}}</td><td class="number">{{disputed}}</td><td class="number">{{overturned}}</td><td class="number">{{minutes}}</td></tr>
    {{/loads}}</tbody></table></div>{{/hasLoads}}</section>

    """
}
