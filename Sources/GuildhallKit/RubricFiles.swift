internal import CurriculumFiles
internal import Exemplars
public import Findings
internal import Foundation
public import Rubrics

/// Reads one rubric from a file, for scoring without a database.
///
/// The lexicons that it names are looked for in the curriculum it stands in: in a folder `lexicons`
/// beside the file or beside one of the folders above it, as far as the one with a curriculum.xml.
///
/// - Parameter lexicons: files of lexicons that stand elsewhere.
public func readRubric(
  at path: String, lexicons: [String] = []
) -> (rubric: Rubric?, findings: [Finding]) {
  let (bytes, faults) = contents(of: path)
  guard let bytes else { return (nil, faults) }
  let (files, missing) = lexiconFiles(for: path, and: lexicons)
  let (rubric, findings) = CurriculumFiles.readRubric(bytes, file: path, lexicons: files)
  let all = missing + findings
  return (all.hasErrors ? nil : rubric, all)
}

/// Reads the cues of one rubric, with those it takes from lexicons, or of one lexicon.
public func readCues(
  at path: String, lexicons: [String] = []
) -> (cues: [Cue]?, language: String, findings: [Finding]) {
  let (bytes, faults) = contents(of: path)
  guard let bytes else { return (nil, "en", faults) }
  let (files, missing) = lexiconFiles(for: path, and: lexicons)
  let (read, findings) = readCueFile(bytes, file: path, lexicons: files)
  let language =
    switch read {
    case .rubric(let rubric): rubric.language
    case .lexicon(let lexicon): lexicon.language
    case nil: "en"
    }
  return (read?.cues, language, missing + findings)
}

private func contents(of path: String) -> (bytes: [UInt8]?, faults: [Finding]) {
  if let fault = sizeFault(of: path) { return (nil, [fault]) }
  guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
    return (
      nil,
      [
        Finding(
          .error, .file, at: SourceLocation(file: path),
          "The file cannot be read; check the path and that you may read it.")
      ]
    )
  }
  return (Array(data), [])
}

private func lexiconFiles(
  for path: String, and others: [String]
) -> (files: [CurriculumFile], faults: [Finding]) {
  var files: [CurriculumFile] = []
  var faults: [Finding] = []
  let own = URL(fileURLWithPath: path).standardizedFileURL.path
  for lexicon in nearbyLexicons(of: path) + others
  where URL(fileURLWithPath: lexicon).standardizedFileURL.path != own {
    let (bytes, missing) = contents(of: lexicon)
    faults += missing
    if let bytes { files.append(CurriculumFile(path: lexicon, bytes: bytes)) }
  }
  return (files, faults)
}

private func nearbyLexicons(of path: String) -> [String] {
  var folder = URL(fileURLWithPath: path).deletingLastPathComponent()
  let files = FileManager.default
  // A curriculum's files stand a few folders deep at most.
  for _ in 0..<4 {
    let place = folder.appending(path: "lexicons").path
    let names = (try? files.contentsOfDirectory(atPath: place)) ?? []
    if !names.isEmpty {
      return names.filter { $0.hasSuffix(".xml") }.sorted().map { shown(place + "/" + $0) }
    }
    if files.fileExists(atPath: folder.appending(path: "curriculum.xml").path) { return [] }
    folder = folder.deletingLastPathComponent()
  }
  return []
}

/// A path as it is said: from the working folder where it lies in it.
private func shown(_ path: String) -> String {
  let here = FileManager.default.currentDirectoryPath + "/"
  return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
}
