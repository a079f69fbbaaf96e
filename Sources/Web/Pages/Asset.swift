internal import Crypto
internal import Foundation

/// Files that pages load: all of them from this server.
enum Asset: String, Sendable, CaseIterable {
  case style = "app.css"
  case mark = "mark.svg"
  case autosave = "autosave.js"
  case timer = "timer.js"
  case items = "items.js"
  case play = "play.js"
  case review = "review.js"
  case desk = "desk.js"
  case keys = "keys.js"
  case tables = "tables.js"

  /// As browsers get it.
  var bytes: [UInt8] { Self.served[self] ?? written }

  private static let served: [Asset: [UInt8]] = Dictionary(
    uniqueKeysWithValues: allCases.map { asset in
      switch asset {
      case .style: (asset, leanStyle(asset.written))
      case .mark: (asset, asset.written)
      default: (asset, leanScript(asset.written))
      }
    })

  private var written: [UInt8] {
    switch self {
    case .style: PackageResources.app_css
    case .mark: PackageResources.mark_svg
    case .autosave: PackageResources.autosave_js
    case .timer: PackageResources.timer_js
    case .items: PackageResources.items_js
    case .play: PackageResources.play_js
    case .review: PackageResources.review_js
    case .desk: PackageResources.desk_js
    case .keys: PackageResources.keys_js
    case .tables: PackageResources.tables_js
    }
  }

  /// With a part that changes with the content, so that browsers may keep it for ever.
  var address: String { "/assets/\(Self.versions[self] ?? "0")/\(rawValue)" }

  var type: String {
    switch self {
    case .style: "text/css; charset=utf-8"
    case .mark: "image/svg+xml"
    default: "text/javascript; charset=utf-8"
    }
  }

  private static let versions: [Asset: String] = Dictionary(
    uniqueKeysWithValues: allCases.map { asset in
      let hash = SHA256.hash(data: asset.bytes).prefix(6)
      return (asset, hash.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined())
    })
}

let assetRoutes: [Route] = [
  .get("/assets/{version}/{name}", for: .everybody) { call in
    guard let asset = Asset(rawValue: call["name"]) else { throw WebFault.notFound }
    var reply = Reply(asset.bytes, type: asset.type)
    // An address of an earlier version gets today's file, and must not be kept.
    reply.isForever = call.address.hasPrefix(asset.address)
    return reply
  }
]
