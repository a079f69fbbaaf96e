internal import Foundation
internal import Logging
internal import Synchronization

/// Work that goes on after its form was answered: one piece at a time, in the order it was begun.
///
/// All of it is in memory. What an import has stored is on disk; the rest is done again.
final class Jobs: Sendable {
  private let table = Mutex<[String: Job]>([:])
  private let queue = DispatchQueue(label: "guildhall.jobs")
  private static let most = 24
  private static let mostOfOne = 6
  private static let kept: TimeInterval = 12 * 3_600

  /// Takes a job on; where there are too many, the oldest that is done with gives way.
  ///
  /// - Throws: `refused` where somebody has too many open, `busy` where all together have.
  func add(_ job: Job) throws {
    sweep(at: job.startedAt)
    try table.withLock { table in
      func makeRoom(_ isOne: (Job) -> Bool) -> Bool {
        let oldest = table.values.filter { $0.stage.isDone && isOne($0) }
          .min { $0.startedAt < $1.startedAt }
        guard let oldest else { return false }
        table[oldest.id] = nil
        return true
      }
      if table.values.count(where: { $0.owner == job.owner }) >= Self.mostOfOne,
        !makeRoom({ $0.owner == job.owner })
      {
        throw WebFault.refused(
          "You have \(Self.mostOfOne) uploads open. Finish one, or throw one away, before you send "
            + "another.")
      }
      if table.count >= Self.most, !makeRoom({ _ in true }) { throw WebFault.busy }
      table[job.id] = job
    }
  }

  /// Throws away what nobody came back to: what people sent must not lie about.
  func sweep(at now: Date) {
    table.withLock { table in
      guard !table.isEmpty else { return }
      table = table.filter {
        $0.value.stage.isBusy || now.timeIntervalSince($0.value.startedAt) < Self.kept
      }
    }
  }

  /// - Throws: `notFound`, also for somebody else's.
  func job(_ id: String, _ kind: Job.Kind, of owner: Int64) throws -> Job {
    guard let job = table.withLock({ $0[id] }), job.owner == owner, job.kind == kind else {
      throw WebFault.notFound
    }
    return job
  }

  /// Somebody's, the newest first.
  func jobs(_ kind: Job.Kind, of owner: Int64) -> [Job] {
    table.withLock { table in
      table.values.filter { $0.owner == owner && $0.kind == kind }
        .sorted { ($0.startedAt, $0.id) > ($1.startedAt, $1.id) }
    }
  }

  /// Whether others have something on its way.
  func hasOthers(than owner: Int64) -> Bool {
    table.withLock { $0.values.contains { $0.owner != owner && $0.stage.isBusy } }
  }

  /// Begins the next piece of a job's work.
  ///
  /// - Parameters:
  ///   - change: what is set before; what it throws is passed on and nothing is begun.
  ///   - work: may tell how far it is; its result is the job's next stage.
  /// - Throws: `refused` while another piece is on its way.
  func begin(
    _ id: String, change: (inout Job) throws -> Void = { _ in },
    work: @escaping @Sendable (Job, _ tell: @Sendable (String) -> Void) throws -> Job.Stage
  ) throws {
    let job = try table.withLock { table in
      guard var job = table[id] else { throw WebFault.notFound }
      try change(&job)
      job.before = job.stage
      job.stage = .waiting
      table[id] = job
      return job
    }
    queue.async { [self] in
      let stage: Job.Stage
      do {
        set(id, .working("It has begun."))
        stage = try work(job) { words in self.set(id, .working(words)) }
      } catch {
        let shown = ShownFault(error)
        if shown.isOurs {
          Logger(label: "guildhall.web").error(
            "job", metadata: ["kind": .string("\(type(of: error))")])
        }
        stage = .failed(shown.sentence)
      }
      set(id, stage)
    }
  }

  /// Throws a job and its files away.
  ///
  /// - Throws: `refused` while it is being worked on.
  func discard(_ id: String, _ kind: Job.Kind, of owner: Int64) throws {
    try table.withLock { table in
      guard let job = table[id], job.owner == owner, job.kind == kind else {
        throw WebFault.notFound
      }
      try job.requireRest()
      table[id] = nil
    }
  }

  /// Returns when everything that was begun is done.
  func settle() { queue.sync {} }

  private func set(_ id: String, _ stage: Job.Stage) {
    table.withLock { table in
      table[id]?.stage = stage
      switch stage {
      case .imported, .published: table[id]?.upload = nil
      default: break
      }
    }
  }
}

extension Job {
  /// - Throws: `refused` while it is being worked on.
  func requireRest() throws {
    if stage.isBusy {
      throw WebFault.refused(
        "It is still being worked on. Wait until that is done; nothing was begun twice.")
    }
  }
}
