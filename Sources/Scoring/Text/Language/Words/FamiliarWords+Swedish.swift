extension FamiliarWords {
  static let swedish = FamiliarWords(
    joints: "en ett den det de och i på av för med till från utan under över vid",
    sentence: """
      alla allt andra att bara behöver blev bli blir bra del dem denna detta dig din dina ditt du
      där då efter eller er era ert finns fick få får före genom ger går gör göra gått ha hade han
      har hela hittar hos hur här idag igen in inga ingen inget inte ja jag kan kommer kunde lite
      man men mer mig min mina mitt mot mycket måste ni nu ny nya någon något några nästa när också
      om oss redan samma se sedan sen ser sig sin ska skickar skulle snart som så sätt titta tyvärr
      upp ut vad var vara varit vi vidare vilken vilket vill vår vårt väldigt är än ännu även åt
      nej morgon beställa avbeställa avboka ändra ändrat kontrollera kontrollerar bekräfta
      bekräftelse skickat skicka skickade fått mottagit vänta ringa ringer skriva svara svar hjälpa
      hjälp hjälper hitta öppna klicka klickat trycka ange fråga direkt borta vet prova endast
      gärna hälsa återkommer hör mellan kring hans hennes dess våra deras sitt sina honom henne
      själv själva dessa sådan sådant sådana varje vardera någonting någonstans ingenting båda
      annan annat andras egen eget egna vem vems vilka hurdan många flera flesta mest mindre
      tillräckligt allting enligt utom förutom trots bland omkring runt bakom framför bredvid
      intill ovanför nedanför innanför utanför inom inuti uppe nere inne ute dit hit hem hemma bort
      framåt bakåt ned ner nedan ovan eftersom därför alltså dock ändå däremot dessutom annars
      såväl varken antingen medan innan tills förrän fastän ifall såvida huruvida därefter därmed
      härmed hittills aldrig alltid ofta ibland sällan sent tidigt senare tidigare strax nyss
      nyligen snarast fortfarande numera just precis ungefär cirka nästan ganska alltför egentligen
      verkligen faktiskt troligen säkert förmodligen antagligen förhoppningsvis särskilt enbart
      åtminstone högst minst likaså hellre helst tillsammans ensam automatiskt vanligtvis normalt
      jo javisst absolut visst ju väl nog kväll kvällen morse natt imorgon igår ikväll vore blivit
      haft hatt gjorde gjort görs kunnat kunna ville velat bör borde gick gå kom kommit komma säger
      sade sagt säga såg sett visste vetat veta känner känna gav gett ge tar tog tagit ta lägger
      lade lagt lägga sätter satte satt sätta ställer ställa hittade hittat stannar stanna lämnar
      lämna lämnat låter låta lät tänker tänka tror tro trodde behövde behövs tycker tycka betalar
      betala betalat betalade använder använda använt arbetar arbeta jobbar frågar håller hålla
      höll provar testa testat visar visa visas hörde höra känns heter betyder står stod stå ligger
      låg ligga löper gäller passar händer hände hänt dröjer börjar börja började slutar sluta
      slutade stänger stänga stängt stängd öppnar öppen öppet bringar hämtar hämta hämtas åker åka
      reser resa flyger bor köper köpa säljer sälja sålt kostar byter byta bytt raderar radera
      sparar spara sparat sparad väljer välja valt vrider drar dra kopplar koppla kopplat förklarar
      förklara ordnar ordna ordnat löser lösa löst erbjuder erbjuda hoppas önskar tackar ber be
      bett godkänner godkänt verkar räcker beror innehåller syns lägg anger angav anmäla anmält
      meddela meddelar kontakta kontaktar återkomma bokar boka bokat bokad bokade avbokar avbokat
      betald debiteras debiterat dras skriver ringde ringt mejla mejlar följer följa lyser stryker
      lovar rekommenderar läser läsa läst skrev skrivit talar tala prata pratar pratat minns ihåg
      glöm glömmer glömt faller föll bär burit tappar tappat lyckas lyckades bifogar bifoga rättar
      rättat räcka kollar kolla kollade kollat fixar fixa fixat brukar hinner hinna sitter
      """,
    common: """
      återbetalning leverans försändelse frakt adress nummer telefon lösenord kort bank belopp pris
      kostnad rabatt avtal kund kunden produkt varan storlek färg retur byte reparation garanti
      butik butiken lager tillgänglig beställning beställt skärmen sida sidan appen felet frågor
      uppgifter bild bilder avdelning kollega tekniker datum vecka månad år timme timmar minuter
      måndag tisdag onsdag torsdag fredag lördag söndag möjligt viktigt första sista bättre snabbt
      genast rätt säker gratis extra trasig skadad saknas försening försenad tålamod besvär ursäkta
      ursäkt klagomål reklamation anledning lösning förstår tittar försök fungerar naturligtvis
      självklart kanske tiden ledsen beklagar räkning fakturan paket paketet numret köp köpt igång
      undrar tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton tjugo trettio
      fyrtio femtio sextio hundra tusen tredje fjärde halv halva hälften januari februari mars maj
      juni juli augusti oktober gott goda dålig dåligt nytt gammal gammalt gamla stor stort stora
      liten litet lilla små hög högt höga lång långt långa korta hel helt fri fritt ledig ledigt
      full fullt tom röd röda rött blå grön gröna svart vit vita gul vänster höger olika förra
      föregående klar klart giltig giltigt ogiltig obetald obetalda tydlig lätt svår svårt dyr
      billig billigare varm kall sjuk frisk tidig komplett önskad välkommen välkomna rolig tråkig
      tråkigt liknande möjlig fel glad person personer folk människor kvinna barn barnet hus huset
      rum rummet gata gatan stad land världen vatten ljus liv delen sak saker plats platsen tid
      gång gånger väg hand ord ordet namn slut slutet fall grupp företag företaget lag dagar dagen
      veckor veckan månader månaden året exempel kontor kontoret dörr nyckel kontakt sladd sladden
      knapp knappen lampa lampan batteri batteriet apparat nätet ström mätare räkningar räkningen
      bokning bokningen resan tåg tåget flyg flyget bagage väska stol biljett biljetten försäkring
      försäkringen skada skadan avgift avgiften avgifter skatt lån ansökan formulär underskrift
      fullmakt abonnemang abonnemanget prenumeration prenumerationen handläggare öppettider
      inställningar användarnamn kontot ärendet poster pengar betalning konto ärende dag två samtal
      sönder
      """,
    courteous: "hej tack hälsningar vänliga vänligen god hejdå mvh trevlig",
    endings: """
      ningen ningar elsen orna arna erna ligt liga ande skap igt en et ar or ade at ats ades ing
      heten lig iga ens
      """)
}
