/// An element of a picture as a test sees it.
struct SVGElement {
  var name: String
  var attributes: [String: String] = [:]
  /// The text that stands directly in the element, with its entities resolved.
  var text = ""
  var children: [SVGElement] = []

  /// This element and all below it, in the order of the document.
  var all: [SVGElement] { [self] + children.flatMap(\.all) }

  var classes: [String] { (attributes["class"] ?? "").split(separator: " ").map(String.init) }

  func all(_ name: String) -> [SVGElement] { all.filter { $0.classes.contains(name) } }

  /// What the element's own tooltip says.
  var tooltip: String? { children.first { $0.name == "title" }?.text }

  func number(_ attribute: String) -> Double? { attributes[attribute].flatMap(Double.init) }

  /// The edges that are drawn below this element; the legend's lines are none.
  var edges: [SVGElement] { all("g-edge").filter { $0.tooltip != nil } }
  var nodes: [SVGElement] { all("g-node").filter { $0.tooltip != nil } }
}

/// Reads a document strictly; nothing where it is not well-formed.
func element(_ document: String) -> SVGElement? {
  var rest = Substring(document)
  var open: [SVGElement] = []
  var root: SVGElement?
  while !rest.isEmpty {
    guard let mark = rest.firstIndex(of: "<") else { break }
    guard let text = resolved(rest[..<mark]) else { return nil }
    if open.isEmpty {
      guard text.allSatisfy(\.isWhitespace), root == nil else { return nil }
    } else {
      open[open.count - 1].text += text
    }
    guard let close = rest[mark...].firstIndex(of: ">") else { return nil }
    var tag = rest[rest.index(after: mark)..<close]
    rest = rest[rest.index(after: close)...]
    var finished: SVGElement?
    if tag.first == "/" {
      guard let last = open.popLast(), last.name == tag.dropFirst() else { return nil }
      finished = last
    } else {
      let isEmpty = tag.last == "/"
      if isEmpty { tag.removeLast() }
      guard let new = started(tag) else { return nil }
      if isEmpty { finished = new } else { open.append(new) }
    }
    guard let finished else { continue }
    if open.isEmpty { root = finished } else { open[open.count - 1].children.append(finished) }
  }
  return open.isEmpty && rest.allSatisfy(\.isWhitespace) ? root : nil
}

private func started(_ tag: Substring) -> SVGElement? {
  let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
  guard parts.count % 2 == 1, let first = parts.first,
    let name = first.split(separator: " ").first
  else { return nil }
  var element = SVGElement(name: String(name))
  for (key, value) in zip(parts.indices, parts.indices.dropFirst()) where key % 2 == 0 {
    guard parts[key].last == "=", let word = parts[key].dropLast().split(separator: " ").last,
      let text = resolved(parts[value]), element.attributes[String(word)] == nil
    else { return nil }
    element.attributes[String(word)] = text
  }
  return element
}

/// The text with its entities resolved; nothing where it has another one, or a control character.
private func resolved(_ text: Substring) -> String? {
  let entities = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'"]
  var result = ""
  for (number, part) in text.split(separator: "&", omittingEmptySubsequences: false).enumerated() {
    if number == 0 {
      result += part
      continue
    }
    guard let end = part.firstIndex(of: ";"), let sign = entities[String(part[..<end])] else {
      return nil
    }
    result += sign + part[part.index(after: end)...]
  }
  let isClean = result.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" || $0 == "\t" }
  return isClean ? result : nil
}
