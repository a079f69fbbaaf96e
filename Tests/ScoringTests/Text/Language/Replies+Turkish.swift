extension Replies {
  static let turkish = lines(
    """
    Sabrınız için teşekkür ederim, hemen kontrol ediyorum.
    Sipariş numaranızı alabilir miyim lütfen?
    Para iadesi dün yapıldı.
    Maalesef bu ürün artık mevcut değil.
    Yaşadığınız sorun için çok üzgünüm.
    Merhaba Nurhan Hanım, paketiniz bu sabahtan beri yolda.
    Sorun değil, bunu hemen değiştiriyoruz.
    Lütfen modemi yeniden başlatın ve iki dakika kadar bekleyin.
    E-postadaki bağlantıya tıkladınız mı?
    Sizi teknik ekipten bir arkadaşıma bağlıyorum.
    En geç yarın size geri döneceğiz.
    Başka bir konuda yardımcı olabilir miyim?
    hasarli urunun fotografini gonderir misiniz
    maalesef sure doldu, bu konuda bir sey yapamiyorum
    Bir dakika lütfen, hesabınıza bakıyorum.
    Sözleşmeniz 31 Aralık'ta bitiyor, sonrasında ücret alınmayacak.
    Servisimiz cihazı inceledi ve herhangi bir arıza bulamadı.
    İade elimize ulaşınca size onay göndereceğiz.
    Kupon sadece elli lira ve üzeri alışverişlerde geçerlidir.
    Kızgın olmanızı çok iyi anlıyorum.
    Ekranda hangi hata mesajı görünüyor?
    Faturayı Hesabım bölümünde bulabilirsiniz.
    Güvenlik nedeniyle önce doğum tarihinizi sormam gerekiyor.
    Bu bilinen bir hata ve üzerinde çalışıyoruz.
    Tekrar çalışmasına çok sevindim!
    Sizi ne zaman arayabiliriz?
    Hayır, bunun için ek ücret yok.
    Evet aynen, İleri düğmesine basın ve sonra onaylayın.
    Tamam, yeni adresiniz kaydedildi.
    İyi günler dilerim, hoşça kalın!
    Bunun için üreticiyle görüşmeniz gerekir.
    Kartınız banka tarafından kapatılmış olabilir mi?
    tabii ki, talebinizi iletiyorum
    Başvurunuzu inceledikten sonra size yüzde on indirim önerebiliriz. Kabul ederseniz bu mesaja \
    yanıt verin, tutarı bugün içinde hesabınıza yatırayım.
    Şikayetinizi aldık ve paketin yolda zarar görüp görmediğini araştırıyoruz.
    Beklettiğim için özür dilerim, bugün çok yoğunuz.
    Gönderiniz şubede, saat 14'ten sonra teslim alabilirsiniz.
    Randevuyu perşembeye mi alalım yoksa iptal mi edelim?
    tamamdir, birkac dakika icinde hesabinizda gorursunuz
    Müşteri hizmetleri ekibi olarak iyi haftalar dileriz
    Deniz manzaralı oda üçünden yedisine kadar hâlâ boş.
    Kaç kişi seyahat ediyorsunuz?
    İptal etmezseniz tarifeniz kendiliğinden yenilenir.
    Bizde hâlâ eski sokak görünüyor.
    Hasarı sigortamıza bildirdik, haber bekliyoruz.
    Sayaç değerini kaydettim, çok teşekkürler!
    Kırmızı ışık yanıp sönüyor mu yoksa sürekli mi yanıyor?
    Uçuş sis yüzünden akşama ertelendi.
    Uygulamayı kapatıp açmayı denedin mi?
    Ofisimiz hafta içi dokuzdan beşe kadar açık.
    ay cok kotu olmus, ben hemen ilgileniyorum
    Bu seferlik gecikme cezasını siliyoruz.
    Yerine benzer bir model yollayalım mı?
    Vekaletname olmadan bilgi vermem yasak.
    Harika, o halde her şey yolunda.
    Dikkat, önce fişi çekin.
    İkinci taksit mart ortasında çekilecek.
    Kaydınızda ödenmemiş iki fatura görüyorum.
    Evcil hayvanlar ek ücretle kabul edilir.
    Sağ üstteki dişli simgesine dokunun.
    Aboneliğin sen açana kadar durdurulmuş durumda.
    Usta gelmeden az önce sizi arayacak.
    On dört günlük uzatma mümkün olabilir.
    Hangi işletim sistemini kullanıyorsunuz?
    Bu haplar yalnızca reçeteyle satılır.
    Salon üyeliğinizi her ay dondurabilirsiniz.
    Cumartesi altı kişilik masamız maalesef kalmadı.
    Bisiklet garın arkasındaki istasyonda duruyor.
    Randevuya gelirken sağlık kartınızı getirmeyi unutmayın.
    Rafın vidaları küçük poşetin içinde.
    Oyundaki paralar sana ulaştı mı?
    Otoparkta gece yarısından sonra gece tarifesi geçerli.
    Yarın sabah sokağınızda su kesilecek.
    Ödünç aldığınız kitaplar bir hafta gecikti.
    Köpeğiniz terasta yanınızda kalabilir.
    hemen yeni bir kod yolluyorum sana
    simdi baktim hepsi gelmis
    Umarız bu sefer işe yarar!
    Girişte telefondaki barkod yeterli oluyor.
    Daha sonra tekrar deneyin, sunucu bakımda.
    Tohum filizlenmezse ücretsiz değiştiriyoruz.
    Bebek arabası evin kapısına kadar getirilir.
    Grev yüzünden dağıtım birkaç gün daha sürecek.
    Konser iptal oldu ama biletler geçerliliğini koruyor.
    Küçük yazılar arka tarafta bulunuyor.
    Bunu müdürüme sormam lazım.
    Tam olarak böyle çalışması gerekiyor.
    İstenmeyen klasörüne baktınız mı?
    Kusura bakmayın, hata bizden kaynaklandı.
    Telafi olarak size bir kupon ekliyorum.
    Haber verdiğiniz için sağ olun, kaydı az önce düzelttim.
    Onuncu günden itibaren iptal ücretli oluyor.
    Belgeyi PDF olarak yükleyin, sonra devam edelim.
    Bu numaradan bize günün her saati ulaşabilirsiniz.
    İşlerin böyle kötü gitmesine üzüldük.
    Saat sekiz ile on iki arasında bir teknisyen gelecek.
    Ödemenin reddedildiğini görüyorum.
    Kılavuzun dördüncü sayfasına bakın.
    Değişim mi istersin yoksa paranı geri mi?
    Kartı veren bankanın adı nedir?
    Fişiniz yoksa işimiz zor.
    Konunun ne olduğunu sorabilir miyim?
    Pil normalde bütün gün dayanır.
    Hepsini ilettim, yarın sizi ararız.
    tabi hemen yapiyorum
    giris yapamiyorum baska hesabiniz var mi
    Bu modelde bir beden küçüğünü öneriyoruz.
    Kampanya pazara kadar geçerli, hane başına bir tane.
    Şikayetinizi ciddiye alıyoruz.
    Geçen seferki kod artık çalışmıyor.
    Kursa kaydınız bize ulaştı.
    Mağaza sahibi iki tane kaldığını doğruluyor.
    Bugün her zamankinden biraz uzun sürüyor.
    Kartın arka yüzünün fotoğrafını çekebilir misiniz?
    Paketi kimlik göstererek teslim alırsınız.
    Arkadaşım belli ki yanlış bilgilendirilmiş.
    Önce pilleri değiştirin lütfen.
    Cihaz açılırken iki kere ötmeli.
    Fiyata vergiler dahildir.
    Sizi en kısa sürede birine bağlamaya çalışıyorum.
    ogleden sonra da uygun mu sizin icin
    burada iki teslimat gorunuyor
    Sohbet birazdan kapanıyor, bize e-posta yazın.
    Formu o zaman kim imzalamıştı?
    Depozito talep edilmiyor, merak etmeyin.
    """)
}
