internal import Curricula
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Reports
internal import Rubrics

/// For each thing that can be decided a form, and what the form sends.
let decisionRoutes: [Route] = RegisterAct.allCases.flatMap { act in
  let path = "/track/people/{person}/programmes/{programme}/\(act.rawValue)"
  return [
    Route.get(path, for: .trainers) { call in call.page(try call.decisionPage(act)) },
    Route.post(path, for: .trainers) { call in
      let (_, person) = try call.tracked()
      let line = try call.programmeLine(of: person)
      do {
        try call.decide(act, person)
      } catch {
        guard ShownFault(error).status == .unprocessableContent else { throw error }
        return call.page(
          try call.decisionPage(act, refusal: ShownFault(error).sentence),
          status: .unprocessableContent)
      }
      call.desk.tell(try call.me(), act.done(person.name, line.title))
      return .see(At.tracked(person.id))
    },
  ]
}

extension Call {
  /// Where somebody stands with the programme of the path.
  fileprivate func programmeLine(of person: TrackedPerson) throws -> PersonStanding.Line {
    let standing = try house.standing(of: person.handle)
    guard let line = standing.programmes.first(where: { $0.programme == self["programme"] }) else {
      throw WebFault.notFound
    }
    return line
  }

  fileprivate func decisionPage(_ act: RegisterAct, refusal: String? = nil) throws -> DecisionPage {
    let (_, person) = try tracked()
    let line = try programmeLine(of: person)
    let work = try house.work(of: person.id)
    let me = try me()
    let matter = work.matters.first { $0.key.rawValue == line.programme }?.value
    let missing = act == .award ? line.renewals.first?.missing ?? line.missing : []
    let decides = act == .award && work.trainers.contains(me.id)
    return DecisionPage(
      title: "\(act.title): \(person.name)", token: token, name: person.name,
      person: At.tracked(person.id), programme: line.title, state: line.state.words,
      tone: line.state.tone, meaning: act.meaning,
      missing: missing.map { .init(text: $0) }, hasMissing: !missing.isEmpty,
      warning: person.id == me.id
        ? "This is you. Somebody else has to do it."
        : decides
          ? "You had a part in their training, so somebody else has to decide. You can still look."
          : nil,
      address: At.decision(act, line.programme, of: person.id), button: act.title,
      isGrave: act.isGrave, asksReason: act.needsReason || act == .application,
      reason: form["reason"], hasDay: act == .application, day: form["due"],
      today: TrackWords.iso(now), isRuling: act == .ruling,
      attestations: act == .attestation
        ? (matter?.attestations ?? []).map {
          TrackChoice($0.id.rawValue, $0.text, chosen: form["what"])
        } : [],
      hasAttestations: act == .attestation, refusal: refusal)
  }

  /// Calls the verb.
  fileprivate func decide(_ act: RegisterAct, _ person: TrackedPerson) throws {
    let (name, by) = (person.handle, try me().handle)
    let programme = ProgrammeID(rawValue: self["programme"])
    let reason = act.needsReason ? try needed("reason", "a reason") : form.words("reason") ?? ""
    switch act {
    case .award:
      guard try house.certify(name, for: programme, decidedBy: by) != nil else {
        throw WebFault.refused("They hold it already, and it cannot be renewed yet.")
      }
    case .application:
      let day = try TrackWords.readDay(form["due"], "The day")
      try house.apply(
        name, for: programme, by: day?.addingTimeInterval(86_400), because: reason, askedBy: by)
    case .withdrawal: try house.withdraw(name, from: programme, because: reason, by: by)
    case .suspension: try house.suspend(name, programme, because: reason, by: by)
    case .reinstatement: try house.reinstate(name, programme, because: reason, by: by)
    case .review: try house.openReview(name, programme, because: reason, by: by)
    case .closure: try house.closeReview(name, programme, because: reason, by: by)
    case .revocation: try house.revoke(name, programme, because: reason, by: by)
    case .appeal: try house.appeal(name, programme, because: reason, by: by)
    case .ruling:
      guard let ruling = form["ruling"], ["granted", "dismissed"].contains(ruling) else {
        throw WebFault.missing("a decision: granted or dismissed")
      }
      try house.decideAppeal(
        name, programme, isGranted: ruling == "granted", because: reason, by: by)
    case .attestation:
      let what = try needed("what", "what you have seen")
      try house.attest(
        AttestationID(rawValue: what), name, for: programme, because: reason, by: by)
    }
  }
}
