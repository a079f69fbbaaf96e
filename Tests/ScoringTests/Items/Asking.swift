import Curricula
import Rubrics
import Scoring

/// An item worth more than a point, so that a share is never taken for points.
func asked(_ interaction: ItemInteraction, points: Double = 2, id: ItemID = "q") -> Item {
  Item(
    id: id, points: points, prompt: RichText("?"), interaction: interaction,
    rationale: RichText("because"))
}

/// Chosen options, written with spaces between.
func chosen(_ ids: String) -> Response { .chosen(options(ids)) }

func ordered(_ ids: String) -> Response { .ordered(options(ids)) }

/// Pairs written as `a:x b:y`.
func pairs(_ text: String) -> Response {
  .pairs(
    text.split(separator: " ").map { pair in
      let ends = pair.split(separator: ":").map { OptionID(String($0)) }
      return Pair(ends[0], ends[1])
    })
}

private func options(_ ids: String) -> [OptionID] {
  ids.split(separator: " ").map { OptionID(String($0)) }
}

extension Item {
  /// Why the response is refused; nothing when it is taken.
  func fault(_ response: Response) -> ResponseFault? {
    do throws(ResponseFault) {
      try validate(response)
      return nil
    } catch {
      return error
    }
  }

  /// True when the response is refused for that reason and then counts as no answer at all.
  func refuses(_ response: Response, for fault: ResponseFault) -> Bool {
    self.fault(response) == fault && share(of: response) == nil
      && score(response).status == .notAnswered && score(response).earned == 0
  }
}

extension ItemScore {
  /// What its reasons add up to.
  var reasoned: Double { reasons.reduce(0) { $0 + ($1.points ?? 0) } }
}

/// True within what adding up in binary costs.
func isNear(_ one: Double?, _ other: Double) -> Bool {
  one.map { abs($0 - other) < 1e-9 } ?? false
}
