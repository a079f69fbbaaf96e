public import Curricula
internal import CurriculumFiles
public import Findings
internal import Foundation
internal import Scoring
internal import Simulations
internal import Storage

/// What `check` found: the curricula, and everything that is wrong with their files.
public struct CurriculumCheck: Sendable {
  public struct Entry: Sendable {
    public var folder: String
    /// Nothing when an error forbids its use.
    public var curriculum: Curriculum?
    var sources: [CurriculumFile]
    /// What was learnt from the exemplars of its cues; nothing when an error forbids its use.
    var models: [FittedCue] = []
    public var findings: [Finding]

    /// The files as they are published.
    ///
    /// A copy of them, which checking alone does without.
    var files: [PublishedFile] {
      sources.map { PublishedFile(path: $0.path, bytes: Data($0.bytes)) }
    }
  }

  public var entries: [Entry]
  /// Faults of the paths themselves.
  public var findings: [Finding]

  public var allFindings: [Finding] { findings + entries.flatMap(\.findings) }
}

/// Checks every curriculum at the paths: folders with a curriculum.xml, or folders of such folders.
public func checkCurricula(at paths: [String]) -> CurriculumCheck {
  var check = CurriculumCheck(entries: [], findings: [])
  for path in paths {
    let folders = curriculumFolders(in: path)
    if folders.isEmpty {
      check.findings.append(
        Finding(
          .error, .file, at: SourceLocation(file: path),
          FileManager.default.fileExists(atPath: path)
            ? "There is no curriculum here: neither this folder nor one in it holds a curriculum.xml."
            : "There is no such folder."))
    }
    check.findings += forgottenFolders(in: path, besides: folders)
    for folder in folders { check.entries.append(checkCurriculum(in: folder)) }
  }
  return check
}

/// Checks one folder: its files, its forms, its rehearsals' expected scores and its samples.
public func checkCurriculum(in folder: String) -> CurriculumCheck.Entry {
  let (files, faults) = curriculumFiles(in: folder)
  let reading = readCurriculum(files, folder: folder)
  var findings = faults + reading.findings
  let models = reading.curriculum?.models() ?? []
  if let curriculum = reading.curriculum {
    findings += authorFindings(
      curriculum, reading.lexicons, files, folder: folder, reading.locations)
    findings += scenarioFindings(curriculum, models, folder: folder, reading.locations)
  }
  return CurriculumCheck.Entry(
    folder: folder, curriculum: findings.hasErrors ? nil : reading.curriculum,
    sources: files, models: models, findings: findings.inReadingOrder())
}

/// Reads one folder without playing anything in it: quicker than checking it.
func readFolder(_ folder: String) -> (curriculum: Curriculum?, findings: [Finding]) {
  let (files, faults) = curriculumFiles(in: folder)
  let reading = readCurriculum(files, folder: folder)
  return (reading.curriculum, faults + reading.findings)
}

/// Reads a published version back; it was free of errors when it was published.
func curriculum(from files: [PublishedFile]) -> Curriculum? {
  readCurriculum(
    files.map { CurriculumFile(path: $0.path, bytes: Array($0.bytes)) }, folder: "",
    isPublished: true
  ).curriculum
}

/// The folder itself when it holds XML files, otherwise the folders in it that do.
private func curriculumFolders(in path: String) -> [String] {
  func holdsManifest(_ folder: String) -> Bool {
    FileManager.default.fileExists(atPath: folder + "/curriculum.xml")
  }
  if holdsManifest(path) { return [path] }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  let below = names.sorted().map { path.hasSuffix("/") ? path + $0 : path + "/" + $0 }
    .filter(holdsManifest)
  if !below.isEmpty { return below }
  return names.contains { $0.hasSuffix(".xml") } ? [path] : []
}

/// Folders beside curricula that hold XML files and no curriculum.xml: they are passed over, and
/// their authors may not have meant that.
private func forgottenFolders(in path: String, besides folders: [String]) -> [Finding] {
  guard !folders.isEmpty, folders != [path] else { return [] }
  let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
  return names.sorted().compactMap { name in
    let folder = path.hasSuffix("/") ? path + name : path + "/" + name
    guard !name.hasPrefix("."), !folders.contains(folder),
      let inside = FileManager.default.enumerator(atPath: folder),
      inside.contains(where: { ($0 as? String)?.hasSuffix(".xml") == true })
    else { return nil }
    return Finding(
      .warning, .file, at: SourceLocation(file: folder),
      "The folder holds XML files and no curriculum.xml, so it is passed over.")
  }
}

/// A file too large to be read at all; asked before reading it.
func sizeFault(of path: String) -> Finding? {
  guard let size = fileSize(of: path), size > 64 << 20 else { return nil }
  return Finding(
    .error, .file, at: SourceLocation(file: path),
    "The file has \(size) bytes; at most \(64 << 20) are read. Split it up.")
}

private let pictures: Set = ["svg", "png", "jpg", "jpeg", "gif", "webp"]

/// What belongs to a curriculum: its XML files, its pictures, and the interactions to be reviewed.
private func curriculumFiles(in folder: String) -> ([CurriculumFile], [Finding]) {
  var files: [CurriculumFile] = []
  var (paths, findings) = filesBelow(folder)
  paths.removeAll { path in
    let ending = path.lowercased().split(separator: ".").last.map(String.init) ?? ""
    return ending != "xml" && !pictures.contains(ending) && !path.hasPrefix("interactions/")
  }
  for path in paths {
    let whole = folder + "/" + path
    if let fault = sizeFault(of: whole) {
      findings.append(fault)
    } else if fileSize(of: whole) == nil {
      findings.append(
        Finding(
          .error, .file, at: SourceLocation(file: whole),
          "This is no file that can be read to its end; remove it."))
    } else if let bytes = bytes(of: whole) {
      files.append(CurriculumFile(path: path, bytes: bytes))
    } else {
      findings.append(
        Finding(
          .error, .file, at: SourceLocation(file: whole),
          "The file cannot be read; check that you may read it."))
    }
  }
  return (files, findings)
}

/// What a file holds, read straight into the array that keeps it; nothing when it cannot be read.
private func bytes(of path: String) -> [UInt8]? {
  guard let file = fopen(path, "rb") else { return nil }
  defer { fclose(file) }
  let size = fileSize(of: path) ?? 0
  var bytes = [UInt8](unsafeUninitializedCapacity: size) { target, count in
    count = fread(target.baseAddress, 1, size, file)
  }
  // It may have grown meanwhile; mostly this reads nothing and meets the end.
  var rest = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&rest, 1, rest.count, file), count > 0 {
    bytes += rest[..<count]
  }
  return ferror(file) == 0 ? bytes : nil
}

/// The XML Schema of curriculum files, for authors' editors.
public var curriculumSchemaText: String { String(decoding: curriculumSchema, as: UTF8.self) }
