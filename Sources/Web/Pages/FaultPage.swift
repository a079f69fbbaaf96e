/// What went wrong and what to do, as a page.
struct FaultPage: Page {
  static let width = PageWidth.narrow
  var title: String
  var sentence: String
  /// By which the log can be searched; for faults of ours alone.
  var number: String?
  var isStranger: Bool

  static let template = """
    <section class="stack">
    <h1>{{title}}</h1>
    <p>{{sentence}}</p>
    {{#number}}<p class="hint">If it happens again, tell whoever runs this server the number <code>{{number}}</code>.</p>{{/number}}
    <p class="cluster">
    {{#isStranger}}<a class="button primary" href="/sign-in">Sign in</a>{{/isStranger}}
    {{^isStranger}}<a class="button primary" href="/">To the start page</a>{{/isStranger}}
    </p>
    </section>

    """
}
