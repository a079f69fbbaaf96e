internal import CurriculumFiles
public import Rubrics

/// Why something about reviews was refused, beside what the form itself refuses.
public enum ReviewingFault: Error, Sendable, Hashable {
  case unknownPerson(String, known: [String])
  /// Experts' scorecards of samples that cannot be used, with what is wrong with each.
  case unusableKeys([String])
  /// No expert has scored the interaction, or not all that is asked.
  case noKey(interaction: String, folder: String, missing: [CriterionID])
  /// An identifier or name is somebody else's already.
  case takenName(String, by: String)
  case notTheirs(String, of: String, known: [String])
  /// A person's own name is no identifier that could be taken back.
  case ownName(String)
  /// Nobody gets rid of an identifier of their own.
  case ownIdentifier
  /// They said themselves that the work under it is theirs.
  case answeredAs(String, by: String, review: Int64)
  case ownMentor
  /// Each mentors the next and the last the first.
  case mentorsInCircle([String])
  /// As many as the rubric asks for review the work already.
  case reviewedAlready(String, reviewers: Int)
  /// A rubric for two reviewers is drawn for fewer.
  case tooFewReviewers(Int)
  /// Some have not submitted all.
  case unfinished([String])
  /// The baseline is an expert's.
  case expertDecides(String)
  case emptyTitle
  case otherAgent(String)
  /// Sources know an agent under an identifier that belongs to nobody here.
  case unknownAgent(String)
  /// Neither a person here nor an identifier of stored work.
  case nobodysWork(String, known: [String])
  case unknownTeam(String, known: [String])
  case unknownChannel(String, known: [String])
  case unknownState(String, known: [String])
  case unknownInteraction(String)
  /// An interaction has several agents, and it was not said whose part is meant.
  case severalSegments(String, agents: [String])
  case unknownRubric(String, known: [RubricID])
  case unknownReview(Int64)
  case unknownPick(Int64)
  case unknownCycle(Int64)
  case unknownDispute(Int64)
  case unknownCalibration(Int64)
  case unknownNote(Int64)
  /// Days as they are shown.
  case dueInThePast(String, today: String)
  /// Nobody reviews, decides or calibrates what they did themselves.
  case ownWork
  /// Only this person may do it.
  case onlyBy(String)
  case notTheirReview(Int64)
  case notDraft(Int64)
  /// Others' answers are not to be seen yet.
  case stillBlind(Int64)
  case notSubmitted(Int64)
  case waitsForSecond(Int64)
  case reviewersDiffer(Int64)
  /// Somebody who is to review it anyway.
  case reviewsAlready(String)
  case notTheirPick(Int64, holders: [String])
  /// Two people review it, and it was not said who hands it over.
  case whosePlace(Int64, holders: [String])
  case closedBefore(Int64)
  case calibrationNeedsTwo
  case openDisputes(Int64)
  case voided(Int64)
  case emptyReason
  case emptyPopulation
  case noReviewers
  case disputeWindowClosed(days: Int)
  case tooManyDisputes(allowed: Int)
  case disputedAlready(CriterionID)
  /// What is proposed is what was given.
  case sameAnswer(CriterionID)
  case notAnswered(CriterionID)
  case partyDecides
  /// Neither of the two reviewers says which of them is right.
  case partySettles
  case notDivided(Int64)
  case notAgreed([CriterionID])
  case calibrationClosed(Int64)
  case calibrationOpen(Int64)
  case tooFewAnswers(Int64)
  case notInCalibration(String)
  case pickDone(Int64)
  /// Every pick of the sample is reviewed, replaced or removed.
  case nothingOpen(Int64)
  case nothingLeft
  case mayNotRise(String)
  case unknownCriterion(CriterionID, known: [CriterionID])
  /// Two reviewers gave the same; they differ elsewhere.
  case agreedAlready(CriterionID, open: [CriterionID])
  /// The rubric has it, and the calibration did not ask for it.
  case notCalibrated(CriterionID, asked: [CriterionID])
}

