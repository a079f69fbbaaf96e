internal import Findings
internal import Reviews
internal import Rubrics
internal import TranscriptFiles

/// The head of an expert's scorecard of a sample interaction.
let sampleTableHead = ["rubric", "criterion", "agent", "answer", "quote", "reason"]

/// The head of the table of the halves that samples are in.
let sampleHalvesHead = ["sample", "half"]

/// True for what lies beside samples: an expert's scorecard of one, or the table of the halves.
func isBesideSamples(_ bytes: [UInt8]) -> Bool {
  isSampleTable(bytes)
    || bytes.prefix { $0 != 0x0A && $0 != 0x0D }
      .elementsEqual(sampleHalvesHead.joined(separator: ",").utf8)
}

/// True for an expert's scorecard of a sample interaction.
func isSampleTable(_ bytes: [UInt8]) -> Bool {
  bytes.starts(with: sampleTableHead.joined(separator: ",").utf8)
}

/// Reads an expert's scorecard: a row for each criterion.
///
/// - Parameters:
///   - sample: what the sample is called.
///   - rubrics: rows of other rubrics are passed over.
func readSampleTable(
  _ bytes: [UInt8], file: String, sample: String, rubrics: [Rubric]
) -> (answers: [SampleAnswer], findings: [Finding]) {
  var answers: [SampleAnswer] = []
  var findings: [Finding] = []
  func fault(_ line: Int?, _ sentence: String) {
    findings.append(
      Finding(.error, .shape, at: SourceLocation(file: file, line: line), sentence))
  }
  guard isSampleTable(bytes) else {
    fault(
      1, "The first line of an expert's scorecard is “\(sampleTableHead.joined(separator: ","))”.")
    return ([], findings)
  }
  var reader = CSVReader(String(decoding: bytes, as: UTF8.self), separator: 0x2C)
  _ = reader.next()
  while let row = reader.next() {
    guard row.cells.count == sampleTableHead.count else {
      fault(
        row.line,
        "The row has \(row.cells.count) cells and needs \(sampleTableHead.count); a cell with a comma "
          + "stands in quotation marks.")
      continue
    }
    let cells = row.cells
    guard let rubric = rubrics.first(where: { $0.id.rawValue == cells[0] }) else { continue }
    guard let criterion = rubric.criteria.first(where: { $0.id.rawValue == cells[1] }) else {
      let known = rubric.criteria.map(\.id.rawValue).joined(separator: ", ")
      fault(row.line, "“\(rubric.title)” has no criterion “\(cells[1])”. It has: \(known).")
      continue
    }
    let levels = criterion.levels.map(\.id.rawValue)
    guard cells[3] == "na" || levels.contains(cells[3]) else {
      let known = (levels + ["na"]).joined(separator: ", ")
      fault(row.line, "“\(cells[3])” is no answer to “\(criterion.title)”. There are: \(known).")
      continue
    }
    answers.append(
      SampleAnswer(
        sample: sample, agent: cells[2], rubric: rubric.id, criterion: criterion.id,
        mark: cells[3] == "na" ? MarkRow.notApplicable : cells[3], quote: cells[4],
        reason: cells[5]))
  }
  return (answers, findings)
}
