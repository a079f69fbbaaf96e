internal import CArchive
public import Findings
internal import Foundation

/// Reads the files of a ZIP, a tar or a gzip file that lies on disk.
///
/// Nothing is written anywhere. Links, devices, archives in the archive, encrypted files and names
/// that lead out of it are left out with a finding each; a broken archive gives what stands before
/// the break.
///
/// - Parameter file: the archive's name in findings.
/// - Returns: the files in the archive's order, each with its path below the archive and its bytes.
public func readArchive(at path: String, file: String, limits: ArchiveLimits = ArchiveLimits())
  -> (files: [(path: String, bytes: [UInt8])], findings: [Finding])
{
  guard let handle = FileHandle(forReadingAtPath: path), let size = try? handle.seekToEnd() else {
    return ([], [cannotBeOpened(file)])
  }
  try? handle.seek(toOffset: 0)
  let start = (try? handle.read(upToCount: 2)).map { Array($0) } ?? []
  try? handle.close()
  var reading = ArchiveReading(file: file, size: Int(clamping: size), start: start, limits: limits)
  reading.read { archive_read_open_filename($0, path, 1 << 16) }
  return (reading.files, reading.findings)
}

/// Reads the files of a ZIP, a tar or a gzip file that is already in memory.
public func readArchive(_ bytes: [UInt8], file: String, limits: ArchiveLimits = ArchiveLimits())
  -> (files: [(path: String, bytes: [UInt8])], findings: [Finding])
{
  var reading = ArchiveReading(
    file: file, size: bytes.count, start: Array(bytes.prefix(2)), limits: limits)
  bytes.withUnsafeBytes { buffer in
    reading.read { archive_read_open_memory($0, buffer.baseAddress, buffer.count) }
  }
  return (reading.files, reading.findings)
}

private func cannotBeOpened(_ file: String) -> Finding {
  Finding(
    .error, .file, at: SourceLocation(file: file), "The archive does not exist or cannot be read.")
}

/// One pass over an archive.
private struct ArchiveReading {
  let file: String
  let size: Int
  let isGzip: Bool
  let limits: ArchiveLimits
  var files: [(path: String, bytes: [UInt8])] = []
  var findings: [Finding] { tally.findings }

  private var tally: ArchiveTally
  private var paths: Set<String> = []
  private var total = 0
  private var entries = 0

  init(file: String, size: Int, start: [UInt8], limits: ArchiveLimits) {
    self.file = file
    self.size = size
    self.limits = limits
    isGzip = start == [0x1F, 0x8B]
    tally = ArchiveTally(file: file)
  }

  private enum Step { case goOn, stop }

  mutating func read(opening open: (OpaquePointer) -> Int32) {
    guard let archive = archive_read_new() else {
      return tally.add(.error, .file, "There is no memory to read the archive.")
    }
    defer { archive_read_free(archive) }
    archive_read_support_format_zip(archive)
    archive_read_support_format_tar(archive)
    archive_read_support_filter_gzip(archive)
    // A single file in gzip is no archive to the library unless it takes any bytes for one.
    if isGzip { archive_read_support_format_raw(archive) }
    guard open(archive) == ARCHIVE_OK else {
      return tally.add(
        .error, .syntax, "The file is no ZIP, tar or gzip that can be read: \(fault(archive)).")
    }
    while next(archive) == .goOn {}
    if entries == 0, tally.findings.isEmpty {
      tally.add(.warning, .shape, "The archive holds nothing.")
    }
  }

  private mutating func next(_ archive: OpaquePointer) -> Step {
    var entry: OpaquePointer?
    let status = archive_read_next_header(archive, &entry)
    if status == ARCHIVE_EOF { return .stop }
    // A warning says, for instance, that a name is not of the declared character set.
    guard status == ARCHIVE_OK || status == ARCHIVE_WARN, let entry else {
      let behind = entries == 0 ? "at its beginning" : "behind its entry \(entries)"
      tally.add(
        .error, .syntax,
        "The archive is broken \(behind): \(fault(archive)). What stands before is kept.")
      return .stop
    }
    guard entries < limits.entries else {
      tally.add(
        .error, .unsafe,
        "The archive has more than \(limits.entries) entries; the rest is not read.")
      return .stop
    }
    entries += 1
    return take(entry, of: archive)
  }

