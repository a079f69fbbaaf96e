internal import Curricula
internal import Foundation
internal import GuildhallKit

/// The open checklists of one's mentees, made to be held in one hand.
struct SignOffsPage: Page {
  struct Person: Sendable {
    var name: String
    var initials: String
    var link: String
    var team: String?
    var lists: [List]
  }

  struct List: Sendable {
    var key: String
    var list: String
    var ofModule: String
    var summary: String?
    var address: String
    var moduleID: String
    var partID: String
    var signed: String
    var percent: String
    /// Spread out; of many each is opened by a touch.
    var isOpen: Bool
    var points: [Point]
    var done: [Done]
    var hasDone: Bool
  }

  /// A checklist of a module that cannot be begun yet.
  struct Later: Sendable {
    var name: String
    var link: String
    var list: String
    var waits: String
  }

  struct Point: Sendable {
    var value: String
    var text: String
  }

  struct Done: Sendable {
    var text: String
    var by: String
  }

  var title: String
  var token: String
  var lead: String
  var back: String
  var people: [Person]
  var later: [Later]
  var hasLater: Bool
  var laterNote: String?
  var isEmpty: Bool
  var emptyWords: String
  var isTrainer: Bool
  var isEverybody: Bool
  /// Why nothing can be signed now.
  var refusal: String?
  var pager: TrackPager?

  static let area: Area? = .track
  /// Rows of what cannot be signed yet.
  static let most = 50
  static let width = PageWidth.narrow

  static let template = """
    <div class="page-head"><div><h1>{{title}}</h1><p>{{lead}}</p></div></div>
    {{#refusal}}<p class="callout" data-kind="warning">{{refusal}}</p>{{/refusal}}
    {{#isTrainer}}<p class="cluster">{{#isEverybody}}<a href="/track/sign-offs">Only those whom you mentor</a>{{/isEverybody}}{{^isEverybody}}<a href="/track/sign-offs?all=1">Everybody’s open checklists</a>{{/isEverybody}}</p>{{/isTrainer}}
    {{#isEmpty}}<div class="empty"><h2>Nothing to sign</h2><p>{{emptyWords}}</p></div>{{/isEmpty}}
    {{#people}}<section class="stack"><h2><a class="person" href="{{link}}"><span class="initials" aria-hidden="true">{{initials}}</span><span>{{name}}</span></a></h2>
    {{#lists}}<details class="fold"{{#isOpen}} open{{/isOpen}}><summary>{{list}} <span class="hint">{{signed}}</span></summary>
    <form method="post" action="{{address}}" class="stack">
    {{> token}}
    <input type="hidden" name="module" value="{{moduleID}}"><input type="hidden" name="part" value="{{partID}}"><input type="hidden" name="back" value="{{back}}">
    <svg class="meter" aria-hidden="true"><rect class="track" width="100%" height="100%"/><rect class="fill" width="{{percent}}" height="100%"/></svg>
    <p class="hint">{{ofModule}}</p>
    {{#summary}}<details class="more"><summary>What it is about</summary><p>{{summary}}</p></details>{{/summary}}
    <fieldset class="options"><legend class="label">What you have seen {{name}} do</legend>
    {{#points}}<label class="option"><input type="checkbox" name="point" value="{{value}}"><span class="grow">{{text}}</span></label>{{/points}}</fieldset>
    <div class="field"><label for="note-{{key}}">A note, if you like</label><textarea id="note-{{key}}" name="note" maxlength="2000" rows="2"></textarea></div>
    <button class="button primary large" type="submit">Sign what is ticked</button>
    {{#hasDone}}<details class="more"><summary>Signed before</summary><ul class="rows">{{#done}}<li><span class="grow">{{text}}</span><span class="hint">{{by}}</span></li>{{/done}}</ul></details>{{/hasDone}}
    </form></details>{{/lists}}</section>{{/people}}
    {{#hasLater}}<section class="card flush"><header><h2>Not yet</h2><span class="hint">Their modules wait for others</span></header><ul class="rows">{{#later}}<li><span class="grow"><a href="{{link}}">{{name}}</a> <span class="hint">{{list}}</span></span><span class="hint">{{waits}}</span></li>{{/later}}</ul></section>{{#laterNote}}<p class="hint">{{laterNote}}</p>{{/laterNote}}{{/hasLater}}
    {{#pager}}{{> trackPager}}{{/pager}}

    """
}

