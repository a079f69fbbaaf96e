/// A fixed sequence of numbers, so that a property test tries the same cases each time.
struct Seeded {
  var state: UInt64

  mutating func next() -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) ^ (state >> 17)
  }

  /// From nought up to that number, which is left out.
  mutating func below(_ count: Int) -> Int { Int(next() % UInt64(max(1, count))) }

  mutating func one<Element>(of list: [Element]) -> Element { list[below(list.count)] }
}
