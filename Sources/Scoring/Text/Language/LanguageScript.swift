/// A way of writing other than Latin, and the languages that are written in it.
struct LanguageScript: Sendable {
  var ranges: [ClosedRange<UInt32>]
  /// The first is the one that is named when nothing says more.
  var languages: [String]
  /// Few letters say a lot: words are not parted by spaces, or a letter is a syllable.
  var isDense = false
  /// Letters that only one of the languages uses.
  var telling: [(language: String, letters: String)] = []

  static func index(of scalar: Unicode.Scalar) -> Int? {
    guard scalar.value >= 0x370 else { return nil }
    return all.firstIndex { script in script.ranges.contains { $0.contains(scalar.value) } }
  }

  /// Those that a language is written in; none for one in Latin letters or one not known of.
  static func indices(of language: String) -> [Int] {
    all.indices.filter { all[$0].languages.contains(language) }
  }

  /// True for a language that people also write in Latin letters.
  static func isAlsoLatin(_ language: String) -> Bool { alsoLatin.contains(language) }
}

extension LanguageScript {
  static let kana = 0
  static let han = 1

  static let all: [LanguageScript] = [
    LanguageScript(
      ranges: [0x3041...0x30FF, 0x31F0...0x31FF, 0xFF66...0xFF9D], languages: ["ja"],
      isDense: true),
    LanguageScript(
      ranges: [0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x2FA1F],
      languages: ["zh", "yue", "wuu", "nan", "hak", "cmn", "lzh", "ja", "ko"], isDense: true),
    LanguageScript(
      ranges: [0x0400...0x052F, 0x1C80...0x1C8F, 0x2DE0...0x2DFF, 0xA640...0xA69F],
      languages: [
        "ru", "uk", "be", "bg", "sr", "mk", "kk", "ky", "tg", "mn", "tt", "ba", "cv", "uz", "az",
        "bs", "hr", "sh", "ce", "os", "tk", "rue", "ab", "kv", "udm", "sah", "cnr", "crh", "ro",
      ],
      telling: [("uk", "їєґ"), ("be", "ў"), ("mk", "ѓќѕ"), ("sr", "ђћ"), ("kk", "әұқ")]),
    LanguageScript(ranges: [0x0370...0x03FF, 0x1F00...0x1FFF], languages: ["el"]),
    LanguageScript(
      ranges: [
        0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFC,
      ],
      languages: [
        "ar", "fa", "ur", "ps", "ckb", "ku", "sd", "ug", "prs", "ks", "pa", "az", "ms", "dv", "arz",
        "ary", "apc", "pnb", "kk", "ky", "ha", "uz", "tg",
      ],
      telling: [("ur", "ٹڈڑںے"), ("ps", "ټډړښې"), ("fa", "پچژگ")]),
    LanguageScript(
      ranges: [0x0590...0x05FF, 0xFB1D...0xFB4F], languages: ["he", "iw", "yi", "ji"]),
    LanguageScript(
      ranges: [0x0900...0x097F, 0xA8E0...0xA8FF],
      languages: [
        "hi", "mr", "ne", "sa", "mai", "bho", "kok", "sd", "doi", "brx", "ks", "new", "awa", "mag",
      ],
      telling: [("mr", "ळ")]),
    LanguageScript(
      ranges: [0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7AF], languages: ["ko"],
      isDense: true),
    LanguageScript(ranges: [0x0E00...0x0E7F], languages: ["th"], isDense: true),
    LanguageScript(ranges: [0x0E80...0x0EFF], languages: ["lo"], isDense: true),
    LanguageScript(ranges: [0x1000...0x109F], languages: ["my", "shn", "mnw"], isDense: true),
    LanguageScript(ranges: [0x1780...0x17FF], languages: ["km"], isDense: true),
    LanguageScript(ranges: [0x0980...0x09FF], languages: ["bn", "as", "mni"]),
    LanguageScript(ranges: [0x0A00...0x0A7F], languages: ["pa"]),
    LanguageScript(ranges: [0x0A80...0x0AFF], languages: ["gu"]),
    LanguageScript(ranges: [0x0B00...0x0B7F], languages: ["or"]),
    LanguageScript(ranges: [0x0B80...0x0BFF], languages: ["ta"]),
    LanguageScript(ranges: [0x0C00...0x0C7F], languages: ["te"]),
    LanguageScript(ranges: [0x0C80...0x0CFF], languages: ["kn", "tcy", "kok"]),
    LanguageScript(ranges: [0x0D00...0x0D7F], languages: ["ml"]),
    LanguageScript(ranges: [0x0D80...0x0DFF], languages: ["si"]),
    LanguageScript(ranges: [0x0530...0x058F], languages: ["hy", "hyw"]),
    LanguageScript(ranges: [0x10A0...0x10FF, 0x1C90...0x1CBF], languages: ["ka", "xmf"]),
    LanguageScript(ranges: [0x1200...0x139F], languages: ["am", "ti", "gez"]),
  ]

  private static let alsoLatin: Set = [
    "sr", "kk", "uz", "az", "bs", "hr", "sh", "tk", "cnr", "crh", "ro", "ku", "ms", "ha", "tt",
    "mn",
    "nan", "hak", "kok", "mni",
  ]
}
