public import Findings
internal import Foundation
public import Reviews
public import Rubrics
internal import Scoring
internal import TranscriptFiles
internal import Transcripts

/// What trying rubrics on sample interactions gave.
public struct SampleTrial: Sendable {
  /// By sample, then in the order of the expert's rows.
  public var comparisons: [SampleComparison]
  /// How many samples an expert has scored.
  public var samples: Int
  /// The half of each sample that is in one.
  public var halves: [String: String]
  public var findings: [Finding]
}

extension SampleTrial {
  /// The names of the halves, sorted.
  public var halfNames: [String] { Set(halves.values).sorted() }

  /// The comparisons on the samples of one half; all of them for none.
  public func comparisons(in half: String?) -> [SampleComparison] {
    guard let half else { return comparisons }
    return comparisons.filter { halves[$0.answer.sample] == half }
  }
}

/// Holds the machine's scorecards of sample interactions against those of experts, without a
/// database.
///
/// - Parameters:
///   - folder: of the samples, in any form that is read; a folder with `answers.json` is one sample.
///   - keys: the folder of the experts' scorecards, named like the samples.
///   - halves: a CSV file with the columns `sample` and `half`.
public func trySamples(
  in folder: String, keys: String, halves: String? = nil, rubrics: [Rubric]
) throws -> SampleTrial {
  var trial = SampleTrial(comparisons: [], samples: 0, halves: [:], findings: [])
  if let halves { trial.readHalves(at: halves) }
  let (answers, faults) = readSampleTables(in: keys, rubrics)
  trial.findings += faults
  trial.samples = answers.count
  let engines = rubrics.map { RubricEngine($0) }
  let paths = samplePaths(in: folder)
  for (name, answers) in answers.sorted(by: { $0.key < $1.key }) {
    let key = keys + "/" + name + ".csv"
    guard let path = paths[name] else {
      trial.findings.append(fault(key, "There is no sample “\(name)” in \(folder)."))
      continue
    }
    // Each by itself: an export is read with all that lies beside it.
    let (interactions, faults) = try interactions(at: path)
    trial.findings += faults.filter { $0.severity == .error }
    guard interactions.count == 1 else {
      trial.findings.append(
        fault(path, "A sample is one interaction; \(interactions.count) were read here."))
      continue
    }
    let cards = engines.flatMap { $0.evaluate(interactions[0], asMeant: true) }
    for answer in answers {
      guard let entry = entry(for: answer, in: cards, interactions[0]) else {
        trial.findings.append(
          fault(
            key,
            "The expert judges “\(answer.agent)” by “\(answer.rubric)”, “\(answer.criterion)”; the "
              + "machine has no such scorecard. Look at the agent's name and the rubric's channels."
          ))
        continue
      }
      if let comparison = SampleComparison(answer, entry) { trial.comparisons.append(comparison) }
    }
  }
  return trial
}

/// Where each sample lies, by its name: a file without its ending, or a folder.
func samplePaths(in folder: String) -> [String: String] {
  let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  return Dictionary(
    names.sorted().map { name in
      var isFolder: ObjCBool = false
      let path = folder + "/" + name
      _ = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
      return (isFolder.boolValue ? name : withoutEnding(name), path)
    }, uniquingKeysWith: { first, _ in first })
}

func interactions(at path: String) throws -> ([Interaction], [Finding]) {
  var interactions: [Interaction] = []
  var findings: [Finding] = []
  findings += try TranscriptSource(paths: [path]).forEachBatch { batch in
    for raw in batch {
      let reading = raw.read()
      findings += reading.findings
      if let interaction = reading.interaction { interactions.append(interaction) }
    }
  }
  return (interactions, findings)
}

private func fault(_ file: String, _ sentence: String) -> Finding {
  Finding(.error, .shape, at: SourceLocation(file: file), sentence)
}

private func entry(
  for answer: SampleAnswer, in cards: [Scorecard], _ interaction: Interaction
) -> Scorecard.Entry? {
  let mine = cards.filter { $0.rubric == answer.rubric }
  let card = mine.first { card in
    guard let place = card.segment.agent else { return false }
    let agent = interaction.participants[place]
    return agent.name == answer.agent || agent.agent == answer.agent
  }
  return (card ?? (mine.count == 1 ? mine.first : nil))?.entries.first {
    $0.criterion == answer.criterion
  }
}

/// The experts' scorecards of a folder, by the sample's name.
func readSampleTables(
  in folder: String, _ rubrics: [Rubric]
) -> (keys: [String: [SampleAnswer]], findings: [Finding]) {
  var keys: [String: [SampleAnswer]] = [:]
  let below = filesBelow(folder)
  var findings = below.findings
  for path in below.paths where path.lowercased().hasSuffix(".csv") {
    let file = folder + "/" + path
    guard let bytes = contents(of: file) else {
      findings.append(fault(file, "The file cannot be read; check that you may read it."))
      continue
    }
    let name = withoutEnding(lastPart(path))
    let read = readSampleTable(bytes, file: file, sample: name, rubrics: rubrics)
    findings += read.findings
    keys[name] = read.answers
  }
  return (keys, findings)
}

extension SampleTrial {
  fileprivate mutating func readHalves(at file: String) {
    guard let bytes = contents(of: file) else {
      findings.append(fault(file, "The file cannot be read; check the name."))
      return
    }
    var reader = CSVReader(String(decoding: bytes, as: UTF8.self), separator: 0x2C)
    guard reader.next()?.cells == sampleHalvesHead else {
      findings.append(fault(file, "The first line is “sample,half”."))
      return
    }
    while let row = reader.next() {
      if row.cells.count == 2 { halves[row.cells[0]] = row.cells[1] }
    }
  }
}
