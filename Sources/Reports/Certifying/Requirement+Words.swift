public import Certifications
public import Curricula
internal import Rubrics
internal import Scoring

extension Requirement {
  /// What is asked for: groups with their parts in brackets, by titles where there is a catalogue.
  public func words(in catalogue: Catalogue? = nil) -> String {
    func list(_ parts: [Requirement]) -> String {
      "(\(parts.map { $0.words(in: catalogue) }.joined(separator: "; ")))"
    }
    return switch self {
    case .all(let parts): "all of \(list(parts))"
    case .any(let parts): "any of \(list(parts))"
    case .atLeast(let count, let parts): "\(count) of \(list(parts))"
    default: leafWords(in: catalogue)
    }
  }

  /// What a single thing to show is called; a group has only how many of its parts are needed.
  public func leafWords(in catalogue: Catalogue? = nil) -> String {
    switch self {
    case .all: return "all of these"
    case .any: return "any one of these"
    case .atLeast(let count, _): return "at least \(count) of these"
    case .completed(let module): return "\(title(module, catalogue)) taken to its end"
    case .passed(let module): return "\(title(module, catalogue)) passed"
    case .exam(let exam):
      let band = exam.band.map { ", borderline within \(percent($0)) of the cut" } ?? ""
      return "the exam \(title(exam.module, exam.part, catalogue)) passed\(band)"
    case .played(let played):
      let level = played.level.map { " at the level “\($0.rawValue)” or harder" } ?? ""
      return "\(title(played.module, played.part, catalogue)) passed "
        + "\(counted(played.times, "time"))\(level)"
    case .signedOff(let module, let checklist):
      return "\(title(module, checklist, catalogue)) signed by a mentor"
    case .quality(let quality):
      let days = quality.days.map { " of \(counted($0, "day"))" } ?? ""
      return
        "the last \(counted(quality.reviews, "review")) by “\(quality.rubric)”\(days) at or above "
        + "\(percent(quality.mark)), with chance taken off (the lower end of the 95 % interval of "
        + "their mean), none with a critical failure"
    case .calibrated(let calibrated):
      let days = calibrated.days.map { " of the last \(counted($0, "day"))" } ?? ""
      return "kappa \(twoPlaces(calibrated.kappa)) with the baseline of calibrations by "
        + "“\(calibrated.rubric)” over \(counted(calibrated.interactions, "interaction"))\(days)"
    case .certified(let programme): return "certified as \(title(programme, catalogue))"
    case .served(let served):
      let place =
        served.programme.map { "certified as \(title($0, catalogue))" } ?? "in the house"
      return "\(counted(served.days, "day")) \(place)"
    case .attested(let attested): return "attested by a trainer: \(attested.text)"
    case .changesTaken: return "what changed since the award taken again"
    }
  }
}

private func title(_ module: ModuleID, _ catalogue: Catalogue?) -> String {
  "“\(catalogue?.module(module)?.title ?? module.rawValue)”"
}

private func title(_ module: ModuleID, _ part: PartID, _ catalogue: Catalogue?) -> String {
  let known = catalogue?.module(module)?.part(part)?.title ?? part.rawValue
  return "“\(known)” of \(title(module, catalogue))"
}

private func title(_ programme: ProgrammeID, _ catalogue: Catalogue?) -> String {
  "“\(catalogue?.programme(programme)?.title ?? programme.rawValue)”"
}

extension Programme.Level {
  public var words: String {
    switch self {
    case .associate: "Associate"
    case .representative: "Representative"
    case .senior: "Senior"
    case .teamLead: "Team Lead"
    }
  }
}
