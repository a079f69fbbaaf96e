internal import Archives
internal import Findings
internal import Foundation
internal import TranscriptFiles

/// A file that was found at the paths.
struct FoundFile: Sendable {
  /// As it is opened, and named in findings.
  var file: String
  /// The path below the folder that was named, without its ending.
  var name: String
  /// The folder whose files are read together with it.
  var folder: String
  /// The folder that was named; nothing for a file that was named itself.
  var root: String?
}

extension SourceWalk {
  /// The files at the paths, each once; hidden ones and notes about a folder are passed over.
  mutating func filesAtPaths() -> [FoundFile] {
    var files: [FoundFile] = []
    for path in source.paths {
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
        findings.append(fault(path, "There is no such file or folder."))
        continue
      }
      guard isFolder.boolValue else {
        files.append(
          FoundFile(
            file: path, name: withoutEnding(lastPart(path)), folder: withoutLastPart(path)))
        continue
      }
      let below = filesBelow(path)
      findings += below.findings
      let taken = below.paths.filter { !isNote(lastPart($0)) }
      if taken.isEmpty {
        findings.append(fault(path, "The folder holds no file of conversations."))
      }
      files += taken.map {
        FoundFile(
          file: path + "/" + $0, name: withoutEnding($0),
          folder: withoutLastPart(path + "/" + $0), root: path)
      }
    }
    return files
  }
}

/// What a file's beginning and ending say about how it is read.
struct FileHead {
  enum Kind: Equatable {
    case unreadable
    case archive
    /// Interactions of ours, one a line.
    case ownLines
    case own(TranscriptFormat)
    /// Read with the other files of its folder.
    case other
    case binary
  }

  let kind: Kind

  init(_ file: FoundFile, _ answers: ImportAnswers) {
    guard let handle = FileHandle(forReadingAtPath: file.file),
      let data = try? handle.read(upToCount: 1 << 20)
    else {
      // A file without a byte gives no data either.
      kind =
        fileSize(of: file.file) == 0
        ? Self.kind(of: [], file.file, isWhole: true, answers) : .unreadable
      return
    }
    try? handle.close()
    kind = Self.kind(
      of: Array(data), file.file, isWhole: data.count < 1 << 20, answers)
  }

  init(_ bytes: [UInt8], name: String, _ answers: ImportAnswers) {
    kind = Self.kind(of: bytes, name, isWhole: true, answers)
  }

  private static func kind(
    of bytes: [UInt8], _ name: String, isWhole: Bool, _ answers: ImportAnswers
  ) -> Kind {
    let ending = lastPart(name).lowercased().split(separator: ".").last ?? ""
    // Office documents are ZIP files, and no archives of exports.
    if looksLikeArchive(bytes) {
      return ["xlsx", "xlsm", "docx", "pptx", "ods", "odt"].contains(ending) ? .binary : .archive
    }
    switch TranscriptFormat(fileName: lastPart(name)) {
    case .ndjson: return isOwnLines(bytes, isWhole: isWhole) ? .ownLines : .other
    case .json:
      // Of a long file the beginning is enough only when it has all the names.
      return isOwnJSON(bytes) || (!isWhole && isOwnLater(name)) ? .own(.json) : .other
    case .text, .webVTT, nil:
      return isBinary(bytes, answers) ? .binary : .other
    }
  }

  /// True when one of the first lines is an interaction of ours, or there is none.
  private static func isOwnLines(_ bytes: [UInt8], isWhole: Bool) -> Bool {
    var lines = bytes.split(separator: 0x0A, maxSplits: 20).filter { line in
      line.contains { $0 > 0x20 }
    }
    if !isWhole, lines.count > 1 { lines.removeLast() }
    return lines.isEmpty || lines.contains { isOwnJSON($0) }
  }

  private static func isOwnLater(_ path: String) -> Bool {
    guard let size = fileSize(of: path), size <= transcriptByteLimit else { return false }
    return contents(of: path).map { isOwnJSON($0) } ?? false
  }

  /// A NUL is in no text of one byte a letter.
  private static func isBinary(_ bytes: [UInt8], _ answers: ImportAnswers) -> Bool {
    let start = bytes.prefix(4096)
    if start.starts(with: [0xFF, 0xFE]) || start.starts(with: [0xFE, 0xFF]) { return false }
    let wide = answers.encoding?.lowercased().hasPrefix("utf-16") ?? false
    return start.contains(0) && !wide
  }
}

/// Notes that people lay beside files, and what systems hide in folders.
func isNote(_ name: String) -> Bool {
  let name = name.lowercased()
  return name.hasPrefix(".") || name.hasPrefix("readme") || name.hasPrefix("license")
    || name == "thumbs.db" || name == "desktop.ini"
}

func lastPart(_ path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

func withoutLastPart(_ path: String) -> String {
  path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
}

func withoutEnding(_ name: String) -> String {
  let ending = name.lastIndex(of: ".") ?? name.endIndex
  return ending == name.startIndex ? name : String(name[..<ending])
}
