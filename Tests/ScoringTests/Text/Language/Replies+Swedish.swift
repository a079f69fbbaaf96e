extension Replies {
  static let swedish = lines(
    """
    Tack för ditt tålamod, jag kollar det direkt.
    Kan du ge mig ditt ordernummer?
    Återbetalningen gjordes i går.
    Tyvärr finns den här varan inte längre.
    Jag är verkligen ledsen över besväret.
    Hej Torborg, ditt paket är på väg sedan i morse.
    Inga problem, vi ändrar det på en gång.
    Starta om routern och vänta ungefär två minuter.
    Har du redan klickat på länken i mejlet?
    Jag kopplar dig till en kollega på tekniska avdelningen.
    Vi hör av oss senast i morgon.
    Kan jag hjälpa dig med något mer?
    kan du skicka en bild pa skadan tack
    tyvarr har tiden gatt ut sa jag kan inte gora nagot
    Ett ögonblick, jag tittar på ditt konto.
    Ditt avtal slutar den 31 december och sedan kostar det ingenting.
    Vår verkstad har undersökt apparaten men hittade inget fel.
    Så snart vi har fått returen skickar vi en bekräftelse.
    Presentkortet gäller bara vid köp över femhundra kronor.
    Jag förstår att du är besviken.
    Vilket felmeddelande visas på skärmen?
    Fakturan hittar du under Mitt konto.
    Av säkerhetsskäl behöver jag först ditt födelsedatum.
    Det är ett känt fel som vi håller på att åtgärda.
    Vad skönt att det fungerar igen!
    När passar det att vi ringer upp?
    Nej, det tillkommer inga avgifter.
    Ja precis, tryck på Nästa och bekräfta sedan.
    Klart, den nya adressen är sparad.
    Ha en fortsatt trevlig dag!
    Då får du vända dig till tillverkaren.
    Kan banken ha spärrat kortet?
    självklart, jag skickar ärendet vidare
    Efter att ha gått igenom ditt ärende kan vi erbjuda tio procents rabatt. Om du tycker att det \
    låter bra svarar du på det här meddelandet, så sätter jag in pengarna i dag.
    Vi har tagit emot din reklamation och undersöker om paketet skadades under transporten.
    Ursäkta att du fick vänta, vi har mycket att göra i dag.
    Försändelsen ligger hos ombudet och kan hämtas efter klockan 14.
    Ska jag flytta tiden till torsdag eller vill du hellre avboka?
    sådär, om några minuter syns det på kontot
    Vänliga hälsningar från oss på kundtjänst
    Rummet med havsutsikt är fortfarande ledigt från den tredje till den sjunde.
    Hur många personer reser ni?
    Abonnemanget förnyas av sig självt om du inte säger upp det.
    Hos oss står den gamla gatan kvar.
    Vi har anmält skadan till vårt försäkringsbolag.
    Mätarställningen är noterad, tusen tack!
    Blinkar den röda lampan eller lyser den hela tiden?
    Flyget är flyttat till i kväll på grund av dimma.
    Har du testat att stänga av appen?
    Kontoret har öppet nio till fem på vardagar.
    usch vad trakigt, jag tar tag i det
    Den här gången stryker vi förseningsavgiften.
    Ska vi skicka en liknande modell i stället?
    Utan fullmakt får jag inte lämna ut något.
    Toppen, då är allt i sin ordning.
    Obs, dra ur sladden först.
    Den andra delbetalningen dras i mitten av mars.
    Jag ser två obetalda poster hos dig.
    Husdjur är välkomna mot ett tillägg.
    Tryck på kugghjulet uppe till höger.
    Din prenumeration är pausad tills du startar den.
    Montören ringer strax innan han kommer.
    Fjorton dagars förlängning skulle gå bra.
    Vilket operativsystem använder du?
    De här tabletterna säljs bara på recept.
    Du kan pausa gymkortet varje månad om du vill.
    På lördag har vi tyvärr inget bord för sex kvar.
    Cykeln står vid stället bakom stationen.
    Glöm inte att ta med legitimation till besöket.
    Skruvarna till hyllan ligger i den lilla påsen.
    Har mynten i spelet kommit fram nu?
    I garaget gäller nattaxa från midnatt.
    I morgon bitti stängs vattnet av på din gata.
    Böckerna du lånade är en vecka sena.
    Hunden får gärna vara med på terrassen.
    skickar en ny kod till dig strax
    kollade precis och allt har kommit fram
    Vi håller tummarna att det funkar!
    Vid entrén räcker det med streckkoden i mobilen.
    Försök igen lite senare, servern underhålls just nu.
    Om fröet inte gror byter vi det gratis.
    Barnvagnen levereras ända fram till dörren.
    På grund av strejken tar utdelningen några dagar extra.
    Konserten är inställd men biljetterna gäller ändå.
    Det finstilta står på baksidan.
    Det måste jag fråga min chef om.
    Precis så är det tänkt.
    Har du tittat i skräpposten?
    Förlåt, det var vi som gjorde fel.
    Jag skickar med en värdecheck som plåster på såren.
    Tack för att du sa till, jag har rättat uppgiften.
    Från och med tionde dagen kostar det att avboka.
    Ladda upp dokumentet som PDF så kan vi gå vidare.
    Du når oss dygnet runt på det här numret.
    Vi är ledsna att det gick så trögt.
    En tekniker kommer mellan åtta och tolv.
    Jag ser att betalningen blev nekad.
    Titta i bruksanvisningen på sidan fyra.
    Vill du hellre byta eller få pengarna tillbaka?
    Vad heter banken som gett ut kortet?
    Utan kvitto blir det krångligt.
    Får jag fråga vad det gäller?
    Batteriet brukar räcka en hel dag.
    Jag har skickat allt vidare, i morgon hör vi av oss.
    självklart, det fixar jag direkt
    jag kommer inte in, har du nåt annat konto
    På den modellen rekommenderar vi en storlek mindre.
    Erbjudandet gäller till söndag, ett per hushåll.
    Vi tar ditt klagomål på allvar.
    Koden från sist fungerar inte längre.
    Din anmälan till kursen har kommit in.
    Butiksägaren bekräftar att det finns två kvar.
    Det tar lite längre tid än vanligt i dag.
    Skulle du kunna fotografera kortets baksida?
    Paketet lämnas ut mot uppvisande av legitimation.
    Min kollega hade tydligen fått fel besked.
    Byt batterierna först är du snäll.
    Apparaten ska pipa två gånger när den sätts på.
    Priset är inklusive skatt.
    Jag försöker koppla dig till någon så fort det går.
    funkar det pa eftermiddagen ocksa
    har star det om tva leveranser
    Chatten stänger snart, skriv gärna ett mejl.
    Vem var det som skrev under blanketten?
    Ingen deposition krävs hos oss.
    """)
}
