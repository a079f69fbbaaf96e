/// Plays that wait to be gone on with, as a heap: those of rarer places first, then the shorter, then
/// the earlier.
struct Frontier {
  private struct Entry {
    var rank: Int
    var length: Int
    var serial: Int
    var play: Play

    func isBefore(_ other: Entry) -> Bool {
      (rank, length, serial) < (other.rank, other.length, other.serial)
    }
  }

  private var heap: [Entry] = []
  private var serial = 0

  var count: Int { heap.count }
  var isEmpty: Bool { heap.isEmpty }

  mutating func add(_ play: Play, rank: Int) {
    heap.append(Entry(rank: rank, length: play.steps.count, serial: serial, play: play))
    serial += 1
    var place = heap.count - 1
    while place > 0, heap[place].isBefore(heap[(place - 1) / 2]) {
      heap.swapAt(place, (place - 1) / 2)
      place = (place - 1) / 2
    }
  }

  mutating func next() -> Play? {
    guard let first = heap.first else { return nil }
    let last = heap.removeLast()
    if heap.isEmpty { return first.play }
    heap[0] = last
    var place = 0
    while true {
      var least = place
      for child in [2 * place + 1, 2 * place + 2]
      where child < heap.count && heap[child].isBefore(heap[least]) {
        least = child
      }
      if least == place { return first.play }
      heap.swapAt(place, least)
      place = least
    }
  }
}
