internal import Findings
internal import Foundation

/// The files below a folder, by path from it, in the order of their names.
///
/// Hidden files and folders are passed over. A folder that cannot be read is an error, because what
/// is in it would be missing without a word; links to folders are not followed, and that is said.
func filesBelow(_ folder: String) -> (paths: [String], findings: [Finding]) {
  var walk = FolderWalk(root: folder)
  walk.enter("", depth: 0)
  return (walk.paths, walk.findings)
}

private struct FolderWalk {
  let root: String
  var paths: [String] = []
  var findings: [Finding] = []

  mutating func enter(_ folder: String, depth: Int) {
    let place = folder.isEmpty ? root : root + "/" + folder
    guard depth < 32, let names = try? FileManager.default.contentsOfDirectory(atPath: place) else {
      findings.append(
        Finding(
          .error, .file, at: SourceLocation(file: place),
          "The folder cannot be read; check that you may read it."))
      return
    }
    for name in names.sorted() where !name.hasPrefix(".") {
      let path = folder.isEmpty ? name : folder + "/" + name
      let whole = root + "/" + path
      var isFolder: ObjCBool = false
      guard FileManager.default.fileExists(atPath: whole, isDirectory: &isFolder) else { continue }
      guard isFolder.boolValue else {
        paths.append(path)
        continue
      }
      let attributes = try? FileManager.default.attributesOfItem(atPath: whole)
      if attributes?[.type] as? FileAttributeType == .typeSymbolicLink {
        findings.append(
          Finding(
            .warning, .file, at: SourceLocation(file: whole),
            "A link to a folder is not followed. Name the folder itself, or copy it here."))
      } else {
        enter(path, depth: depth + 1)
      }
    }
  }
}

/// The size of a file, behind links; nothing for what is no file, such as a device.
func fileSize(of path: String) -> Int? {
  let real = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  let attributes = try? FileManager.default.attributesOfItem(atPath: real)
  guard attributes?[.type] as? FileAttributeType == .typeRegular else { return nil }
  return attributes?[.size] as? Int
}
