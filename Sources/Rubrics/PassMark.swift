/// True when a share reaches a mark.
///
/// Compared unrounded, but for the last digits that adding up in binary costs: 0.4 + 0.4·⅔ + 0.2·⅔
/// is 0.8 and comes out as 0.7999999999999998. A billionth is far below any real difference, and far
/// above that error.
public func reaches(_ share: Double, mark: Double) -> Bool { share >= mark - 1e-9 }
