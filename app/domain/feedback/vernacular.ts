/**
 * Further spellings that people use on a phone, at school and in Javanese, each with the plain Indonesian word:
 * `word: others`. They are read only where concepts are looked for.
 */
const vernacular: Record<string, string> = {
  tidak: 'ga gaa gx tida ndk nda kaga oraono ra ndhak orak tanpa',
  belum: 'blon dereng belon durung nembe',
  sudah: 'uda sampun ws udeh telah',
  jangan: 'ampun ojok jangn',
  bukan: 'bkn dudu sanes',
  ada: 'ono enek wonten terdapat',
  mohon: 'diusulkan mengusulkan diharap menyarankan disarankan nyuwun mbok plis mohonlah',
  harus: 'hrs kudu mesti wajib kedah mustinya mestinya harusnya seharusnya semestinya',
  agar: 'spy agr supaya biar ben supados kersane',
  hendaknya: 'sebaiknya baiknya seyogyanya seyogianya alangkah',
  sering:
    'srg kerap kerapkali melulu mulu terus trs trus terusan selalu sll senantiasa acap berulang langganan',
  jarang: 'jrg langka arang',
  sangat: 'bangeet parah poll pol amat buanget nemen tenan kebangetan sungguh abis',
  cuma: 'cm cuman hanya doang thok tok mung namung sekadar sekedar',
  satu: 'siji setunggal 1',
  sedikit: 'dikit sithik sekedhik sitik dkit',
  banyak: 'akeh kathah bnyak bejibun segambreng seabrek segudang berlimpah uakeh',
  besar: 'gede gedhe ageng gd',
  kecil: 'cilik alit mungil kecilan',
  lama: 'suwi suwee dangu lamaa lamban lambat lelet lemot molor berlarut larut seret lola alot berkepanjangan lemod',
  cepat: 'cpt cepet cpet gelis rikat enggal fast kilat satset cekatan tangkas gercep sigap',
  segera: 'sgr asap secepatnya',
  tunggu: 'nunggu nungguin menunggu ngenteni ngantos nunggoni tungguin nunggunya menanti',
  antre:
    'antrean antri antrian ngantri ngantre mengantri mengantre antreannya antriannya ngantrine queue',
  marah:
    'nesu nesunan ngamuk emosi ngegas nyolot sewot ngomel ngomelin dimarahi dimarahin bentak dibentak nyentak',
  judes:
    'jutek ketus jodes juteg cemberut mbesengut mecucu masam galak garang sinis angkuh sombong arogan songong songgong kasar nyinyir culas congkak',
  cuek: 'dicuekin cuekin nyuekin acuh abai abaikan diabaikan mengabaikan dikacangin dikacangi didiemin didiamkan mendiamkan ignore dianggurin',
  ramah: 'sumeh grapyak welcome humanis supel hangat ramahh friendly',
  panas: 'gerah sumuk sumpek pengap puanas ongkep hareudang hot',
  dingin: 'adem sejuk kedinginan atis menggigil anyep',
  bau: 'mambu pesing apek busuk amis menyengat kecing baunya anyir bacin',
  kotor: 'reget jorok kumuh dekil dirty jijik jijay berdebu kumal',
  bersih: 'resik kinclong higienis clean diresiki dibersihkan kebersihan',
  gelap: 'peteng remang redup gulita petheng',
  jauh: 'adoh tebih jauhh far kejauhan pelosok terpencil pedalaman',
  dekat: 'deket cedhak cerak celak dekatkan',
  air: 'banyu toyo aer aernya',
  jalan: 'dalan margi jalanan jalannya',
  rumah: 'omah griya rmh',
  uang: 'duit dhuwit fulus artha yatra duwit',
  bayar: 'mbayar byr dibayar membayar bayarnya ditarik narik ditarikin',
  mahal: 'larang_regane kemahalan mahalnya muahal mencekik selangit memberatkan',
  sulit: 'angel susah susahnya rekasa sukar kesusahan kesulitan dipersulit mempersulit sussah ewuh',
  ribet:
    'rumit belit berbelit belibet mbulet njelimet ruwet kompleks repot merepotkan bertele tele riweuh dipersulit',
  mudah: 'gampang gampil enteng simpel simple praktis sederhana easy permudah dipermudah',
  bingung: 'mumet puyeng pusing membingungkan kebingungan binun linglung confuse',
  rusak:
    'bobrok remuk ancur hancur jebol pecah patah retak penyok reyot roboh ambruk rapuh lapuk rsak sobek copot amblas ambles amblong gompal keropos jeblok jeglong jeglongan lecek koyak bolong berlubang lubang bocor',
  error:
    'ngelag lag hang ngehang crash forceclose eror erorr bug trouble down loading muter freeze ngeblank blank ngadat ganggu gangguan kendala terkendala',
  putus: 'terputus pedhot',
  kosong: 'kothong habis entek telas ludes langka nihil hbs kehabisan',
  penuh:
    'kebak full membludak membeludak mbludak sesak desak desakan berdesakan desek desekan berjubel uyel berjejal crowded overload',
  sempit: 'ciut ciyut kesempitan kekecilan cupet rupek',
  cukup: 'cekap memadai mencukupi cukupan',
  kurang: 'krng kirang minim terbatas kekurangan keterbatasan',
  tambah:
    'nambah tambahin ditambah ditambahi ditambahin menambah tambahkan penambahan perbanyak diperbanyak imbuh imbuhi diimbuhi',
  sedia:
    'sediakan disediakan sediain disediain penyediaan siapkan disiapkan siapin dibuatkan bikinin buatkan diadakan adakan adain diadain pengadaan bangunkan fasilitasi lengkapi dilengkapi dipasangi pasangi',
  perbaiki:
    'diperbaiki memperbaiki perbaikan benahi dibenahi pembenahan benerin dibenerin betulkan dibetulkan betulin dandani didandani servis renovasi direnovasi rehab',
  salah: 'keliru kliru kleru slh typo ngawur ngaco melenceng kekeliruan kesalahan meleset lepat',
  beda: 'bedo berbeda perbedaan selisih ketidaksesuaian ketidaksinkronan',
  tua: 'sepuh tuwo tuwek uzur renta jompo',
  simbah: 'mbah eyang kakek nenek mbok',
  anak: 'lare bocah bocil adek adik putra putri ank',
  bayi: 'orok jabang newborn',
  stok: 'ketersediaan persediaan',
  pekerjaan: 'profesi',
  keruh: 'butek buthek kecoklatan',
  coklat: 'cokelat',
  terima_kasih: 'makasih trims thanks matur nuwun maturnuwun tengkyu mksh',
  saja: 'aja ae wae ajah',
  petunjuk: 'penunjuk',
  ganti: 'ubah mengubah perubahan diubah berubah tukar menukar ganteni',
  pulang: 'mulih wangsul bubar',
  datangi:
    'didatangi mendatangi disamperin samperin disambangi sambangi dikunjungi mengunjungi menjangkau',
  hadir: 'kehadiran',
  datang: 'teko rawuh dugi dateng dtg berangkat',
  telat: 'terlambat ngaret ngelat kesiangan karet keterlambatan mundur',
  bolos: 'mangkir absen alpa mblakrak keluyuran ngilang hilir',
  ketemu: 'ditemui menemui temui dicari nyari nemuin ditemuin jumpa',
  bolakbalik: 'bolak_balik wirawiri mondar_mandir bolak',
  kasih: 'beri diberi dikasih ngasih kei dikei diparingi berikan kasihkan paring',
  bantu:
    'tulungi ditulungi bantuin dibantu membantu nulungi tolongin ditolong menolong tuntun dituntun nuntun',
  damping:
    'dampingi didampingi mendampingi pendamping pendampingan dibimbing bimbing bimbingan membimbing asistensi',
  diskriminasi:
    'dibedakan membedakan dibedain dibeda bedain bedakan dianaktirikan dinomorduakan diskriminatif membeda',
  paham: 'ngerti mudeng mangertos nyambung ngeh memahami dipahami understand',
  tahu: 'tau taunya diketahui mengetahui weruh',
  kabar: 'ngabari dikabari kabarin',
  jelas: 'cetho cetha gamblang clear detail rinci',
  ngobrol: 'ngerumpi gosip bergosip mengobrol jagongan bercanda ghibah rumpi cekikikan',
  rokok: 'merokok ngerokok udud smoking',
  hp: 'gadget smartphone henpon tiktok tiktokan sosmed scroll game ngegame',
  dahulu:
    'duluan didahulukan mendahulukan dulukan diutamakan utamakan diprioritaskan prioritaskan prioritas diistimewakan dahulukan ndisikne',
  serobot:
    'nyerobot diserobot menyerobot diselak nyelak nyela menyelip dilewati dilewatin dilompati nyelip',
  kenal: 'kenalan dikenal konco kerabat sodara titipan ordal nepotisme deking',
  transparan: 'terbuka keterbukaan ketransparanan akuntabel',
  adil: 'merata keadilan fair objektif',
  curang: 'kecurangan manipulasi kongkalikong rekayasa titip',
  tutup: 'ditutup nutup menutup tutupnya closed',
  buka: 'dibuka mbukak bukak membuka bukanya open operasional beroperasi',
  sore: 'sonten',
  siang: 'awan',
  pagi: 'esuk enjing pg subuh',
  malam: 'bengi mlm dalu malem',
  gunung: 'pegunungan lereng perbukitan',
  guru: 'pengajar pendidik',
  bus: 'bis busway',
  lihat: 'ndelok ningali liat keliatan kelihatan',
  dengar: 'krungu denger kedengeran kedengaran terdengar mireng',
}

export const plainFor = new Map(
  Object.entries(vernacular).flatMap(([word, others]) =>
    others.split(' ').map((one) => [one, word] as const),
  ),
)
