extension Replies {
  static let polish = lines(
    """
    Dziękuję za cierpliwość, zaraz to sprawdzę.
    Czy może mi Pani podać numer zamówienia?
    Zwrot pieniędzy został zlecony wczoraj.
    Niestety ten produkt nie jest już dostępny.
    Bardzo mi przykro z powodu tej sytuacji.
    Dzień dobry, Pani Bogumiło, paczka jest w drodze od dzisiejszego ranka.
    Nie ma problemu, zaraz to zmienimy.
    Proszę ponownie uruchomić router i poczekać około dwóch minut.
    Czy kliknął Pan już w link z wiadomości?
    Łączę z kolegą z działu technicznego.
    Odezwiemy się najpóźniej jutro.
    Czy mogę jeszcze w czymś pomóc?
    czy moze pan wyslac zdjecie uszkodzonego produktu
    niestety termin juz minal i nic nie moge zrobic
    Chwileczkę, już sprawdzam Pana konto.
    Umowa kończy się 31 grudnia i potem nie będzie żadnych opłat.
    Nasz serwis sprawdził urządzenie i nie znalazł żadnej usterki.
    Gdy tylko otrzymamy zwrot, wyślemy potwierdzenie.
    Bon jest ważny tylko przy zakupach od pięćdziesięciu złotych.
    Doskonale rozumiem Pana zdenerwowanie.
    Jaki komunikat o błędzie pojawia się na ekranie?
    Fakturę znajdziesz w zakładce Moje konto.
    Ze względów bezpieczeństwa potrzebuję najpierw daty urodzenia.
    To znany błąd i już nad nim pracujemy.
    Cieszę się, że znowu działa!
    Kiedy możemy do Państwa oddzwonić?
    Nie, to nie wiąże się z dodatkowymi kosztami.
    Tak, dokładnie, proszę kliknąć Dalej i potwierdzić.
    Gotowe, nowy adres został zapisany.
    Życzę miłego dnia i do usłyszenia!
    W tej sprawie trzeba się zwrócić do producenta.
    Może bank zablokował kartę?
    oczywiście, przekażę to dalej
    Po rozpatrzeniu sprawy możemy zaproponować dziesięć procent rabatu. Jeżeli się Pan zgadza, \
    proszę odpowiedzieć na tę wiadomość, a jeszcze dziś zwrócę różnicę.
    Otrzymaliśmy reklamację i sprawdzamy, czy paczka została uszkodzona w transporcie.
    Przepraszam za oczekiwanie, dzisiaj mamy bardzo dużo zgłoszeń.
    Przesyłka czeka w punkcie i można ją odebrać od godziny 14.
    Czy przełożyć wizytę na czwartek, czy lepiej ją odwołać?
    ok zrobione, za kilka minut bedzie widoczne na koncie
    Pozdrawiam serdecznie w imieniu całego zespołu obsługi klienta
    Pokój z widokiem na morze jest jeszcze wolny od trzeciego do siódmego.
    Ile osób z Państwem podróżuje?
    Abonament przedłuża się sam, jeśli go Pani nie wypowie.
    U nas nadal widnieje stara ulica.
    Zgłosiliśmy szkodę naszemu ubezpieczycielowi.
    Stan licznika zapisany, serdecznie dziękuję!
    Czy czerwona lampka miga, czy świeci ciągle?
    Lot przesunięto na wieczór z powodu mgły.
    Próbowałeś już zamknąć i otworzyć aplikację?
    Biuro czynne jest od dziewiątej do siedemnastej w dni robocze.
    ojej, to faktycznie klopot, zajme sie tym
    Tym razem anulujemy karę za zwłokę.
    Czy możemy przysłać podobny model w zamian?
    Bez upoważnienia nie wolno mi udzielać informacji.
    Świetnie, w takim razie wszystko gra.
    Uwaga, najpierw trzeba wyjąć wtyczkę.
    Druga rata zostanie pobrana w połowie marca.
    Widzę dwie nieopłacone pozycje w kartotece.
    Zwierzęta są mile widziane za dopłatą.
    Proszę dotknąć zębatki w prawym górnym rogu.
    Subskrypcja jest wstrzymana, dopóki jej nie włączysz.
    Monter zadzwoni tuż przed przyjazdem.
    Przedłużenie o czternaście dni byłoby możliwe.
    Z jakiego systemu operacyjnego Pan korzysta?
    Te tabletki wydajemy wyłącznie na receptę.
    Karnet na siłownię można zawieszać co miesiąc.
    W sobotę nie mamy już stolika dla sześciu osób.
    Rower stoi na stacji za dworcem.
    Proszę zabrać na wizytę kartę ubezpieczenia.
    Śruby do regału są w małym woreczku.
    Czy monety w grze już do ciebie dotarły?
    Na parkingu od północy obowiązuje taryfa nocna.
    Jutro rano na Pani ulicy nie będzie wody.
    Wypożyczone książki są tydzień po terminie.
    Pies może spokojnie siedzieć na tarasie.
    zaraz ci podesle nowy kod
    wlasnie patrzylam i wszystko doszlo
    Trzymamy kciuki, żeby się udało!
    Przy wejściu wystarczy kod kreskowy w telefonie.
    Proszę spróbować później, serwer jest w konserwacji.
    Jeśli nasionko nie wykiełkuje, wymienimy je za darmo.
    Wózek dowozimy pod same drzwi mieszkania.
    Przez strajk doręczenie potrwa parę dni dłużej.
    Koncert się nie odbędzie, ale bilety zachowują ważność.
    Drobny druk znajduje się na odwrocie.
    Muszę zapytać o to kierowniczkę.
    Dokładnie tak to ma działać.
    Zaglądała Pani do folderu ze spamem?
    Najmocniej przepraszamy, to nasz błąd.
    Na zgodę dokładam bon na kolejne zakupy.
    Dziękuję za informację, właśnie poprawiłam wpis.
    Od dziesiątego dnia rezygnacja jest płatna.
    Proszę wgrać dokument w formacie PDF, wtedy ruszymy dalej.
    Infolinia działa całą dobę pod tym numerem.
    Żałujemy, że wszystko poszło tak źle.
    Między ósmą a dwunastą przyjedzie technik.
    Widzę, że płatność została odrzucona.
    Proszę zajrzeć do instrukcji na stronę czwartą.
    Wolisz wymianę czy zwrot pieniędzy?
    Jak się nazywa bank, który wydał kartę?
    Bez paragonu będzie trudno.
    Czy mogę zapytać, o co chodzi?
    Akumulator zwykle wytrzymuje cały dzień.
    Wszystko przekazałem, jutro się odezwiemy.
    jasne, juz to robie
    nie moge sie zalogowac, ma pan inne konto
    Przy tym modelu radzimy brać rozmiar mniejszy.
    Promocja trwa do niedzieli, jedna na rodzinę.
    Traktujemy Pani skargę poważnie.
    Kod z ostatniego razu już nie działa.
    Pani zgłoszenie na kurs już do nas wpłynęło.
    Kierownik sklepu potwierdza, że zostały dwie sztuki.
    Dzisiaj trwa to trochę dłużej niż zwykle.
    Czy może Pan zrobić zdjęcie drugiej strony karty?
    Paczkę wydajemy za okazaniem dowodu.
    Kolega miał najwyraźniej błędne informacje.
    Najpierw proszę wymienić baterie.
    Po włączeniu urządzenie powinno zapiszczeć dwa razy.
    Cena zawiera podatek.
    Postaram się jak najszybciej z kimś Panią połączyć.
    czy po poludniu tez pasuje
    widze tutaj dwie dostawy
    Czat zaraz się zamyka, proszę napisać maila.
    Kto wtedy podpisał formularz?
    Nie pobieramy żadnej kaucji.
    """)
}