extension SignOffsPage {
  init(
    _ checklists: [PersonChecklist], title: String, back: String, reach: TrackReach,
    isEverybody: Bool, refusal: String?, token: String, page: Int, emptyWords: String
  ) {
    self.title = title
    self.token = token
    self.back = back
    let ready = checklists.filter(\.waitsFor.isEmpty)
    var order: [Int64] = []
    var lists: [Int64: [PersonChecklist]] = [:]
    for list in ready {
      if lists[list.person.id] == nil { order.append(list.person.id) }
      lists[list.person.id, default: []].append(list)
    }
    let (shown, pager) = TrackPager.cut(order, page: page, most: 20) {
      At.with(back, ["all": isEverybody ? "1" : nil, "page": "\($0)"])
    }
    people = shown.compactMap { number in
      lists[number].flatMap { own in
        own.first.map { Person($0.person, own, isOpen: ready.count <= 2) }
      }
    }
    let waiting = checklists.filter { !$0.waitsFor.isEmpty }
    later = waiting.prefix(Self.most).map(Later.init)
    hasLater = !later.isEmpty
    laterNote =
      waiting.count > Self.most ? "The first \(Self.most) of \(waiting.count)." : nil
    let points = ready.reduce(0) { $0 + $1.open.count }
    lead =
      "\(TrackWords.counted(points, "point")) open, of "
      + "\(TrackWords.counted(order.count, "person", "people")). Tick what you have seen with your own "
      + "eyes, and sign."
    isEmpty = people.isEmpty && later.isEmpty
    self.emptyWords = emptyWords
    isTrainer = reach.isEverybody && back == At.signOffs
    self.isEverybody = isEverybody
    self.refusal = refusal
    self.pager = pager
  }
}

extension SignOffsPage.Person {
  fileprivate init(_ person: TrackedPerson, _ lists: [PersonChecklist], isOpen: Bool) {
    name = person.name
    initials = TrackWords.initials(person.name)
    link = At.tracked(person.id)
    team = person.team
    self.lists = lists.map { SignOffsPage.List($0, isOpen: isOpen) }
  }
}

extension SignOffsPage.Later {
  fileprivate init(_ checklist: PersonChecklist) {
    name = checklist.person.name
    link = At.tracked(checklist.person.id)
    list = checklist.title
    waits = "first \(checklist.waitsFor.map { "“\($0)”" }.joined(separator: " and "))"
  }
}

extension SignOffsPage.List {
  fileprivate init(_ checklist: PersonChecklist, isOpen: Bool) {
    self.isOpen = isOpen
    key = "\(checklist.person.id)-\(checklist.module)-\(checklist.part)"
    list = checklist.title
    ofModule = checklist.moduleTitle
    summary = checklist.summary.isEmpty ? nil : checklist.summary
    address = At.signing(of: checklist.person.id)
    moduleID = checklist.module.rawValue
    partID = checklist.part.rawValue
    let done = checklist.points.count - checklist.open.count
    signed = "\(done) of \(checklist.points.count) signed"
    percent = "\(100 * done / max(1, checklist.points.count))%"
    points = checklist.open.map { .init(value: $0.id.rawValue, text: $0.text.plain) }
    self.done = checklist.points.compactMap { point in
      point.signedAt.map {
        .init(text: point.text.plain, by: "\(point.signedBy ?? ""), \(TrackWords.day($0))")
      }
    }
    hasDone = !self.done.isEmpty
  }
}
