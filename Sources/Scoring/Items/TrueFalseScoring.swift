internal import Curricula
internal import Rubrics

extension TrueFalseInteraction {
  func validate(_ chosen: [OptionID], of item: ItemID) throws(ResponseFault) {
    for id in chosen where id != Self.yes && id != Self.no { throw .unknownOption(item, id) }
    if Set(chosen).count > 1 { throw .tooManyOptions(item, most: 1) }
  }

  func judge(_ chosen: [OptionID], _ points: Double) -> Judged {
    let isRight = chosen.first == key
    return Judged(share: isRight ? 1 : 0) {
      [
        ItemScore.Reason(
          isRight
            ? "The statement is \(isTrue ? "true" : "false"), as you said."
            : "The statement is \(isTrue ? "true" : "false"); you said "
              + "\(isTrue ? "false" : "true").", points: isRight ? points : 0)
      ]
    }
  }
}
