internal import Findings
internal import Foundation
internal import GuildhallKit
internal import TranscriptFiles

/// Files that somebody sent, and what is being done with them.
struct Job: Sendable {
  enum Stage: Sendable {
    case waiting
    /// How far it is, in words.
    case working(String)
    case previewed(ImportPreview)
    case imported(ImportReport)
    case checked(ProposedCurricula)
    /// A sentence for each curriculum.
    case published([String])
    case failed(String)

    var isBusy: Bool {
      switch self {
      case .waiting, .working: true
      default: false
      }
    }

    /// Whether nothing is left to do with it.
    var isDone: Bool {
      switch self {
      case .imported, .published, .failed: true
      default: false
      }
    }
  }

  enum Kind: Sendable { case imports, publishing }

  let id: String
  /// Nobody else sees it.
  let owner: Int64
  let kind: Kind
  /// As their sender calls them.
  let names: [String]
  let startedAt: Date
  /// Nothing once they are not needed any more.
  var upload: UploadFolder?
  var answers = ImportAnswers()
  var stage = Stage.waiting
  /// What it was when the piece of work that is on its way was begun.
  var before = Stage.waiting
  /// Nothing of it was begun yet.
  var isNew = true
}

/// A file with more findings than anybody reads.
let mostFindings = 1_000
