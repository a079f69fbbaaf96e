internal import Mustache

/// A page's model whose fields are read once.
///
/// Left to itself, Mustache reads all fields of a struct by reflection for every name that it looks
/// up, in each model around it: that was seven tenths of a page's time.
struct ReadModel: MustacheParent {
  private let fields: [String: Any]

  private init(_ mirror: Mirror) {
    var fields: [String: Any] = [:]
    for case (let label?, let value) in mirror.children {
      if let value = Self.read(value) { fields[label] = value }
    }
    self.fields = fields
  }

  func child(named name: String) -> Any? { fields[name] }

  /// Any value of a model, ready to be shown.
  ///
  /// - Returns: nothing for an optional that holds nothing.
  static func read(_ value: Any) -> Any? {
    switch value {
    case is String, is Int, is Bool, is Int64, is Double, is any MustacheParent:
      return value
    default: break
    }
    let mirror = Mirror(reflecting: value)
    switch mirror.displayStyle {
    case .optional: return mirror.children.first.flatMap { read($0.value) }
    case .collection: return mirror.children.compactMap { read($0.value) }
    case .struct where !(value is any CustomStringConvertible): return ReadModel(mirror)
    default: return value
    }
  }
}
