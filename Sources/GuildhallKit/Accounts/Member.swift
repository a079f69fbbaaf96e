public import Foundation

/// Somebody who is signed in, and what they may do now.
public struct Member: Sendable, Hashable {
  public var id: Int64
  public var name: String
  /// What verbs call them by: unlike a name, nobody else has it.
  public var handle: String
  public var offices: Set<Office>
  /// Nothing for what a program does without a session of somebody.
  public var session: Int64

  public var learner: Learner { Learner(id: id, name: name) }

  public func holds(anyOf offices: Set<Office>) -> Bool { !self.offices.isDisjoint(with: offices) }
}

/// A session as its person sees it.
public struct SessionLine: Sendable, Hashable {
  public var number: Int64
  /// Whose it is.
  public var name: String
  public var person: Int64
  /// A token of a program, and no browser.
  public var isProgram: Bool
  public var label: String
  public var startedAt: Date
  public var seenAt: Date
  public var endsAt: Date
}
