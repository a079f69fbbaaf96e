internal import Mustache
internal import Reports

/// All templates, read once when the server starts.
struct Templates: Sendable {
  private let library: MustacheLibrary

  /// - Throws: the parser's fault when a template is wrong; a test reads all of them.
  init() throws {
    MustacheContentTypes.register(ShownText(), named: "SHOWN")
    var library = MustacheLibrary()
    for (name, text) in components {
      try library.register(Self.safely + text, named: name)
    }
    for page in allPages { try library.register(Self.safely + page.template, named: page.name) }
    self.library = library
  }

  func render(_ page: some Page) -> String { piece(page, of: type(of: page).name) }

  /// A component for itself, for scripts that put it into a page.
  func piece(_ model: Any, of name: String) -> String {
    guard let text = library.render(ReadModel.read(model) ?? model, withTemplate: name) else {
      preconditionFailure("The template \(name) is not registered; a test would have said so.")
    }
    return text
  }

  private static let safely = "{{% CONTENT_TYPE: SHOWN}}"
}

/// Escapes as all our pages do: marks that hide or turn text around are shown, too.
private struct ShownText: MustacheContentType {
  func escapeText(_ text: String) -> String { html(text) }
}
