import Foundation
import Statistics
import Testing

/// The file of shared vectors, where it is there.
enum Vectors {
  static let file = try? Data(
    contentsOf: URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "../../../../shared/data/fsrs/vectors.json").standardizedFileURL)

  static func defaultParameters() throws -> [Double] {
    struct Head: Decodable { var defaultParameters: [Double] }
    return try JSONDecoder().decode(Head.self, from: #require(file)).defaultParameters
  }

  static func ids() throws -> [String] {
    struct Entry: Decodable { var id: String }
    struct List: Decodable { var vectors: [Entry] }
    return try JSONDecoder().decode(List.self, from: #require(file)).vectors.map(\.id).sorted()
  }

  /// Each vector has a shape of its own.
  static func read<Vector: Decodable>(_ id: String, as: Vector.Type) throws -> Vector {
    let bytes = try #require(file)
    let whole = try #require(JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    let vectors = try #require(whole["vectors"] as? [[String: Any]])
    let vector = try #require(vectors.first { $0["id"] as? String == id })
    return try JSONDecoder().decode(
      Vector.self, from: JSONSerialization.data(withJSONObject: vector))
  }
}

struct IntervalVector: Decodable {
  var stability: Double
  var desiredRetention, expectedDays: [Double]
}

struct MemoryVector: Decodable {
  var reviews: [Review]
  var expected: Expected
  var tolerance: Double
  struct Review: Decodable {
    var rating: Rating
    var daysSinceLast: Int64
  }
  struct Expected: Decodable { var stability, difficulty: Double }
}

struct CurveVector: Decodable {
  var days, stability, expectedRetrievability: [Double]
  var tolerance: Double
}

struct FirstVector: Decodable {
  var rating: [Rating]
  var expectedStability, expectedDifficulty: [Double]
  var tolerance: Double
}

struct MovedVector: Decodable {
  var difficulty: Double
  var rating: [Rating]
  var expected: [Double]
  var tolerance: Double
}

struct HistoryVector: Decodable {
  var ratings: [Rating]
  var expectedDays: [Int64]
}

struct StepVector: Decodable {
  var cases: [Case]
  struct Case: Decodable {
    var ratings: [Rating]
    var expected: Expected
  }
  struct Expected: Decodable {
    var state: String
    var step: Int?
    var minutes: Double
  }
}

struct EasyVector: Decodable {
  var expected: Expected
  var tolerance: Double
  struct Expected: Decodable { var difficulty: Double }
}
