import Dispatch
import Foundation
import Synchronization
import Testing

@testable import Accounts

struct PasswordHashingTests {
  @Test func `who knows the password is told from who does not`() throws {
    let hashing = try PasswordHashing(width: 2)
    let right = try Password(typed: "twelve green otters")
    let hash = try hashing.hash(right)
    #expect(try hashing.verify(right, against: hash))
    #expect(try !hashing.verify(Password(typed: "eleven green otters"), against: hash))
    #expect(try !hashing.needsRehash(hash))
  }

  @Test func `for somebody unknown the same work is done and the answer is no`() throws {
    let asked = Mutex<[String]>([])
    let hashing = try PasswordHashing(width: 1, waiting: 0) { _, stored in
      asked.withLock { $0.append(stored) }
      return true  // Even if somebody hit upon nobody's password.
    }
    #expect(try !hashing.verify(Password(typed: "whatever"), against: nil))
    let stored = try #require(asked.withLock { $0 }.first)
    #expect(asked.withLock { $0 }.count == 1)
    #expect(StoredHash(stored)?.memory == 19_456)
    #expect(StoredHash(stored)?.passes == 2)
  }

  @Test func `beyond the places and the queue nobody is let in`() {
    let gate = HashingGate(places: 1, waiting: 1)
    let isInside = DispatchSemaphore(value: 0)
    let mayLeave = DispatchSemaphore(value: 0)
    let ended = DispatchSemaphore(value: 0)
    let outcomes = Mutex<[HashingFault?]>([])
    @Sendable func enter(_ work: () -> Void) {
      do throws(HashingFault) {
        try gate.run { work() }
        outcomes.withLock { $0.append(nil) }
      } catch {
        outcomes.withLock { $0.append(error) }
      }
      ended.signal()
    }
    Thread.detachNewThread {
      enter {
        isInside.signal()
        mayLeave.wait()
      }
    }
    isInside.wait()
    // One of these two waits; the other is sent away while the place is still taken.
    for _ in 1...2 { Thread.detachNewThread { enter {} } }
    ended.wait()
    #expect(outcomes.withLock { $0 } == [.busy])
    mayLeave.signal()
    ended.wait()
    ended.wait()
    #expect(outcomes.withLock { $0 } == [.busy, nil, nil])
    // And everything is free again.
    enter {}
    enter {}
    #expect(outcomes.withLock { $0 } == [.busy, nil, nil, nil, nil])
  }

  @Test func `never more run at once than there are places`() {
    let gate = HashingGate(places: 2, waiting: 100)
    let running = Mutex((now: 0, most: 0, runs: 0))
    DispatchQueue.concurrentPerform(iterations: 60) { _ in
      try? gate.run {
        running.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.runs + 1) }
        var sum = 0
        for number in 0..<20_000 { sum &+= number }
        running.withLock { $0.now -= sum > 0 ? 1 : 0 }
      }
    }
    #expect(running.withLock { $0.runs } == 60)
    #expect(running.withLock { $0.most } <= 2)
    #expect(running.withLock { $0.now } == 0)
  }

  @Test func `work that fails leaves its place to the next`() throws {
    let gate = HashingGate(places: 1, waiting: 0)
    for _ in 1...3 {
      #expect(throws: HashingFault.notComputed) {
        try gate.run { () throws(HashingFault) in throw HashingFault.notComputed }
      }
    }
    #expect(try gate.run { 7 } == 7)
  }
}
