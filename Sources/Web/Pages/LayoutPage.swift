internal import Foundation
internal import GuildhallKit
internal import HTTPTypes

/// What stands around every page.
struct LayoutPage: Page {
  struct Link: Sendable {
    var title: String
    var address: String
    /// The key that leads there, after g.
    var key: String
    var picture: String
    var isCurrent: Bool
  }

  struct Section: Sendable {
    var title: String
    var address: String
    var isCurrent: Bool
    /// What stands under it, where it is the current one.
    var parts: [Section]
  }

  struct Who: Sendable {
    var name: String
    var initials: String
  }

  struct Script: Sendable {
    var address: String
  }

  var title: String
  var areas: [Link]
  /// Whether there is another one to go to.
  var hasAreas: Bool
  /// Of the current area; the name of it.
  var area: String?
  var sections: [Section]
  var hasSections: Bool
  /// The current section's parts, and its name.
  var parts: [Section]
  var hasParts: Bool
  var section: String?
  /// Nothing for strangers.
  var member: Who?
  var token: String
  var nonce: String
  var note: String?
  var style: String
  var mark: String
  var isFocused: Bool
  /// How wide the content runs.
  var width: String?
  var scripts: [Script]
  /// HTML, made by a template.
  var content: String

  static let template = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
    <meta name="color-scheme" content="light dark">
    <title>{{title}} · Guildhall</title>
    <link rel="icon" href="{{mark}}" type="image/svg+xml">
    <link rel="stylesheet" href="{{style}}">
    {{#scripts}}<script src="{{address}}" nonce="{{nonce}}" defer></script>
    {{/scripts}}
    </head>
    <body{{#isFocused}} class="focused"{{/isFocused}}>
    <a class="skip" href="#main">Skip to the content</a>
    <header class="top">
    <a class="brand" href="/"><svg viewBox="0 0 32 32" width="28" height="28" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#fffdf9"/><path d="M6 26V17h3v-4h3V9h3V5h2v4h3v4h3v4h3v9h-7v-5a3 3 0 0 0-6 0v5z" fill="#0b5f66"/><path d="M14.5 13.5h3v3h-3z" fill="#fffdf9"/></svg><span{{#isFocused}} class="visually-hidden"{{/isFocused}}>Guildhall</span></a>
    {{#isFocused}}<p class="top-title">{{title}}</p>{{/isFocused}}
    {{#member}}
    {{#hasAreas}}<nav class="areas" aria-label="Areas">
    {{#areas}}<a href="{{address}}" data-go="{{key}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}><svg viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linejoin="round" stroke-linecap="round" aria-hidden="true"><path d="{{picture}}"/></svg><span>{{title}}</span></a>
    {{/areas}}
    </nav>{{/hasAreas}}
    <details class="menu">
    <summary><span class="initials" aria-hidden="true">{{initials}}</span><span class="who-name">{{name}}</span><span class="visually-hidden"> – your menu</span></summary>
    <div class="menu-items">
    <a href="/account">Account</a>
    <button type="button" data-keys-open>Keys</button>
    <form method="post" action="/sign-out"><input type="hidden" name="token" value="{{token}}"><button>Sign out</button></form>
    </div>
    </details>
    {{/member}}
    </header>
    {{#hasSections}}<nav class="sections" aria-label="{{area}}"><ul>{{#sections}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>{{/sections}}</ul></nav>{{/hasSections}}
    <main id="main" tabindex="-1"{{#width}} class="{{width}}"{{/width}}>
    <div class="flashes" role="status">{{#note}}<p class="flash" data-tone="good">{{note}}</p>{{/note}}</div>
    {{#hasParts}}<nav aria-label="{{section}}"><ul class="tabs">{{#parts}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>{{/parts}}</ul></nav>{{/hasParts}}
    {{{content}}}
    </main>
    {{#member}}<dialog id="keys" data-keys-dialog aria-labelledby="keys-title">
    <div class="stack">
    <div class="split"><h2 id="keys-title">Keys</h2><form method="dialog"><button class="button small">Close</button></form></div>
    <div class="key-list">
    {{#areas}}<span><kbd>g</kbd> <kbd>{{key}}</kbd></span><span>Go to {{title}}</span>
    {{/areas}}<span><kbd>/</kbd></span><span>Search this page</span>
    <span><kbd>?</kbd></span><span>Show these keys</span>
    </div>
    <label class="check"><input type="checkbox" data-keys-switch checked> Use single keys in this browser</label>
    </div>
    </dialog>{{/member}}
    </body>
    </html>

    """
}

extension Call {
  /// A page with everything around it.
  func page(_ page: some Page, status: HTTPResponse.Status = .ok) -> Reply {
    let kind = type(of: page)
    let scripts = member == nil ? kind.scripts : [.keys] + kind.scripts
    let sections =
      kind.hasSections && !kind.isFocused ? kind.area?.sections(for: member, at: address) ?? [] : []
    let areas = areas(current: kind.area)
    let section = sections.first { $0.isCurrent }
    // Whoever has a single area needs its link only where no sections lead back to it.
    let hasAreas = !kind.isFocused && (areas.count > 1 || !areas.isEmpty && sections.count < 2)
    let layout = LayoutPage(
      title: page.title, areas: areas,
      hasAreas: hasAreas,
      area: kind.area?.title, sections: sections, hasSections: sections.count > 1,
      parts: section?.parts ?? [], hasParts: section?.parts.isEmpty == false,
      section: section?.title, member: member.map(LayoutPage.Who.init),
      token: token, nonce: nonce, note: takesNote ? member.flatMap { desk.takeNote(for: $0) } : nil,
      style: Asset.style.address, mark: Asset.mark.address, isFocused: kind.isFocused,
      width: kind.width.style,
      scripts: scripts.map { .init(address: $0.address) },
      content: desk.templates.render(page))
    return .html(desk.templates.render(layout), status: status)
  }

  private func areas(current: Area?) -> [LayoutPage.Link] {
    Area.allCases.filter { $0.audience.admits(member) }.map {
      .init(
        title: $0.title, address: "/" + $0.rawValue, key: String($0.rawValue.prefix(1)),
        picture: $0.picture, isCurrent: $0 == current)
    }
  }
}

extension LayoutPage.Who {
  fileprivate init(_ member: Member) {
    name = member.name
    let words = member.name.split(whereSeparator: \.isWhitespace)
    let ends = words.count > 1 ? [words.first, words.last] : [words.first]
    initials = ends.compactMap { $0?.first.map(String.init) }.joined().uppercased()
  }
}
