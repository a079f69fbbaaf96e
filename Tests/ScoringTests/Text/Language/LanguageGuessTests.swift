import Foundation
import Scoring
import Testing

struct LanguageGuessTests {
  @Test(arguments: [
    ("Ваш заказ уже отправлен", "ru"), ("Ваше замовлення вже їде до вас", "uk"),
    ("Η παραγγελία σας έχει σταλεί", "el"), ("تم إرسال طلبك اليوم", "ar"),
    ("سفارش شما امروز فرستاده شد چون پول رسید", "fa"), ("ההזמנה שלך נשלחה היום", "he"),
    ("您的订单已经发货了", "zh"), ("ご注文の商品は発送済みです", "ja"), ("주문하신 상품이 발송되었습니다", "ko"),
    ("คำสั่งซื้อของคุณถูกจัดส่งแล้ว", "th"), ("आपका ऑर्डर आज भेज दिया गया है", "hi"),
    ("您的订单 12345 已于 3 月 4 日发货", "zh"), ("Windows の設定を開いて更新してください", "ja"),
  ])
  func `a script is sure without words`(text: String, language: String) {
    #expect(languageGuess(of: text) == LanguageGuess(language: language, isSure: true))
    #expect(isInAnotherLanguage(text, than: "en"))
    #expect(isInAnotherLanguage(text, than: "hu"))
    #expect(!isInAnotherLanguage(text, than: language))
  }

  @Test(arguments: [
    ("We have sent it to you this morning", "en"), ("gracias por su paciencia manana", "es"),
    ("wir koennen das fuer Sie aendern", "de"), ("nie moge tego teraz zrobic", "pl"),
    ("Tilauksenne on lähetetty tänään teille", "fi"), ("Vaše objednávka už byla odeslána", "cs"),
  ])
  func `frequent words tell a language`(text: String, language: String) {
    #expect(languageGuess(of: text) == LanguageGuess(language: language, isSure: true))
  }

  @Test(arguments: [
    "", " \n", "ok", "Amélie", "Bonjour Amélie", "12 345,60 €", "😀🎉", "Łukasz Wójcik Żak",
    "https://example.com/de/hilfe/wie-kann-ich-das-aendern", "hilfe@laden.example", "山田太郎",
    "Наталья", "“Wir haben das für Sie geändert”", "de de de de de de", "\u{301}\u{301}", "''''",
  ])
  func `of names, numbers, addresses and too few words nothing is said`(text: String) {
    #expect(languageGuess(of: text) == nil)
    for expected in ["en", "de", "ja", "ru"] { #expect(!isInAnotherLanguage(text, than: expected)) }
  }

  @Test func `what stands between quotation marks is somebody else's`() {
    let quoted = "wir haben das noch nicht für Sie geändert"
    for (open, close) in [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("»", "«")] {
      #expect(!isInAnotherLanguage("He wrote \(open)\(quoted)\(close)", than: "en"))
      #expect(isInAnotherLanguage("\(quoted) \(open)\(quoted)\(close)", than: "en"))
      #expect(isInAnotherLanguage("\(open) \(quoted)", than: "en"), "a quotation that never ends")
    }
    #expect(isInAnotherLanguage("Der 15\" Bildschirm und der 17\" Bildschirm sind da", than: "en"))
  }

  @Test(arguments: ["pt", "pt-BR", "PT_br", "pt-Latn-BR"])
  func `only the base of a tag is compared`(expected: String) {
    let text = "Obrigado pela paciência, vou verificar isso agora mesmo."
    #expect(!isInAnotherLanguage(text, than: expected))
    #expect(isInAnotherLanguage("Thank you, I will look into this now.", than: expected))
  }

  @Test(arguments: ["hu", "ca", "nb", "id", "sr-Latn", "qqq"])
  func `of an expected language that is not known only the script is`(expected: String) {
    #expect(!isInAnotherLanguage("Thank you, I will look into this now.", than: expected))
    #expect(isInAnotherLanguage("您的订单已经发货了", than: expected))
  }

  @Test(arguments: ["ru", "ja", "zh-Hant-TW", "ar", "hi", "ko", "th", "el", "iw"])
  func `Latin letters are clear where another script is expected`(expected: String) {
    #expect(isInAnotherLanguage("Thank you, I will look into this now.", than: expected))
    #expect(!isInAnotherLanguage("iPhone 15 Pro Max", than: expected))
  }

  @Test(arguments: ["", "und", "x", "mul", "-", "zxx"])
  func `without an expected language there is no other one`(expected: String) {
    #expect(!isInAnotherLanguage("您的订单已经发货了", than: expected))
    #expect(!isInAnotherLanguage("Thank you, I will look into this now.", than: expected))
  }

  @Test func `languages of one script are not told apart by it`() {
    #expect(!isInAnotherLanguage("Ваш заказ уже отправлен", than: "bg"))
    #expect(!isInAnotherLanguage("您的订单已经发货了", than: "ja"))
    #expect(isInAnotherLanguage("ご注文の商品は発送済みです", than: "zh"))
  }

  @Test func `letters and their marks apart are the same text`() {
    for (_, texts) in Replies.foreign {
      for text in texts {
        let apart = text.decomposedStringWithCanonicalMapping
        #expect(languageGuess(of: apart) == languageGuess(of: text), "\(text)")
      }
    }
  }

  @Test func `only the beginning of a text is read`() {
    let english = String(repeating: "We will send it to you today. ", count: 70)
    let german = String(repeating: "Wir haben das noch nicht für Sie geändert. ", count: 60)
    #expect(english.unicodeScalars.count > 2000 && german.unicodeScalars.count > 2000)
    #expect(languageGuess(of: english + german)?.language == "en")
    #expect(isInAnotherLanguage(german + english, than: "en"))
    let long = String(repeating: "ä", count: 3_000_000)
    #expect(languageGuess(of: long) == nil)
  }

  @Test(arguments: 0..<10) func `any text can be read, and twice the same`(seed: UInt64) {
    var random = Seeded(state: seed)
    let parts = Array("aeéßñłığ'’-.,:/@\"“”«»  \n\u{301}жя漢かक१5A".unicodeScalars)
    for _ in 0..<200 {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...60, using: &random) {
        let any = Unicode.Scalar(UInt32.random(in: 0...0x10FFFF, using: &random))
        let usual = parts[Int.random(in: 0..<parts.count, using: &random)]
        text.append(Bool.random(using: &random) ? usual : any ?? usual)
      }
      let guess = languageGuess(of: String(text))
      #expect(guess == languageGuess(of: String(text)))
      #expect(guess?.language.isEmpty != true)
      if let guess { #expect(!isInAnotherLanguage(String(text), than: guess.language)) }
    }
  }
}
