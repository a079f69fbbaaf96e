extension PlayerPage {
  /// The pieces of the player; a script gets new turns with those of them that may have changed.
  static let components: [String: String] = [
    "playTurns": """
    {{#turns}}<li class="turn" data-who="{{speaker}}"{{#isNew}} data-new{{/isNew}}>{{#name}}<p class="turn-head"><span class="who" dir="auto">{{name}}</span>{{#subject}} <span dir="auto">{{subject}}</span>{{/subject}} <span>{{time}}</span></p>{{/name}}<div class="turn-text" dir="auto">{{words}}</div></li>
    {{/turns}}
    """,
    "playTabs": """
    <nav id="play-tabs" aria-label="Customers"{{^hasTabs}} hidden{{/hasTabs}}><ul class="tabs">{{#tabs}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}><span dir="auto">{{name}}</span>{{#isOver}} <span class="badge plain">over</span>{{/isOver}}{{#unread}} <span class="badge" data-tone="warn">{{unread}}</span>{{/unread}}</a></li>{{/tabs}}</ul></nav>
    """,
    "playHead": """
    <header class="split"><span class="grow" id="play-who">{{> playWho}}</span><span class="cluster"><span class="badge">{{level}}</span><span class="soft small">Elapsed <span data-elapsed="{{elapsed}}">{{elapsedShown}}</span></span></span></header>
    """,
    "playWho": """
    {{#isPhone}}<span class="call"><strong dir="auto">{{#isHeld}}On hold: {{/isHeld}}{{heading}}</strong></span>{{/isPhone}}{{^isPhone}}<span class="person">{{#isChat}}<span class="initials" aria-hidden="true">{{initials}}</span>{{/isChat}}<strong dir="auto">{{heading}}</strong></span>{{/isPhone}}
    """,
    "playHidden": """
    {{> token}}<input type="hidden" name="customer" value="{{customer}}">
    """,
    "playComposer": """
    <div class="composer" id="play-composer">
    {{#refusal}}<p class="error" role="alert" id="play-refusal">{{refusal}}</p>{{/refusal}}
    {{#hasEnded}}
    {{#hasForm}}<form class="stack tight" method="post" action="{{steps}}" data-play data-play-wrap-up><h2>Wrap up</h2><p class="hint">The conversation has ended. Fill in the form as you would for the next colleague; then you see how it went.</p>
    {{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="step-wrap-up"><input type="hidden" name="act" value="wrap-up">
    {{#form}}<div class="field"><label for="{{inputID}}">{{label}}</label>{{#hasOptions}}<select id="{{inputID}}" name="{{field}}" required><option value="">Choose</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{label}}</option>{{/options}}</select>{{/hasOptions}}{{^hasOptions}}<textarea id="{{inputID}}" name="{{field}}" rows="3">{{text}}</textarea>{{/hasOptions}}</div>
    {{/form}}<div class="split"><span class="grow"></span><button class="button primary">Finish</button></div></form>{{/hasForm}}
    {{^hasForm}}<p>This conversation is over.</p>{{/hasForm}}
    {{#nextTab}}<p><a class="button" href="{{address}}">Turn to {{name}}</a></p>{{/nextTab}}
    {{/hasEnded}}
    {{^hasEnded}}
    <div id="play-hint">{{> playHint}}</div>
    <form class="stack tight" method="post" action="{{steps}}" data-play data-play-reply>
    {{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="step-say">
    <div id="play-choices">{{> playChoices}}</div>
    {{#takesWords}}<div class="field"><label for="reply">{{replyLabel}}</label><textarea id="reply" name="says" rows="{{#isTall}}8{{/isTall}}{{^isTall}}3{{/isTall}}" required dir="auto"{{^isMail}} data-enter-sends{{/isMail}}{{#refusal}} aria-describedby="play-refusal"{{/refusal}}>{{typed}}</textarea></div>
    <div class="split"><span class="grow"></span><button class="button primary">{{sendLabel}}</button></div>{{/takesWords}}
    </form>
    <div class="cluster">
    <span id="play-hold">{{> playHold}}</span>
    {{#clock}}<form method="post" action="{{clock}}" data-play data-play-wait hidden>{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="step-clock"></form>{{/clock}}
    <form method="post" action="{{steps}}" data-play class="cluster">{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="step-wait"><input type="hidden" name="act" value="wait"><label for="seconds" class="visually-hidden">How long</label><button class="button small">Wait</button><select id="seconds" name="seconds"><option value="30">30 seconds</option><option value="60">1 minute</option><option value="180">3 minutes</option></select></form>
    <details class="more"><summary>{{#isPhone}}Hang up{{/isPhone}}{{^isPhone}}End the conversation{{/isPhone}}</summary><form method="post" action="{{steps}}" data-play>{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="step-leave"><input type="hidden" name="act" value="leave"><p class="hint">It cannot be taken up again afterwards. To go on another time, just close this page.</p><button class="button danger small">{{#isPhone}}Hang up now{{/isPhone}}{{^isPhone}}End it now{{/isPhone}}</button></form></details>
    </div>
    {{/hasEnded}}
    </div>
    """,
    "playHint": """
    {{#hint}}<p class="callout" data-kind="tip"><strong>Hint.</strong> {{hint}}</p>{{/hint}}
    """,
    "playChoices": """
    {{#hasChoices}}<fieldset class="replies"><legend class="label">{{#takesWords}}Or choose one of these{{/takesWords}}{{^takesWords}}What do you say?{{/takesWords}}</legend>
    {{#choices}}<button class="option" name="choice" value="{{number}}" formnovalidate><span class="grow" dir="auto">{{words}}</span></button>
    {{/choices}}</fieldset>{{/hasChoices}}
    """,
    "playHold": """
    {{#hold}}<form method="post" action="{{steps}}" data-play>{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="{{stepID}}"><input type="hidden" name="tool" value="{{toolID}}"><button class="button small">{{toolTitle}}</button></form>{{/hold}}
    """,
    "playDesk": """
    <div class="desk" role="region" aria-label="Your desk" id="play-desk">
    <details class="fold"{{^isBegun}} open{{/isBegun}}><summary>Your task</summary><p class="turn-text">{{brief}}</p></details>
    {{> playCustomer}}
    {{^hasEnded}}
    {{#hasTools}}<details class="fold" open><summary>Tools</summary><div class="stack">
    {{#tools}}<form class="stack tight" method="post" action="{{steps}}" data-play aria-label="{{toolTitle}}">{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="{{stepID}}"><input type="hidden" name="tool" value="{{toolID}}"><strong>{{toolTitle}}</strong>
    {{> playArguments}}<div class="split"><button class="button small" aria-label="Do it: {{toolTitle}}">Do it</button>{{#takes}}<span class="hint">{{takes}}</span>{{/takes}}</div></form>
    {{/tools}}</div></details>{{/hasTools}}
    {{#search}}<details class="fold" open><summary>Knowledge base</summary><form class="stack tight" method="post" action="{{steps}}" data-play>{{> playHidden}}<input type="hidden" name="step" value="{{step}}" id="{{stepID}}"><input type="hidden" name="tool" value="{{toolID}}">{{> playArguments}}<button class="button small">Search</button></form></details>{{/search}}
    {{/hasEnded}}
    {{^search}}{{#hasArticles}}<details class="fold"><summary>Knowledge base</summary><form class="stack tight" method="get" action="{{articles}}" target="_blank" role="search" data-play-search><div class="field"><label for="kb">Search the articles</label><input id="kb" name="q" type="search" required></div><button class="button small">Search</button></form><div data-play-found role="status"></div></details>{{/hasArticles}}{{/search}}
    <p><a href="{{module}}">Leave for now</a> <span class="hint">What was said is kept, and you can go on here.</span></p>
    </div>
    """,
    "playCustomer": """
    <details class="fold" open id="play-customer"><summary>Customer</summary><dl class="facts"><dt>Name</dt><dd dir="auto">{{customerName}}</dd><dt>Channel</dt><dd>{{channelName}}</dd>{{#facts}}<dt>{{label}}</dt><dd dir="auto">{{value}}</dd>{{/facts}}</dl>{{^facts}}<p class="hint">What you learn about them stands here.</p>{{/facts}}</details>
    """,
    "playArguments": """
    {{#arguments}}<div class="field"><label for="{{inputID}}">{{label}}</label>{{#hasOptions}}<select id="{{inputID}}" name="{{field}}" required><option value="">Choose</option>{{#options}}<option>{{.}}</option>{{/options}}</select>{{/hasOptions}}{{^hasOptions}}<input id="{{inputID}}" name="{{field}}" autocomplete="off" required>{{/hasOptions}}</div>
    {{/arguments}}
    """,
    // A script appends the turns, and puts each other piece in the place of what has its id.
    "playPiece": """
    {{> playTurns}}
    {{#ended}}<template data-play-ended="{{ended}}"></template>{{/ended}}
    {{^ended}}
    <template data-replace="play-tabs">{{> playTabs}}</template>
    <template data-replace="play-who"><span class="grow" id="play-who">{{> playWho}}</span></template>
    <template data-replace="play-customer">{{> playCustomer}}</template>
    {{#isComposerNew}}<template data-replace="play-composer">{{> playComposer}}</template>{{/isComposerNew}}
    {{^isComposerNew}}<template data-replace="play-hint"><div id="play-hint">{{> playHint}}</div></template>
    <template data-replace="play-choices"><div id="play-choices">{{> playChoices}}</div></template>
    <template data-replace="play-hold"><span id="play-hold">{{> playHold}}</span></template>{{/isComposerNew}}
    {{#hasEnded}}<template data-replace="play-desk">{{> playDesk}}</template>{{/hasEnded}}
    {{#stepIDs}}<template data-replace="{{.}}"><input type="hidden" name="step" value="{{step}}" id="{{.}}"></template>
    {{/stepIDs}}
    {{/ended}}
    """,
  ]
}
