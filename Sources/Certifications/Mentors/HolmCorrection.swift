/// Holm's correction (1979) of probabilities for looking at all of them at once.
///
/// With m of them, the smallest is multiplied by m, the next by m − 1 and so on, none becomes smaller
/// than one before it and none larger than 1. If those at or below 0.05 afterwards are believed, the
/// chance of believing even one wrongly is 5 % at most, however they depend on one another.
func holmCorrected(_ chances: [Double]) -> [Double] {
  var corrected = chances
  var greatest = 0.0
  let order = chances.indices.sorted { (chances[$0], $0) < (chances[$1], $1) }
  for (place, index) in order.enumerated() {
    greatest = max(greatest, min(1, Double(chances.count - place) * chances[index]))
    corrected[index] = greatest
  }
  return corrected
}
