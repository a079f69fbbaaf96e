internal import CLibxml2
internal import Dispatch
public import Findings

/// Reads one XML file into a tree, and checks it against a schema.
///
/// - Parameters:
///   - bytes: the file as it is on disk.
///   - file: its name in findings.
///   - schema: nothing to check well-formedness alone.
/// - Returns: the root, also of a file with schema faults so that its meaning can be checked in
///   the same run, and everything that is wrong. No root when the file is not well-formed, is
///   unsafe or not text.
public func readMarkup(
  _ bytes: [UInt8], file: String, schema: MarkupSchema?, limits: MarkupLimits = MarkupLimits()
) -> (root: MarkupElement?, findings: [Finding]) {
  Markup.prepare()
  switch MarkupGuard(file: file, limits: limits).utf8(bytes) {
  case .failure(let refusal): return (nil, [refusal.finding])
  case .success(let source):
    let parsing = parseMarkup(source, file: file, limits: limits)
    guard let schema else {
      let findings = parsing.looseFaults + parsing.faults
      return (findings.isEmpty ? parsing.root : nil, findings)
    }
    let shape = shapeFindings(source, file: file, schema: schema, limits: limits)
    let outcome = join(Syntax(parsing), shape)
    return (outcome.isUsable ? parsing.root : nil, outcome.findings)
  }
}

/// Reads many files, one after the other, while a second thread checks them against a schema.
///
/// A tree can be used at once. Whether its file was as the schema wants it is known at the end.
public final class MarkupLoader {
  /// What was found in one file, its syntax and its shape.
  public struct Outcome: Sendable {
    public var findings: [Finding]
    /// False when the file is broken, or has too many faults for its tree to mean anything.
    public var isUsable: Bool
  }

  private let schema: MarkupSchema
  private let limits: MarkupLimits
  private var syntax: [Syntax] = []
  private let shapes = ShapeCollection()
  private let queue = DispatchQueue(label: "guildhall.shape", qos: .userInitiated)

  public init(schema: MarkupSchema, limits: MarkupLimits = MarkupLimits()) {
    self.schema = schema
    self.limits = limits
    Markup.prepare()
  }

  /// Reads a file into a tree and sets its check going.
  ///
  /// - Returns: no root when the file is not well-formed, is unsafe or not text.
  public func read(_ bytes: [UInt8], file: String) -> MarkupElement? {
    let number = syntax.count
    switch MarkupGuard(file: file, limits: limits).utf8(bytes) {
    case .failure(let refusal):
      syntax.append(Syntax(MarkupParsing(faults: [refusal.finding])))
      return nil
    case .success(let source):
      queue.async { [schema, limits, shapes] in
        shapes.byNumber[number] = shapeFindings(source, file: file, schema: schema, limits: limits)
      }
      let parsing = parseMarkup(source, file: file, limits: limits)
      syntax.append(Syntax(parsing))
      return parsing.root
    }
  }

  /// Waits for the checks: what was found in every file so far, in the order of reading.
  public func finish() -> [Outcome] {
    let shapes = queue.sync { [shapes] in shapes.byNumber }
    return syntax.enumerated().map { join($1, shapes[$0] ?? ShapeFindings()) }
  }
}

/// Touched on its loader's queue alone.
private final class ShapeCollection: @unchecked Sendable {
  var byNumber: [Int: ShapeFindings] = [:]
}

/// What is kept of a parsing when the document is with its reader.
private struct Syntax {
  var faults: [Finding]
  var looseFaults: [Finding]

  init(_ parsing: MarkupParsing) {
    faults = parsing.faults
    looseFaults = parsing.looseFaults
  }
}

extension MarkupParsing {
  fileprivate var root: MarkupElement? { document.map { MarkupElement(document: $0, index: 0) } }
}

private func join(_ syntax: Syntax, _ shape: ShapeFindings) -> MarkupLoader.Outcome {
  // A prefix that nothing declares is mostly no news: the schema does not know the name either.
  let told = Set(shape.findings.map(\.location))
  let findings = shape.findings + syntax.looseFaults.filter { !told.contains($0.location) }
  guard let fault = syntax.faults.first else {
    return MarkupLoader.Outcome(findings: findings, isUsable: !shape.isCutShort)
  }
  // What the schema said before the file broke still stands; behind that it only puzzles.
  let before = findings.filter { finding in
    fault.location.line.map { (finding.location.line ?? 0) < $0 } ?? true
  }
  return MarkupLoader.Outcome(findings: before + syntax.faults, isUsable: false)
}
