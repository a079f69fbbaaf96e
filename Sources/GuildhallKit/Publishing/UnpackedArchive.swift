internal import Archives
public import Findings
internal import Foundation

/// A school's words and figures are small; an export of conversations may be larger.
private let ofCurricula = ArchiveLimits(
  entries: 5_000, entryBytes: 16 << 20, totalBytes: 128 << 20, ratio: 100)

/// Unpacks an archive into a folder that is there, within the limits of archives.
///
/// Names that lead out of it, links, devices and archives in the archive are left out with a finding.
///
/// - Parameter file: the archive's name in findings.
/// - Returns: what was wrong with it; without an error its files are in the folder.
public func unpackArchive(at path: String, named file: String, into folder: String) -> [Finding] {
  var (files, findings) = readArchive(at: path, file: file, limits: ofCurricula)
  for (path, bytes) in files {
    let place = URL(fileURLWithPath: folder).appending(path: path)
    do {
      try FileManager.default.createDirectory(
        at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(bytes).write(to: place, options: .withoutOverwriting)
    } catch {
      findings.append(
        Finding(
          .error, .file, at: SourceLocation(file: file),
          "“\(path.prefix(120))” cannot be unpacked: its name is too long, or another file stands in "
            + "its way."))
      // One sentence is enough where every name is like that.
      if findings.count > 100 { break }
    }
  }
  return findings
}
