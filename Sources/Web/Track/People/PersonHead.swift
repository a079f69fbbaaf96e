internal import GuildhallKit

/// The head of each of somebody's pages: who they are, and where the other pages are.
struct PersonHead: Sendable {
  struct Tab: Sendable {
    var label: String
    var link: String
    var isHere: Bool
  }

  var name: String
  var initials: String
  var about: String
  var tabs: [Tab]

  init(_ person: TrackedPerson, _ reach: TrackReach, _ part: PersonPart) {
    name = person.name
    initials = TrackWords.initials(person.name)
    about = [
      person.team.map { "Team \($0)" },
      reach.name(person.mentor).map { "mentored by \($0)" } ?? "nobody mentors them",
      person.joinedAt.map { "here since \(TrackWords.day($0))" },
      person.leftAt.map { "left on \(TrackWords.day($0))" },
    ].compactMap { $0 }.joined(separator: " · ")
    tabs = PersonPart.allCases.map {
      Tab(label: $0.title, link: At.tracked(person.id, $0), isHere: $0 == part)
    }
  }

  static let template = """
    <nav class="trail" aria-label="Where you are"><ol><li><a href="/track">People</a></li><li>{{name}}</li></ol></nav>
    <div class="page-head"><div class="cluster"><span class="initials large" aria-hidden="true">{{initials}}</span><div><h1>{{name}}</h1><p>{{about}}</p></div></div></div>
    <nav class="tabs" aria-label="About {{name}}">{{#tabs}}<a href="{{link}}"{{#isHere}} aria-current="page"{{/isHere}}>{{label}}</a>{{/tabs}}</nav>
    """
}
