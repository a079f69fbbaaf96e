/// How much mentors differ in truth, by one measure: the variance of their true shares.
///
/// - Returns: 0 where the shares spread no more than chance makes them.
///
/// Source: R. DerSimonian and N. Laird 1986, the method of moments; the variance of every mentor's
/// share is taken from all mentees together.
func varianceBetween(_ mentors: [MenteeScores]) -> Double {
  let all = mentors.reduce(MenteeScores()) { $0 + $1 }
  guard let share = all.share, all.count > 1 else { return 0 }
  let single = all.squares(around: share) / Double(all.count - 1)
  guard single > 0 else { return 0 }
  var groups = 0.0
  var weights = 0.0
  var squaredWeights = 0.0
  var sum = 0.0
  var squares = 0.0
  for mentor in mentors {
    guard let own = mentor.share else { continue }
    let weight = 1 / (single * mentor.weight)
    groups += 1
    weights += weight
    squaredWeights += weight * weight
    sum += weight * own
    squares += weight * own * own
  }
  let room = weights - squaredWeights / weights
  return room > 0 ? max(0, (squares - sum * sum / weights - (groups - 1)) / room) : 0
}
