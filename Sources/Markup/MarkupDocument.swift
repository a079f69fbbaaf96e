/// A parsed file as a few flat arrays, which `MarkupElement` looks into.
///
/// A tree of values would take ten times the memory: an object or two for every element and a
/// string for every text, most of which are read once or never. Here a node takes 16 bytes and a
/// text is a place in the file's own bytes; strings are made when somebody asks for one.
final class MarkupDocument: Sendable {
  /// An element or a text, in the order of the file: an element's nodes follow it.
  struct Node: Sendable {
    /// The number of the element's name; `textMark` for a text.
    var name: UInt32
    /// Of an element, the node behind its last; of a text, where its bytes begin.
    var end: UInt32
    /// Of an element, its line; of a text, how many bytes it has.
    var line: UInt32
    /// Of an element, its first attribute, or `none`; of a text, 1 when it stands in `decoded`.
    var first: UInt32
  }

  struct Attribute: Sendable {
    var name: UInt32
    /// Where its value begins.
    var start: UInt32
    /// How many bytes the value has, doubled; odd when it stands in `decoded`.
    var length: UInt32
    /// How many attributes of the same element follow.
    var remaining: UInt32
  }

  static let textMark = UInt32.max
  static let none = UInt32.max

  let file: String
  /// The file's bytes and a zero.
  let source: [UInt8]
  /// Text that stands otherwise in the file, with references or across a CDATA mark.
  let decoded: [UInt8]
  let nodes: [Node]
  let attributes: [Attribute]
  let names: [String]

  init(
    file: String, source: [UInt8], decoded: [UInt8], nodes: [Node], attributes: [Attribute],
    names: [String]
  ) {
    self.file = file
    self.source = source
    self.decoded = decoded
    self.nodes = nodes
    self.attributes = attributes
    self.names = names
  }

  func name(of index: Int) -> String { names[Int(nodes[index].name)] }
  func line(of index: Int) -> Int { Int(nodes[index].line) }
  func isText(_ index: Int) -> Bool { nodes[index].name == Self.textMark }
}

// Walking. Loops go over the array's buffer, so that nothing is retained or checked in them.
extension MarkupDocument {
  func elements(of parent: Int) -> [MarkupElement] {
    collect(parent) { $0.name != Self.textMark }
  }

  func elements(of parent: Int, named name: String) -> [MarkupElement] {
    guard let number = number(ofChild: name, of: parent) else { return [] }
    return collect(parent) { $0.name == number }
  }

  func firstElement(of parent: Int, named name: String) -> Int? {
    names.withUnsafeBufferPointer { names in
      first(of: parent) { $0.name != Self.textMark && names[Int($0.name)] == name }
    }
  }

  func holdsElements(_ parent: Int) -> Bool {
    first(of: parent) { $0.name != Self.textMark } != nil
  }

  /// The number of a name that a child has, so that the others need no comparing of strings.
  private func number(ofChild name: String, of parent: Int) -> UInt32? {
    firstElement(of: parent, named: name).map { nodes[$0].name }
  }

  @inline(__always)
  private func first(of parent: Int, _ holds: (Node) -> Bool) -> Int? {
    nodes.withUnsafeBufferPointer { nodes in
      let end = Int(nodes[parent].end)
      var index = parent + 1
      while index < end {
        let node = nodes[index]
        if holds(node) { return index }
        index = node.name == Self.textMark ? index + 1 : Int(node.end)
      }
      return nil
    }
  }

  @inline(__always)
  private func collect(_ parent: Int, _ holds: (Node) -> Bool) -> [MarkupElement] {
    nodes.withUnsafeBufferPointer { nodes in
      let end = Int(nodes[parent].end)
      var found: [MarkupElement] = []
      var index = parent + 1
      while index < end {
        let node = nodes[index]
        if holds(node) {
          if found.isEmpty { found.reserveCapacity(8) }
          found.append(MarkupElement(document: self, index: index))
        }
        index = node.name == Self.textMark ? index + 1 : Int(node.end)
      }
      return found
    }
  }

