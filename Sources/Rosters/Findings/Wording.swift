/// Somebody's text for a sentence: on one line, without what nobody sees, and not long.
func brief(_ text: String, most: Int = 60) -> String {
  var view = String.UnicodeScalarView()
  var count = 0
  for scalar in text.unicodeScalars {
    guard count < most else {
      view.append("…")
      break
    }
    view.append(isUnseen(scalar) ? " " : scalar)
    count += 1
  }
  return String(view)
}

/// A number with commas between its thousands.
func grouped(_ number: Int) -> String {
  var text = ""
  for (place, digit) in String(number).reversed().enumerated() {
    if place > 0, place % 3 == 0, digit != "-" { text.append(",") }
    text.append(digit)
  }
  return String(text.reversed())
}
