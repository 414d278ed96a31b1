/** Furniture, rooms, devices and what else of a service one can touch; see `things.ts`. */
export const objects = `
    blangko: blangko, blanko, keping, material kartu, bahan cetak
    kursi: kursi, bangku, tempat duduk, lesehan, berdiri, ngemper, dlosor
    toilet: toilet, wc, kamar mandi, kamar kecil, jamban, urinoir
    parkir: parkir, parkiran, lahan parkir, tempat parkir
    ac: ac, pendingin, pendingin ruang, kipas, kipas angin, exhaust
    musala: musala, mushola, tempat salat, tempat sholat, mukena, wudu
    laktasi: laktasi, menyusui, pojok asi, nyusuin, nyusui, asi, busui
    bermain: tempat main, ruang main, arena main, taman main, pojok main, playground, pojok anak, mainan, arena anak
    minum: air minum, dispenser, galon, air mineral, haus, kehausan
    wifi: wifi, wi fi, hotspot, internet gratis
    ramp: ramp, jalur kursi roda, tanjakan, bidang miring, guiding block, jalur difabel, pengguna kursi roda, kursi roda
    lift: lift, eskalator
    layar: layar, monitor, tv, televisi, videotron
    speaker: speaker, pengeras suara, mikrofon, mic, toa, suara panggil, suara
    mesin_antre: mesin antre, mesin nomor, mesin tiket
    petunjuk: petunjuk arah, penunjuk arah, papan petunjuk, rambu, papan informasi, denah, penunjuk, petunjuk, nyasar
    brosur: brosur, leaflet, pamflet
    spanduk: spanduk, banner, poster, baliho
    survei: survei kepuasan, hasil survei, survei, ikm, skm, kuesioner, puas, kepuasan
    kotak_saran: kotak saran, kotak aduan
    formulir: formulir, form, blangko isian
    fotokopi: fotokopi, fotocopy, foto kopi
    printer: printer, tinta, mesin cetak, ribbon
    alat_rekam: alat rekam, kamera
    sidik_jari: sidik jari
    iris: iris, retina
    kompensasi: kompensasi
    komputer: komputer, pc, laptop
    listrik: listrik, pln, genset, mati lampu
    foto: foto, pas foto, potret
    nomor: nomor antre, kuota antre, tiket antre, kuota, nomornya
    obat: obat, farmasi, apotek, resep
    kamar: kamar rawat, rawat inap, tempat tidur, kamar inap, bangsal, kamar
    ambulans: ambulans, ambulan, ambulance, mobil siaga
    vaksin: vaksin, imunisasi, suntik
    lab: laboratorium, lab, rontgen, usg
    poli: poli, rawat jalan, poliklinik
    igd: igd, ugd, gawat darurat
    air_bersih: pdam, pam, air bersih, air keran, air kran, ledeng, air, meteran air, meteran, perumda air
    sampah: sampah, truk sampah, tps
    selokan: selokan, got, drainase, gorong, parit, saluran air, genangan, banjir
    jalan: jalan, aspal, paving, trotoar
    jembatan: jembatan
    lampu_jalan: lampu jalan, pju, penerangan jalan, penerangan umum, lampu penerangan
    lampu_merah: lampu merah, traffic light, lampu lalu lintas
    bus_sekolah: bus sekolah, bus pelajar
    bus: bus, bus kota, trans, transportasi umum
    angkot: angkot, angkutan, angkutan kota, angkutan desa, angdes, mikrolet, trayek
    kereta: kereta
    halte: halte, shelter
    terminal: terminal
    pupuk: pupuk
    gas: gas, elpiji, lpg, melon
    seragam: seragam
    sumbangan: sumbangan, iuran komite, komite, uang gedung, pungutan sekolah, spp
    buku: buku, lks
    perpustakaan: perpustakaan, perpus
    tenda: tenda
    panggung: panggung
    wastafel: wastafel, cuci tangan, kran cuci
    sabun: sabun, hand sanitizer, tisu
    peta: peta, google maps, maps, google
    haji: haji
    umrah: umrah, umroh
    lowongan: lowongan, loker
    pelatihan: pelatihan kerja, blk, pelatihan, kursus
    damkar: damkar, pemadam
    jenazah: jenazah, mobil jenazah
    makam: makam, pemakaman, kuburan
    stadion: stadion, gor, gelanggang
    renang: kolam renang
    alun: alun alun, alun
    azan: azan, adzan
    zonasi: nilai zonasi
    pohon: pohon, ranting
    kabel: kabel, tiang listrik, tiang
    irigasi: irigasi, bendungan, pintu air
    ternak: ternak, sapi, kambing
    bibit: bibit, benih
    koperasi: koperasi
    kredit: kredit, kur, modal
    kios: kios, lapak, los pasar
    tarif: tarif
    jadwal: jadwal
    kelas: ruang kelas, kelas, gedung sekolah, genteng sekolah, atap sekolah
    atap: atap, genteng, kanopi, peneduh, plafon
    makanan: kantin, makanan, jajan
    lapangan: lapangan, taman
    satpol: pedagang kaki lima
    cctv: cctv
    denda: denda, sanksi
    tanda_tangan: tanda tangan, ttd, teken, paraf
    stempel: stempel, cap
    gedung: gedung, bangunan kantor
    ruang: ruang, ruang tunggu, ruang layanan, aula, lobi
    antre_online: antre online, daftar online antre, booking, ambil nomor online
    colokan: colokan, stop kontak, charger, cas
    fasilitas: fasilitas, sarana, prasarana, sarpras
    kotak_p3k: p3k
    pipa: pipa, sambungan air, sambungan baru
    anggaran: anggaran, dana desa, apbdes, dana bos, apbd
    tangga: tangga
    pagar: pagar
    pintu: pintu
    jendela: jendela, kaca
    limbah: limbah
    pemutihan: pemutihan
    posyandu: posyandu
    spesialis: dokter spesialis, spesialis
    gigi: poli gigi, dokter gigi
    kasir: kasir, pembayaran loket
    tiket: tiket, karcis
    lampu: lampu
    sekat: sekat`
