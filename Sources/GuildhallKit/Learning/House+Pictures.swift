internal import Curricula
internal import Foundation
internal import Storage

/// A picture of a curriculum.
public struct FigureFile: Sendable {
  public var bytes: [UInt8]
  public var type: String
}

extension House {
  /// A picture of a published version, by its path there.
  ///
  /// - Returns: nothing where there is none, or where it is no picture.
  public func figure(_ path: String, of version: Int64) throws -> FigureFile? {
    let types = [
      "svg": "image/svg+xml", "png": "image/png", "jpg": "image/jpeg", "jpeg": "image/jpeg",
      "gif": "image/gif", "webp": "image/webp",
    ]
    guard let end = path.split(separator: ".").last?.lowercased(), let type = types[end] else {
      return nil
    }
    return try store.files(of: version).first { $0.path == path }
      .map { FigureFile(bytes: Array($0.bytes), type: type) }
  }
}