  /// All elements of a name below an element, however deep, in their order.
  func descendants(of ancestor: Int, named name: String) -> [MarkupElement] {
    guard let number = names.firstIndex(of: name).map({ UInt32($0) }) else { return [] }
    return nodes.withUnsafeBufferPointer { nodes in
      var found: [MarkupElement] = []
      for index in (ancestor + 1)..<max(ancestor + 1, Int(nodes[ancestor].end))
      where nodes[index].name == number {
        found.append(MarkupElement(document: self, index: index))
      }
      return found
    }
  }

  /// What stands in an element, texts and elements in turn.
  func children(of parent: Int) -> [MarkupNode] {
    var found: [MarkupNode] = []
    let end = Int(nodes[parent].end)
    var index = parent + 1
    while index < end {
      if isText(index) {
        found.append(.text(text(at: index)))
        index += 1
      } else {
        found.append(.element(MarkupElement(document: self, index: index)))
        index = Int(nodes[index].end)
      }
    }
    return found
  }
}

// Text and attributes.
extension MarkupDocument {
  func text(at index: Int) -> String {
    withBytes(of: nodes[index]) { String(decoding: $0, as: UTF8.self) }
  }

  /// Gives all text below an element; the usual single text is given where it stands.
  func withText<Value>(
    of parent: Int, _ use: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    let end = Int(nodes[parent].end)
    if end == parent + 1 { return use(UnsafeBufferPointer(start: nil, count: 0)) }
    if end == parent + 2, isText(parent + 1) { return withBytes(of: nodes[parent + 1], use) }
    var joined: [UInt8] = []
    for node in nodes[parent + 1..<end] where node.name == Self.textMark {
      withBytes(of: node) { joined.append(contentsOf: $0) }
    }
    return joined.withUnsafeBufferPointer(use)
  }

  func isBlank(_ parent: Int) -> Bool {
    let end = Int(nodes[parent].end)
    for index in parent + 1..<end where isText(index) {
      if !withBytes(of: nodes[index], holdsOnlyWhiteSpace) { return false }
    }
    return true
  }

  func attribute(_ name: String, of index: Int) -> String? {
    find(name, nodes[index].first).map { withBytes(of: $0, folded) }
  }

  func attributes(of index: Int) -> [String: String] {
    let first = nodes[index].first
    guard first != Self.none else { return [:] }
    let last = Int(first) + Int(attributes[Int(first)].remaining)
    var found: [String: String] = [:]
    for attribute in attributes[Int(first)...last] {
      found[names[Int(attribute.name)]] = withBytes(of: attribute) {
        String(decoding: $0, as: UTF8.self)
      }
    }
    return found
  }

  /// Of two attributes that differ in their namespace alone, the later.
  private func find(_ name: String, _ first: UInt32) -> Attribute? {
    guard first != Self.none else { return nil }
    return attributes.withUnsafeBufferPointer { attributes in
      names.withUnsafeBufferPointer { names in
        var index = Int(first) + Int(attributes[Int(first)].remaining)
        while index >= Int(first) {
          if names[Int(attributes[index].name)] == name { return attributes[index] }
          index -= 1
        }
        return nil
      }
    }
  }

  private func withBytes<Value>(
    of text: Node, _ use: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    withBytes(Int(text.end), Int(text.line), isDecoded: text.first == 1, use)
  }

  private func withBytes<Value>(
    of attribute: Attribute, _ use: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    withBytes(
      Int(attribute.start), Int(attribute.length >> 1),
      isDecoded: !attribute.length.isMultiple(of: 2), use)
  }

  @inline(__always)
  private func withBytes<Value>(
    _ start: Int, _ count: Int, isDecoded: Bool, _ use: (UnsafeBufferPointer<UInt8>) -> Value
  ) -> Value {
    if isDecoded {
      decoded.withUnsafeBufferPointer {
        use(UnsafeBufferPointer(rebasing: $0[start..<start + count]))
      }
    } else {
      source.withUnsafeBufferPointer {
        use(UnsafeBufferPointer(rebasing: $0[start..<start + count]))
      }
    }
  }
}
