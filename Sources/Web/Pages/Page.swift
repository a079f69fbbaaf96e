/// A page: the values that it shows, and the template that shows them.
///
/// A page's fields are all that its template can reach, so what is not in them cannot leave the
/// server by it.
protocol Page: Sendable {
  /// Mustache; `{{> name}}` takes in a component.
  static var template: String { get }
  /// In which part of the house it lies; nothing for pages that anybody may see.
  static var area: Area? { get }
  /// Scripts that make it more comfortable.
  static var scripts: [Asset] { get }
  /// How wide the content runs; text reads best in a narrow column.
  static var width: PageWidth { get }
  /// Whether the second line of navigation stands over it; not over what one should stay with.
  static var hasSections: Bool { get }
  /// Whether it is something to stay with: no areas and no sections beside it.
  static var isFocused: Bool { get }
  var title: String { get }
}

/// How wide a page's content runs.
enum PageWidth: String, Sendable {
  /// A form of a few fields.
  case slim
  /// Text to read.
  case narrow
  /// Cards and tables.
  case normal
  /// A transcript beside a scorecard: the whole window.
  case wide

  /// The class of the page's main part.
  var style: String? { self == .normal ? nil : rawValue }
}

extension Page {
  static var scripts: [Asset] { [] }
  static var area: Area? { nil }
  static var width: PageWidth { .normal }
  static var hasSections: Bool { true }
  static var isFocused: Bool { false }
  static var name: String { String(describing: Self.self) }
}

/// The parts of the house, as the navigation shows them.
enum Area: String, Sendable, CaseIterable {
  case learn, review, track, administer

  var title: String {
    switch self {
    case .learn: "Learn"
    case .review: "Review"
    case .track: "Track"
    case .administer: "Administer"
    }
  }

  /// What keeps strangers out of it.
  var audience: Audience {
    switch self {
    case .learn: .members
    case .review: .reviewers
    case .track: .mentors
    case .administer: .administrators
    }
  }
}
