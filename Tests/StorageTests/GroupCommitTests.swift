import Dispatch
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite struct GroupCommitTests {
  /// Runs something on so many threads at once and waits for all of them.
  private func onThreads(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
    let group = DispatchGroup()
    for number in 0..<count {
      group.enter()
      Thread.detachNewThread {
        work(number)
        group.leave()
      }
    }
    group.wait()
  }

  @Test func `what many write at once is all there, and the log's chain is whole`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path, access: .readWrite())
    let act = Act(by: "test", at: Date(timeIntervalSince1970: 1_800_000_000))
    let failures = Mutex(0)
    onThreads(32) { number in
      for round in 0..<8 {
        do {
          _ = try store.person(named: "Person \(number) of \(round)", act)
        } catch {
          failures.withLock { $0 += 1 }
        }
      }
    }
    #expect(failures.withLock { $0 } == 0)
    #expect(try store.people().count == 256)
    let report = try store.read { try $0.auditReport() }
    #expect(report.events == 256 && report.firstBroken == nil)
  }

  @Test func `a change that is refused takes nothing of its neighbours with it`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path, access: .readWrite())
    let act = Act(by: "test", at: Date(timeIntervalSince1970: 1_800_000_000))
    struct Refused: Error {}
    let refused = Mutex(0)
    onThreads(24) { number in
      do {
        try store.write { db in
          try db.execute(
            sql: "INSERT INTO person (handle, name, createdAt) VALUES (?, ?, ?)",
            arguments: ["p\(number)", "P \(number)", act.at.stored])
          // The half of them fails after having written.
          if number.isMultiple(of: 2) { throw Refused() }
        }
      } catch is Refused {
        refused.withLock { $0 += 1 }
      } catch {
        refused.withLock { $0 += 1_000 }
      }
    }
    #expect(refused.withLock { $0 } == 12)
    #expect(try store.people().map(\.handle).sorted() == (0..<12).map { "p\($0 * 2 + 1)" }.sorted())
  }

  @Test func `when the commit itself fails, nobody is told that something was saved`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path, access: .readWrite())
    let act = Act(by: "test", at: Date(timeIntervalSince1970: 1_800_000_000))
    // Checked when the transaction is committed, and not before.
    try store.write { db in
      try db.execute(
        sql: """
          CREATE TABLE later (
            person INTEGER REFERENCES person DEFERRABLE INITIALLY DEFERRED) STRICT
          """)
    }
    let saved = Mutex<Set<String>>([])
    onThreads(24) { number in
      let name = "P \(number)"
      do {
        if number == 7 {
          try store.write { try $0.execute(sql: "INSERT INTO later VALUES (123456)") }
        } else {
          _ = try store.person(named: name, act)
        }
        saved.withLock { _ = $0.insert(name) }
      } catch {}
    }
    let told = saved.withLock { $0 }
    #expect(Set(try store.people().map(\.name)) == told)
    #expect(!told.contains("P 7"))
  }

  @Test func `what is written alone is written as before`() throws {
    let folder = try TemporaryFolder()
    let store = try Store(folder: folder.path, access: .readWrite())
    struct Refused: Error {}
    #expect(throws: Refused.self) { try store.write { _ in throw Refused() } }
    #expect(try store.write { try Int.fetchOne($0, sql: "SELECT 7") } == 7)
  }
}
