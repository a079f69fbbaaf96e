internal import Crypto
internal import Foundation

/// A folder for files that somebody sent, which nobody else may read; it is gone with the last who
/// holds it.
final class UploadFolder: Sendable {
  struct Stored: Sendable {
    var path: String
    /// As its sender calls it.
    var name: String
  }

  let path: String
  let files: [Stored]

  /// - Parameter place: the folder of all uploads, made where there is none.
  /// - Throws: `refused` where the disk does not take them.
  init(_ sent: [SentFile], in place: String) throws {
    let path = place + "/" + UUID().uuidString
    var files: [Stored] = []
    var taken: Set<String> = []
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
      for file in sent {
        let name = freeName(uploadName(file.name), &taken)
        try Data(file.bytes).write(
          to: URL(fileURLWithPath: path).appending(path: name), options: .withoutOverwriting)
        files.append(Stored(path: path + "/" + name, name: shownName(file.name)))
      }
    } catch {
      try? FileManager.default.removeItem(atPath: path)
      throw WebFault.refused(
        "The server has no room for the files. Nothing was changed; whoever runs it has to look at "
          + "its disk.")
    }
    self.path = path
    self.files = files
  }

  /// An empty folder in it, for what is unpacked.
  func subfolder(_ name: String) throws -> String {
    let place = path + "/" + name + "-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    return place
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// A place in one of the files, by the name that its sender knows.
  func shown(_ place: String) -> String {
    for file in files where place == file.path || place.hasPrefix(file.path + "/") {
      return file.name + place.dropFirst(file.path.count)
    }
    return place.hasPrefix(path + "/") ? String(place.dropFirst(path.count + 1)) : place
  }
}

/// A sender's name for a page: not longer than anybody reads.
func shownName(_ name: String) -> String {
  name.isEmpty ? "a file without a name" : name.count > 120 ? name.prefix(119) + "…" : name
}

/// A name for a file on disk that is made of harmless letters alone.
///
/// The same name always gives the same, because a conversation may be known by its file; two names
/// never do, because what was changed gets a mark of the whole.
func uploadName(_ name: String) -> String {
  let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
  var plain = String(
    String.UnicodeScalarView(
      last.unicodeScalars.map { scalar -> UnicodeScalar in
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".": scalar
        default: "-"
        }
      }))
  while let first = plain.first, first == "." || first == "-" { plain.removeFirst() }
  let dot = plain.lastIndex(of: ".").flatMap { place in
    plain.distance(from: place, to: plain.endIndex) <= 9 ? place : nil
  }
  let stem = dot.map { String(plain[..<$0]) } ?? plain
  let ending = dot.map { String(plain[$0...]) } ?? ""
  let short = String(stem.prefix(60))
  if !short.isEmpty, short + ending == name { return name }
  let mark = SHA256.hash(data: Data(name.utf8)).prefix(4)
    .map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  return (short.isEmpty ? "file" : short) + "-" + mark + ending
}

private func freeName(_ name: String, _ taken: inout Set<String>) -> String {
  var free = name
  var number = 2
  while !taken.insert(free.lowercased()).inserted {
    free = "\(number)-\(name)"
    number += 1
  }
  return free
}
