/// A one-time link that was just made: shown once, and kept as its hash alone.
struct LinkMadePage: Page {
  static let area: Area? = .administer
  static let width = PageWidth.narrow
  let title = "A one-time link"
  var name: String
  var link: String
  var back: String

  static let template = """
    <h1>A one-time link</h1>
    <section class="card stack">
    <p>It signs {{name}} in once, within a day. It is shown this once: copy it now, and give it to {{name}} alone, in person or by a message that only they read.</p>
    <div class="field"><label for="link">Link for {{name}}</label><input id="link" type="text" readonly value="{{link}}" data-copy></div>
    <p class="hint">Whoever opens it first is signed in as {{name}}. If it went to somebody else, make another: this one stops working then.</p>
    <p><a class="button primary" href="{{back}}">Done</a></p></section>

    """
}
