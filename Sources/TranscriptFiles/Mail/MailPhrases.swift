// How mail programs say who wrote, in the languages they speak. Matched by bytes in lower case.

/// True for a line that says who wrote the mail below, and when: `On 3 Apr 2012, Ana wrote:`.
///
/// A verb with a date or a time, or an address with a time: a sentence that begins with “On” has
/// neither, or does not end in a colon.
func isAttribution(_ line: String) -> Bool {
  let text = line.lowercased()
  guard text.hasSuffix(":") || text.hasSuffix("："), hasDate(text) else { return false }
  if holdsWroteWord(Array(text.utf8)) { return true }
  return text.utf8.contains(UInt8(ascii: "@")) && hasTime(text)
}

/// True where a quotation follows even without `>`, because nobody writes a time and an address, or
/// a year and a time and that somebody wrote, into such a line by hand.
func isCertain(_ line: String) -> Bool {
  guard hasTime(line) else { return false }
  if line.utf8.contains(UInt8(ascii: "@")) { return true }
  return beginsAttribution(line) && hasYear(line) && holdsWroteWord(Array(line.lowercased().utf8))
}

private func hasYear(_ line: String) -> Bool {
  line.utf8.split { !(0x30...0x39).contains($0) }.contains {
    $0.count == 4 && isYear(Array($0)[...])
  }
}

func beginsAttribution(_ line: String) -> Bool {
  let text = line.lowercased()
  return [
    "on ", "am ", "le ", "el ", "il ", "op ", "em ", "den ", "w dniu ", "dnia ", "dne ", "dňa ",
    "pada ", "vào ", "în ", "la ", "στις ", "a(z) ", "ma ", "kl. ", "at ", "på ", "в ", "вт", "ср",
    "чт", "пт", "пн", "сб", "вс", "בתאריך ", "في ",
  ].contains { text.hasPrefix($0) }
}

/// A day with a month or a year, or a time of day.
func hasDate(_ line: String) -> Bool {
  if hasTime(line) { return true }
  let bytes = Array(line.utf8) + [0x20]
  var digits = 0
  var groups = 0
  for (place, byte) in bytes.enumerated() {
    if (0x30...0x39).contains(byte) {
      digits += 1
      continue
    }
    if digits == 4, isYear(bytes[(place - 4)..<place]) { return true }
    // 3.4.19, 3/4/2019.
    if (1...2).contains(digits), [0x2E, 0x2F, 0x2D].contains(byte) {
      groups += 1
    } else if digits > 0 || byte > 0x20 {
      if groups >= 2, digits == 2 { return true }
      groups = 0
    }
    digits = 0
  }
  return false
}

private func isYear(_ digits: ArraySlice<UInt8>) -> Bool {
  digits.starts(with: "19".utf8) || digits.starts(with: "20".utf8)
}

/// 14:20, 14.20 Uhr, 14h20.
func hasTime(_ line: String) -> Bool {
  let bytes = Array(line.utf8)
  let isDigit = { (0x30...0x39).contains($0 as UInt8) }
  for place in bytes.indices.dropFirst() where place + 2 < bytes.count {
    guard
      bytes[place] == UInt8(ascii: ":") || bytes[place] | 0x20 == UInt8(ascii: "h")
        || bytes[place] == UInt8(ascii: "."),
      isDigit(bytes[place - 1]), isDigit(bytes[place + 1]), isDigit(bytes[place + 2])
    else { continue }
    if bytes[place] != UInt8(ascii: ".") { return true }
    // 16.19, and not a part of 03.04.2012.
    let before = place >= 3 ? bytes[place - 3] : 0x20
    let after = place + 3 < bytes.count ? bytes[place + 3] : 0x20
    if before == 0x20, after == 0x20 || after == 0x2C { return true }
  }
  return false
}

/// One pass, with the words sorted by their first byte: there are many, and many lines to ask.
private func holdsWroteWord(_ line: [UInt8]) -> Bool {
  line.indices.contains { place in
    wroteWordsByByte[Int(line[place])].contains { line[place...].starts(with: $0) }
  }
}

