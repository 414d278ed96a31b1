import { BarChart, StackedBar } from '#ui/bar-chart.tsx'
import { LinkButton } from '#ui/button.tsx'
import { Card, CardGrid, Row, Rows } from '#ui/card.tsx'
import { Facts, Hero, Notice, Section } from '#ui/page.tsx'
import { PublicShell } from '#ui/public-shell.tsx'
import { Stat, Stats } from '#ui/stat.tsx'
import { Badge, StatusPill } from '#ui/status.tsx'
import { TargetChart } from '#ui/target-chart.tsx'
import { Steps, Timeline } from '#ui/timeline.tsx'

const organization = {
  name: 'Pemerintah Kota Kediri',
  slug: 'kota-kediri',
  address: 'Jalan Basuki Rahmat Nomor 15, Kota Kediri',
  phone: '(0354) 682955',
  website: 'https://kedirikota.go.id',
}

const nav = [
  { to: '/kota-kediri', label: 'Beranda', end: true },
  { to: '/kota-kediri/agenda', label: 'Agenda' },
  { to: '/kota-kediri/tindak-lanjut', label: 'Tindak lanjut' },
  { to: '/kota-kediri/lacak', label: 'Lacak masukan' },
  { to: '/kota-kediri/data', label: 'Data terbuka' },
]

