internal import Hummingbird
internal import NIOCore

/// What Hummingbird keeps of a call, and where it comes from.
struct WebContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The address of the other end of the connection.
  let peer: String?

  init(source: ApplicationRequestContextSource) {
    coreContext = .init(source: source)
    peer = source.channel.remoteAddress?.ipAddress
  }
}

/// The outermost: nothing leaves without the headers that keep pages safe, faults neither.
struct EverythingAnswered: RouterMiddleware {
  typealias Context = WebContext

  let answerer: Answerer

  func handle(
    _ request: Request, context: WebContext,
    next: (Request, WebContext) async throws -> Response
  ) async throws -> Response {
    do {
      return try await next(request, context)
    } catch {
      return await answerer.strangersFault(error, request, context)
    }
  }
}
