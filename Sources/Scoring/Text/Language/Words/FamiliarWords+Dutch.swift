extension FamiliarWords {
  static let dutch = FamiliarWords(
    joints: """
      de het een van der den en op in te ter ten met voor aan bij zonder uit naar over onder tussen
      """,
    sentence: """
      al alle als altijd andere ben bent binnen daar dan dat deze die dit doen door dus eens eerst
      er even gaan gaat geen geweest goed graag haar had heb hebben hebt heeft heel helaas hem hier
      hij hoe hun ik is ja je jij jou jouw jullie kan kon kunnen kunt maar meer men mij mijn
      misschien moet moeten mag na nee niet niets nieuwe nodig nog nu of om omdat ons onze ook
      opnieuw per terug tot twee u uw vanaf vandaag veel waar waarom wanneer want waren was wat we
      weer welke werd wel wij wil wilt word wordt worden zal ze zeer zelf zich zie zien zij zijn zo
      zoals zodra zou zullen gisteren kijk besteld bestellen annuleren geannuleerd wijzigen
      gewijzigd veranderen aanpassen controleren gecontroleerd bevestigen bevestigd verstuurd
      versturen sturen gestuurd stuur verzonden ontvangen ontvangt krijgen krijgt wachten bellen
      gebeld belt schrijven antwoorden helpen vinden openen klikken drukken druk invullen invoeren
      opstarten installeren bijwerken begrijp weet kijken proberen geven nemen maken komen werkt
      regelen doorgegeven alleen tijdens probeer vindt staat ligt gekregen gedaan geregeld ergens
      mezelf jezelf onszelf hen hunne elk elke ieder iedere iedereen iemand niemand iets alles
      allemaal sommige enkele enige beide zulke zulk dezelfde hetzelfde wiens wier hoeveel weinig
      minder genoeg geenszins volgens gedurende ondanks behalve tegen tegenover buiten boven
      beneden achter voorin naast langs rond rondom vanuit vanwege dankzij wegens sinds totdat
      voordat nadat zolang alsof hoewel terwijl indien mits tenzij echter toch daarom daardoor
      daarna daarvoor daarmee daarop daarbij daarin daarover daaraan hierbij hiermee hiervoor
      hierna hierop hierdoor waarmee waarvoor waarop waarna waardoor ervan erop ermee erbij ervoor
      eraan erin eruit ertoe heen vandaan vervolgens eerder later straks zojuist net pas reeds
      steeds vaak soms zelden nooit ooit meestal bijna ongeveer ongeacht vooral zeker
      waarschijnlijk hopelijk eigenlijk echt erg best namelijk bovendien overal nergens links
      rechts onderaan bovenaan vooraf achteraf samen alvast eventjes gewoon inmiddels momenteel
      voorlopig binnenkort vanzelf vanavond vanochtend vanmiddag gisteravond helemaal geworden
      hadden gehad doe doet deed konden mocht mogen moest moesten wou wilde wilden zult zouden hoef
      hoeft hoeven gaf ging gingen gegaan kom kwam kwamen gekomen zeg zegt zei zeggen gezegd zag
      gezien wist weten geweten gegeven neem neemt nam genomen leg legt leggen gelegd zet zetten
      gezet vond gevonden blijf blijft blijven gebleven laat laten gelaten denk denkt denken dacht
      geloof vind lijkt lijken willen betaalt gebruik gebruikt gebruiken werk werken gewerkt vraagt
      gevraagd hoor hoort horen gehoord kijkt gekeken hou houd houdt houden gehouden probeert
      geprobeerd toon tonen toont getoond voel betekent heet staan stond liggen lag loopt lopen
      gelopen geldt gelden past passen gebeurt gebeuren gebeurd duurt duren begint beginnen
      begonnen eindigt stopt stoppen sluit sluiten gesloten open opent brengen brengt gebracht haal
      haalt halen opgehaald ophalen rijden vliegen reist reizen woont koop kopen gekocht verkoop
      verkocht kost wisselen verwijderen verwijderd opslaan opgeslagen kies kiezen gekozen draai
      draaien trek trekken getrokken verbind verbinden verbonden uitleggen uitgelegd regel hoop
      hopen wens bedank bied bieden aangeboden aanbieden meld melden gemeld opgeven opgegeven
      doorgeven nakijken nagekeken navragen toevoegen toegevoegd toesturen opsturen terugsturen
      teruggestuurd terugbellen afgeschreven afschrijven afgerond ingesteld instellen ingevuld
      uitgevoerd bereikbaar ga lees lezen leest gelezen schrijf schrijft geschreven spreek spreken
      spreekt gesproken praten valt vallen gevallen breek breken gebroken draag dragen draagt
      gedragen herinner herinneren onthouden vergeet vergeten verlies verliezen verloren lukt
      lukken lukte gelukt zit zitten zat hang hangt klopt kloppen pak pakken pakt gepakt lever
      levert leveren geleverd zorg zorgen zorgt corrigeren gecorrigeerd bijvoegen maak maakt
      gemaakt
      """,
    common: """
      terugbetaling levering bezorging verzending zending adres telefoonnummer wachtwoord kaart
      betalen betaald prijs kosten korting contract klant artikel maat kleur retour ruilen
      reparatie garantie winkel voorraad leverbaar beschikbaar scherm pagina fout foutmelding
      storing vraag vragen antwoord gegevens foto afdeling collega monteur afspraak datum week
      maand jaar uur minuten ochtend middag avond maandag dinsdag woensdag donderdag vrijdag
      zaterdag zondag mogelijk belangrijk eerste laatste volgende betere beter snel meteen direct
      juist verkeerd veilig gratis geld kapot beschadigd kwijt mist ontbreekt vertraging geduld
      ongemak excuses sorry reden oplossing spijt natuurlijk onderweg precies drie vier vijf zes
      zeven acht negen tien elf twaalf dertien veertien vijftien twintig dertig veertig vijftig
      zestig honderd duizend tweede derde vierde half halve helft januari februari maart mei juni
      juli augustus oktober goede slecht slechte nieuw oud oude groot grote klein kleine hoog hoge
      lang lange kort korte hele eigen dicht vrij vrije vol volle leeg lege rood rode blauw blauwe
      groen groene zwart zwarte wit witte geel linker rechter verschillende ander anders verder
      verdere vorige precieze klaar geldig geldige ongeldig openstaande betreffende duidelijk
      makkelijk moeilijk duur goedkoop goedkoper warm koud ziek gezond vroeg volledig volledige
      gewenst gewenste welkom leuk fijn mooi jammer prima persoon personen mensen mens man vrouw
      kind kinderen huis kamer straat stad land wereld water licht leven deel ding dingen plaats
      plek tijd keer kant weg hand woord naam einde geval groep bedrijf wet nacht dagen weken
      maanden jaren manier voorbeeld kantoor deur sleutel stekker kabel knop toets lamp lampje accu
      batterij apparaat toestel netwerk stroom meter rekeningen termijn boeking reis trein vlucht
      bagage koffer stoel kaartje verzekering schade boete toeslag belasting krediet lening
      aanvraag formulier handtekening machtiging abonnement medewerker medewerkster openingstijden
      instellingen gebruikersnaam dossier bestelling betaling rekening probleem klacht pakket
      bedrag morgen bevestiging
      """,
    courteous: """
      hallo dag goedemorgen goedemiddag goedenavond bedankt dank groet groeten vriendelijke mevrouw
      meneer alstublieft alsjeblieft hartelijk
      """,
    endings: """
      lijk lijke heid tje tjes ijk ijke erij ingen aar aard eerd eren en eld eert elen ende end
      baar ige sel
      """)
}