/** An organization's public home. */
export function PortalPage() {
  return (
    <PublicShell organization={organization} nav={nav}>
      <Hero
        eyebrow="Forum Konsultasi Publik 2026"
        title="Apa yang Anda sampaikan, dan apa yang sudah kami kerjakan"
        lead="Dari 128 masukan yang disampaikan tahun ini, 91 sudah dijawab dan 34 menjadi janji perbaikan."
        action={
          <LinkButton to="/kota-kediri/lacak" variant="primary">
            Lacak masukan Anda
          </LinkButton>
        }
      >
        <Stats>
          <Stat value="128">masukan disampaikan dalam 6 forum</Stat>
          <Stat value="34">janji disepakati dalam Berita Acara</Stat>
          <Stat value="21" tone="success">
            sudah selesai dan diperiksa
          </Stat>
          <Stat value="3" tone="danger" to="/kota-kediri/tindak-lanjut">
            melewati tenggat
          </Stat>
        </Stats>
      </Hero>
      <Section title="Forum berikutnya" hint="Terbuka untuk umum; tidak perlu mendaftar akun.">
        <CardGrid>
          <Card
            to="/a"
            title="Peninjauan Standar Pelayanan Administrasi Kependudukan"
            eyebrow="Dispendukcapil"
            aside={<StatusPill of="forum" status="ANNOUNCED" label="Diumumkan" />}
          >
            <p className="text-sm text-muted">
              Rabu, 7 Oktober 2026 09.00 WIB
              <br />
              Ruang Joyoboyo, Balai Kota Kediri
            </p>
          </Card>
          <Card
            to="/b"
            title="Layanan rawat jalan RSUD Gambiran"
            eyebrow="RSUD Gambiran"
            aside={<StatusPill of="forum" status="PLANNED" label="Terjadwal" />}
          >
            <p className="text-sm text-muted">
              Kamis, 15 Oktober 2026 08.30 WIB
              <br />
              Aula RSUD Gambiran
            </p>
          </Card>
          <Card
            to="/c"
            title="Kemudahan perizinan usaha mikro"
            eyebrow="DPMPTSP"
            aside={<StatusPill of="forum" status="IN_SESSION" label="Berlangsung" />}
          >
            <p className="text-sm text-muted">
              Hari ini 09.00–12.00 WIB
              <br />
              Mal Pelayanan Publik
            </p>
          </Card>
        </CardGrid>
      </Section>
      <Section
        title="Anda menyampaikan, kami menindaklanjuti"
        action={
          <LinkButton to="/x" variant="quiet">
            Lihat semua
          </LinkButton>
        }
      >
        <Rows>
          <Row
            to="/f1"
            title="Antrean perekaman KTP-el di kecamatan terlalu lama"
            meta="Disampaikan Perwakilan tokoh masyarakat · tenggat 30 Nov 2026"
            aside={<StatusPill of="followUp" status="IN_PROGRESS" label="Dalam proses" />}
          >
            <p>
              Loket perekaman ditambah menjadi tiga dan jam layanan diperpanjang sampai pukul 18.00.
            </p>
          </Row>
          <Row
            to="/f2"
            title="Jemput bola KIA ke sekolah luar biasa"
            meta="Disampaikan Perwakilan kelompok rentan · selesai 12 Agu 2026"
            aside={<StatusPill of="followUp" status="PUBLISHED" label="Selesai & dipublikasikan" />}
          />
          <Row
            to="/f3"
            title="Papan informasi persyaratan mudah dibaca lansia"
            meta="Disampaikan anonim · lewat 12 hari"
            aside={<Badge tone="danger">Lewat tenggat</Badge>}
          />
        </Rows>
      </Section>
      <Section title="Satu masukan, dari awal sampai terbukti">
        <Steps
          label="Perjalanan masukan"
          steps={[
            { label: 'Disampaikan', state: 'done', note: '7 Okt 2025' },
            { label: 'Dicatat', state: 'done', note: '7 Okt 2025' },
            { label: 'Disepakati', state: 'done', note: 'BA 470/112' },
            { label: 'Dijanjikan', state: 'done', note: '30 Nov 2025' },
            { label: 'Dikerjakan', state: 'current' },
            { label: 'Diperiksa', state: 'upcoming' },
            { label: 'Dipublikasikan', state: 'upcoming' },
          ]}
        />
      </Section>
      <div className="mt-12 grid gap-12 lg:grid-cols-2">
        <TargetChart
          title="Perekaman KTP-el"
          measure="%"
          note="Sumber: Dispendukcapil"
          years={[
            { year: 2022, target: 98.8, realization: 96.4 },
            { year: 2023, target: 99, realization: 97.1 },
            { year: 2024, target: 99.2, realization: 97.81 },
            { year: 2025, target: 99.4, realization: null },
          ]}
        />
        <div className="grid content-start gap-10">
          <StackedBar
            title="Keadaan 34 janji"
            parts={[
              { label: 'Selesai', value: 21, tone: 'success' },
              { label: 'Dalam proses', value: 8, tone: 'mark' },
              { label: 'Menunggu anggaran', value: 2, tone: 'warning' },
              { label: 'Lewat tenggat', value: 3, tone: 'danger' },
            ]}
          />
          <BarChart
            title="Masukan menurut jenis"
            bars={[
              { label: 'Saran', value: 52 },
              { label: 'Usulan', value: 31 },
              { label: 'Pengaduan', value: 24, tone: 'accent' },
              { label: 'Permintaan informasi', value: 14 },
              { label: 'Apresiasi', value: 7, tone: 'faint' },
            ]}
          />
        </div>
      </div>
      <Section title="Jejak">
        <Timeline
          moments={[
            {
              key: '1',
              title: 'Masukan disampaikan',
              when: 'Rabu, 7 Oktober 2026 10.12 WIB',
              who: 'Perwakilan tokoh agama',
              tone: 'accent',
              body: (
                <blockquote className="border-l-2 border-line pl-4">
                  “Mohon loket untuk penyandang disabilitas dipisahkan, dan petugasnya dilatih
                  bahasa isyarat.”
                </blockquote>
              ),
            },
            {
              key: '2',
              title: 'Disepakati dalam Berita Acara',
              when: 'Rabu, 7 Oktober 2026 12.40 WIB',
              who: 'Dispendukcapil',
              tone: 'progress',
            },
            {
              key: '3',
              title: 'Selesai diperiksa',
              when: 'Senin, 30 November 2026 14.00 WIB',
              who: 'Bagian Organisasi',
              tone: 'success',
            },
          ]}
        />
      </Section>
      <Section title="Tentang">
        <Facts
          items={[
            ['Penyelenggara', 'Dinas Kependudukan dan Pencatatan Sipil'],
            ['Tempat', 'Ruang Joyoboyo, Balai Kota Kediri'],
            ['Tautan daring', ''],
          ]}
        />
      </Section>
      <div className="mt-8">
        <Notice tone="info" title="Identitas Anda aman">
          Masukan rahasia hanya dibuka petugas yang berwenang, dan setiap pembukaan tercatat.
        </Notice>
      </div>
    </PublicShell>
  )
}
