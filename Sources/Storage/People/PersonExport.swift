public import Foundation

/// Everything that is stored about somebody, for themselves; others appear by their role.
public struct PersonExport: Sendable, Hashable, Codable {
  /// What this is, with the number of its shape.
  public var format = "guildhall person export 1"
  public var exportedAt: Date
  /// The rows by their table, in the order they were written.
  public var tables: [String: [[String: ExportValue]]]

  init(exportedAt: Date, tables: [String: [[String: ExportValue]]]) {
    self.exportedAt = exportedAt
    self.tables = tables
  }
}

/// A value of a row; texts that are JSON come as what they say.
public enum ExportValue: Sendable, Hashable, Codable {
  case null
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([ExportValue])
  case object([String: ExportValue])

  public init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let flag = try? value.decode(Bool.self) {
      self = .integer(flag ? 1 : 0)
    } else if let integer = try? value.decode(Int64.self) {
      self = .integer(integer)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let text = try? value.decode(String.self) {
      self = .text(text)
    } else if let list = try? value.decode([ExportValue].self) {
      self = .list(list)
    } else {
      self = .object(try value.decode([String: ExportValue].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .integer(let integer): try container.encode(integer)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .object(let object): try container.encode(object)
    }
  }
}

extension ExportValue {
  /// The same with every text changed, the names of members too.
  func mapped(_ change: (String) -> String) -> ExportValue {
    switch self {
    case .null, .integer, .number: self
    case .text(let text): .text(change(text))
    case .list(let list): .list(list.map { $0.mapped(change) })
    case .object(let object):
      .object(
        Dictionary(
          object.map { (change($0.key), $0.value.mapped(change)) },
          uniquingKeysWith: { one, _ in one }))
    }
  }
}
