/// A value that prints as what it is and never as what it holds, also in a debugger's dump.
public protocol Unprinted: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable
{
  /// What stands in place of the value, such as "a password".
  static var whatItIs: String { get }
}

extension Unprinted {
  public var description: String { "<\(Self.whatItIs)>" }
  public var debugDescription: String { description }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
