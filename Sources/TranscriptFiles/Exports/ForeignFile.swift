internal import Findings

/// A file of an export, as it came.
public struct ForeignFile: Sendable {
  /// Its name in findings.
  public var file: String
  /// The path below the folder that was named, without ending: what an interaction is called whose
  /// form has no identifier of its own.
  public var name: String
  public var bytes: [UInt8]

  public init(file: String, name: String, bytes: [UInt8]) {
    self.file = file
    self.name = name
    self.bytes = bytes
  }
}

extension ForeignFile {
  /// The ending of the file's name in lower case, without its dot.
  var ending: String {
    let last = file.split(separator: "/").last ?? ""
    return last.contains(".") ? last.split(separator: ".").last?.lowercased() ?? "" : ""
  }

  var place: SourceLocation { SourceLocation(file: file) }
}
