internal import Archives
internal import Findings
internal import TranscriptFiles

/// Files that wait until all of their folder are known, in the order in which they were met.
struct FolderGroups {
  struct Group {
    var folder: String
    var files: [FoundFile]
  }

  private(set) var all: [Group] = []
  private var places: [String: Int] = [:]
  var archives: [FoundFile] = []

  mutating func add(_ file: FoundFile) {
    if let place = places[file.folder] {
      all[place].files.append(file)
    } else {
      places[file.folder] = all.count
      all.append(Group(folder: file.folder, files: [file]))
    }
  }

  /// The groups, with those of the channels of a Slack export joined to the lists above them: its
  /// people stand in one folder and their words in those below.
  var joined: [Group] {
    let roots = all.filter { group in
      let names = Set(group.files.map { lastPart($0.file).lowercased() })
      return names.contains("users.json")
        && !names.isDisjoint(with: ["channels.json", "groups.json", "dms.json", "mpims.json"])
    }.map(\.folder)
    var result: [Group] = []
    for group in all {
      let root = roots.first { group.folder == $0 || group.folder.hasPrefix($0 + "/") }
      let folder = root ?? group.folder
      if let place = result.firstIndex(where: { $0.folder == folder }), root != nil {
        result[place].files += group.files
      } else {
        result.append(Group(folder: folder, files: group.files))
      }
    }
    return result
  }
}

/// Files that nobody can read, of which a folder may hold thousands.
struct UnknownFiles {
  private var counts: [String: Int] = [:]
  private let shown = 20

  /// Reports a file; of a folder that was named, only the first.
  mutating func note(_ file: FoundFile, _ finding: Finding?, _ findings: inout [Finding]) {
    let sentence =
      "The file is of no form that is known; `guildhall import --forms` lists them."
    guard let root = file.root else {
      findings.append(
        finding ?? Finding(.error, .shape, at: SourceLocation(file: file.file), sentence))
      return
    }
    // A text that cannot be read may be a conversation; another thing beside them is none.
    if let finding, finding.category != .shape { return findings.append(finding) }
    counts[root, default: 0] += 1
    guard counts[root, default: 0] <= shown else { return }
    findings.append(Finding(.warning, .shape, at: SourceLocation(file: file.file), sentence))
  }

  var rest: [Finding] {
    counts.filter { $0.value > shown }.sorted { $0.key < $1.key }.map { root, count in
      Finding(
        .warning, .shape, at: SourceLocation(file: root),
        "\(count - shown) more files are of no form that is known.")
    }
  }
}

extension SourceWalk {
  /// Reads the files of one folder together.
  mutating func read(_ group: FolderGroups.Group) throws {
    let sizes = group.files.reduce(0) { $0 + (fileSize(of: $1.file) ?? 0) }
    guard sizes <= source.groupBytes else {
      findings.append(
        fault(
          group.folder,
          "The files here have \(sizes) bytes together; at most \(source.groupBytes) are read at a "
            + "time. Split them into several folders."))
      return
    }
    var files: [(found: FoundFile, bytes: [UInt8])] = []
    for file in group.files {
      if let bytes = contents(of: file.file) {
        files.append((file, bytes))
      } else {
        findings.append(
          fault(file.file, "The file cannot be read; check that you may read it."))
      }
    }
    try read(files)
  }

  /// Reads files whose bytes are there: by the forms, and what no form takes as one of ours.
  private mutating func read(_ all: [(found: FoundFile, bytes: [UInt8])]) throws {
    let files = all.filter { !isBeside($0.found, $0.bytes) }
    let answers = answers(among: all)
    let sorted = SortedExport(
      files.map { ForeignFile(file: $0.found.file, name: $0.found.name, bytes: $0.bytes) }, answers)
    let found = Dictionary(files.map { ($0.found.file, $0.found) }) { one, _ in one }
    for (file, finding) in sorted.unknown {
      guard let place = found[file.file] else { continue }
      switch TranscriptFormat(fileName: lastPart(file.file)) {
      case .json? where finding.category == .shape && !resemblesOwnJSON(file.bytes):
        note(place, finding)
      case .ndjson?:
        for raw in lines(of: file) { try add(raw) }
      case let format?:
        try add(RawTranscript(.bytes(file.bytes, format), file: file.file, name: file.name))
      case nil: note(place, finding)
      }
    }
    let drafts = sorted.drafts(answers)
    findings += drafts.findings
    let file = sorted.known.first?.file
    for draft in drafts.transcripts {
      try add(RawTranscript(.draft(draft), file: file?.file ?? "", name: file?.name ?? ""))
    }
    if sorted.known.isEmpty { return }
    // What the conversations hold is looked for in their files.
    try flush()
    try takeFiles(sorted.known)
  }

  /// Opens an archive in memory and reads what lies in it, folder by folder.
  mutating func open(_ file: FoundFile) throws {
    let limits = ArchiveLimits(entryBytes: source.groupBytes, totalBytes: source.groupBytes)
    let reading = readArchive(at: file.file, file: file.file, limits: limits)
    findings += reading.findings
    var folders = FolderGroups()
    var bytes: [String: [UInt8]] = [:]
    for entry in reading.files {
      let parts = entry.path.split(separator: "/")
      if parts.contains(where: { $0.hasPrefix(".") }) || isNote(lastPart(entry.path)) { continue }
      let found = FoundFile(
        file: file.file + "/" + entry.path,
        name: file.name + "/" + withoutEnding(entry.path),
        folder: withoutLastPart(file.file + "/" + entry.path), root: file.file)
      switch FileHead(entry.bytes, name: entry.path, source.answers).kind {
      case .ownLines:
        let own = ForeignFile(file: found.file, name: found.name, bytes: entry.bytes)
        for raw in lines(of: own) { try add(raw) }
      case .own(let format):
        try add(RawTranscript(.bytes(entry.bytes, format), file: found.file, name: found.name))
      case .other:
        folders.add(found)
        bytes[found.file] = entry.bytes
      case .binary, .archive, .unreadable: note(found)
      }
    }
    for folder in folders.joined {
      try read(folder.files.compactMap { file in bytes[file.file].map { (file, $0) } })
    }
  }

  /// The lines of a file that is in memory.
  private func lines(of file: ForeignFile) -> [RawTranscript] {
    file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      .compactMap { number, line in
        let line = line.last == 0x0D ? line.dropLast() : line
        guard line.contains(where: { $0 > 0x20 }) else { return nil }
        return RawTranscript(
          .bytes(Array(line), .ndjson), file: file.file, name: file.name, line: number + 1)
      }
  }
}
