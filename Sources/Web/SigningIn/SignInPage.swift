/// Name and password.
struct SignInPage: Page {
  static let width = PageWidth.slim
  let title = "Sign in"
  var token: String
  var then: String
  var name: String
  /// Why it did not work the last time.
  var refusal: String?

  static let template = """
    <section class="stack">
    <h1>Sign in</h1>
    {{#refusal}}<p class="notice" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <form method="post" action="/sign-in" class="stack card">
    {{> token}}
    <input type="hidden" name="then" value="{{then}}">
    <div class="field"><label for="name">Name, e-mail address or staff number</label>
    <input id="name" name="name" value="{{name}}" autocomplete="username" required{{^name}} autofocus{{/name}}></div>
    <div class="field"><label for="password">Password</label>
    <input id="password" name="password" type="password" autocomplete="current-password" required{{#refusal}} aria-describedby="refusal"{{/refusal}}{{#name}} autofocus{{/name}}></div>
    <button class="button primary" type="submit">Sign in</button>
    </form>
    <p class="hint">No password yet, or forgotten? Ask whoever administers your house for a one-time link.</p>
    </section>

    """
}

/// What a one-time link leads to: a button, because programs that look at links must not use them up.
struct LinkPage: Page {
  static let width = PageWidth.slim
  let title = "Welcome"
  var token: String
  var name: String
  var address: String

  static let template = """
    <section class="stack">
    <h1>Welcome, {{name}}</h1>
    <p>This link signs you in once. You can set a password afterwards.</p>
    <form method="post" action="{{address}}" class="stack card">
    {{> token}}
    <button class="button primary" type="submit" autofocus>Sign in as {{name}}</button>
    </form>
    <p class="hint">You are not {{name}}? Then close this page; the link is for them alone.</p>
    </section>

    """
}

/// Setting or changing one's password.
struct PasswordPage: Page {
  static let width = PageWidth.slim
  let title = "Your password"
  static let area: Area? = .learn
  var token: String
  var hasOne: Bool
  /// Whether the old one need not be known.
  var mayReset: Bool
  var refusal: String?
  var name: String

  static let template = """
    <section class="stack">
    <h1>{{#hasOne}}Change your password{{/hasOne}}{{^hasOne}}Set a password{{/hasOne}}</h1>
    {{#refusal}}<p class="notice" data-tone="bad" role="alert" id="refusal">{{refusal}}</p>{{/refusal}}
    <form method="post" action="/account/password" class="stack card">
    {{> token}}
    <input type="text" name="username" value="{{name}}" autocomplete="username" readonly hidden>
    {{#hasOne}}{{^mayReset}}<div class="field"><label for="current">The password you have</label>
    <input id="current" name="current" type="password" autocomplete="current-password" required></div>{{/mayReset}}{{#mayReset}}<p class="hint">You came by a one-time link, so you need not know the old one.</p>{{/mayReset}}{{/hasOne}}
    <div class="field"><label for="new">A new password</label>
    <input id="new" name="new" type="password" autocomplete="new-password" minlength="8" required aria-describedby="rules{{#refusal}} refusal{{/refusal}}">
    <p class="hint" id="rules">At least 8 characters; a few words that only you put together are best. All characters count, spaces too.</p></div>
    <button class="button primary" type="submit">Save it</button>
    </form>
    <p class="hint">Other browsers in which you are signed in are signed out, and the tokens of your programs end.</p>
    </section>

    """
}