private let wroteWordsByByte: [[[UInt8]]] = {
  var words = [[[UInt8]]](repeating: [], count: 256)
  for word in wroteWords {
    let bytes = Array(word.utf8)
    if let first = bytes.first { words[Int(first)].append(bytes) }
  }
  return words
}()

private let wroteWords: [String] = [
  "wrote", "writes:", "schrieb", "a écrit", "ecrit", "escribió", "escribio", "ha scritto",
  "geschreven", "schreef", "escreveu", "skrev", "kirjoitti", "napisał", "napsal", "napísal",
  "написал", "пишет", "пише", "написав", "yazdı", "yazdi", "írta", "a scris", "έγραψε", "כתב",
  "كتب",
  "写道", "寫道", "写入", "作成", "書きました", "のメール", "のメッセージ", "작성", "đã viết", "menulis",
  "napisao", "napisala", "va escriure", "เขียนว่า", "kirjutas", "rakstīja", "rašė", "je napisal",
  "sent:", "said:",
]

/// `-----Original Message-----`, `---------- Forwarded message ---------` and their translations.
func isOriginalMark(_ line: String) -> Bool {
  let bytes = Array(line.utf8)
  let isDash = { ($0 as UInt8) == 0x2D || $0 == 0x5F || $0 == 0x3D || $0 == 0x20 }
  // Apple says it without dashes.
  if [
    "begin forwarded message:", "anfang der weitergeleiteten nachricht:",
    "début du message réexpédié :", "inizio messaggio inoltrato:", "inicio del mensaje reenviado:",
  ].contains(line.lowercased()) {
    return true
  }
  guard bytes.count < 120, bytes.starts(with: "--".utf8) || bytes.starts(with: "==".utf8) else {
    return false
  }
  var inner = bytes[...].drop(while: isDash)
  while let last = inner.last, isDash(last) { inner = inner.dropLast() }
  guard inner.endIndex < bytes.endIndex else { return false }
  let words = String(decoding: inner, as: UTF8.self).lowercased()
  return originalWords.contains(words) || words.hasPrefix("original message")
    || words.hasPrefix("forwarded message")
}

private let originalWords: Set<String> = [
  "original message", "original appointment", "original email", "ursprüngliche nachricht",
  "originalnachricht", "ursprünglicher termin", "message d'origine", "message d’origine",
  "message original", "message initial", "mensaje original", "messaggio originale",
  "oorspronkelijk bericht", "oorspronkelijke bericht", "mensagem original",
  "ursprungligt meddelande", "originalmeddelande", "original meddelelse", "oprindelig meddelelse",
  "opprinnelig melding", "alkuperäinen viesti", "wiadomość oryginalna", "oryginalna wiadomość",
  "исходное сообщение", "оригинальное сообщение", "původní zpráva", "pôvodná správa",
  "eredeti üzenet", "orijinal mesaj", "özgün ileti", "mesaj original", "αρχικό μήνυμα",
  "הודעה מקורית", "الرسالة الأصلية", "原始邮件", "原始郵件", "元のメッセージ", "원본 메시지",
  "tin nhắn gốc", "pesan asli", "missatge original", "оригінальне повідомлення",
  "forwarded message", "forwarded by", "weitergeleitete nachricht", "message transféré",
  "message transmis", "message réexpédié", "mensaje reenviado", "messaggio inoltrato",
  "doorgestuurd bericht", "mensagem encaminhada", "vidarebefordrat meddelande",
  "videresendt meddelelse", "videresendt melding", "välitetty viesti",
  "przekazana wiadomość", "wiadomość przekazana", "пересылаемое сообщение", "přeposlaná zpráva",
  "továbbított üzenet", "iletilen mesaj", "転送メッセージ", "转发的邮件", "轉寄郵件",
]

/// A field of a mail's header as mail programs copy it above what they quote.
enum HeaderLabel { case from, date, to, subject }

func headerLabel(_ line: String) -> HeaderLabel? {
  guard
    let colon = line.utf8.prefix(40).firstIndex(of: UInt8(ascii: ":"))
      ?? line.prefix(20).firstIndex(of: "：")
  else { return nil }
  var name = line[..<colon].lowercased()[...]
  while let last = name.last, last.isWhitespace || last == "*" { name = name.dropLast() }
  return headerLabels[String(name)]
}

