public import Foundation
public import GuildhallKit

/// What somebody asks of the server: the route's values, who asks, and what they may reach.
public struct Call: Sendable {
  public var house: House
  /// What the server keeps in memory.
  public var desk: FrontDesk
  /// The values of the path's names.
  public var parameters: [String: String]
  public var query: Fields
  public var form: Fields
  public var body: [UInt8]
  public var files: [SentFile] = []
  /// What the body is, as its sender says.
  public var contentType: String
  /// Who asks; nothing for strangers.
  public var member: Member?
  /// What forms carry, so that no other site can send them.
  public var token: String
  /// What lets the page's own scripts run, new for each answer.
  public var nonce: String
  public var now: Date
  /// The path that was asked for, with its query.
  public var address: String
  /// By which name the server was called, such as `guild.example.org:8080`.
  public var host: String
  /// From where; for slowing down those who guess.
  public var client: String
  /// The random secret of this browser, which is the session's token when somebody is signed in.
  public var cookie: String?
  /// Whether a script or a program wants data and no page.
  public var wantsData: Bool
  /// Whether a script wants a piece of a page.
  public var wantsPiece: Bool
  public var userAgent: String
  /// The route is one that programs call.
  public var isForPrograms: Bool

  /// Whether the page is for this call alone, and may tell what was done before it.
  public var takesNote = true

  /// Who asks.
  ///
  /// - Throws: `signInNeeded`; the router has asked before, so only a mistake in a route can.
  public func me() throws -> Member {
    guard let member else { throw WebFault.signInNeeded }
    return member
  }

  /// A name of the path.
  public subscript(_ name: String) -> String { parameters[name] ?? "" }

  /// A number of the path.
  ///
  /// - Throws: `notFound`.
  public func number(_ name: String) throws -> Int64 {
    guard let number = Int64(self[name]), number > 0 else { throw WebFault.notFound }
    return number
  }

  /// A field that has to be filled in.
  ///
  /// - Parameter what: as the message names it, such as “a reason”.
  public func needed(_ name: String, _ what: String) throws -> String {
    guard let words = form.words(name) else { throw WebFault.missing(what) }
    return words
  }
}

extension Call {
  /// What stands before an address that somebody takes elsewhere.
  var base: String { desk.settings.publicAddress ?? "http://\(host)" }
}
