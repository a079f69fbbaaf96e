internal import GuildhallKit

extension Office {
  /// In the order in which they are shown.
  static let shown: [Office] = [.reviewer, .mentor, .trainer, .lead, .administrator]

  var title: String {
    switch self {
    case .reviewer: "Reviewer"
    case .mentor: "Mentor"
    case .trainer: "Trainer"
    case .lead: "Lead"
    case .administrator: "Administrator"
    }
  }

  /// What whoever has it may do.
  var mayDo: String {
    switch self {
    case .reviewer:
      "Reads conversations without personal data, scores them, and decides disputes about others’ "
        + "reviews."
    case .mentor:
      "Sees the people who were given to them, signs off what they have seen, and coaches."
    case .trainer:
      "Sees everybody's progress, confirms answers, assigns, certifies, imports and publishes."
    case .lead:
      "All that trainers and reviewers do; draws samples, opens calibrations, and sees what the "
        + "machine found before a review."
    case .administrator:
      "Lets people in, gives roles, ends sessions, reads the audit log, keeps backups and erases."
    }
  }
}
