/// What a word tells a scanner.
struct Word {
  enum Role: UInt8 {
    case none
    // Digits as they are spoken.
    case digit, teen, tens, times, hundred, thousand, oh
    /// What people say between digits.
    case filler
    // What a number may be called.
    case card, cardMaker, storeCard, number, code, security, verification, oneTime, sent, digits,
      back
    case securityCode, expiry, valid, until, runsOut, password, pin, phone, maybePhone, own, social
    case ssn, iban, email, other, otherCode, address
    case month
    // Small words that decide where a value begins.
    case being, small, request, negation, money, version, ending, at, dot, end
  }

  var role: Role
  var value: UInt8 = 0

  static let unknown = Word(role: .none)
}

/// The longest word that is known, in bytes.
let longestKnownWord = 16

/// The words that matter, in small letters and without accents.
let vocabulary: [String: Word] = {
  var words: [String: Word] = [:]
  func add(_ role: Word.Role, _ list: String) {
    for word in list.split(separator: " ") { words[String(word)] = Word(role: role) }
  }
  func count(_ role: Word.Role, from first: UInt8, by step: UInt8 = 1, _ list: String) {
    var value = first
    for word in list.split(separator: " ") {
      words[String(word)] = Word(role: role, value: value)
      value += step
    }
  }
  add(
    .filler, "um uh er erm uhm hmm mm ah ok okay so and then dash hyphen minus space slash stroke")
  add(.filler, "comma yeah yes yep right sure plus followed by")
  add(
    .card, "card cards creditcard debitcard cc ccnum pan tarjeta karte kreditkarte carte carta kort"
  )
  add(.cardMaker, "visa mastercard amex maestro diners jcb unionpay rupay")
  add(.storeCard, "gift loyalty sim membership library club points travel bonus store business id")
  add(.number, "number numbers no num nr numero nummer")
  add(.code, "code codes cod kode")
  add(.security, "security")
  add(.verification, "verification verify authentication authenticator authorization authorisation")
  add(.verification, "auth access login signin confirmation 2fa mfa activation")
  add(.oneTime, "otp otps totp tan onetime")
  add(.sent, "sent texted received receive get got sms generated emailed send")
  add(.digits, "digits digit")
  add(.back, "back reverse strip front")
  add(.securityCode, "cvv cvc sicherheitscode csc cid cvn cav cvvs")
  add(.expiry, "expiry expires expire expiring expiration exp expirydate")
  add(.valid, "valid good")
  add(.until, "thru through until till to")
  add(
    .runsOut, "subscription offer coupon voucher warranty contract trial licence license passport")
  add(.runsOut, "visa_ guarantee promotion sale deal discount plan")
  add(.password, "password passwort kennwort passphrase passcode pwd contrasena passwords pw psw")
  add(.pin, "pin")
  add(
    .phone, "phone telephone tel mobile cell cellphone cellular fax landline whatsapp hotline handy"
  )
  add(
    .phone,
    "telefon telefono telefone movil mobil mobiltelefon portable ring dial call called calling")
  add(.phone, "sms answering callback voicemail telefonnummer mobilnummer handynummer ph")
  add(
    .maybePhone,
    "office desk work home text texting message messages contact registered reach direct")
  add(.own, "my your his her their our contact best")
  add(.social, "social")
  add(.ssn, "ssn itin")
  add(.iban, "iban ibans")
  add(.email, "email mail emails inbox correo")
  add(.address, "address addresses")
  add(
    .other,
    "order orders invoice ticket case reference ref tracking parcel serial imei account acct")
  add(
    .other,
    "policy booking reservation sku item model isbn ean barcode upc gtin postcode zip zipcode")
  add(
    .other,
    "version build box apt suite unit room flight vat tax product part article customer member")
  add(
    .other,
    "shipment waybill transaction receipt registration plate vin population price total amount")
  add(
    .other, "page step meter batch lot claim driver drivers license licence passport id seat gate")
  add(
    .otherCode,
    "discount promo promotion promotional voucher coupon error zip post postal area country")
  add(.otherCode, "tracking bar qr dress sort source booking product return status")
  count(
    .month, from: 1,
    "january february march april may june july august september october november december")
  count(.month, from: 1, "jan feb mar apr may jun jul aug sep oct nov dec")
  words["sept"] = Word(role: .month, value: 9)
  add(.being, "is was are s its it's that's")
  add(.small, "the a an my your his her their our for as of this that which here it on i you")
  add(
    .request,
    "can could may please what what's whats tell give need provide enter confirm read have would")
  add(.request, "which spell let's send type say want grab get")
  add(.negation, "don't dont not never no can't cannot forgot forgotten wrong incorrect")
  add(.money, "dollars dollar euros euro pounds pound cents bucks percent usd eur gbp chf kr")
  add(.version, "version v release build firmware section sec chapter clause")
  add(.ending, "ending ends ended last")
  add(.at, "at")
  add(.dot, "dot")
  add(.end, "com net org edu gov info biz io co uk de fr es nl ch se no dk fi pl ie us ca au eu")
  // The digits come last: where a word is both, it is one.
  count(.digit, from: 0, "zero one two three four five six seven eight nine")
  add(.oh, "oh o nought naught nil")
  count(
    .teen, from: 10,
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen")
  count(.tens, from: 20, by: 10, "twenty thirty forty fifty sixty seventy eighty ninety")
  words["fourty"] = Word(role: .tens, value: 40)
  count(.times, from: 2, "double triple quadruple")
  words["treble"] = Word(role: .times, value: 3)
  add(.hundred, "hundred")
  add(.thousand, "thousand")
  return words
}()
