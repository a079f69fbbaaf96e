public import Curricula
public import Foundation
public import Reports
internal import Certifications
internal import Rubrics
internal import Storage

/// What somebody has handed in, what was signed and waived for them, and what was decided.
public struct PersonWork: Sendable {
  /// A quiz or review exercise that was handed in, or a play that ended.
  public struct Sitting: Sendable {
    /// Of the attempt, or of the play.
    public var number: Int64
    public var isPlay: Bool
    public var module: String
    public var part: String
    public var share: Double
    public var isPassed: Bool
    public var isProvisional: Bool
    public var isPractice: Bool
    public var at: Date
  }

  /// A point that a mentor saw, or a part that a trainer waived.
  public struct Word: Sendable {
    public var what: String
    public var by: String
    public var note: String
    public var at: Date
  }

  /// What is open with a programme.
  public struct Matter: Sendable {
    /// They were asked to get it, or asked for it, and it was not decided yet.
    public var hasApplication: Bool
    public var hasOpenReview: Bool
    public var hasOpenAppeal: Bool
    public var isSuspended: Bool
    public var isRevoked: Bool
    /// What trainers may vouch for: the name under which, and what it is.
    public var attestations: [(id: AttestationID, text: String)]
  }

  public var matters: [ProgrammeID: Matter]
  /// Those who trained them, by their numbers: they do not decide on a certification.
  public var trainers: Set<Int64>
  /// Newest first.
  public var sittings: [Sitting]
  public var signOffs: [Word]
  public var waivers: [Word]
  public var attestations: [Word]
  /// Awards, and everything that was decided about applications and certifications.
  public var history: [AwardDossier.Entry]
}

extension House {
  /// What is on record of somebody's work, newest first.
  public func work(of person: Int64) throws -> PersonWork {
    let facts = try facts()
    let names = Names(asking: store)
    let now = clock()
    let record = try record(of: person, facts)
    let title = { (programme: ProgrammeID) in
      facts.programme(programme)?.programme.title ?? programme.rawValue
    }
    let awards = try store.certifications(of: person).map { stored in
      AwardDossier.Entry(
        at: stored.awardedAt,
        what: (stored.renews == nil ? "certified as" : "renewed as")
          + " “\(title(stored.programme))”", by: names.actor(stored.awardedBy), reason: "")
    }
    let events = record.events.map { event in
      let due = event.dueAt.map { ", due \($0.addingTimeInterval(-0.001).dayText)" } ?? ""
      return AwardDossier.Entry(
        at: event.at, what: "\(event.kind.words): “\(title(event.programme))”\(due)",
        by: event.by.map(names.person) ?? "the rule", reason: event.reason)
    }
    return PersonWork(
      matters: Dictionary(
        facts.programmes.map { version, programme in
          (programme.id, .init(programme, RecordIndex(record, in: version.catalogue), at: now))
        }, uniquingKeysWith: { one, _ in one }),
      trainers: try store.trainers(of: person),
      sittings: record.sittings.map { sitting in
        let module = facts.module(sitting.module)
        return PersonWork.Sitting(
          number: sitting.attempt, isPlay: sitting.isPlay == true,
          module: module?.title ?? sitting.module.rawValue,
          part: module?.part(sitting.quiz)?.title ?? sitting.quiz.rawValue, share: sitting.share,
          isPassed: sitting.isPassed, isProvisional: sitting.isProvisional == true,
          isPractice: sitting.isPractice == true, at: sitting.submittedAt)
      }.sorted { $0.at > $1.at },
      signOffs: try store.signOffs(of: person).reversed().map { signed in
        let list = facts.module(signed.module)?.checklist(signed.checklist)
        let point = list?.points.first { $0.id == signed.point }?.text.plain
        return .init(
          what: point ?? signed.point.rawValue, by: names.person(signed.signedBy),
          note: signed.note, at: signed.signedAt)
      },
      waivers: record.waivers.reversed().map { waiver in
        let module = facts.module(waiver.module)
        let whole = "“\(module?.title ?? waiver.module.rawValue)”"
        let part = waiver.part.map { "“\(module?.part($0)?.title ?? $0.rawValue)” of " } ?? ""
        return .init(
          what: part + whole, by: names.person(waiver.trainer), note: waiver.reason,
          at: waiver.waivedAt)
      },
      attestations: record.attestations.reversed().map { attested in
        .init(
          what: "\(attested.what) for “\(title(attested.programme))”",
          by: names.person(attested.trainer), note: attested.reason, at: attested.attestedAt)
      },
      history: (awards + events).sorted { $0.at > $1.at })
  }
}

extension RegisterFacts {
  /// A module of the versions that count now.
  func module(_ id: ModuleID) -> Module? {
    versions.lazy.compactMap { $0.catalogue.module(id) }.first
  }
}

extension PersonWork.Matter {
  fileprivate init(_ programme: Programme, _ index: RecordIndex, at now: Date) {
    let standing = programme.standing(index, at: now)
    hasApplication = standing.application != nil && !standing.holds
    hasOpenReview = standing.openReview != nil
    hasOpenAppeal = standing.openAppeal != nil
    isSuspended = standing.bar?.kind == .suspended
    isRevoked = standing.bar?.kind == .revoked
    let leaves = programme.requires.leaves + programme.renewals.flatMap(\.requires.leaves)
    attestations =
      leaves.compactMap { leaf -> (AttestationID, String)? in
        switch leaf {
        case .attested(let attested): (attested.id, attested.text)
        case .exam(let exam):
          (
            .borderline(exam),
            "a borderline sitting of “\(index.catalogue.module(exam.module)?.part(exam.part)?.title ?? exam.part.rawValue)” is enough"
          )
        default: nil
        }
      } + [(.recognised, "everything that it asks for was shown elsewhere")]
  }
}
