extension ItemField {
  /// One question; what it is called in a form begins with q and its number.
  static let component = """
    <section class="card" id="{{anchor}}">
    {{#introduction}}<div class="prose">{{{introduction}}}</div>{{/introduction}}
    <fieldset class="item" data-item data-autosave-part="{{anchor}}"{{#isFinal}} disabled{{/isFinal}}>
    <legend><small>{{worth}}</small> {{prompt}}</legend>
    <input type="hidden" name="shown" value="{{number}}">
    {{#customer}}<blockquote class="callout" data-kind="example">{{customer}}</blockquote>{{/customer}}
    {{#most}}<p class="hint">{{most}}</p>{{/most}}
    {{#choices}}<div class="options{{#isInline}} inline{{/isInline}}"{{#maxChoices}} data-max-choices="{{maxChoices}}"{{/maxChoices}}>
    {{#options}}<label class="option"><input type="{{input}}" name="{{name}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> <span class="grow">{{text}}</span></label>
    {{/options}}</div>{{/choices}}
    {{#hotText}}<p class="hot-text">{{#pieces}}{{words}}{{#hot}}<label class="hot"><input type="checkbox" name="{{name}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}>&#8288;{{text}}</label>{{/hot}}{{/pieces}}</p>{{/hotText}}
    {{#steps}}<p class="hint">Give each step its place: drag it, or choose the number.</p><ol class="order" data-order>
    {{#rows}}<li><span class="handle" data-handle aria-hidden="true">⠿</span><span class="grow" id="{{id}}">{{text}}</span><select name="{{name}}" aria-label="Place of: {{text}}" data-place><option value="">–</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select></li>
    {{/rows}}</ol>{{/steps}}
    {{#pairs}}<ul class="pairs" data-chips>{{#rows}}<li><label for="{{id}}">{{text}}</label><select id="{{id}}" name="{{name}}" data-slot><option value="">choose …</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select></li>
    {{/rows}}</ul>{{/pairs}}
    {{#matrix}}<table class="matrix"><caption class="visually-hidden">{{prompt}}</caption><thead><tr><th scope="col">What</th>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead><tbody>
    {{#rows}}<tr><th scope="row">{{text}}</th>{{#options}}<td><label><input type="radio" name="{{name}}" value="{{value}}" aria-label="{{label}}"{{#isChosen}} checked{{/isChosen}}> <span>{{text}}</span></label></td>{{/options}}</tr>
    {{/rows}}</tbody></table>{{/matrix}}
    {{#gapText}}<p class="gap-text"{{#isChips}} data-chips{{/isChips}}>{{#pieces}}{{words}}{{#gap}}<select name="{{name}}" aria-label="Gap"{{#isChips}} data-slot{{/isChips}}><option value="">choose …</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select>{{/gap}}{{/pieces}}</p>{{/gapText}}
    {{#line}}<div class="answer-line"><input type="text" name="{{name}}" aria-label="Your answer" autocomplete="off" value="{{value}}"{{#isNumber}} inputmode="decimal"{{/isNumber}}>{{#units}}<select name="{{name}}" aria-label="Unit"><option value="">unit …</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select>{{/units}}</div>{{/line}}
    {{#scale}}<div class="answer-line" data-slider><input type="number" name="{{name}}" min="{{lower}}" max="{{upper}}" step="{{step}}" value="{{value}}" aria-label="Your answer"><span>{{unit}}</span></div><p class="hint">From {{lower}} to {{upper}}.</p>{{/scale}}
    {{#long}}<textarea name="{{name}}" rows="7" aria-label="Your answer" data-words{{#minWords}} data-min-words="{{minWords}}"{{/minWords}}{{#maxWords}} data-max-words="{{maxWords}}"{{/maxWords}}>{{value}}</textarea>{{#hint}}<p class="hint">{{hint}}</p>{{/hint}}{{/long}}
    {{#sureness}}<div class="certainty" role="group" aria-label="How sure are you?"><span class="label">How sure are you?</span><div class="options inline">
    {{#options}}<label class="option"><input type="radio" name="{{name}}" value="{{value}}"{{#isChosen}} checked{{/isChosen}}> <span>{{text}}</span></label>
    {{/options}}</div></div>{{/sureness}}
    {{#hints}}<details class="more"><summary>A hint</summary>{{#lines}}<p>{{.}}</p>{{/lines}}</details>{{/hints}}
    {{#refusal}}<p class="error" role="alert">{{refusal}}</p>{{/refusal}}
    {{#hasCheck}}{{^isFinal}}<div><button class="button" name="check" value="{{number}}">Check this answer</button></div>{{/isFinal}}{{/hasCheck}}
    </fieldset>
    {{#verdict}}<div class="flash" data-tone="{{verdictTone}}" role="status" tabindex="-1"><strong>{{verdict}}</strong>{{#reasons}}<ul>{{#all}}<li>{{text}}{{#gain}} <span class="badge">{{gain}}</span>{{/gain}}</li>{{/all}}</ul>{{/reasons}}{{#feedback}}{{#lines}}<p>{{.}}</p>{{/lines}}{{/feedback}}</div>{{/verdict}}
    </section>
    """
}
