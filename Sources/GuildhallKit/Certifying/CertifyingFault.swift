public import Curricula
public import Foundation
internal import Rubrics

/// Why nobody was certified, or nothing was done about a certification.
public enum CertifyingFault: Error, Sendable, Hashable {
  case unknownPerson(String)
  /// With the programmes that there are.
  case unknownProgramme(ProgrammeID, known: [ProgrammeID])
  /// With the tasks that programmes allow.
  case unknownTask(TaskID, known: [TaskID])
  /// Nobody decides on their own certification.
  case ownCertification
  /// Who trained somebody does not decide on their certification.
  case trainedThem(String, decider: String)
  /// What is still to be shown, in words.
  case missing([String])
  /// It is suspended; first that is to be settled.
  case suspended(String, programme: String)
  /// The certification is not in the state that this takes.
  case notThere(String, programme: String, needs: String)
  /// The one who decided, or reports to nobody else, does not decide on the appeal.
  case sameDecider(String)
  /// With what the programme asks trainers to attest.
  case unknownAttestation(AttestationID, of: ProgrammeID, known: [AttestationID])
  /// A day by which somebody is to be certified that is over.
  case dueInThePast(Date)
  /// Nothing can be said of a day that is still to come.
  case dayToCome(Date)
  case emptyReason
  /// Signing takes a certification, by titles, that the signer does not hold; with since when.
  case notAMentor(String, programmes: [String], since: Date?)
  /// More people than the certification allows to mentor at once.
  case tooManyMentees(String, most: Int)
  case applied(String, programme: String)
  /// No review of the person's own work is known under this number or interaction.
  case noReview(String, of: String)
}

extension CertifyingFault {
  /// Why not, and what to do.
  public var sentence: String {
    switch self {
    case .unknownPerson(let name):
      "Nobody here is called “\(name)”. `guildhall people list` shows everybody."
    case .unknownProgramme(let id, let known):
      known.isEmpty
        ? "There is no published programme “\(id)”; nothing is published here yet. Run "
          + "`guildhall publish`, or name another folder with --data."
        : "There is no published programme “\(id)”. There are: "
          + known.map(\.rawValue).joined(separator: ", ") + "."
    case .unknownTask(let id, let known):
      known.isEmpty
        ? "No published programme allows anything. Authors say what its holders may do with "
          + "<allows task=\"…\" title=\"…\"/>."
        : "No programme allows “\(id)”. There are: "
          + known.map(\.rawValue).joined(separator: ", ") + "."
    case .ownCertification:
      "Nobody decides on their own certification. Ask a colleague to look at the evidence."
    case .trainedThem(let name, let decider):
      "\(decider) trained \(name): as a mentor, by signing, waiving, attesting or coaching. Somebody "
        + "who did not decides on the certification."
    case .missing(let missing):
      "Not certified. Still to be shown: \(missing.joined(separator: "; "))."
    case .suspended(let name, let programme):
      "The certification of \(name) for “\(programme)” is suspended. First reinstate or revoke it: "
        + "`guildhall certification reinstate` or `revoke`."
    case .notThere(let name, let programme, let needs):
      "\(name) has no certification for “\(programme)” that \(needs). `guildhall why` "
        + "tells its history."
    case .sameDecider(let name):
      "\(name) made the decision that the appeal is against, or dismissed an appeal against it "
        + "before. Somebody else decides on the appeal."
    case .unknownAttestation(let id, let programme, let known):
      known.isEmpty
        ? "The programme “\(programme)” asks for no attestation. “recognised” vouches for all of it."
        : "The programme “\(programme)” asks for no attestation “\(id)”. There are: "
          + known.map(\.rawValue).joined(separator: ", ")
          + "; “recognised” vouches for all of it."
    case .dueInThePast(let end):
      // A day is over with its end.
      "The day \(end.addingTimeInterval(-0.001).formatted(.iso8601.year().month().day())) is over. Give one to come."
    case .dayToCome(let date):
      "\(date.formatted(.iso8601.year().month().day())) is still to come, and what happens until then "
        + "is not known. Name a day up to today; `guildhall expiring` and `guildhall cleared` look ahead."
    case .emptyReason: "Say why, in a few words."
    case .notAMentor(let name, let programmes, let since):
      "\(name) may not sign: that takes a certification as "
        + programmes.map { "“\($0)”" }.joined(separator: " or ")
        + (since.map {
          ", and theirs does not hold since \($0.formatted(.iso8601.year().month().day()))"
        } ?? "") + ". What they signed before stands. `guildhall cleared mentoring` shows who may."
    case .tooManyMentees(let name, let most):
      "\(name) mentors \(most) \(most == 1 ? "person" : "people") already, and their certification "
        + "allows no more. Give somebody another mentor first, or choose one from "
        + "`guildhall mentors`."
    case .applied(let name, let programme):
      "\(name) has applied for “\(programme)” already, or holds it."
    case .noReview(let given, let name):
      "No review that counts of \(name)'s own work is known as “\(given)”. "
        + "`guildhall review list --agent NAME` shows those that there are."
    }
  }
}
