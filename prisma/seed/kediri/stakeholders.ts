import type { StakeholderGroupCode } from '#domain/stakeholder/group.ts'
import { institutions } from './institutions.ts'

/** One entry of the city's registry. Phones and e-mail addresses are fictitious, contacts are positions. */
export type SeedStakeholder = {
  number: number
  name: string
  group: StakeholderGroupCode
  position: string
  phone: string
  email: string
  district: string | null
  village: string | null
  note: string | null
  isMinor: boolean
}

const districts: Record<string, string> = {
  Mojoroto:
    'Bandar Kidul, Bandar Lor, Banjarmlati, Bujel, Campurejo, Dermo, Gayam, Lirboyo, Mojoroto, Mrican, Ngampel, Pojok, Sukorame, Tamanan',
  Kota: 'Balowerti, Banjaran, Dandangan, Jagalan, Kaliombo, Kampungdalem, Kemasan, Manisrenggo, Ngadirejo, Ngronggo, Pakelan, Pocanan, Rejomulyo, Ringinanom, Semampir, Setonogedong, Setonopande',
  Pesantren:
    'Banaran, Bangsal, Bawang, Betet, Blabak, Burengan, Jamsaren, Ketami, Ngletih, Pakunden, Pesantren, Singonegaran, Tempurejo, Tinalan, Tosaren',
}

const notes: Record<string, string> = {
  'Forum LPMK se-Kota Kediri': 'Kelompok, bukan badan hukum',
  'Perwakilan ketua RW se-Kecamatan Kota': 'Kelompok, bukan badan hukum',
  'Perwakilan pemohon dokumen di loket Dispendukcapil Kota Kediri': 'Kelompok, bukan badan hukum',
  'Perwakilan pengunjung Mal Pelayanan Publik Kota Kediri': 'Kelompok, bukan badan hukum',
  'Gerkatin Cabang Kota Kediri': 'Perwakilan penyandang disabilitas',
  'Pertuni Cabang Kota Kediri': 'Perwakilan penyandang disabilitas',
  'SLB Putra Asih Kota Kediri': 'Perwakilan penyandang disabilitas',
  'Forum Anak Kota Kediri': 'Peserta di bawah umur perlu izin wali',
}

type Entry = Pick<SeedStakeholder, 'name' | 'group' | 'position' | 'district' | 'village'>

const villageOffice = (name: string, district: string, village: string | null): Entry => ({
  name,
  group: 'VILLAGE_GOV',
  position: 'Kasi Pelayanan',
  district,
  village,
})

const entries: Entry[] = [
  ...institutions.flatMap(({ group, position, names }) =>
    names.map((name) => {
      const inLirboyo = name === 'Pondok Pesantren Lirboyo'
      return {
        name,
        group,
        position,
        district: inLirboyo ? 'Mojoroto' : null,
        village: inLirboyo ? 'Lirboyo' : null,
      }
    }),
  ),
  ...Object.keys(districts).map((name) => villageOffice(`Kecamatan ${name}`, name, null)),
  ...Object.entries(districts).flatMap(([district, villages]) =>
    villages.split(', ').map((village) => villageOffice(`Kelurahan ${village}`, district, village)),
  ),
]

/** The city's registry: 75 institutions, 3 kecamatan, 46 kelurahan. `number` is how forums name an entry. */
export const stakeholders: SeedStakeholder[] = entries.map((entry, index) => {
  const number = index + 1
  return {
    ...entry,
    number,
    phone: `0800-555-${String(number).padStart(4, '0')}`,
    email: `kontak${String(number).padStart(3, '0')}@${number % 2 === 1 ? 'example.org' : 'instansi.test'}`,
    note: notes[entry.name] ?? null,
    isMinor: entry.name === 'Forum Anak Kota Kediri',
  }
})

/** Whoever comes for a stakeholder is named by that part only. */
export const standInOf = (name: string) =>
  name.startsWith('Perwakilan') ? name : `Perwakilan ${name}`
