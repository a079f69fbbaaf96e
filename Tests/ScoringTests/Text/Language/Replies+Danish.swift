extension Replies {
  static let danish = lines(
    """
    Tak for din tålmodighed, jeg undersøger det med det samme.
    Må jeg bede om dit ordrenummer?
    Pengene blev sendt retur i går.
    Desværre er varen ikke længere på lager.
    Det er jeg virkelig ked af at høre.
    Hej Solvejg, din pakke har været undervejs siden i morges.
    Det er helt i orden, vi retter det nu.
    Genstart routeren og vent cirka to minutter.
    Har du allerede trykket på linket i mailen?
    Jeg stiller dig videre til en kollega i teknisk afdeling.
    Vi vender tilbage senest i morgen.
    Kan jeg hjælpe med noget andet?
    kan du sende et billede af skaden
    fristen er desvaerre udlobet saa jeg kan ikke gore noget
    Lige et øjeblik, jeg kigger på din konto.
    Din aftale slutter den 31. december, og derefter koster det ikke noget.
    Vores værksted har set på apparatet og fandt ingen fejl.
    Så snart vi har modtaget returpakken, får du en bekræftelse.
    Gavekortet gælder kun ved køb for over fem hundrede kroner.
    Jeg kan godt forstå, at du er skuffet.
    Hvilken fejlbesked vises der på skærmen?
    Du finder fakturaen under Min konto.
    Af hensyn til sikkerheden skal jeg først bruge din fødselsdato.
    Det er en kendt fejl, som vi arbejder på at løse.
    Hvor er det dejligt, at det virker igen!
    Hvornår passer det dig, at vi ringer?
    Nej, det koster ikke ekstra.
    Ja præcis, tryk på Næste og bekræft bagefter.
    Så er den nye adresse gemt.
    Fortsat god dag til dig!
    Det skal du tale med producenten om.
    Er kortet måske spærret af banken?
    selvfølgelig, jeg sender sagen videre
    Vi har gennemgået din sag og kan tilbyde ti procent i rabat. Hvis du synes, det lyder fint, så \
    svar blot på denne besked, og jeg sætter pengene ind i dag.
    Vi har modtaget din klage og er ved at finde ud af, om pakken blev beskadiget undervejs.
    Undskyld ventetiden, vi har meget travlt i dag.
    Pakken ligger i butikken og kan hentes efter klokken 14.
    Skal jeg flytte tiden til torsdag, eller vil du hellere aflyse?
    sådan, om et par minutter kan du se det på kontoen
    Venlig hilsen fra os alle i kundeservice
    Værelset med havudsigt er stadig ledigt fra den tredje til den syvende.
    Hvor mange personer rejser I?
    Abonnementet fornyes af sig selv, hvis du ikke opsiger det.
    Hos os står den gamle gade endnu.
    Vi har anmeldt skaden til vores forsikring.
    Målerstanden er noteret, mange tak!
    Blinker den røde lampe, eller lyser den hele tiden?
    Flyet er udsat til i aften på grund af tåge.
    Har du prøvet at lukke appen?
    Kontoret har åbent fra ni til fem på hverdage.
    ej hvor aergerligt, det tager jeg mig af
    Denne gang sletter vi gebyret.
    Skal vi sende en lignende model i stedet?
    Uden fuldmagt må jeg ikke udtale mig om det.
    Fint, så er alt på plads.
    Pas på, træk stikket ud først.
    Den anden rate bliver trukket midt i marts.
    Jeg kan se to ubetalte poster hos dig.
    Kæledyr er velkomne mod et tillæg.
    Tryk på tandhjulet øverst til højre.
    Dit abonnement er sat på pause, indtil du starter det.
    Montøren ringer, lige inden han kommer.
    Fjorten dages udsættelse kan sagtens lade sig gøre.
    Hvilket styresystem bruger du?
    Disse tabletter fås kun på recept.
    Du kan sætte medlemskabet i centret på pause hver måned.
    På lørdag har vi desværre ikke flere borde til seks.
    Cyklen står ved stativet bag stationen.
    Husk at tage sundhedskortet med til besøget.
    Skruerne til reolen ligger i den lille pose.
    Er mønterne i spillet kommet frem nu?
    I parkeringshuset gælder nattaksten fra midnat.
    I morgen tidlig bliver der lukket for vandet i din gade.
    De bøger, du lånte, er en uge for sent på den.
    Hunden må gerne være med på terrassen.
    sender dig en ny kode om lidt
    har lige kigget og det hele er kommet
    Vi krydser fingre for, at det lykkes!
    Ved indgangen er stregkoden på mobilen nok.
    Prøv igen senere, serveren bliver opdateret.
    Spirer frøet ikke, bytter vi det gratis.
    Barnevognen bliver leveret helt til døren.
    På grund af strejken tager omdelingen nogle dage mere.
    Koncerten er aflyst, men billetterne gælder stadig.
    Det med småt står på bagsiden.
    Det er jeg nødt til at spørge min chef om.
    Det er præcis sådan, det er meningen.
    Har du kigget i mappen med uønsket post?
    Undskyld, det var os, der lavede fejlen.
    Jeg lægger et gavekort ved som plaster på såret.
    Tak fordi du sagde til, jeg har rettet oplysningen.
    Fra den tiende dag koster det at afbestille.
    Upload dokumentet som PDF, så kan vi komme videre.
    Du kan ringe til os døgnet rundt på det her nummer.
    Vi er kede af, at det gik så trægt.
    Der kommer en tekniker mellem otte og tolv.
    Jeg kan se, at betalingen blev afvist.
    Kig i vejledningen på side fire.
    Vil du hellere bytte eller have pengene igen?
    Hvad hedder banken, der har udstedt kortet?
    Uden kvittering bliver det besværligt.
    Må jeg spørge, hvad det drejer sig om?
    Batteriet plejer at holde en hel dag.
    Jeg har sendt det hele videre, du hører fra os i morgen.
    selvfølgelig, det ordner jeg med det samme
    jeg kan ikke komme ind, har du en anden konto
    På den model anbefaler vi en størrelse mindre.
    Tilbuddet gælder til søndag, et pr. husstand.
    Vi tager din klage alvorligt.
    Koden fra sidst virker ikke længere.
    Din tilmelding til kurset er kommet ind.
    Butiksejeren bekræfter, at der er to tilbage.
    Det tager lidt længere tid end normalt i dag.
    Vil du fotografere bagsiden af kortet?
    Pakken udleveres mod forevisning af legitimation.
    Min kollega havde åbenbart fået forkert besked.
    Skift først batterierne, tak.
    Apparatet skal bippe to gange, når det tændes.
    Prisen er inklusive moms.
    Jeg prøver at stille dig om så hurtigt som muligt.
    passer det ogsa om eftermiddagen
    her star der noget om to leveringer
    Chatten lukker snart, så skriv gerne en mail.
    Hvem underskrev blanketten dengang?
    Der kræves ikke noget depositum.
    """)
}
