/// A place in a picture, in CSS pixels; y grows downwards.
struct Spot: Sendable, Hashable {
  var x: Double
  var y: Double
}

/// The room that something takes to the left and right of its middle, and its height.
struct Extent: Sendable, Hashable {
  var left: Double
  var right: Double
  var height: Double

  init(left: Double, right: Double, height: Double) {
    self.left = left
    self.right = right
    self.height = height
  }

  init(width: Double, height: Double) {
    self.init(left: width / 2, right: width / 2, height: height)
  }

  var width: Double { left + right }
}

/// A node as the layout sees it.
struct NodeShape: Sendable, Hashable {
  /// The box and what hangs on it, such as loops on its right.
  var room: Extent
  /// Half the width of the box itself, within the room.
  var half: Double
  /// The height of the box itself.
  var height: Double
  var isStart: Bool
}

/// An edge between two different nodes, by their numbers.
struct Wire: Sendable, Hashable {
  var from: Int
  var to: Int
  /// The room of the label; none where nothing is to be written.
  var label: Extent?
}

/// Where everything of one connected graph stands, from (0, 0).
struct Layout: Sendable, Hashable {
  var width: Double
  var height: Double
  /// The middle of each node's box.
  var spots: [Spot]
  /// One for each wire.
  var routes: [Route]
}

/// The way of a wire through the picture, from where it starts to where it ends.
struct Route: Sendable, Hashable {
  /// Vertical pieces in order; smooth curves lie between them.
  var pieces: [Piece]
  /// The middle of the label.
  var label: Spot?
  /// Whether the wire leads up, back to a node that comes before.
  var isBack: Bool

  struct Piece: Sendable, Hashable {
    var x: Double
    var start: Double
    var end: Double
  }
}
