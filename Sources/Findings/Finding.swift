/// A located fault in somebody's file.
///
/// Findings are values: a reader collects all of them and its caller decides what they mean.
/// Printed as `file:line: error: [category] sentence`, which editors understand.
public struct Finding: Sendable, Hashable, Codable {
  public enum Severity: String, Sendable, Codable {
    /// The file must not be used.
    case error
    /// The file may be used; its author should look.
    case warning
  }

  /// The family of a finding, so that a reader can tell a broken file from a broken thought.
  public enum Category: String, Sendable, Codable {
    /// The file could not be opened, or is larger than what is read.
    case file
    /// Bytes that are not the declared encoding.
    case encoding
    /// Not well-formed XML or JSON.
    case syntax
    /// A construct that is refused because it can be used for attacks.
    case unsafe
    /// Well-formed, and not of the documented shape.
    case shape
    /// Of the right shape, and contradicting itself or something else.
    case meaning
    /// A name that leads to nothing.
    case reference
  }

  public var severity: Severity
  public var category: Category
  public var location: SourceLocation
  /// One sentence: what is wrong and, where it is not plain, what to do.
  public var message: String

  public init(
    _ severity: Severity, _ category: Category, at location: SourceLocation, _ message: String
  ) {
    self.severity = severity
    self.category = category
    self.location = location
    self.message = message
  }
}

/// A place in a file.
///
/// Lines count from 1; no line means the file as a whole.
public struct SourceLocation: Sendable, Hashable, Codable {
  public var file: String
  public var line: Int?

  public init(file: String, line: Int? = nil) {
    self.file = file
    self.line = line
  }
}

extension Finding: CustomStringConvertible {
  public var description: String {
    let place = location.line.map { "\(location.file):\($0)" } ?? location.file
    return "\(place): \(severity.rawValue): [\(category.rawValue)] \(message)"
  }
}

extension Sequence<Finding> {
  /// True when at least one finding forbids the use of its file.
  public var hasErrors: Bool { contains { $0.severity == .error } }

  /// By file, then line, then sentence: the order in which a person mends them.
  public func inReadingOrder() -> [Finding] {
    sorted {
      ($0.location.file, $0.location.line ?? 0, $0.message)
        < ($1.location.file, $1.location.line ?? 0, $1.message)
    }
  }
}
