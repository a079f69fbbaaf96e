import Curricula
import Rubrics
import Simulations
import Testing

@testable import GuildhallKit

@Suite struct `Scenarios that are ready to be played` {
  @Test func `are made once, and forgotten when nobody has asked for them longest`() throws {
    let school = try TemporarySchool(LateParcel.part, files: LateParcel.files)
    var version = try school.version
    let cache = EngineCache()
    #expect(cache.engine("late", of: version)?.scenario.id == "late")
    #expect(cache.engine("early", of: version) == nil)
    #expect(cache.engine("late", of: version) != nil && cache.count == 1)
    let first = version.contentHash
    for number in 1...EngineCache.limit {
      for hash in [first, "version \(number)"] {
        version.contentHash = hash
        _ = cache.engine("late", of: version)
      }
    }
    #expect(cache.count == EngineCache.limit)
    #expect(cache.has("late", of: first) && !cache.has("late", of: "version 1"))
  }
}
