extension FamiliarWords {
  static let german = FamiliarWords(
    joints: """
      der die das den dem des ein eine einen einem einer eines und im am zum zur vom von mit für
      auf aus bei in an zu ohne über unter nach vor
      """,
    sentence: """
      aber alle allem allen alles als also andere auch bereits bin bis bitte da dabei dafür damit
      dann dass denn dich dies diese diesem diesen dieser dieses dir doch dort du durch einfach er
      erst es etwas euch ganz gerade gern gerne gestern gibt habe haben hat hatte heute hier ich
      ihm ihn ist jetzt kann kein keine keinen klar könnte können könnten leider man mehr mein
      meine mich mir möchte möchten muss müssen nein nicht nichts noch nun nur ob oder schon sehr
      sein seit sich sind so sofort sobald soll sonst um uns unser unsere unserem unseren war wann
      warum was wegen weil weiter welche welchen wenn wer werde werden wie wieder wir wird wo wurde
      wurden würde zurück zwei Sie Ihr Ihre Ihrem Ihren Ihrer Ihnen bestellt bestellen storniert
      stornieren ändern geändert prüfen geprüft bestätigen bestätigt gesendet geschickt schicken
      senden erhalten bekommen warten Anruf anrufen schreiben antworten helfen finden öffnen
      klicken drücken eingeben neu starten installieren aktualisieren gleich verstehe wissen sehe
      sehen schauen versuchen probieren geben nehmen machen kommen geht funktioniert kümmere melden
      weitergeleitet während dein deine deinem deinen deiner deines meinem meinen meiner meines
      seine seinem seinen seiner euer eure euren unseres jeder jede jedes jedem jeden jene manche
      mancher viele vieler wenige einige einigen mehrere beide beiden solche selbst selber jemand
      niemand beim ins ans aufs vors bevor nachdem damals daher darum deshalb deswegen trotzdem
      außerdem jedoch sondern sowie sowohl entweder weder falls statt stattdessen trotz gegen
      gegenüber innerhalb außerhalb bisher seitdem solange obwohl indem daran darauf daraus darin
      darüber davon davor dazu dahin dorthin hierfür hierzu hierbei dagegen wofür womit wodurch
      woran worauf wohin woher wieso weshalb wessen wem wen immer nie niemals oft manchmal meistens
      selten nochmal nochmals erneut später früher vorher nachher eben endlich plötzlich ungefähr
      etwa fast kaum ziemlich genug zuviel weniger mindestens höchstens besonders eigentlich
      wirklich wahrscheinlich hoffentlich allerdings übrigens jedenfalls überall nirgends oben
      unten links rechts vorne hinten innen außen draußen drinnen mal halt wohl zuerst zuletzt
      danach anschließend stets künftig derzeit momentan aktuell vorerst seid wäre wären warst
      gewesen hast habt hattest hatten hätte hätten gehabt tun tut getan macht machst gemacht
      kannst könnt konnte konnten musste mussten müsste muß darf dürfen dürfte will wollen wollte
      wollten willst sollen sollte sollten sollst mag gehe gehen gehst ging gegangen komme kommt
      kam gekommen sage sagen sagt sagte gesagt sieht gesehen weiß wusste gebe gab gegeben nehme
      nimmt genommen stelle stellen stellt gestellt legen gelegt finde findet gefunden bleibt
      bleiben lassen lässt gelassen denke denken glaube glauben meint brauche brauchen braucht
      gebraucht zahlen bezahlen bezahlt nutzen nutzt benutzen verwenden arbeiten arbeitet fragen
      fragt gefragt schaue schaut halten hält versuche versucht behalten zeigen zeigt angezeigt
      höre hören heißt bedeutet steht stehen liegt liegen läuft laufen gelten gilt passt passiert
      dauert scheint beginnt beginnen endet schließen geschlossen öffnet bringen gebracht holen
      abholen abgeholt fahren fährt fliegen wohnen kaufen gekauft verkaufen reicht kostet wechseln
      tauschen löschen gelöscht speichern gespeichert wählen ausgewählt drehen ziehen trennen
      verbinden verbunden prüfe erklären erledigt kümmern freuen freut hoffe wünsche bitten gebeten
      bieten angeboten worden geworden wirst würden liest lesen gelesen schreibe schreibt
      geschrieben spricht sprechen gesprochen rede erinnern erinnert vergessen vergiss fällt
      gefallen bricht gebrochen trage tragen trägt getragen klappt klappen geklappt gelingt
      gelungen schick schicke schickt mach komm leg guck gucken schau ankommen angekommen hab
      verliere verlieren korrigiert korrigiere beilegen lege
      """,
    common: """
      Rückerstattung Erstattung Paket Versand Sendung Telefonnummer Passwort Kennwort Karte Zahlung
      Betrag Preis Kosten Rabatt Gutschein Vertrag Kundin Produkt Artikel Größe Farbe Rückgabe
      Umtausch Reparatur Garantie Lager Filiale Geschäft verfügbar lieferbar Bildschirm Seite
      Anwendung Störung Frage Antwort Angaben Daten Foto Bild Unterlagen Abteilung Kollege Kollegin
      Kollegen Techniker Termin Datum Woche Monat Jahr Stunde Stunden Minuten Uhr vormittags
      nachmittags Montag Dienstag Mittwoch Donnerstag Freitag Samstag Sonntag möglich nötig wichtig
      erste letzte nächste nächsten besser schnell richtig falsch sicher kostenlos zusätzlich
      kaputt beschädigt verloren fehlt Verspätung Geduld Umstände Entschuldigung entschuldigen
      Beschwerde Grund Lösung vielleicht natürlich selbstverständlich zwischen inzwischen eins drei
      vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn zwanzig dreißig
      vierzig fünfzig sechzig hundert tausend zweite zweiten dritte dritten halb halbe Hälfte
      Januar Februar März Mai Juni Juli Oktober Dezember gut gute guter gutes schlecht neue neuen
      neuer neues alt alte alten groß große großen klein kleine kleinen hoch hohe lang lange langen
      kurz kurze kurzen ganze ganzen eigene eigenen eigener offen frei voll leer rot rote blau grün
      schwarz gelb linke rechte obere untere verschieden verschiedene weitere weiteren weiterer
      genau fertig gültig ungültig offene entsprechend entsprechende betroffen deutlich schwer
      leicht teuer günstig günstiger billig heiß kalt warm krank gesund spät früh direkt gesamte
      gesamten üblich gewünscht gewünschte Person Personen Leute Mann Kind Kinder Haus Zimmer
      Straße Stadt Land Welt Wasser Licht Leben Teil Sache Ort Zeit Zeitraum Weg Hand Wort Name
      Namen Ende Fall Gruppe Firma Gesetz Nacht Tage Tagen Tages Wochen Monate Monaten Jahre Jahren
      Bereich Weise Möglichkeit Beispiel Büro Tür Schlüssel Stecker Kabel Taste Knopf Lampe Akku
      Gerät Geräte Netz Strom Zähler Rechnungen Rate Buchung Reise Zug Flug Gepäck Sitzplatz Platz
      Versicherung Schaden Strafe Gebühr Gebühren Steuer Kredit Anfrage Anliegen Antrag Formular
      Unterschrift Vollmacht Anschrift Kundennummer Bestellnummer Mitarbeiter Mitarbeiterin
      Ansprechpartner Öffnungszeiten Einstellungen Benutzername Tag Abend Problem Konto Rechnung
      Bestellung Lieferung Nummer Kunde Kunden Fehler Geld Adresse Hilfe
      """,
    courteous: """
      hallo guten morgen danke vielen dank herr frau grüße grüßen freundlichen wiedersehen tschüss
      bald schönen
      """,
    endings: """
      ung ungen lich liche lichen licher keit heit iert schen schung tigen igkeit en end ende enden
      isch ische ischen ig ige igen bar los chen tet ten te haft elt ert est
      """,
    verbEndings: "ieren")
}
