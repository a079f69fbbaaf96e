internal import Findings
internal import Markup

/// Holds the figures against the folder's files, and looks into drawings for what may not be there.
func checkFigures(_ files: [CurriculumFile], folder: String, _ notes: ReadingNotes) {
  let known = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { one, _ in one })
  var seen: Set<String> = []
  for (source, location) in notes.figures {
    guard let file = known[source] else {
      notes.error(
        .reference, location, "There is no file “\(source)” in the curriculum's folder.")
      continue
    }
    guard let kind = source.split(separator: ".").last?.lowercased(), kinds.contains(kind) else {
      notes.error(
        .meaning, location,
        "“\(source)” is no picture that browsers show; there are svg, png, jpg, jpeg, gif and webp."
      )
      continue
    }
    guard seen.insert(source).inserted else { continue }
    let name = file.name(in: folder)
    if file.bytes.count > largestPicture {
      notes.error(
        .file, SourceLocation(file: name),
        "The picture has \(file.bytes.count) bytes; at most \(largestPicture) are shown.")
    } else if kind == "svg" {
      checkDrawing(file, name, notes)
    } else if !begins(file.bytes, like: kind) {
      notes.error(.file, SourceLocation(file: name), "The file is no \(kind) picture.")
    }
  }
}

private let kinds: Set = ["svg", "png", "jpg", "jpeg", "gif", "webp"]
private let largestPicture = 5 << 20

private func begins(_ bytes: [UInt8], like kind: String) -> Bool {
  switch kind {
  case "png": bytes.starts(with: [0x89, 0x50, 0x4E, 0x47])
  case "gif": bytes.starts(with: Array("GIF8".utf8))
  case "webp":
    bytes.starts(with: Array("RIFF".utf8)) && bytes.dropFirst(8).starts(with: Array("WEBP".utf8))
  default: bytes.starts(with: [0xFF, 0xD8, 0xFF])
  }
}

/// A drawing is a document that a browser runs: scripts, events and things from elsewhere may not
/// be in it.
private func checkDrawing(_ file: CurriculumFile, _ name: String, _ notes: ReadingNotes) {
  let (root, findings) = readMarkup(file.bytes, file: name, schema: nil)
  notes.findings += findings
  guard let root else { return }
  // A style sheet is named in front of the root, where the tree does not show it.
  if String(decoding: file.bytes, as: UTF8.self).contains("<?xml-stylesheet") {
    notes.error(
      .unsafe, SourceLocation(file: name), "A drawing may not name a style sheet; remove it.")
  }
  if root.name != "svg" {
    notes.error(.file, root.location, "The root is <\(root.name)>; a drawing has <svg>.")
  }
  func visit(_ element: MarkupElement) {
    // What drawing programs write about themselves is shown nowhere.
    if element.name == "metadata" { return }
    if !allowed.contains(element.name) {
      notes.error(
        .unsafe, element.location, "A drawing may not hold <\(element.name)>; remove it.")
      return
    }
    for (attribute, value) in element.attributes.sorted(by: { $0.key < $1.key }) {
      let name = attribute.lowercased()
      if name.hasPrefix("on") || leadsElsewhere(value)
        || name == "href" && !value.hasPrefix("#")
      {
        notes.error(
          .unsafe, element.location,
          "A drawing may not run anything or show anything from elsewhere; remove “\(name)”.")
      }
    }
    element.elements.forEach(visit)
  }
  visit(root)
}

/// True when a value names a place that is not in the drawing itself, or hides that it does.
private func leadsElsewhere(_ value: String) -> Bool {
  let words = value.lowercased().filter { !$0.isWhitespace && !"'\"".contains($0) }
  return words.contains("\\") || words.contains("javascript:") || words.contains("image-set(")
    || words.split(separator: "url(", omittingEmptySubsequences: false).dropFirst()
      .contains { !$0.hasPrefix("#") }
}

/// What a still drawing needs; everything else is refused.
private let allowed: Set = [
  "svg", "g", "defs", "symbol", "use", "title", "desc", "path", "rect", "circle", "ellipse", "line",
  "polyline", "polygon", "text", "tspan", "textPath", "marker", "linearGradient",
  "radialGradient", "stop", "clipPath", "mask", "pattern", "switch", "metadata", "filter",
  "feGaussianBlur", "feOffset", "feFlood", "feComposite", "feMerge", "feMergeNode", "feBlend",
  "feColorMatrix", "feDropShadow",
]
