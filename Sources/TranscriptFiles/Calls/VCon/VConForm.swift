internal import Findings
internal import Foundation
internal import Transcripts

/// vCon, a container for conversations, in every version from 0.0.1 to 0.4.0 and without one.
enum VConForm: ExportForm {
  static let system = "vcon"
  static let title = "vCon"

  static func recognises(_ file: SniffedFile) -> Bool {
    guard let first = file.values.first else { return false }
    return isPlain(first) || isEncrypted(first) || signed(first) != nil
  }

  /// Every vCon stands for itself; of several with one uuid the newest is taken.
  static func read(_ files: [SniffedFile], _ answers: ImportAnswers) -> ForeignReading {
    var reading = ForeignReading()
    var taken: [String: (place: Int, updated: String)] = [:]
    for file in files {
      let values = file.values
      for (number, value) in values.enumerated() {
        let place = SourceLocation(file: file.source.file, line: file.lines?[number].number)
        let fallback = file.source.name + (values.count > 1 ? "-\(number + 1)" : "")
        guard let draft = read(value, fallback, place, answers, into: &reading) else { continue }
        let id = draft.interaction.source.externalID
        let updated = value["updated_at"]?.text ?? value["created_at"]?.text ?? ""
        guard let known = taken[id] else {
          taken[id] = (reading.interactions.count, updated)
          reading.interactions.append(draft)
          continue
        }
        reading.findings.append(
          Finding(
            .warning, .meaning, at: place,
            "The vCon \(quoted(id)) comes again; the one that was changed last is taken."))
        if updated > known.updated {
          reading.interactions[known.place] = draft
          taken[id] = (known.place, updated)
        }
      }
    }
    return reading
  }

  private static func read(
    _ value: JSONValue, _ fallback: String, _ place: SourceLocation, _ answers: ImportAnswers,
    into reading: inout ForeignReading
  ) -> ForeignReading.Draft? {
    if isEncrypted(value) {
      reading.findings.append(
        Finding(
          .error, .shape, at: place,
          "This vCon is encrypted (JWE); export it decrypted, because no keys are read here."))
      return nil
    }
    let payload = signed(value)
    guard let vcon = payload ?? (isPlain(value) ? value : nil) else {
      reading.findings.append(
        Finding(.warning, .shape, at: place, "A value is no vCon; left out."))
      return nil
    }
    let refusals = Self.refusals(of: vcon, place)
    guard refusals.isEmpty else {
      reading.findings += refusals
      return nil
    }
    var reader = VConReader(vcon, fallback: fallback, answers: answers, place: place)
    if payload != nil {
      reader.draft.fault(.meaning, "This vCon is signed (JWS); its signature is not verified.")
    }
    return reader.read()
  }

  /// Extensions that a vCon says must be understood and are not.
  private static func refusals(of vcon: JSONValue, _ place: SourceLocation) -> [Finding] {
    let understood: Set<String> = ["CC"]
    let critical = (vcon["critical"] ?? vcon["must_support"])?.list ?? []
    let strange = critical.compactMap(\.name).filter { !understood.contains($0) }
    guard !strange.isEmpty else { return [] }
    return [
      Finding(
        .error, .meaning, at: place,
        "The vCon says that \(listed(strange.prefix(10).map { quoted($0) })) must be understood to "
          + "read it, and it is not known here.")
    ]
  }

  private static func isPlain(_ value: JSONValue) -> Bool {
    guard value.isObject, !value.has("turns"), !value.has("$schema") else { return false }
    let parts = ["parties", "dialog", "analysis", "attachments"].count { value.has($0) }
    if value["vcon"]?.text != nil { return value.has("uuid") || parts > 0 }
    return value["uuid"]?.text != nil && value.has("parties")
      && (parts > 1 || value.has("created_at"))
  }

  private static func isEncrypted(_ value: JSONValue) -> Bool {
    value["ciphertext"]?.text != nil
      && (value.has("recipients") || value.has("encrypted_key") || value.has("protected"))
  }

  /// The vCon inside a signed one, in the general or the flattened form of JWS.
  private static func signed(_ value: JSONValue) -> JSONValue? {
    guard value.has("signatures") || value.has("signature"), let payload = value["payload"]?.text,
      let bytes = base64Bytes(payload), let text = String(validating: bytes, as: UTF8.self),
      case .success(let inner) = JSONValue.read(text), isPlain(inner)
    else { return nil }
    return inner
  }
}

/// The bytes of base64 or base64url, with or without padding; nothing for anything else.
func base64Bytes(_ text: String) -> [UInt8]? {
  var plain: [UInt8] = []
  plain.reserveCapacity(text.utf8.count + 3)
  for byte in text.utf8 {
    switch byte {
    case UInt8(ascii: "-"): plain.append(UInt8(ascii: "+"))
    case UInt8(ascii: "_"): plain.append(UInt8(ascii: "/"))
    case UInt8(ascii: "="), 0x0A, 0x0D, 0x20: break
    default: plain.append(byte)
    }
  }
  while plain.count % 4 != 0 { plain.append(UInt8(ascii: "=")) }
  return Data(base64Encoded: Data(plain)).map(Array.init)
}
