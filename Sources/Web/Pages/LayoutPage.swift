internal import Foundation
internal import GuildhallKit
internal import HTTPTypes

/// What stands around every page.
struct LayoutPage: Page {
  struct Link: Sendable {
    var title: String
    var address: String
    var key: String
    var isCurrent: Bool
  }

  struct Script: Sendable {
    var address: String
  }

  var title: String
  var areas: [Link]
  /// Nothing for strangers.
  var member: String?
  var token: String
  var nonce: String
  var note: String?
  var style: String
  var mark: String
  var scripts: [Script]
  /// HTML, made by a template.
  var content: String

  static let template = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}} · Guildhall</title>
    <link rel="stylesheet" href="{{style}}">
    <link rel="icon" href="{{mark}}" type="image/svg+xml">
    </head>
    <body>
    <a class="skip-link" href="#main">Skip to the content</a>
    <header class="site-header">
    <a class="brand" href="/"><img src="{{mark}}" alt="" width="28" height="28"><span>Guildhall</span></a>
    {{#member}}
    <nav class="areas" aria-label="Areas">
    {{#areas}}<a href="{{address}}" data-key="{{key}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a>
    {{/areas}}
    </nav>
    <details class="person-menu">
    <summary>{{member}}</summary>
    <ul>
    <li><a href="/account">Your account</a></li>
    <li><form method="post" action="/sign-out"><input type="hidden" name="token" value="{{token}}"><button type="submit">Sign out</button></form></li>
    </ul>
    </details>
    {{/member}}
    </header>
    <main id="main" tabindex="-1">
    <div class="flash-region" role="status">{{#note}}<p class="flash">{{note}}</p>{{/note}}</div>
    {{{content}}}
    </main>
    {{#scripts}}<script src="{{address}}" nonce="{{nonce}}" defer></script>
    {{/scripts}}
    </body>
    </html>

    """
}

extension Call {
  /// A page with everything around it.
  func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Reply {
    let kind = type(of: page)
    let scripts = member == nil ? kind.scripts : [.keys] + kind.scripts
    let layout = LayoutPage(
      title: page.title, areas: areas(current: kind.area), member: member?.name, token: token,
      nonce: nonce, note: member.flatMap { desk.takeNote(for: $0) },
      style: Asset.style.address, mark: Asset.mark.address,
      scripts: scripts.map { .init(address: $0.address) },
      content: desk.templates.render(page))
    return .html(desk.templates.render(layout), status: status)
  }

  private func areas(current: Area?) -> [LayoutPage.Link] {
    Area.allCases.filter { $0.audience.admits(member) }.map {
      .init(
        title: $0.title, address: "/" + $0.rawValue, key: String($0.rawValue.prefix(1)),
        isCurrent: $0 == current)
    }
  }
}