private let headerLabels: [String: HeaderLabel] = {
  let names: [(HeaderLabel, String)] = [
    (
      .from,
      "from von de da van från fra lähettäjä od от від kimden gönderen feladó felado från: expéditeur"
        + " remitente mittente afzender avsender afsender saatja no iš από מאת من 发件人 寄件者 寄件人 "
        + "差出人 送信者 보낸사람 từ dari absender nadawca odosielateľ odesílatel отправитель"
    ),
    (
      .date,
      "sent date gesendet datum envoyé enviado fecha inviato data verzonden skickat sendt dato "
        + "lähetetty päivämäärä wysłano отправлено дата надіслано odesláno odoslané gönderildi tarih "
        + "elküldve küldve dátum dată trimis ημερομηνία εστάλη στάλθηκε נשלח תאריך تاريخ 发送时间 日期 "
        + "寄件日期 傳送時間 送信日時 日時 날짜 보낸날짜 ngày tanggal dikirim kuupäev saadetud"
    ),
    (
      .to,
      "to an à a para aan til till vastaanottaja do komu кому kime kinek címzett către προς אל إلى "
        + "收件人 收件者 宛先 받는사람 đến kepada cc kopie kopia kopi copie cópia копия dw"
    ),
    (
      .subject,
      "subject betreff betrifft objet asunto oggetto onderwerp assunto ämne emne aihe temat тема "
        + "předmět predmet konu tárgy subiect θέμα נושא الموضوع 主题 主旨 件名 제목 subjek perihal teema "
        + "assumpte"
    ),
  ]
  var labels: [String: HeaderLabel] = [
    "enviado el": .date, "enviada em": .date, "enviado em": .date, "보낸 사람": .from,
    "보낸 날짜": .date, "받는 사람": .to, "chủ đề": .subject, "date sent": .date, "reply-to": .to,
    "antwort an": .to, "répondre à": .to, "data wysłania": .date,
  ]
  for (label, words) in names {
    for word in words.split(separator: " ") { labels[String(word)] = label }
  }
  return labels
}()

/// What telephones and programs write below a mail: `Sent from my iPhone`.
func isClosing(_ line: String) -> Bool {
  guard line.utf8.count <= 120 else { return false }
  let text = line.lowercased()
  let starts = [
    "sent from my ", "sent from mail for", "sent from outlook", "sent from yahoo",
    "sent from samsung", "sent from proton", "sent from the all new aol", "sent from aol",
    "sent with proton", "sent via ", "get outlook for ", "get bluemail", "von meinem ",
    "gesendet mit der ", "gesendet von meinem ", "gesendet von mail für",
    "diese nachricht wurde von",
    "holen sie sich outlook", "outlook für ", "envoyé de mon ", "envoyé depuis ",
    "envoyé à partir de",
    "obtenez outlook", "télécharger outlook", "enviado desde mi ", "enviado do meu ",
    "enviado de mi",
    "obtener outlook", "obter o outlook", "inviato da ", "scarica outlook", "verzonden vanaf mijn ",
    "verstuurd vanaf mijn ", "verzonden met ", "outlook voor ", "skickat från min ",
    "hämta outlook",
    "sendt fra min ", "hent outlook", "lähetetty ", "wysłane z ", "wysłano z ", "отправлено с ",
    "отправлено из ", "надіслано з ", "odesláno z", "odoslané z", "iphone'umdan gönderildi",
    "küldve az ", "trimis de pe", "στάλθηκε από", "iphoneから送信", "从我的", "發自我的", "从我的 iphone",
    "나의 iphone", "đã gửi từ",
  ]
  if starts.contains(where: { text.hasPrefix($0) }) {
    // “Von meinem Konto wurde ...” is a sentence.
    return !text.hasPrefix("von meinem ") || text.hasSuffix("gesendet")
  }
  return text.hasSuffix("から送信") || text.hasSuffix("발신")
}
