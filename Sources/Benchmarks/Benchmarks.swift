import Foundation

/// Measures what `docs/measurements.md` tells; `scripts/measure-learning` calls it.
///
/// Each figure is a line of JSON, so that a script can hold it against another program's.
@main
struct Benchmarks {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    switch arguments.first {
    case "cards":
      print(
        try measureCards(
          20_000, rubric: arguments.dropFirst().first ?? "scripts/speed/twenty-five.xml"))
    case "make-interactions":
      let numbers = arguments.dropFirst().compactMap { Int($0) }
      try makeInteractions(numbers.first ?? 1000, turns: numbers.dropFirst().first ?? 25)
    case "reviews":
      let named = Array(arguments.dropFirst())
      for line in try measureReviews(
        in: named.first ?? temporary(), rubric: named.dropFirst().first ?? "service-quality")
      { print(line) }
    case "sampling":
      let named = Array(arguments.dropFirst())
      print(
        try measureSampling(
          in: named.first ?? temporary(), rubric: named.dropFirst().first ?? "service-quality"))
    case "register":
      for line in try measureRegister(in: arguments.dropFirst().first ?? temporary()) {
        print(line)
      }
    case "turns": printTurns()
    case "choices": print(measureChoices(1_000_000))
    case "attempts":
      print(try measureAttempts(100, in: arguments.dropFirst().first ?? temporary()))
    case "crowd": print(try measureCrowd(200, in: arguments.dropFirst().first ?? temporary()))
    case "phrases": print(try measurePhrases(Array(arguments.dropFirst())))
    case "steps": print(measureSteps(in: arguments.dropFirst().first ?? "../shared/data"))
    case "tone-exemplars":
      print(measureTone(in: arguments.dropFirst().first ?? "../shared/data"))
    case "understanding":
      let named = Array(arguments.dropFirst())
      try understanding(
        curriculum: named.first ?? "curricula/first-line",
        phrasings: named.dropFirst().first ?? "Tests/ContentTests/Phrasings")
    case "expressions": for line in try measureExpressions() { print(line) }
    default:
      print(
        "usage: Benchmarks cards [rubric] | turns | make-interactions [count [turns]] | phrases <phrases> <texts> [times [whole]] | "
          + "expressions | steps [data] | tone-exemplars [data] | choices | attempts [folder] | crowd [folder] "
          + "| understanding [curriculum [phrasings]] | reviews <data> [rubric] | sampling <data> [rubric]"
      )
      exit(64)
    }
  }

  private static func temporary() -> String { FileManager.default.temporaryDirectory.path }
}

/// A line of JSON from numbers, in the order given.
func line(_ figures: KeyValuePairs<String, Double>) -> String {
  "{" + figures.map { "\"\($0)\": \($1)" }.joined(separator: ", ") + "}"
}

func seconds(_ body: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let time = try clock.measure(body)
  return Double(time.components.seconds) + Double(time.components.attoseconds) * 1e-18
}

func share(_ value: Double) -> String { String(format: "%.1f %%", value * 100) }
