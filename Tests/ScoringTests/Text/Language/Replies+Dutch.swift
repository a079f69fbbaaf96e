extension Replies {
  static let dutch = lines(
    """
    Bedankt voor uw geduld, ik kijk het meteen na.
    Kunt u mij uw bestelnummer geven?
    De terugbetaling is gisteren uitgevoerd.
    Helaas is dit artikel niet meer leverbaar.
    Wat vervelend dat dit is gebeurd, onze excuses.
    Goedemorgen mevrouw Hoogeboomstra, uw pakket is sinds vanochtend onderweg.
    Geen probleem, we passen het direct aan.
    Start de router opnieuw op en wacht ongeveer twee minuten.
    Heeft u al op de link in de mail geklikt?
    Ik verbind u door met een collega van de technische dienst.
    We nemen uiterlijk morgen contact met u op.
    Kan ik u nog ergens anders mee helpen?
    kun je een foto sturen van de beschadiging aub
    sorry maar de termijn is al voorbij dus ik kan niks meer doen
    Een ogenblik alstublieft, ik zoek het even op.
    Uw contract loopt af op 31-12, daarna betaalt u niets meer.
    Onze werkplaats heeft het toestel bekeken en geen fouten gevonden.
    Zodra wij de retour hebben ontvangen, krijgt u een bevestiging.
    De bon geldt alleen bij een besteding vanaf vijftig euro.
    Ik begrijp heel goed dat u boos bent.
    Welke foutmelding ziet u op het scherm?
    Je vindt de factuur onder Mijn account.
    Om veiligheidsredenen heb ik eerst uw geboortedatum nodig.
    Dit is een bekende storing en er wordt al aan gewerkt.
    Fijn dat het nu weer werkt!
    Wanneer kunnen wij u het beste terugbellen?
    Nee, daar zijn geen extra kosten aan verbonden.
    Ja precies, tik op Volgende en bevestig daarna.
    Het nieuwe adres is opgeslagen.
    Ik wens u nog een prettige dag!
    Daarvoor moet u bij de fabrikant zijn.
    Heeft de bank de pas misschien geblokkeerd?
    graag gedaan, ik geef het door
    Na onderzoek van uw klacht kunnen wij u tien procent korting aanbieden. Als u daarmee \
    akkoord gaat, beantwoord dan dit bericht en ik boek het bedrag vandaag nog terug.
    We hebben uw klacht ontvangen en gaan na of het pakket onderweg is beschadigd.
    Excuses voor het wachten, het is erg druk vandaag.
    Uw zending ligt bij het afhaalpunt en kan vanaf 14 uur worden opgehaald.
    Zal ik de afspraak naar donderdag verzetten of wilt u die liever annuleren?
    is geregeld hoor, over een paar minuten zie je het staan
    Met vriendelijke groet, het team van de klantenservice
    De kamer met zeezicht is nog vrij van drie tot zeven.
    Met hoeveel personen reist u?
    Uw abonnement loopt vanzelf door als u niet opzegt.
    Bij ons staat de oude straat er nog in.
    Wij hebben de schade gemeld bij onze verzekeraar.
    Meterstand genoteerd, hartelijk dank!
    Knippert het rode lampje of blijft het branden?
    De vlucht is door mist verschoven naar vanavond.
    Heb je de app al eens afgesloten?
    Ons kantoor is doordeweeks open van negen tot vijf.
    wat balen zeg, ik ga erachteraan
    Voor deze keer laten we de boete vervallen.
    Zullen we u een soortgelijk model toesturen?
    Zonder machtiging mag ik daar niks over zeggen.
    Mooi, dan is alles in orde.
    Let op, trek eerst de stekker eruit.
    De tweede termijn wordt half maart afgeschreven.
    Ik zie twee openstaande rekeningen in uw dossier.
    Huisdieren zijn welkom tegen een toeslag.
    Tik rechtsboven op het tandwiel.
    Je abonnement staat stil tot je het weer aanzet.
    De monteur belt even voordat hij langskomt.
    Veertien dagen uitstel zou kunnen.
    Welk besturingssysteem gebruikt u?
    Deze tabletten zijn alleen op recept verkrijgbaar.
    U kunt het lidmaatschap van de sportschool maandelijks stopzetten.
    Zaterdag hebben we jammer genoeg geen tafel meer voor zes.
    De fiets staat bij de stalling achter het station.
    Vergeet niet uw zorgpas mee te nemen naar de afspraak.
    De schroeven van de kast zitten in het zakje.
    Heb je de munten in het spel al gekregen?
    In de parkeergarage geldt vanaf middernacht het nachttarief.
    Morgenvroeg wordt het water in uw straat afgesloten.
    Uw geleende boeken zijn een week te laat.
    De hond mag gewoon mee op het terras.
    ik stuur je zo een nieuwe code
    heb net gekeken en alles is binnen
    We duimen dat het lukt!
    Bij de ingang is de streepjescode op uw telefoon voldoende.
    Probeer het later nog eens, er is onderhoud aan de server.
    Komt het zaadje niet op, dan vervangen we het gratis.
    De kinderwagen wordt tot aan de voordeur gebracht.
    Door de staking duurt de bezorging een paar dagen langer.
    Het concert gaat niet door maar de kaartjes blijven geldig.
    De kleine lettertjes staan op de achterkant.
    Dat moet ik aan mijn leidinggevende vragen.
    Zo is het precies bedoeld.
    Heeft u al in de map met ongewenste mail gekeken?
    Onze fout, neem ons niet kwalijk.
    Ik doe er een tegoedbon bij om het goed te maken.
    Dank voor de melding, ik heb het zojuist rechtgezet.
    Vanaf de tiende dag zijn er kosten voor annuleren.
    Upload het document als PDF, dan kunnen we verder.
    U bereikt ons dag en nacht op dit nummer.
    We vinden het naar dat het zo stroef verliep.
    Tussen acht en twaalf komt er een monteur langs.
    Ik zie hier dat de betaling is geweigerd.
    Kijk even in de handleiding op bladzijde vier.
    Wil je liever ruilen of je geld terug?
    Hoe heet de bank die de kaart heeft uitgegeven?
    Zonder bonnetje wordt het lastig.
    Mag ik vragen waar het over gaat?
    De accu gaat normaal een hele dag mee.
    Ik heb alles doorgezet, morgen hoort u van ons.
    tuurlijk, doe ik meteen
    ik kom er niet in, heb je nog een ander account
    Bij dit model raden we een maat kleiner aan.
    De actie loopt tot zondag en geldt per huishouden.
    Wij nemen uw klacht serieus.
    De code van laatst doet het niet meer.
    Uw inschrijving voor de cursus is binnen.
    De winkelier bevestigt dat er nog twee liggen.
    Het duurt vandaag iets langer dan anders.
    Kunt u de achterkant van de pas fotograferen?
    Op vertoon van een legitimatie geven we het pakje mee.
    Mijn collega was blijkbaar verkeerd ingelicht.
    Vervang eerst de batterijen alstublieft.
    Het apparaat hoort bij het aanzetten twee keer te piepen.
    De prijs is inclusief belasting.
    Ik probeer u zo snel mogelijk iemand te geven.
    schikt het ook in de middag
    ik zie hier twee leveringen staan
    De chat gaat zo dicht, stuur gerust een mailtje.
    Wie heeft het formulier toen ondertekend?
    Er wordt geen borg gevraagd.
    """)
}
