internal import Curricula
internal import Rubrics

extension PresentedItem {
  mutating func show(_ matrix: MatrixInteraction, _ shuffling: OptionShuffling) {
    kind = .matrix
    let rows = shuffling.shuffled(matrix.rows, isShuffled: matrix.isShuffled)
    self.rows = shuffling.numbered(rows.map { ($0.id, $0.text.plain, []) })
    options = shuffling.lettered(matrix.columns.map { ($0.id, $0.text) })
  }
}
