internal import GuildhallKit

/// What is next for a learner.
struct TodayPage: Page {
  static let area: Area? = .learn
  let title = "Today"
  var name: String

  init(_ call: Call) throws {
    name = try call.me().name
  }

  static let template = """
    <h1>Good to see you, {{name}}</h1>

    """
}
