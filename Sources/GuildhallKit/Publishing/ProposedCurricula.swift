public import Curricula
public import Findings
internal import CurriculumFiles
internal import Foundation
public import Reports
internal import Rubrics
internal import Storage

/// Curricula that somebody may want to publish: what is wrong with them, and what would change.
public struct ProposedCurricula: Sendable {
  /// A finding with the words that it is about.
  public struct Located: Sendable, Hashable {
    /// Below the folder of the curriculum.
    public var file: String
    public var finding: Finding
    /// The line of the file as its author wrote it; nothing where the finding names none.
    public var source: String?
  }

  public struct Entry: Sendable {
    public var title: String
    /// Nothing while an error forbids its use.
    public var id: CurriculumID?
    /// The published version that it was compared with; nothing where it is new.
    public var against: Int64?
    /// The published version is the same to the byte.
    public var isUnchanged: Bool
    public var changes: AuthorChanges?
    let check: CurriculumCheck.Entry
  }

  public var entries: [Entry]
  /// In the order in which a person mends them.
  public var findings: [Located]

  public var hasErrors: Bool { findings.contains { $0.finding.severity == .error } }
  /// True when there is something that can be published, and is not yet.
  public var canBePublished: Bool {
    !hasErrors && entries.contains { $0.id != nil && !$0.isUnchanged }
  }
}

extension House {
  /// Checks curricula and holds each against its published version; nothing is stored.
  ///
  /// - Parameters:
  ///   - root: what is left out of the names of files.
  ///   - earlier: what was found before, such as in an archive.
  public func proposal(
    at paths: [String], below root: String, earlier: [Finding] = []
  ) throws -> ProposedCurricula {
    let check = checkCurricula(at: paths)
    let published = try current()
    var result = ProposedCurricula(
      entries: [],
      findings: (earlier + check.findings).map {
        .init(file: shortened($0.location.file, below: root), finding: $0, source: nil)
      })
    for entry in check.entries {
      result.findings += entry.located(below: root)
      guard let curriculum = entry.curriculum else {
        result.entries.append(
          .init(
            title: shortened(entry.folder, below: root), id: nil, against: nil, isUnchanged: false,
            changes: nil, check: entry))
        continue
      }
      if let twin = result.entries.first(where: { $0.id == curriculum.id }) {
        let place = SourceLocation(file: entry.folder + "/curriculum.xml")
        result.findings.append(
          .init(
            file: shortened(place.file, below: root),
            finding: Finding(
              .error, .meaning, at: place,
              "It has the id of “\(twin.title)”, “\(curriculum.id)”; only one of them can be "
                + "published."), source: nil))
      }
      let now = published.first { $0.curriculum.id == curriculum.id }
      let isUnchanged = try now.map { try Set(store.files(of: $0.version)) == Set(entry.files) }
      result.entries.append(
        .init(
          title: curriculum.title, id: curriculum.id, against: now?.version,
          isUnchanged: isUnchanged ?? false,
          changes: now.map { CurriculumChanges(from: $0.curriculum, to: curriculum).forAuthors },
          check: entry))
    }
    return result
  }

  /// Publishes all of a proposal that is new, each as a version of its own.
  ///
  /// - Returns: each title with its version and whether it is new.
  /// - Throws: `hasErrors`, and `publishedMeanwhile` where a version is newer than the one that the
  ///   proposal was held against; nothing is published then.
  public func publish(
    _ proposal: ProposedCurricula, by actor: String
  ) throws -> [(title: String, version: Int64, isNew: Bool)] {
    if proposal.hasErrors { throw PublishingFault.hasErrors }
    let published = try current()
    for entry in proposal.entries {
      let now = published.first { $0.curriculum.id == entry.id }?.version
      if now != entry.against { throw PublishingFault.publishedMeanwhile(entry.title) }
    }
    return try proposal.entries.compactMap { entry in
      try publish(entry.check, by: actor).map { (entry.title, $0.version.version, $0.isNew) }
    }
  }
}

extension CurriculumCheck.Entry {
  fileprivate func located(below root: String) -> [ProposedCurricula.Located] {
    var lines: [String: [Substring]] = [:]
    return findings.map { finding in
      let file = finding.location.file
      let path = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : file
      if lines[path] == nil, let source = sources.first(where: { $0.path == path }) {
        lines[path] = String(decoding: source.bytes, as: UTF8.self)
          .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      }
      let line = finding.location.line.flatMap { number -> Substring? in
        guard let all = lines[path], all.indices.contains(number - 1) else { return nil }
        return all[number - 1]
      }
      return .init(
        file: shortened(file, below: root), finding: finding,
        source: line.map { $0.count > 300 ? $0.prefix(299) + "…" : String($0) })
    }
  }
}

private func shortened(_ path: String, below root: String) -> String {
  path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : lastPart(path)
}