extension ReviewingFault {
  /// What is wrong, and what to do.
  public var sentence: String {
    switch self {
    case .unknownPerson(let name, let known):
      "Nobody here is called “\(name)”.\(hint(name, known)) `guildhall team list` shows everybody; "
        + "`guildhall team add` takes somebody in."
    case .takenName(let name, let owner):
      "“\(name)” is \(owner) already; one identifier is one person's. Nothing was changed."
    case .notTheirs(let name, let owner, let known):
      "“\(name)” is no identifier of \(owner).\(hint(name, known)) They are known as: \(some(known))."
    case .ownName(let name): "“\(name)” is their name; only other identifiers are taken back."
    case .ownIdentifier: "Nobody takes back an identifier of their own; somebody else does."
    case .answeredAs(let name, let owner, let review):
      "\(owner) acknowledged or disputed review \(review) of the work under “\(name)”, so it is "
        + "theirs. Void the review first if that was a mistake."
    case .ownMentor: "Nobody is their own mentor."
    case .mentorsInCircle(let names):
      "That would close a circle of mentors: \(names.joined(separator: ", who mentors ")). "
        + "Nothing was changed."
    case .reviewedAlready(let name, let reviewers):
      "“\(name)” has \(reviewers == 1 ? "its review" : "both its reviews") by this rubric. "
        + "`guildhall review list` shows them; a void one makes room."
    case .tooFewReviewers(let needed):
      "The rubric asks for \(needed) reviewers of each piece of work; name as many with --reviewer."
    case .unfinished(let names):
      "Not closed: \(names.joined(separator: ", ")) \(names.count == 1 ? "has" : "have") not "
        + "submitted all. Add --anyway to close it without what is missing."
    case .expertDecides(let name):
      "The baseline of this calibration is what \(name) gave; the group sets none beside it."
    case .emptyTitle: "Words are needed here; nothing was stored."
    case .otherAgent(let name): "The review is about \(name)'s work, so the note is for them."
    case .unknownAgent(let name):
      "The work of “\(name)” belongs to nobody here. Say who it is: guildhall team add \"Their "
        + "Name\" --as \"\(name)\"."
    case .nobodysWork(let name, let known):
      "Nobody here is called “\(name)”, and no stored work stands under it.\(hint(name, known)) "
        + (known.isEmpty ? "Nothing is stored yet." : "There are: \(some(known)).")
    case .unknownTeam(let name, let known):
      known.isEmpty
        ? "There is no team “\(name)”, nor any other. `guildhall team add NAME --team TEAM` makes one."
        : "There is no team “\(name)”.\(hint(name, known)) There are: \(some(known))."
    case .unknownChannel(let name, let known):
      "There is no channel “\(name)”.\(hint(name, known)) There are: \(some(known))."
    case .unknownState(let name, let known):
      "There is no state “\(name)”.\(hint(name, known)) There are: \(some(known))."
    case .unknownInteraction(let name):
      "There is no recorded interaction “\(name)”. `guildhall reviews` lists them."
    case .severalSegments(let name, let agents):
      "“\(name)” has parts of \(agents.count) agents; say whose with --agent: "
        + agents.joined(separator: ", ") + "."
    case .unknownRubric(let name, let known):
      known.isEmpty
        ? "No rubric is published yet. Run `guildhall publish`."
        : "There is no published rubric “\(name)”.\(hint(name, known.map(\.rawValue))) "
          + "There are: \(list(known))."
    case .unknownReview(let id): "There is no review \(id). `guildhall review list` shows them."
    case .unknownPick(let id): "There is no pick \(id). `guildhall sample show` lists them."
    case .unknownCycle(let id): "There is no sample \(id). `guildhall sample list` shows them."
    case .unknownDispute(let id):
      "There is no dispute \(id). `guildhall review disputes` shows them."
    case .unknownCalibration(let id):
      "There is no calibration \(id). `guildhall calibrate list` shows them."
    case .unknownNote(let id): "There is no such note or action \(id) of theirs."
    case .dueInThePast(let day, let today):
      "\(day) is over; today is \(today) (UTC). Nothing was stored."
    case .ownWork: "Nobody judges their own work. Ask a colleague."
    case .onlyBy(let name): "Only \(name) can do this; a dispute also their mentor."
    case .notTheirReview(let id): "Review \(id) is another reviewer's. Nothing was changed."
    case .notDraft(let id): "Review \(id) was submitted already."
    case .stillBlind(let id):
      "Review \(id) is blind still: its answers can be seen when all have submitted. Its reviewer "
        + "sees it with --by."
    case .notSubmitted(let id): "Review \(id) is not submitted yet."
    case .waitsForSecond(let id):
      "Review \(id) is submitted and waits for the second reviewer; it counts from then on."
    case .reviewersDiffer(let id):
      "The two reviewers differ; `guildhall review settle \(id)` decides before it counts."
    case .reviewsAlready(let name):
      "\(name) reviews it already. Nothing was changed; name somebody else with --to."
    case .notTheirPick(let id, let holders):
      "Pick \(id) waits for \(holders.joined(separator: " and ")). Name one of them with --from."
    case .whosePlace(let id, let holders):
      "Two people review pick \(id). Say with --from whose place it is: "
        + "\(holders.joined(separator: " or "))."
    case .closedBefore(let id): "Calibration \(id) was closed before; nothing was changed."
    case .calibrationNeedsTwo:
      "A calibration compares people. Name two or more with --reviewer, or one and an --expert."
    case .openDisputes(let id): "A dispute about review \(id) is not decided yet."
    case .voided(let id): "Review \(id) is void."
    case .emptyReason: "A reason is needed; say it with --because."
    case .emptyPopulation:
      "There is nothing to draw from: no agent's work of those days that the rubric judges is still "
        + "without a review."
    case .noReviewers: "A sample needs at least one reviewer; name them with --reviewer."
    case .disputeWindowClosed(let days):
      days == 0
        ? "Reviews by this rubric cannot be disputed."
        : "The \(days) days in which the review could be disputed are over."
    case .tooManyDisputes(let allowed): "A review may be disputed \(allowed) times, and was."
    case .disputedAlready(let id): "A dispute about “\(id)” waits for a decision already."
    case .sameAnswer(let id): "That is what “\(id)” was given. Propose something else."
    case .notAnswered(let id): "“\(id)” has no answer in this review."
    case .partyDecides:
      "Neither a reviewer of the work nor whoever disputes, nor the reviewed agent, decides a "
        + "dispute."
    case .partySettles:
      "Neither of the two reviewers settles what they differ in; somebody else does."
    case .notDivided(let id): "The two reviewers of review \(id) are not divided."
    case .notAgreed(let criteria): "Still to be settled: \(list(criteria))."
    case .unusableKeys(let faults):
      "Nothing was answered. Mend these first:\n" + faults.joined(separator: "\n")
    case .noKey(let interaction, let folder, let missing):
      missing.isEmpty
        ? "No scorecard in \(folder) is of “\(interaction)”. Put one there, or answer it with "
          + "`guildhall calibrate next`."
        : "The scorecard of “\(interaction)” in \(folder) does not answer "
          + missing.map(\.rawValue).joined(separator: ", ") + ". Add a row for each."
    case .calibrationClosed(let id): "Calibration \(id) is closed; nobody answers any more."
    case .calibrationOpen(let id):
      "Calibration \(id) is still blind: nobody sees the others' answers before it is closed."
    case .tooFewAnswers(let id):
      "Calibration \(id) has fewer than two submitted answers to compare, so it is not closed."
    case .notInCalibration(let name): "\(name) is not part of this calibration."
    case .pickDone(let id): "Pick \(id) is reviewed, replaced or removed already."
    case .nothingOpen(let id):
      "Every pick of sample \(id) is reviewed, replaced or removed already."
    case .nothingLeft: "Nothing is left to stand in for it. It can be removed."
    case .mayNotRise(let why): "Not raised: \(why)"
    case .agreedAlready(let id, let open):
      "The two reviewers gave the same for “\(id)”, so nothing is to be settled there. They differ "
        + "in: \(list(open))."
    case .notCalibrated(let id, let asked):
      "“\(id)” is not part of this calibration. It asked for: \(list(asked))."
    case .unknownCriterion(let id, let known):
      "The rubric has no criterion “\(id)”.\(hint(id.rawValue, known.map(\.rawValue))) "
        + "It has: \(list(known))."
    }
  }

  private func hint(_ name: String, _ known: [String]) -> String {
    // Capitals are no reason to take another name for nearer.
    let small = Dictionary(
      known.map { ($0.lowercased(), $0) }, uniquingKeysWith: { one, _ in one })
    return nearest(to: name.lowercased(), among: Array(small.keys)).flatMap { small[$0] }
      .map { " Did you mean “\($0)”?" } ?? ""
  }

  /// So many that they can be read.
  private func some(_ names: [String]) -> String {
    let most = 20
    return names.prefix(most).joined(separator: ", ")
      + (names.count > most ? " and \(names.count - most) more" : "")
  }

  private func list(_ ids: [some Identifier]) -> String {
    ids.map(\.rawValue).joined(separator: ", ")
  }
}
