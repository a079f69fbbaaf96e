public import Certifications
internal import Curricula
internal import Rubrics
internal import Scoring

extension MissingRequirement {
  /// What is still to be shown, as an order to the person: “pass …”, “be certified as …”.
  public func words(in catalogue: Catalogue) -> String {
    switch self {
    case .module(let id, let parts):
      let module = catalogue.module(id)
      let open = module?.parts.filter { parts.contains($0.id) }.count ?? 0
      return "pass “\(module?.title ?? id.rawValue)” (\(counted(open, "part")) open)"
    case .programme(let id):
      return "be certified as “\(catalogue.programme(id)?.title ?? id.rawValue)”"
    case .more(let count, let alternatives):
      let choices = alternatives.map {
        let words = $0.map { $0.isGroup ? "(\($0.words(in: catalogue)))" : $0.words(in: catalogue) }
        return words.joined(separator: " and ")
      }
      return "\(count) more of: \(choices.joined(separator: ", or "))"
    case .exam(let exam, let gap):
      return "the exam \(catalogue.title(exam.module, exam.part)): \(gap.words)"
    case .plays(let played, let have):
      let level = played.level.map { " at the level “\($0.rawValue)” or harder" } ?? ""
      return "pass \(catalogue.title(played.module, played.part)) \(times(played.times))\(level) "
        + "(\(have) so far)"
    case .signOff(let module, let checklist, let points):
      return "have \(catalogue.title(module, checklist)) signed by a mentor "
        + "(\(counted(points.count, "point")) open)"
    case .quality(let quality, let gap): return words(quality, gap)
    case .calibration(let calibrated, let interactions, let kappa):
      return "agree with the baseline of calibrations by “\(calibrated.rubric)”, kappa "
        + "\(twoPlaces(calibrated.kappa)) over \(calibrated.interactions) interactions "
        + "(\(interactions) so far\(kappa.map { ", kappa \(twoPlaces($0))" } ?? ""))"
    case .service(let served, let left):
      let whereabouts =
        served.programme.map {
          "as “\(catalogue.programme($0)?.title ?? $0.rawValue)”"
        } ?? "in the house"
      return "serve \(counted(served.days, "day")) \(whereabouts) "
        + (left.map { "(\(counted($0, "day")) left)" } ?? "(not held yet)")
    case .attestation(let attested):
      // It stands among other things to do, so without the stop that its author ended it with.
      return
        "have a trainer attest: \(attested.text.hasSuffix(".") ? String(attested.text.dropLast()) : attested.text)"
    case .changedPart(let module, let part):
      return "take \(catalogue.title(module, part)) again, which changed"
    }
  }

  private func words(_ quality: Requirement.Quality, _ gap: QualityGap) -> String {
    let asked =
      "the last \(counted(quality.reviews, "review")) by “\(quality.rubric)”"
      + (quality.days.map { " of \(counted($0, "day"))" } ?? "")
      + " at or above \(percent(quality.mark)), with chance taken off"
    var found: [String] = []
    let isEnough = gap.reviews >= quality.reviews
    if !isEnough { found.append("\(gap.reviews) so far") }
    if let mean = gap.mean {
      // With too few of them the number says nothing yet but that they are too few.
      let lower = isEnough ? gap.lower : nil
      found.append("mean \(percent(mean))\(lower.map { ", less chance \(percent($0))" } ?? "")")
    }
    if !gap.critical.isEmpty {
      let names = gap.critical.map { "review \($0)" }.joined(separator: ", ")
      found.append("a critical failure in \(names)")
    }
    return found.isEmpty ? asked : "\(asked) (\(found.joined(separator: "; ")))"
  }
}

extension MissingRequirement {
  fileprivate var isGroup: Bool { if case .more = self { true } else { false } }
}

extension MissingRequirement.ExamGap {
  fileprivate var words: String {
    switch self {
    case .notSat: "not sat yet"
    case .provisional: "a person has still to read an answer"
    case .failed(let share, let mark):
      "\(percent(share))\(mark.map { " of \(percent($0)) asked for" } ?? ", not passed")"
    case .borderline(let share, let mark):
      "\(percent(share)) is too near the cut of \(percent(mark)) to tell; two sittings whose mean "
        + "reaches it settle that, or a trainer's decision"
    }
  }
}

extension Catalogue {
  /// A part by its title in quotation marks, with its module's.
  func title(_ module: ModuleID, _ part: PartID) -> String {
    let known = self.module(module)
    return "“\(known?.part(part)?.title ?? part.rawValue)” of “\(known?.title ?? module.rawValue)”"
  }
}

func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

private func times(_ count: Int) -> String {
  switch count {
  case 1: "once"
  case 2: "twice"
  default: "\(count) times"
  }
}

/// A dash for what is not a number, or is too large to be any kappa.
func twoPlaces(_ value: Double) -> String {
  guard abs(value) < 1e12 else { return "–" }
  let hundredths = Int((value * 100).rounded())
  let digits = String(abs(hundredths) % 100)
  return (hundredths < 0 ? "-" : "") + "\(abs(hundredths) / 100)."
    + String(repeating: "0", count: 2 - digits.count) + digits
}
