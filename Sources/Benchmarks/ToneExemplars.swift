import Exemplars
import Foundation

/// Exemplar cues on the politest against the least polite quarter of two files of requests.
///
/// Five parts held out in turn, ten times over with different parts; none of the seeds was used when the features were chosen.
func measureTone(in folder: String) -> String {
  var lines = ["Tone, 5-fold cross-validation, ten dealings of the folds"]
  for (file, floor) in [("wikipedia.csv", 81.6), ("stack-exchange.csv", 65.3)] {
    guard let (polite, impolite) = requests(in: folder, file: file) else {
      lines.append("\(file): not there, skipped")
      continue
    }
    var trials: [ExemplarTrial] = []
    let time = seconds {
      trials = (0..<10).map {
        ExemplarTrial(
          like: polite, unlike: impolite, seed: 7_000_000 + 1000 * UInt64($0),
          curveShares: $0 == 0 ? [0.25, 0.5, 0.75] : [])
      }
    }
    let mean = trials.map(\.accuracy).reduce(0, +) / Double(trials.count)
    lines.append(
      "\(file): \(polite.count) for, \(impolite.count) against, to reach \(floor) %")
    lines.append(
      "  accuracy \(share(mean)) (\(trials.map { share($0.accuracy) }.joined(separator: ", ")))"
    )
    if let trial = trials.first {
      lines.append(
        "  decided \(share(trial.coverage)), of those right "
          + "\(share(trial.accuracyWhenDecided ?? 0)), "
          + "calibration error \(share(trial.calibrationError))")
      lines.append(
        "  curve "
          + trial.curve.map { "\($0.exampleCount): \(share($0.accuracy))" }
          .joined(separator: ", "))
      lines.append("  \(trial.judgement)")
    }
    lines.append(String(format: "  %.1f s", time))
  }
  return lines.joined(separator: "\n")
}
