extension FamiliarWords {
  static let turkish = FamiliarWords(
    joints: "ve ile için bir",
    sentence: """
      acaba ama ancak artık aynı az bana başka bazı belki ben beni benim bey bile biraz biri biz
      bize bizi bizim bu bugün bunu bunun bunlar burada böyle çok çünkü da daha de değil diye dün
      eder ederim edin edebilir eğer en evet fakat gerek gerekiyor gibi göre gün hala hangi hanım
      hayır hem hemen hemde hep henüz her herhangi hiç hiçbir içinde ilgili ise iyi kadar kez ki
      kim lazım lütfen maalesef mi mı mısınız misiniz miyim mu mü müsünüz nasıl ne neden nedeniyle
      nerede o olan olarak oldu olduğu olması olsun olur önce ona onu onun orada öyle özür rica
      sadece sana sen senin siz size sizi sizin sonra son sorun şey şimdi şu tamam tarafından
      tekrar tüm üzerinde üzgünüm var veya ya yani yardımcı yarın yeni yine yok yoksa zaman zaten
      değiştirmek kontrolü onaylayın onaylandı gönderildi gönderdik gönder gönderin gönderir aldık
      aldım ulaştı ulaşır bekleyin bekle arayın arama yazın cevap yanıt yardım bulun açın tıklayın
      tıkla basın girin başlatın yükleyin güncelleyin hafta ay sabah akşam gerekli önceki doğru
      anlıyorum biliyorum görüyorum bakıyorum bakın deneyin verin alın yapın yapıldı edildi
      ediyorum ediyoruz edeceğiz çalışıyor çalışıyoruz olabilir olacak olacaktır olmuş istiyor
      istiyorsanız alabilir misin olup etmek yapmak etti değildir vardır yoktur hakkında karşı
      gerekir gerekmektedir onların bende sende onda bizde sizde benden senden ondan bizden sizden
      bence sizce kendi kendisi kendiniz kendinizi şunlar onlar buna bundan bunda burası buradan
      buraya şuna şunu orası oradan oraya hangisi kimse kimi kime hiçbiri herkes hepsi bazen birkaç
      birçok çoğu tümü bütün öbür diğer diğeri başkası aynısı nereye nereden neresi niçin niye kaç
      kaçı karşın rağmen dolayı ötürü boyunca beri itibaren dışında içeri içeriye dışarı dışarıya
      üstünde üst üstteki altında alt arasında arkasında önünde yanında yanı yanına karşısında
      etrafında üzerinden üzerine altına içine içinden öyleyse hatta üstelik oysa halbuki şayet
      madem nitekim hâlâ yalnızca yalnız dahi sık nadiren daima sürekli geç erken demin birazdan
      derhal yakında sonunda nihayet aniden neredeyse oldukça epey pek gerçekten aslında galiba
      sanırım muhtemelen umarım özellikle genellikle otomatik normalde şurada sağ sol sağda solda
      yukarı aşağı ileri geride birlikte beraber tek böylece şöyle öylece bugünkü akşama gece
      gündüz haftaya aya idi imiş değildi değiliz olmuyor olmak oldum olduk olursa olmazsa olmadan
      olduğunu olduğunuz olacağız olabiliriz vardı varsa yoktu ediyor edelim ettim ettik ettiniz
      etmez etmeden edebiliriz edebilirsiniz edebilirim edilecek edilir yapıyor yapıyoruz yaptım
      yaptık yaptınız yapabilirsiniz yapabiliriz yapılacak yapılır yapamıyoruz isterseniz
      istersiniz istiyorum istiyoruz ister isteriz gidiyor gitti gider gitmek geliyor geldi gelir
      gelmek gelecek gelmeden geldiğinde söyle söyledi söyleyin diyor dedi der görüyoruz görünüyor
      görün görebilirsiniz gördüm biliyor biliyorsunuz bilmiyorum veriyor veriyoruz verdi verdik
      verir vermek verecek vermem alıyor alıyoruz aldı alır almak alacak koyun koydu buluyor buldu
      buldum bulunuyor bulunan kalıyor kaldı kalır bırakın bıraktı düşünüyorum inanıyorum seviyor
      öde ödedi ödeyin ödendi ödemeniz ödenmemiş kullan kullanın kullanıyor kullanıyorsunuz
      kullanabilirsiniz çalış çalışır çalışmıyor soruyor sordu tut dene denedin denediniz denedik
      göster gösteriyor duydum hisset anlam anladım anlaşıldı başla başlıyor başladı bitti biter
      bitiyor kapat kapalı kapatın kapatıp aç açık açıp açıyor açılıyor getirin götür gidin uç
      yaşıyor satın satılır satıyor tutuyor seç seçin sil silin siliyoruz silindi kaydet kaydettim
      kaydedildi çevir çek çekin çekilecek tak bağla bağlı bağlandı açıkla düzelttik düzeltildi
      çözüldü çözdük öner öneriyoruz kabul umuyoruz izin görünmüyor yeter içerir yazıyor yazdım
      ekle eklendi ekledik bildirin bildirdik bildiririz arıyor aradım arayacağız arayacak
      arayabilir yolla yolladık yollayalım gönderiyor gönderiyoruz gönderebilirsiniz ilgileniyorum
      ilgileniyoruz bekliyoruz bekliyor beklemek dokunun giriş çıkış çıkın döneceğim dönüş iletin
      ilettim ilettik iletiyoruz oku okuyun okudum okudunuz yazdınız konuş konuşun konuşuyor
      konuştuk düştü düşer kırıldı bozuldu taşı taşıyın hatırla hatırlıyorum hatırlatırım unut
      unutma unutmayın unuttum oluyor oluyoruz kaybettim kayboldu başardı başarılı ekliyorum
      ekliyor ekliyoruz düzeltiyorum düzelttim duruyor durur kalmadı kalabilir kesildi gecikti
      geçti geçiyor yarar yarıyor yaramadı
      """,
    common: """
      iade iadesi teslimat gönderi adres adresi numara numarası telefon şifre kart kartı banka
      tutar tutarı fiyat indirim kupon sözleşme müşteri ürünü ürünün beden renk değişim tamir
      garanti mağaza stok stokta mevcut siparişi siparişiniz siparişinizi iptal değiştir ekran
      ekranda sayfa uygulama hatası soru bilgileri bilgiler fotoğraf belge bölüm ekip ekibi
      arkadaşım teknik randevu tarih tarihi yıl saatte dakikada öğleden pazartesi salı çarşamba
      perşembe cuma cumartesi pazar mümkün önemli ilk sonraki hızlı yanlış güvenli ücretsiz para
      paranız kırık hasarlı kayıp eksik gecikme sabır sabrınız rahatsızlık şikayet sebep çözüm
      hesabınız hesabınızı hesabınıza paket paketi paketiniz elbette tabii doğrudan kalan gelen
      geri aynen fazla hizmet hizmetleri iletişim iki üç dört beş altı yedi sekiz dokuz on onbir
      yirmi otuz kırk elli altmış yetmiş yüz bin birinci ikinci üçüncü yarım yarısı ocak şubat mart
      nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık güzel kötü eski büyük küçük yüksek
      düşük uzun kısa dolu boş kırmızı mavi yeşil siyah beyaz sarı farklı benzer geçerli geçersiz
      hazır kolay zor pahalı ucuz sıcak soğuk hasta tam uygun istenen hoş harika memnun özel genel
      gerçek kişi kişiler insan insanlar adam kadın çocuk ev oda sokak şehir ülke dünya su ışık
      hayat parça yer yere yerde kere defa taraf yol yolda el kelime isim ad adı durum durumda
      durumu grup şirket kanun günü gününde haftası ayı yılı şekilde örnek ofis ofisimiz kapı
      anahtar fiş fişi kablo tuş düğme lamba pil cihaz cihazı ağ elektrik sayaç faturanız taksit
      rezervasyon seyahat tren uçuş uçak bagaj koltuk bilet sigorta hasar ceza cezası ek vergi
      kredi talep talebiniz talebinizi başvuru form imza abonelik aboneliğiniz tarife tarifeniz
      görevli müdür ayarlar ayarlardan kullanıcı adınız adresinize kaydınızda işlem işlemi
      işleminiz sistem sistemde sistemi hesap ürün ücret fatura kargo ödeme sipariş hata dakika
      saat bilgi kontrol onay haber
      """,
    courteous: """
      merhaba selam teşekkür teşekkürler günaydın günler akşamlar sayın saygılar saygılarımla
      dilerim dileriz görüşmek üzere
      """,
    endings: """
      iniz ınız unuz ünüz inizi ınızı unuzu ünüzü inize ınıza leri ları lerin ların ler lar dük dık
      tik tık duk mak mek ması mesi ından inden dan den tan ten ında inde nda nde da ta ya ye nın
      nin nun nün ı ş ğ ım im um üm ınca ince dığı diği acağı eceği maz mez sız siz lık lik luk lük
      lı li lu lü cı ci mış miş muş müş arak erek ıp ip up üp sin sın ası esi yla yle mayı meyi
      """,
    verbEndings: """
      iyor ıyor uyor üyor iyorum ıyorum uyorum üyorum iyoruz ıyoruz uyoruz üyoruz iyorsunuz
      ıyorsunuz uyorsunuz üyorsunuz yorum yoruz acak ecek acağız eceğiz acağım eceğim abilir ebilir
      abilirim ebilirim abiliriz ebiliriz abilirsiniz ebilirsiniz abilirsin ebilirsin siniz sınız
      sunuz sünüz diniz dınız dunuz dünüz tiniz tınız madı medi mıyor miyor muyor müyor ildi ıldı
      uldu üldü ırız iriz uruz ürüz meyin mayın mıştır miştir maktadır mektedir malısınız melisiniz
      mezse mazsa
      """)
}
