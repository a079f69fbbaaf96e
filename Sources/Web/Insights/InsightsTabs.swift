/// The ways from one of these pages to the others.
struct InsightsTab: Sendable {
  var title: String
  var address: String
  var isCurrent: Bool

  static func all(current: String) -> [InsightsTab] {
    [
      ("Questions", At.items), ("Criteria", At.criteria), ("Agreement", At.agreement),
      ("Imports", At.imports), ("Publishing", At.publish), ("Exports", At.exports),
    ].map { InsightsTab(title: $0, address: $1, isCurrent: $1 == current) }
  }

  static let component = """
    <nav aria-label="Questions, criteria and files"><ul class="tabs">
    {{#tabs}}<li><a href="{{address}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{title}}</a></li>
    {{/tabs}}</ul></nav>

    """
}
