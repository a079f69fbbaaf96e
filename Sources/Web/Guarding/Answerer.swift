internal import Accounts
internal import Foundation
internal import GuildhallKit
internal import HTTPTypes
internal import Hummingbird
internal import Logging
internal import NIOCore
internal import NIOPosix
internal import Reports

/// Answers a route: who asks, whether they may, whether the form is ours, and then the route itself.
struct Answerer: Sendable {
  let house: House
  let desk: FrontDesk
  let threads: BoundedThreads
  /// For hashes of passwords, so that a rush of sign-ins keeps nobody else waiting.
  let hashingThreads: BoundedThreads
  let clock: @Sendable () -> Date

  func answer(_ route: Route, _ request: Request, _ context: WebContext) async -> Response {
    let start = ContinuousClock.now
    desk.jobs.sweep(at: clock())
    var call = Call(
      house: house, desk: desk,
      parameters: Dictionary(
        context.parameters.map { (String($0.key), $0.value.removingPercentEncoding ?? "") },
        uniquingKeysWith: { one, _ in one }), query: Fields(), form: Fields(), body: [],
      contentType: request.headers[.contentType] ?? "", token: "",
      nonce: SecretToken.make(desk.randomBytes).text, now: clock(),
      address: request.uri.string, host: request.head.authority ?? "localhost",
      client: client(request, context),
      cookie: request.guildhallCookie, wantsData: wantsData(route, request),
      wantsPiece: request.headers[.piece] != nil,
      userAgent: String((request.headers[.userAgent] ?? "").prefix(200)),
      isForPrograms: route.isForPrograms)
    let reply = await reply(to: &call, route, request)
    let spent = start.duration(to: .now).seconds
    desk.metrics.note(
      request.method.rawValue, route.path, status: reply.status.code, seconds: spent)
    context.logger.info(
      "answered",
      metadata: [
        "method": .string(request.method.rawValue), "route": .string(route.path),
        "status": .stringConvertible(reply.status.code),
        "ms": .stringConvertible((spent * 10_000).rounded() / 10),
      ])
    return Response(reply, nonce: call.nonce, settings: desk.settings)
  }

  /// What happened before a route was found.
  func strangersFault(_ error: any Error, _ request: Request, _ context: WebContext) async
    -> Response
  {
    let stranger = Route(
      method: request.method, path: "other", audience: .everybody, largestBody: 0
    ) {
      _ in throw WebFault.notFound
    }
    guard let error = error as? HTTPError, error.status != .notFound else {
      return await answer(stranger, request, context)
    }
    let broken = Route(method: request.method, path: "other", audience: .everybody, largestBody: 0)
    {
      _ in throw error
    }
    return await answer(broken, request, context)
  }

  private func reply(to call: inout Call, _ route: Route, _ request: Request) async -> Reply {
    do {
      guard request.head.authority?.isEmpty == false,
        let query = Fields(encoded: request.uri.query ?? "")
      else { throw WebFault.unreadable }
      call.query = query
      try await identify(&call, route, request)
      guard route.audience.admits(call.member) else { return try turnAway(call, route) }
      if route.method != .get {
        try requireOwnSite(call, request)
        try await collect(&call, route, request)
        try requireOwnForm(call, route, request)
      }
      if route.isKept, !call.wantsPiece, !call.wantsData,
        let member = call.member, let changes = house.changes, !desk.hasNote(for: member)
      {
        return try await kept(
          call, route,
          KeptPages.Key(
            session: member.session, address: call.address), after: changes)
      }
      let ready = call
      return try await (route.hashes ? hashingThreads : threads).run { try route.answer(ready) }
    } catch {
      return fault(error, call, request)
    }
  }

  /// A page as it was made last, or made now and kept.
  private func kept(
    _ call: Call, _ route: Route, _ key: KeptPages.Key, after changes: Int
  ) async throws -> Reply {
    let (token, nonce) = (call.token, call.nonce)
    if let known = desk.kept.page(key, after: changes, at: call.now, token: token, nonce: nonce) {
      return known
    }
    var marked = call
    marked.token = desk.kept.tokenMark
    marked.nonce = desk.kept.nonceMark
    marked.takesNote = false
    let ready = marked
    let made = try await threads.run { try route.answer(ready) }
    return desk.kept.keep(
      made, as: key, after: changes, at: call.now, token: token, nonce: nonce)
  }

  // MARK: Who asks

  private func identify(_ call: inout Call, _ route: Route, _ request: Request) async throws {
    let secret: String? = route.takesTokens ? request.bearerToken : call.cookie
    guard let secret, let token = SecretToken(secret) else {
      call.cookie = route.takesTokens ? nil : call.cookie
      call.token = formToken(call.cookie)
      return
    }
    call.token = formToken(call.cookie)
    let now = call.now
    let (house, desk) = (house, desk)
    let hash = token.hash.stored
    var known = desk.sessions.remembered(hash, at: now)
    if known == nil {
      known = try await threads.run {
        try desk.sessions.member(ofToken: hash, in: house, at: now)
      }
    }
    guard let known, known.isProgram == route.takesTokens else { return }
    call.member = known.member
  }

  /// Forms of a page carry a mark that only this browser's cookie gives.
  private func formToken(_ cookie: String?) -> String {
    guard let cookie, let secret = SecretToken(cookie) else { return "" }
    return CSRFToken(for: secret, desk.randomBytes).text
  }