  private mutating func take(_ entry: OpaquePointer, of archive: OpaquePointer) -> Step {
    let name = isRaw(archive) ? stemOfGzip : entryName(entry)
    let kind = Int(archive_entry_filetype(entry))
    if kind == guildhall_folder { return .goOn }
    let shown = brief(name)
    guard let path = safePath(name) else {
      tally.add(
        .warning, .unsafe, kind: "entries have names that lead out of the archive",
        "“\(shown)” leads out of the archive and is left out.")
      return .goOn
    }
    // What macOS packs beside the files.
    if path.hasPrefix("__MACOSX/") { return .goOn }
    guard kind == guildhall_regular_file || isRaw(archive),
      archive_entry_hardlink(entry) == nil, archive_entry_symlink(entry) == nil
    else {
      tally.add(
        .warning, .unsafe, kind: "entries are links or devices",
        "“\(shown)” is a link or a device and is left out.")
      return .goOn
    }
    guard archive_entry_is_encrypted(entry) == 0 else {
      tally.add(
        .warning, .unsafe, kind: "entries are encrypted",
        "“\(shown)” is encrypted and is left out; unpack the archive with its password first.")
      return .goOn
    }
    guard !paths.contains(path) else {
      tally.add(
        .warning, .shape, kind: "entries have the name of an earlier one",
        "“\(shown)” is there a second time; the first counts.")
      return .goOn
    }
    // Nothing is unpacked of what says itself that it is too large.
    if archive_entry_size_is_set(entry) != 0, archive_entry_size(entry) > limits.entryBytes {
      tooLarge(shown)
      return .goOn
    }
    return read(path, shown, of: archive)
  }

  private mutating func read(_ path: String, _ shown: String, of archive: OpaquePointer) -> Step {
    var bytes: [UInt8] = []
    while true {
      var block: UnsafeRawPointer?
      var count = 0
      var offset: la_int64_t = 0
      // By blocks: the plain reading call forgets what it has when the archive breaks behind it.
      let status = archive_read_data_block(archive, &block, &count, &offset)
      if status == ARCHIVE_EOF { break }
      // A warning is a wrong check sum, and comes with the last bytes.
      guard status == ARCHIVE_OK || status == ARCHIVE_WARN else {
        return keepBroken(path, shown, bytes, status, of: archive)
      }
      // A sparse file says only where its bytes lie; between them it is empty.
      let gap = max(Int(clamping: offset) - bytes.count, 0)
      guard gap <= limits.entryBytes - min(bytes.count, limits.entryBytes) else {
        tooLarge(shown)
        return .goOn
      }
      let before = bytes.count
      bytes += repeatElement(0, count: gap)
      bytes += UnsafeRawBufferPointer(start: block, count: block == nil ? 0 : count)
      total += gap + count
      if let excess {
        tally.add(
          .error, .unsafe, "\(excess) Reading stops in “\(shown)”; what stands before is kept.")
        return .stop
      }
      if before < archiveMarkLength, looksLikeArchive(bytes) {
        tally.add(
          .warning, .unsafe, kind: "entries are archives themselves",
          "“\(shown)” is an archive itself and is left out; unpack it first if it is wanted.")
        return .goOn
      }
      if bytes.count > limits.entryBytes {
        tooLarge(shown)
        return .goOn
      }
      if status == ARCHIVE_WARN { return keepBroken(path, shown, bytes, status, of: archive) }
    }
    keep(path, bytes)
    return .goOn
  }

  private mutating func tooLarge(_ shown: String) {
    tally.add(
      .error, .unsafe, kind: "entries are too large",
      "“\(shown)” is larger than \(limits.entryBytes) bytes and is left out.")
  }

  /// Why no more may be unpacked.
  private var excess: String? {
    if total > limits.totalBytes {
      return "The archive unpacks to more than \(limits.totalBytes) bytes."
    }
    if total > 1 << 20, total / max(size, 1) >= limits.ratio {
      return "The archive unpacks to more than \(limits.ratio) times its size."
    }
    return nil
  }

  private mutating func keepBroken(
    _ path: String, _ shown: String, _ bytes: [UInt8], _ status: Int32, of archive: OpaquePointer
  ) -> Step {
    if !bytes.isEmpty { keep(path, bytes) }
    tally.add(
      .error, .syntax, kind: "entries are broken",
      "“\(shown)” is broken behind its byte \(bytes.count): \(fault(archive)). "
        + (bytes.isEmpty ? "It is left out." : "What stands before is kept."))
    return status == ARCHIVE_FATAL ? .stop : .goOn
  }

  private mutating func keep(_ path: String, _ bytes: [UInt8]) {
    paths.insert(path)
    files.append((path, bytes))
  }

  private func isRaw(_ archive: OpaquePointer) -> Bool {
    archive_format(archive) == ARCHIVE_FORMAT_RAW
  }

  /// `chats.json` of `exports/chats.json.gz`.
  private var stemOfGzip: String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    return name.lowercased().hasSuffix(".gz") && name.count > 3 ? String(name.dropLast(3)) : name
  }

  private func fault(_ archive: OpaquePointer) -> String {
    archive_error_string(archive).map { brief(String(cString: $0)) } ?? "no reason is known"
  }
}
