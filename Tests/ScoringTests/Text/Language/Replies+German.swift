extension Replies {
  static let german = lines(
    """
    Vielen Dank für Ihre Geduld, ich sehe mir das gleich an.
    Könnten Sie mir bitte Ihre Bestellnummer nennen?
    Die Rückerstattung wurde gestern veranlasst.
    Leider ist dieser Artikel momentan nicht mehr lieferbar.
    Ich habe den Betrag von 49,90 € auf Ihr Konto zurückgebucht.
    Das tut mir sehr leid, so etwas darf nicht passieren.
    Hallo Frau Okonkwo, Ihr Paket ist seit heute Morgen unterwegs.
    Kein Problem, das ändern wir sofort für dich.
    Bitte starten Sie den Router neu und warten Sie etwa zwei Minuten.
    Haben Sie den Link in der E-Mail schon angeklickt?
    Ich verbinde Sie jetzt mit einem Kollegen aus der Technik.
    Wir melden uns spätestens morgen bei Ihnen.
    Gibt es sonst noch etwas, wobei ich helfen kann?
    koennen sie mir bitte ein foto von dem schaden schicken
    das geht leider nicht, weil die frist schon abgelaufen ist
    Moment bitte, ich schaue kurz im System nach.
    Ihr Vertrag endet am 31.12., danach fallen keine Kosten mehr an.
    Unsere Werkstatt hat das Gerät geprüft und keinen Fehler gefunden.
    Sobald die Ware bei uns eingegangen ist, bekommen Sie eine Bestätigung.
    Der Gutschein gilt nur für Bestellungen ab fünfzig Euro.
    Ich kann gut verstehen, dass Sie verärgert sind.
    Welche Fehlermeldung wird denn angezeigt?
    Du findest die Rechnung unter Mein Konto im Bereich Dokumente.
    Aus Gründen des Datenschutzes brauche ich zuerst Ihr Geburtsdatum.
    Es handelt sich um einen bekannten Fehler, an dem bereits gearbeitet wird.
    Schön, dass es jetzt wieder funktioniert!
    Wann hätten Sie Zeit für einen Rückruf?
    Nein, dafür entstehen Ihnen keine zusätzlichen Gebühren.
    Ja genau, einfach auf Weiter tippen und dann bestätigen.
    Alles klar, die neue Adresse ist gespeichert.
    Ich wünsche Ihnen noch einen schönen Tag!
    Dafür müssten Sie sich bitte an den Hersteller wenden.
    Wurde die Karte von der Bank vielleicht gesperrt?
    gerne, ich leite das so weiter
    Nach Prüfung Ihres Anliegens können wir Ihnen einen Nachlass von zehn Prozent anbieten. \
    Wenn Sie damit einverstanden sind, antworten Sie bitte kurz auf diese Nachricht, dann \
    buche ich die Gutschrift noch heute.
    Wir haben Ihre Reklamation erhalten und prüfen gerade, ob das Paket beim Transport \
    beschädigt worden ist.
    Tut mir leid wegen der Wartezeit, heute ist hier viel los.
    Ihre Sendung liegt in der Filiale und kann dort ab 14 Uhr abgeholt werden.
    Soll ich den Termin auf Donnerstag verschieben oder lieber ganz absagen?
    Mit freundlichen Grüßen, Ihr Team vom Kundendienst
    Das Zimmer mit Meerblick wäre vom dritten bis zum siebten noch frei.
    Wie viele Personen reisen denn mit?
    Ihr Tarif läuft automatisch weiter, falls Sie nicht kündigen.
    Bei uns steht als Lieferanschrift noch die alte Straße.
    Den Schaden haben wir unserer Versicherung gemeldet.
    Zählerstand notiert, vielen Dank auch!
    Leuchtet die rote Lampe dauerhaft oder blinkt sie?
    Der Flug wurde wegen Nebel auf heute Abend verlegt.
    Hast du schon mal probiert, die App neu zu laden?
    Unser Büro ist werktags von neun bis siebzehn Uhr besetzt.
    oh das ist natuerlich aergerlich, ich kuemmere mich drum
    Mahngebühren nehmen wir ausnahmsweise zurück.
    Können wir Ihnen stattdessen ein ähnliches Modell zuschicken?
    Ohne Vollmacht darf ich Ihnen dazu leider keine Auskunft erteilen.
    Super, dann passt ja alles.
    Vorsicht, ziehen Sie bitte vorher den Stecker.
    Die zweite Rate wird Mitte März abgebucht.
    Ich sehe hier zwei offene Posten auf Ihrem Kundenkonto.
    Haustiere sind bei uns gegen Aufpreis willkommen.
    Tippen Sie oben rechts auf das Zahnrad.
    Dein Abo pausiert, bis du es wieder aktivierst.
    Der Monteur klingelt kurz vorher durch.
    Eine Verlängerung um vierzehn Tage wäre machbar.
    Welches Betriebssystem benutzen Sie gerade?
    Diese Tabletten gibt es nur auf Rezept.
    Die Mitgliedschaft im Studio können Sie monatlich pausieren.
    Am Samstag ist leider kein Tisch mehr für sechs Gäste frei.
    Das Fahrrad steht an der Station hinter dem Bahnhof.
    Bitte bringen Sie zum Termin Ihre Gesundheitskarte mit.
    Die Schrauben für das Regal liegen in der kleinen Tüte.
    Hast du die Münzen im Spiel inzwischen bekommen?
    Im Parkhaus gilt ab Mitternacht der Nachttarif.
    Das Wasser wird in Ihrer Straße morgen früh abgestellt.
    Ihre ausgeliehenen Bücher sind seit einer Woche überfällig.
    Der Hund darf auf der Terrasse gerne dabei sein.
    ich schick dir gleich nen neuen code
    hab grad nachgeschaut, is alles angekommen
    Wir drücken die Daumen, dass es klappt!
    Zum Einlass genügt der Barcode auf dem Handy.
    Versuchen Sie es später bitte nochmal, der Server wird gerade gewartet.
    Wenn der Samen nicht keimt, ersetzen wir ihn kostenlos.
    Den Kinderwagen liefern wir bis an die Wohnungstür.
    Wegen des Streiks verzögert sich die Zustellung um einige Tage.
    Das Konzert fällt aus, Karten behalten ihre Gültigkeit.
    Sie finden das Kleingedruckte auf der Rückseite.
    Da muss ich kurz bei der Chefin nachfragen.
    Genau so ist es gedacht.
    Haben Sie schon in den Spamordner geschaut?
    Tut mir leid, das war unser Versehen.
    Ich lege Ihnen als Wiedergutmachung einen Gutschein dazu.
    Danke für den Hinweis, ich habe den Eintrag soeben berichtigt.
    Für die Stornierung fallen ab dem zehnten Tag Kosten an.
    Bitte laden Sie das Dokument als PDF hoch, dann geht es weiter.
    Die Hotline erreichen Sie rund um die Uhr unter dieser Nummer.
    Wir bedauern, dass der Ablauf so holprig war.
    Ein Techniker kommt zwischen acht und zwölf vorbei.
    Mir wird angezeigt, dass die Zahlung abgelehnt wurde.
    Schauen Sie mal in die Anleitung auf Seite vier.
    Möchtest du lieber umtauschen oder dein Geld zurück?
    Wie heißt denn der Aussteller der Karte?
    Ohne Kassenbon wird es schwierig.
    Darf ich fragen, worum es geht?
    Der Akku hält normalerweise einen ganzen Tag.
    Ich habe alles weitergegeben, morgen hören Sie von uns.
    klar, mach ich sofort fertig
    leider komm ich da nicht rein, haben sie noch ein anderes konto
    Bei dieser Größe empfehlen wir eine Nummer kleiner.
    Das Angebot ist bis Sonntag gültig und gilt einmal pro Haushalt.
    Ihre Beschwerde nehmen wir ernst.
    Mit dem Code von neulich klappt es nicht mehr.
    Ihre Anmeldung zum Kurs ist bei uns eingegangen.
    Der Ladenbesitzer hat bestätigt, dass noch zwei Stück da sind.
    Das dauert heute etwas länger als üblich.
    Könnten Sie die Rückseite der Karte abfotografieren?
    Gegen Vorlage des Ausweises händigen wir das Päckchen aus.
    Mein Kollege war da offenbar falsch informiert.
    Tauschen Sie bitte zuerst die Batterien aus.
    Das Gerät muss beim Einschalten zweimal piepen.
    Der Preis versteht sich inklusive Steuern.
    Ich versuche, Sie so schnell wie möglich zu verbinden.
    geht das denn auch am nachmittag bei ihnen
    hier steht was von zwei lieferungen
    Unser Chat ist gleich geschlossen, schreiben Sie gerne eine Mail.
    Wer hat das Formular damals unterschrieben?
    Es wird keine Kaution verlangt.
    """)
}