  private func turnAway(_ call: Call, _ route: Route) throws -> Reply {
    if call.member != nil { throw WebFault.notAllowed }
    if call.wantsData || route.method != .get { throw WebFault.signInNeeded }
    return .see(At.signIn(then: call.address))
  }

  // MARK: Whether it comes from our own pages

  private func requireOwnSite(_ call: Call, _ request: Request) throws {
    if let site = request.headers[.fetchSite], !["same-origin", "none"].contains(site) {
      throw WebFault.foreignForm
    }
    if let origin = request.headers[.origin], let host = request.head.authority {
      guard origin.split(separator: "/").last.map(String.init) == host || isPublic(origin) else {
        throw WebFault.foreignForm
      }
    }
  }

  private func isPublic(_ origin: String) -> Bool {
    desk.settings.publicAddress.map { $0 == origin || $0.hasPrefix(origin + "/") } ?? false
  }

  private func requireOwnForm(_ call: Call, _ route: Route, _ request: Request) throws {
    // A program's token is sent by nobody but the program.
    if route.takesTokens { return }
    let given = request.headers[.formToken] ?? call.form["token"] ?? ""
    guard let cookie = call.cookie, let secret = SecretToken(cookie),
      let form = CSRFToken(given), form.belongs(to: secret)
    else {
      // Somebody whose sign-in has ended hears that, and keeps what they typed.
      throw call.member == nil && route.audience != .everybody
        ? WebFault.signInNeeded : WebFault.foreignForm
    }
  }

  // MARK: What was sent

  private func collect(_ call: inout Call, _ route: Route, _ request: Request) async throws {
    if let length = request.headers[.contentLength].flatMap({ Int($0) }),
      length > route.largestBody
    {
      throw WebFault.tooLarge(most: route.largestBody)
    }
    let body = request.body
    let (most, seconds) = (route.largestBody, desk.settings.bodySeconds)
    let buffer = try await withThrowingTaskGroup(of: ByteBuffer.self) { group in
      group.addTask {
        do {
          return try await body.collect(upTo: most)
        } catch is NIOTooManyBytesError {
          throw WebFault.tooLarge(most: most)
        }
      }
      group.addTask {
        try await Task.sleep(for: .seconds(seconds))
        throw WebFault.tooSlow
      }
      defer { group.cancelAll() }
      guard let buffer = try await group.next() else { throw WebFault.unreadable }
      return buffer
    }
    call.body = Array(buffer.readableBytesView)
    let type = call.contentType.lowercased()
    if type.hasPrefix("application/x-www-form-urlencoded") {
      guard let text = String(validating: call.body, as: UTF8.self),
        let form = Fields(encoded: text)
      else { throw WebFault.unreadable }
      call.form = form
    } else if type.hasPrefix("multipart/form-data") {
      guard let parts = Multipart(call.body, contentType: call.contentType) else {
        throw WebFault.unreadable
      }
      call.form = parts.fields
      call.files = parts.files
    } else if !route.takesTokens, !call.body.isEmpty {
      throw WebFault.unreadable
    }
  }

  private func client(_ request: Request, _ context: WebContext) -> String {
    let peer = context.peer ?? "unknown"
    guard desk.settings.proxies.contains(peer), let named = request.headers[.forwardedFor] else {
      return peer
    }
    // The last one is what our own proxy saw; what stands before it anybody may have written.
    return named.split(separator: ",").last?.trimmingCharacters(in: .whitespaces) ?? peer
  }

  private func wantsData(_ route: Route, _ request: Request) -> Bool {
    route.isForPrograms || request.headers[.accept]?.hasPrefix("application/json") == true
  }

  // MARK: What went wrong

  func fault(_ error: any Error, _ call: Call, _ request: Request) -> Reply {
    let shown = ShownFault(error)
    var number: String?
    if shown.isOurs {
      let id = desk.randomBytes(4).map { String($0, radix: 16) }.joined()
      number = id
      Logger(label: "guildhall.web").error(
        "fault",
        metadata: [
          "number": .string(id), "kind": .string("\(type(of: error))"),
          "sentence": .string(sentence(about: error) ?? ""),
        ])
    }
    var reply: Reply
    if call.wantsData {
      let told = ToldFault(
        message: shown.sentence,
        error: .init(message: shown.sentence, heading: shown.heading, number: number))
      reply =
        (try? .json(told, status: shown.status)) ?? .text(shown.sentence, status: shown.status)
    } else if call.wantsPiece {
      reply = .html(
        "<p class=\"error\" role=\"alert\">\(html(shown.sentence))</p>", status: shown.status)
    } else {
      reply = call.page(
        FaultPage(
          title: shown.heading, sentence: shown.sentence, number: number,
          isStranger: call.member == nil), status: shown.status)
    }
    if let seconds = shown.waitSeconds { reply.headers.append((.retryAfter, String(seconds))) }
    if shown.status == .requestTimeout { reply.headers.append((.connection, "close")) }
    if shown.status == .unauthorized, call.isForPrograms {
      reply.headers.append((.wwwAuthenticate, "Bearer"))
    }
    return reply
  }
}

/// A fault as programs read it.
private struct ToldFault: Encodable {
  struct Details: Encodable {
    var message: String
    var heading: String
    var number: String?
  }

  /// What the page's own scripts show.
  var message: String
  var error: Details
}

extension Duration {
  var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
