extension FamiliarWords {
  static let danish = FamiliarWords(
    joints: "en et den det de og i på af for med til fra uden under over ved",
    sentence: """
      alle allerede alt anden andet at bare behøver blev blevet bliver brug da dem denne der
      derefter deres dette dig din dine dit dog du efter eller end er fik finder fordi få får går
      gør gøre gang ham han har have hele helt her hos hun hvad hvem hver hvilken hvilket hvis hvor
      hvordan hvorfor hvornår igen ikke ind ingen ja jeg jeres kan kom kommer kun kunne lige lidt
      længere man mange meget mellem men mere mig min mine mit mod må måske ned nej nogen noget
      nogle nu nye når ny næste også om op os samme se selv senest sender ser siden sig skal skulle
      snart som sådan så tager to ud var vi vil ville vores være været desværre beklager bestille
      annullere annulleret ændre ændret kontrollere tjekke tjekker bekræfte sendt sende modtaget
      modtager vente venter ringe ringer skrive svare svar hjælpe hjælp hjælper finde åbne klikke
      klik trykke tryk indtaste straks væk kigger prøve prøv virker videre mens gerne vender hører
      købt omkring snarest hans hendes dens sin sit sine hende jer disse sådanne hvert enhver
      ingenting intet begge andre egen eget egne hvilke flere fleste mest mindre nok ifølge gennem
      igennem undtagen trods blandt rundt bag foran ovenfor nedenfor inden indenfor udenfor inde
      ude oppe nede hertil dertil hjem hjemme frem tilbage nedenunder derfor altså alligevel
      derimod desuden ellers hverken enten indtil før skønt medmindre hvorvidt dermed hermed hidtil
      endnu aldrig altid ofte sommetider sjældent sent tidligt senere tidligere netop fornylig
      stadig stadigvæk præcis præcist cirka næsten temmelig egentlig virkelig faktisk sandsynligvis
      sikkert formentlig forhåbentlig især blot mindst højst ligeledes hellere helst sammen alene
      automatisk normalt direkte jo javel vel aften aftenen morges nat nattens sagtens ej blive
      havde haft gjorde gjort gøres kunnet måtte fået villet bør burde gik gået gå kommet komme
      siger sagde sagt sige set vidste vide kender kende giver gav givet give tog taget tage lægger
      lagde lagt lægge sætter satte sat sætte stiller stille fandt fundet lader lade lod tænker
      tænke tror tro troede synes betaler betale betalt bruger bruge brugt arbejder arbejde spørger
      spørge spurgt holder holde holdt prøver prøvet viser vise vises hørte hørt høre føles hedder
      betyder står stod stå ligger lå ligge løber gælder passer sker skete sket varer begynder
      begynde starter starte startede slutter slutte stopper lukker lukke lukket åbner åben åbent
      bringer henter hente hentes rejser rejse flyver bor køber købe sælger sælge solgt koster
      bytter byttet sletter slette slettet gemmer gemme gemt vælger vælge valgt drejer trækker træk
      trukket forbinder forbinde forklarer forklare ordner ordnet løser løse løst tilbyder tilbyde
      håber takker beder bede bedt godkender godkendt virkede rækker afhænger indeholder angiver
      angive anmelde anmeldt meddele besked kontakte kontakter vende bestiller booket booke booker
      afbestille aflyse aflyst skriver ringede ringet mailer følger følge lyser lover anbefaler
      opsiger opsige fornyes udsat læser læse læst skrev skrevet taler tale talt snakke snakker
      husk husker huske glem glemmer glemt falder faldt brækker bærer båret taber tabt mistet
      lykkes lykkedes vedhæfter vedhæftet retter rettet række kigge kiggede kigget ordne plejer nå
      sidder
      """,
    common: """
      tilbagebetaling levering forsendelse fragt adresse nummer telefon adgangskode kort beløb
      beløbet pris omkostninger rabat aftale kunde kunden produkt vare varen størrelse farve retur
      bytte reparation garanti butik butikken lager tilgængelig bestilling bestilt skærmen side
      appen fejl fejlen spørgsmål oplysninger billede billeder afdeling kollega tekniker dato uge
      måned år time timer minutter mandag tirsdag onsdag torsdag fredag lørdag søndag muligt
      vigtigt første sidste bedre hurtigt rigtig forkert sikker gratis ekstra beskadiget mangler
      forsinkelse forsinket tålmodighed besvær undskyldning klage grund løsning forstår naturligvis
      selvfølgelig faktura regning pakken køb nummeret ønsker skyld tre fire fem seks syv otte ni
      ti elleve tolv tretten fjorten femten tyve tredive fyrre halvtreds tres hundrede tusind
      tredje fjerde halv halve halvdelen januar februar marts maj juni juli oktober godt gode
      dårlig dårligt nyt gammel gammelt gamle stor stort store lille små høj højt høje lang langt
      lange korte hel fri frit ledig ledigt fuld fuldt tom rød røde rødt blå grøn grønne sort hvid
      hvide gul venstre højre forskellige forrige klar klart gyldig gyldigt ugyldig ubetalte
      tydelig let svær svært dyr billig billigere varm kold syg rask sen tidlig komplet ønsket
      velkommen velkomne sjov ærgerligt trist lignende mulig fint dejligt glad ked person personer
      folk mennesker mand kvinde barn børn hus huset værelse værelset gade gaden by land verden
      vand lys liv del delen ting plads pladsen tid tiden gange vej hånd ord ordet navn slut
      slutningen tilfælde gruppe firma firmaet lov dage dagen uger ugen måneder måneden året måde
      eksempel kontor kontoret dør nøgle stik stikket ledning knap knappen lampe lampen batteri
      batteriet apparat nettet strøm måler regninger regningen rate booking rejsen toget fly flyet
      bagage kuffert sæde billet billetten forsikring forsikringen skade skaden gebyr gebyret
      gebyrer skat lån ansøgning formular underskrift fuldmagt abonnement abonnementet medarbejder
      åbningstider indstillinger brugernavn kontoen sagen poster konto penge betaling sag ordre
      pakke dag morgen stykker opkald bekræftelse
      """,
    courteous: "hej tak hilsen venlig venlige god goddag farvel mvh undskyld",
    endings: """
      elsen elser ningen inger erne ende lige hed heden ligt skab ering en et ede edes erede ne
      else lig ens er
      """)
}
