import Curricula
import Foundation
import GuildhallKit

/// What comes with the project, read once for all tests.
enum Shipped {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let scenarios: [PlayableScenario] =
    readScenarios(at: root + "/curricula/first-line").scenarios

  /// Sentences that the cues were not written from, by what they mean.
  static let phrasings: [String: [String]] = {
    let folder = root + "/Tests/ContentTests/Phrasings"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return Dictionary(
      uniqueKeysWithValues: names.filter { $0.hasSuffix(".txt") }.map { name in
        let text = (try? String(contentsOfFile: folder + "/" + name, encoding: .utf8)) ?? ""
        return (
          String(name.dropLast(4)), text.split(whereSeparator: \.isNewline).map(String.init)
        )
      })
  }()
}

/// A quiz with the module it stands in.
struct ShippedQuiz: Sendable, CustomStringConvertible {
  let module: String
  let quiz: Quiz

  var description: String { module + "/" + quiz.id.rawValue }
}

extension Shipped {
  static let quizzes: [ShippedQuiz] =
    checkCurricula(at: [root + "/curricula/first-line"]).entries.compactMap(\.curriculum)
    .flatMap { curriculum in
      curriculum.modules.flatMap { module in
        module.parts.compactMap { part in
          if case .quiz(let quiz) = part {
            ShippedQuiz(module: module.id.rawValue, quiz: quiz)
          } else {
            nil
          }
        }
      }
    }
}
