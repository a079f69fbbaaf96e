internal import Scoring

/// A number for each segment of an agent, drawn once for all: whoever has the smallest comes first.
///
/// A segment's lot is its place in a stream that the seed, the agent and the purpose choose. So it
/// depends on nothing else: not on the order of the population, nor on who else is in it, and a
/// segment that comes or goes leaves the order of the others as it was. Lots of different segments
/// are never alike.
struct Lots {
  private let start: UInt64

  init(seed: UInt64, agent: String, purpose: String = "") {
    var key = SplitMix64(state: seed)
    key.state = key.next() ^ hash(agent)
    key.state = key.next() ^ hash(purpose)
    start = key.next()
  }

  subscript(number: Int64) -> UInt64 {
    // Where the stream stands after so many numbers.
    var stream = SplitMix64(
      state: start &+ UInt64(bitPattern: number) &* 0x9E37_79B9_7F4A_7C15)
    return stream.next()
  }

  subscript(name: String) -> UInt64 { self[Int64(bitPattern: hash(name))] }
}

/// Fowler, Noll and Vo's hash (FNV-1a, 64 bits), the same on every machine.
private func hash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
}
