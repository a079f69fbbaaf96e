extension Replies {
  static let englishProducts = lines(
    """
    The crème brûlée and the jalapeño poppers are off the menu.
    A café latte and two croissants, please.
    Your copy of "Los días de la lluvia y el mar" has shipped.
    The book "Der lange Weg nach Hause" is out of print.
    Click "Zurück zu den Einstellungen" and then "Mein Konto".
    Press “Enregistrer et continuer sur la page” twice.
    Select «Mi cuenta», then «Pedidos y devoluciones».
    The error says "Es ist ein Fehler aufgetreten, bitte versuchen Sie es erneut".
    The El Dorado Rojo jacket comes in S, M and L.
    Le Petit Atelier serum: use at night only.
    Das Boden mop, Die Klinge blades, Der Besen broom
    Try the Volta Plus Pro Max in Azul or Verde.
    La Bella Crema moisturiser, 50 ml, twice a day.
    Fjällgård pillow, Björkö lamp and Sängby bed frame
    Pad thai, pho, naan, bibimbap or tapas?
    Our menu: paella de marisco, gambas al ajillo, pan con tomate.
    Pizza quattro stagioni, penne all'arrabbiata and a tiramisu
    Spaghetti alla puttanesca or lasagne al forno?
    The à la carte menu is available vis-à-vis the lobby.
    It is a déjà vu, we saw this naïve mistake before.
    The piñata, the über cool façade lights and the smörgåsbord
    Per se it is pro rata, ad hoc and de facto final.
    Bon voyage! C'est la vie, as they say.
    Que sera sera, but I will try my best.
    RSVP by Friday; hors d'oeuvres en route.
    Our Wi-Fi 6 mesh, the Nebula Duo, is sold out.
    Model LX-200 de luxe, SKU 88213-B, qty 2
    Old car slogans: Fahrvergnügen for all!
    Kindergarten places and the zeitgeist quiz are full.
    We say gesundheit when somebody sneezes.
    Your playlist "Canciones para mi alma" was restored.
    The film is called “Quand le vent tombe sur nous”.
    Set the language to Français, Español, Português or Türkçe.
    Voice options: Deutsch, Nederlands, Polski, Svenska, Dansk.
    We support en, de, fr, es, it, pt, nl, pl, sv, da and tr.
    Locale codes: de-DE, es-ES, pt-BR, da-DK
    """)

  static let englishPlain = lines(
    """
    Refund issued.
    Order cancelled, refund issued today.
    Item returned; credit applied.
    Password reset email sent.
    Account locked, identity check failed.
    Parcel lost, claim opened, replacement shipped.
    Minor scratches, photo needed.
    Technician arrives tomorrow morning.
    Payment declined again.
    Ticket escalated.
    Fix deployed, cache cleared.
    Balance: zero.
    Booking moved, confirmation resent.
    Warranty void, sadly.
    Battery replaced under warranty.
    Driver delayed, heavy traffic.
    Please hold.
    Sure thing!
    Good morning!
    No.
    How may I assist you this evening?
    I completely understand how frustrating that must be for you.
    Could you confirm the last four digits of the card?
    Let me transfer you to our billing department.
    The balance on your account is two hundred and ten dollars.
    I'm afraid we can't do that without the receipt.
    You'll get an email once it's been shipped.
    They're out of stock, but we've ordered more.
    What seems to be the trouble with your device?
    Unfortunately, fraud checks take up to three business days.
    We do not sell or share personal details.
    Turn the dial clockwise until it clicks, then press firmly.
    Would you prefer a voucher or money back?
    There are no tables left at six, would seven do?
    It is what it is, mate.
    He said she said that they had said so.
    An important notice: service interruption, region central, duration minimal.
    Premium direct support: international, regional, national, local.
    Total hotel personal normal material original digital.
    Standard information: transport, import, export, tax.
    Contact admin via portal, option four, menu central.
    Me la pones? I did not get that, could you type it in English please?
    I only speak English, lo siento! Can you write in English?
    Sorry, no hablo español. Is English OK for you?
    Je ne parle pas français, could we continue in English?
    Nie mówię po polsku, is it ok if we go on in English?
    Translation of your note: "ich habe das falsche Paket bekommen". We will swap it.
    The sign reads “Défense de fumer dans les chambres”, so please smoke outside.
    Our Prague, Brno and Ostrava shops are shut; Děkuji for waiting.
    Kiitos Päivi, your seat is booked next to Jyväskylä station.
    Mulțumesc Ștefan, the transfer is complete.
    Σας ευχαριστώ Eleni, all is fixed now.
    Спасибо Наталья, your ticket has been closed.
    Hi 山田さん, your order shipped yesterday.
    Привет! I have changed the name to Наталья as you asked.
    你好 Li Wei, the refund is done.
    مرحبا Yusuf, your case is solved.
    """)
}
