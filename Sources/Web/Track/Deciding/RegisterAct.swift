/// What can be decided about somebody and a programme; each is a form with one verb behind it.
///
/// The raw value is the noun of its address.
enum RegisterAct: String, Sendable, CaseIterable {
  case award, application, withdrawal, suspension, reinstatement, review, closure, revocation
  case appeal, ruling, attestation

  /// As the button says it.
  var title: String {
    switch self {
    case .award: "Certify"
    case .application: "Assign"
    case .withdrawal: "Refuse or withdraw"
    case .suspension: "Suspend"
    case .reinstatement: "Reinstate"
    case .review: "Open a review"
    case .closure: "Close the review"
    case .revocation: "Revoke"
    case .appeal: "Note an appeal"
    case .ruling: "Decide the appeal"
    case .attestation: "Attest"
    }
  }

  /// What it does, for whoever is about to do it.
  var meaning: String {
    switch self {
    case .award:
      "The certification holds from now on. What was shown is kept with it, and so is that you "
        + "decided. Nobody decides who trained them, and nobody about themselves."
    case .application:
      "They see it on their page at once, with the day. It certifies nobody by itself."
    case .withdrawal:
      "The application ends without a certification. What they have done stays on record, and they "
        + "may be asked again, or appeal."
    case .suspension:
      "The certification does not hold until somebody reinstates it: what it allows, they may not "
        + "do meanwhile. They may appeal."
    case .reinstatement: "The certification holds again, until the day that it had."
    case .review: "A person is to look at it. It holds meanwhile."
    case .closure: "A person has looked, and the certification stays as it is."
    case .revocation:
      "The certification does not hold any more, and cannot be reinstated: only a new award helps, "
        + "or an appeal that is granted. A credential that was issued for it is revoked, too."
    case .appeal:
      "Writes down that they object to a suspension, a revocation or a refusal. Somebody who did "
        + "not make that decision decides."
    case .ruling:
      "Granted, what was suspended or revoked holds again; dismissed, it stays. Whoever made the "
        + "decision that it is against does not decide here."
    case .attestation:
      "Your word that they have shown it counts as evidence, with your name. Who attests has trained "
        + "them, and does not decide on the certification."
    }
  }

  var needsReason: Bool { self != .award && self != .application }
  /// What cannot be taken back by its opposite.
  var isGrave: Bool { self == .revocation || self == .suspension || self == .withdrawal }

  /// What was done, after it was.
  func done(_ person: String, _ programme: String) -> String {
    switch self {
    case .award: "\(person) is certified as “\(programme)”."
    case .application: "\(person) was asked for “\(programme)”."
    case .withdrawal: "The application of \(person) for “\(programme)” has ended."
    case .suspension: "The certification of \(person) as “\(programme)” is suspended."
    case .reinstatement: "The certification of \(person) as “\(programme)” holds again."
    case .review: "A review of the certification as “\(programme)” is open."
    case .closure: "The review is closed; the certification as “\(programme)” stays."
    case .revocation: "The certification of \(person) as “\(programme)” is revoked."
    case .appeal: "The appeal of \(person) is on record and waits for a decision."
    case .ruling: "The appeal of \(person) about “\(programme)” is decided."
    case .attestation: "Your word for \(person) is on record."
    }
  }
}
