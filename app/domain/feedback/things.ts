import { objects } from './objects.ts'

/**
 * What people speak of when they speak of public services, each with the words for it, by what it is one of. Of two
 * inputs that name different ones of a kind, each is about something else.
 */
export const kinds = {
  PAPER: `
    ktp: ktp, suket, kartu penduduk, kartu tanda penduduk, kartu identitas, e ktp, ktp el, ktp elektronik
    kk: kk, kartu keluarga
    kia: kia, kartu identitas anak, kartu anak
    ikd: ikd, identitas kependudukan digital, identitas digital, ktp digital
    akta_lahir: akta lahir, akta kelahiran, surat lahir, akta anak, akta adik, surat kelahiran
    akta_mati: akta mati, akta kematian, surat kematian, akta bapak meninggal
    akta_nikah: akta nikah, akta kawin, akta perkawinan
    akta_cerai: akta cerai, akta perceraian
    akta: akta
    buku_nikah: buku nikah, surat nikah
    nikah: numpang nikah, nikah, kua, penghulu, rekomendasi nikah
    pindah: surat pindah, pindah datang, pindah domisili, skpwni, pindah keluar, pindahan, pindah kota, pindah alamat
    nik: nik, nomor induk
    domisili: domisili, keterangan tinggal, surat keterangan tinggal
    sktm: sktm, keterangan tidak mampu, surat miskin
    sku: sku, keterangan usaha, surat usaha
    waris: waris, ahli waris
    pengantar: surat pengantar
    skck: skck, catatan kepolisian, kelakuan baik
    sim: sim, izin mengemudi
    stnk: stnk, bpkb
    paspor: paspor, imigrasi
    sertifikat: sertifikat tanah, surat tanah, bpn, balik nama tanah, ukur tanah, ptsl, letter c
    nib: nib, oss, izin usaha, izin berusaha, siup, tdp, legalitas usaha, perizinan usaha
    pbg: pbg, imb, izin bangunan, bangunan gedung, mendirikan bangunan, slf
    reklame: reklame, papan iklan
    halal: halal
    pirt: pirt
    sip: sip, str, izin praktik
    kartu_kuning: ak1, kartu kuning, kartu pencari kerja
    ijazah: ijazah, rapor, transkrip
    rujukan: rujukan, surat rujukan
    bpjs: bpjs, jkn, kis, jaminan kesehatan
    pbb: pbb, sppt, pajak bumi, pajak tanah
    pajak_kendaraan: pajak motor, pajak mobil, pajak kendaraan, samsat
    pajak: pajak, npwp, spt
    bphtb: bphtb
    retribusi: retribusi
    kir: kir, uji kendaraan
    dana: dana desa
    keramaian: izin keramaian
    amdal: amdal, izin lingkungan
    kematian: santunan kematian, santunan
    bansos: bansos, bantuan sosial, pkh, blt, bpnt, sembako, bantuan tunai, raskin, penerima bantuan
    beasiswa: beasiswa, kip, pip
    ppdb: ppdb, spmb, zonasi, penerimaan siswa baru, penerimaan peserta didik baru, masuk sekolah negeri`,
  OBJECT: objects,
  DETAIL: `
    nama: nama, ejaan
    tanggal: tanggal, tgl
    alamat: alamat
    pekerjaan: pekerjaan
    status: status kawin, status nikah
    otp: otp, kode verifikasi
    agama: agama
    gelar: gelar
    tempat_lahir: tempat lahir
    isyarat: isyarat
    inggris: bahasa inggris
    jawa: bahasa jawa, bahasa daerah`,
  STAFF: `
    satpam: satpam, security, sekuriti, penjaga
    dokter: dokter
    perawat: perawat, suster, nakes, tenaga kesehatan
    bidan: bidan
    apoteker: apoteker
    kasir_orang: petugas kasir
    penyuluh: penyuluh
    kader: kader
    hakim: hakim
    penghulu: penghulu
    notaris: notaris, ppat
    polisi_orang: polantas
    guru: guru
    sopir: sopir, supir, driver, kondektur
    kades: kades, kepala desa, lurah, camat
    juru_parkir: juru parkir, tukang parkir, jukir
    petugas: petugas, pegawai, staf, karyawan kantor, asn, pns, operator, aparat, aparatur, perangkat, pamong, carik, resepsionis, mbak loket, teller`,
  PLACE: `
    dukcapil: dukcapil, disdukcapil, capil
    puskesmas: puskesmas, pkm, pustu
    rumah_sakit: rumah sakit, rs, rsud
    sekolah: sekolah, sd, smp, sma, smk, paud, tk
    kampus: kampus, universitas
    kelurahan: kelurahan
    kecamatan: kecamatan
    desa: desa, kampung, dusun, dukuh, pelosok, gunung
    samsat: samsat
    pasar: pasar
    polisi: polres, polsek, polisi, kepolisian
    bank: bank, atm
    mpp: mpp, mal layanan publik, mal pelayanan
    mal: mal, mall
    panti: panti, lapas, rutan
    pesantren: pesantren, pondok
    masjid: masjid, gereja
    pabrik: pabrik
    terminal: terminal, stasiun, bandara
    perumahan: perumahan, komplek`,
  STEP: `
    rekam: rekam, perekaman
    cetak: cetak, percetakan
    ambil: ambil, pengambilan
    daftar: daftar, registrasi, pendaftaran
    legalisir: legalisir, legalisasi
    aktivasi: aktivasi
    verifikasi: verifikasi
    unggah: unggah, upload, unduh, download`,
  WHO: `
    lansia: lansia, lanjut usia, manula, simbah, orang tua renta
    difabel: penyandang disabilitas, difabel, disabilitas, cacat, kursi roda, tunanetra, tuna netra, netra, tunarungu, tuna rungu
    bumil: bumil, ibu hamil, hamil
    anak: anak kecil, balita
    pekerja: pekerja, buruh, yang kerja, pulang kerja, karyawan
    siswa: siswa, pelajar, murid
    umkm: umkm, usaha kecil, pedagang`,
  CHANNEL: `
    website: website, web, situs, laman, portal
    aplikasi: aplikasi, apk, app
    whatsapp: whatsapp, wa, chat
    telepon: telepon, telpon, call center, hotline, nelpon, nomor kantor
    online: online, daring
    sosmed: instagram, facebook, media sosial, ig, fb
    jaringan: jaringan, sinyal, internet, koneksi, server, sistem
    loket: loket, counter, konter, gerai`,
  WHEN: `
    sabtu: sabtu
    jumat: jumat
    minggu: hari minggu, ahad
    libur: libur, akhir pekan, weekend, tanggal merah
    malam: malam
    istirahat: istirahat, ishoma, makan siang`,
} as const

export type Kind = keyof typeof kinds
