internal import Curricula
internal import Foundation
internal import GuildhallKit

/// The last look before an attempt is handed in.
struct HandInPage: Page {
  struct Open: Sendable {
    var number: Int
    var address: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  static let isFocused = true
  static let scripts: [Asset] = [.timer]
  var title: String
  var count: String
  var open: [Open]
  var hasOpen: Bool
  var back: String
  var address: String
  var token: String
  var secondsLeft: Int?

  init(_ call: Call, _ desk: AttemptDesk) {
    let sitting = desk.sitting
    title = "Hand in: \(sitting.quiz.title)"
    let back = At.attempt(sitting.number)
    let missing = Set(sitting.open.map(\.id))
    open = sitting.presented.filter { missing.contains($0.item) }
      .map { Open(number: $0.number, address: "\(back)#q\($0.number)") }
    hasOpen = !open.isEmpty
    count =
      "\(sitting.items.count - open.count) of \(counted(sitting.items.count, "question")) answered"
    self.back = back
    address = back + "/submission"
    token = call.token
    secondsLeft = sitting.dueAt.map { max(0, Int($0.timeIntervalSince(call.now).rounded(.down))) }
  }

  static let template = """
    <h1>{{title}}</h1>
    <section class="card"><p><strong>{{count}}.</strong> After this nothing can be changed.</p>
    {{#hasOpen}}<p>Still open:</p><ul class="cluster plain">{{#open}}<li><a class="button small" href="{{address}}">Question {{number}}</a></li>{{/open}}</ul>{{/hasOpen}}
    <form id="submit" method="post" action="{{address}}" class="cluster">{{> token}}
    <button class="button primary">Hand in now</button><a class="button" href="{{back}}">Back to the questions</a>
    {{#secondsLeft}}<span class="timer" data-seconds-left="{{secondsLeft}}" data-form="submit"><span class="visually-hidden">Time left: </span><span data-clock></span></span>{{/secondsLeft}}</form></section>

    """
}
