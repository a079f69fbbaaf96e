internal import Curricula
internal import GuildhallKit
internal import Reports
internal import Rubrics
internal import Scoring

/// A lesson to read.
struct LessonPage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  var title: String
  var module: String
  var moduleAddress: String
  /// HTML, from the curriculum's own safe subset.
  var content: String
  var place: String
  var address: String
  var token: String

  init(_ call: Call, _ version: PublishedCurriculum, _ module: Module, _ lesson: Lesson) {
    title = lesson.title
    self.module = module.title
    moduleAddress = At.module(module.id)
    content = markup(of: lesson.blocks, At.links(in: module.id, of: version.version))
    let number = (module.parts.firstIndex { $0.id == lesson.id } ?? 0) + 1
    place = "Part \(number) of \(module.parts.count)"
    address = At.lesson(lesson.id, module.id)
    token = call.token
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/learn/modules">Modules</a></li><li><a href="{{moduleAddress}}">{{module}}</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <article class="prose"><h1>{{title}}</h1>
    {{{content}}}
    </article>
    <div class="bar no-print"><span class="grow soft small">{{place}}</span><form method="post" action="{{address}}">{{> token}}<button class="button primary">Done, go on</button></form></div>

    """
}

/// The knowledge base, with a search.
struct ArticlesPage: Page {
  struct Row: Sendable {
    var title: String
    var address: String
    var summary: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  let title = "Articles"
  var words: String
  var rows: [Row]
  var isEmpty: Bool

  init(_ call: Call) throws {
    words = call.query.words("search") ?? ""
    let articles = try call.house.articles()
    let found = words.isEmpty ? articles : search(articles, for: words).prefix(20).map(\.article)
    rows = found.map {
      Row(title: $0.title, address: At.article($0.id), summary: $0.summary)
    }
    isEmpty = rows.isEmpty
  }

  static let template = """
    <div class="page-head"><div><h1>Articles</h1><p>The knowledge base: what to look up while you work.</p></div></div>
    <form class="toolbar" role="search" method="get" action="/learn/articles"><div class="field grow"><label for="search">Search</label><input id="search" type="search" name="search" value="{{words}}" data-search></div><button class="button">Search</button></form>
    {{#isEmpty}}<div class="empty"><h2>Nothing found</h2><p>Try fewer or other words.</p></div>{{/isEmpty}}
    <ul class="stack plain">{{#rows}}<li class="card"><h2><a href="{{address}}">{{title}}</a></h2><p class="soft">{{summary}}</p></li>
    {{/rows}}</ul>

    """
}

/// One article.
struct ArticlePage: Page {
  static let area: Area? = .learn
  static let width = PageWidth.narrow
  var title: String
  var summary: String
  var content: String
  var checked: String?

  init(_ article: Article, of version: Int64) {
    title = article.title
    summary = article.summary
    content = markup(of: article.blocks, At.links(in: nil, of: version))
    checked = article.checked
  }

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/learn/articles">Articles</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <article class="prose"><h1>{{title}}</h1><p class="soft">{{summary}}</p>
    {{{content}}}
    {{#checked}}<p class="hint">Last checked: {{checked}}</p>{{/checked}}</article>

    """
}

/// What a mentor signs off, for the one who is to show it.
struct ChecklistPage: Page {
  struct Point: Sendable {
    var text: String
  }

  static let area: Area? = .learn
  static let width = PageWidth.narrow
  var title: String
  var module: String
  var moduleAddress: String
  var summary: String
  var points: [Point]
  var isDone: Bool

  static let template = """
    <nav class="trail" aria-label="You are here"><ol><li><a href="/learn/modules">Modules</a></li><li><a href="{{moduleAddress}}">{{module}}</a></li><li aria-current="page">{{title}}</li></ol></nav>
    <div class="page-head"><div><h1>{{title}}</h1><p>{{summary}}</p></div>{{#isDone}}<span class="badge" data-tone="good">All signed</span>{{/isDone}}</div>
    <section class="card"><h2>What you show</h2><ul class="rows">{{#points}}<li>{{text}}</li>
    {{/points}}</ul></section>
    {{^isDone}}<p class="callout" data-kind="tip"><strong>How it goes.</strong> Ask your mentor to watch you. They sign each point on their own page.</p>{{/isDone}}

    """
}
