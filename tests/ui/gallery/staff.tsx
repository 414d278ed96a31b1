import {
  CalendarDays,
  ClipboardCheck,
  Inbox,
  LayoutDashboard,
  MessagesSquare,
  Plus,
  ScrollText,
  Settings,
  Trash2,
  Users,
} from 'lucide-react'
import { Actions, Button, LinkButton, SubmitButton } from '#ui/button.tsx'
import { Checkbox, CheckboxGroup, RadioCards, RadioGroup } from '#ui/choice.tsx'
import { ConfirmAction } from '#ui/confirm.tsx'
import { DateTimeField } from '#ui/date-field.tsx'
import { FileField } from '#ui/file-field.tsx'
import { FilterBar, FilterSelect } from '#ui/filters.tsx'
import { Field, FieldSet, formClass, SelectField, TextArea, usePlainForm } from '#ui/form.tsx'
import { FormErrors } from '#ui/form-errors.tsx'
import { CoverageMeter, Progress } from '#ui/meter.tsx'
import { EmptyState, Notice, PageHeader, Section } from '#ui/page.tsx'
import { StaffShell } from '#ui/staff-shell.tsx'
import { Badge, StatusPill } from '#ui/status.tsx'
import { type Column, DataTable, Pager } from '#ui/table.tsx'
import { Tabs } from '#ui/tabs.tsx'

const base = '/kota-kediri/kelola'
const sections = [
  { items: [{ to: base, label: 'Ringkasan', icon: LayoutDashboard, end: true }] },
  {
    label: 'Forum',
    items: [
      { to: `${base}/forum`, label: 'Forum', icon: CalendarDays },
      { to: `${base}/pemangku-kepentingan`, label: 'Pemangku kepentingan', icon: Users },
    ],
  },
  {
    label: 'Tindak lanjut',
    items: [
      { to: `${base}/masukan`, label: 'Masukan', icon: Inbox, count: 14 },
      { to: `${base}/tindak-lanjut`, label: 'Tindak lanjut', icon: ClipboardCheck, count: 3 },
    ],
  },
  {
    label: 'Organisasi',
    items: [
      { to: `${base}/jejak`, label: 'Jejak audit', icon: ScrollText },
      { to: `${base}/pengaturan`, label: 'Pengaturan', icon: Settings },
    ],
  },
]

const shell = {
  organization: { name: 'Pemerintah Kota Kediri', slug: 'kota-kediri' },
  person: { name: 'Penyelenggara Dispendukcapil', role: 'Penyelenggara' },
  sections,
}

type Item = {
  id: string
  text: string
  kind: string
  service: string
  status: string
  label: string
  support: number
  at: string
}

const items: Item[] = [
  {
    id: '1',
    text: 'Antrean perekaman KTP-el di kecamatan terlalu lama, mohon ditambah loketnya',
    kind: 'Pengaduan',
    service: 'Perekaman KTP-el',
    status: 'SUBMITTED',
    label: 'Baru',
    support: 41,
    at: '7 Okt 2026',
  },
  {
    id: '2',
    text: 'Persyaratan akta kelahiran agar dipasang di setiap puskesmas dan rumah bersalin',
    kind: 'Usulan',
    service: 'Akta kelahiran',
    status: 'GROUPED',
    label: 'Masuk rumusan',
    support: 18,
    at: '7 Okt 2026',
  },
  {
    id: '3',
    text: 'Petugas ramah dan cepat',
    kind: 'Apresiasi',
    service: 'Kartu Identitas Anak',
    status: 'ANSWERED',
    label: 'Dijawab',
    support: 7,
    at: '6 Okt 2026',
  },
  {
    id: '4',
    text: 'Pertanggungjawabanpengadministrasiankependudukansecaraberkesinambungan perlu dijelaskan',
    kind: 'Pertanyaan',
    service: 'Pindah datang',
    status: 'HIDDEN',
    label: 'Disembunyikan',
    support: 1234,
    at: '5 Okt 2026',
  },
]

const columns: Column<Item>[] = [
  {
    key: 'text',
    header: 'Masukan',
    primary: true,
    cell: ({ id, text }) => <a href={`#${id}`}>{text}</a>,
  },
  { key: 'kind', header: 'Jenis', cell: ({ kind }) => kind },
  { key: 'service', header: 'Layanan', cell: ({ service }) => service },
  {
    key: 'support',
    header: 'Dukungan',
    numeric: true,
    sort: 'dukungan',
    cell: ({ support }) => support.toLocaleString('id'),
  },
  { key: 'at', header: 'Diterima', sort: 'diterima', cell: ({ at }) => at },
  {
    key: 'status',
    header: 'Keadaan',
    cell: ({ status, label }) => <StatusPill of="feedback" status={status} label={label} />,
  },
]

/** A list to work through. */
export function StaffListPage() {
  return (
    <StaffShell {...shell}>
      <PageHeader
        breadcrumbs={[{ label: 'Ringkasan', to: base }, { label: 'Masukan' }]}
        title="Masukan"
        lead="14 masukan menunggu jawaban; yang tertua sudah 9 hari."
        action={
          <LinkButton to="/baru" variant="primary" icon={Plus}>
            Catat masukan
          </LinkButton>
        }
      />
      <Tabs
        label="Masukan"
        tabs={[
          { to: `${base}/masukan`, label: 'Menunggu', count: 14 },
          { to: '/b', label: 'Ditindaklanjuti', count: 31 },
          { to: '/c', label: 'Selesai', count: 83 },
        ]}
      />
      <FilterBar
        search={{ label: 'Cari dalam masukan', value: 'loket' }}
        active={[{ name: 'jenis', label: 'Jenis: Pengaduan' }]}
      >
        <FilterSelect
          name="jenis"
          label="Jenis"
          value="COMPLAINT"
          options={[
            ['COMPLAINT', 'Pengaduan'],
            ['PROPOSAL', 'Usulan'],
          ]}
        />
        <FilterSelect name="layanan" label="Layanan" options={[['1', 'Perekaman KTP-el']]} />
      </FilterBar>
      <DataTable
        caption="Masukan yang menunggu"
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
      />
      <Pager next="abc" prev="def" />
      <Section title="Cakupan unsur masyarakat">
        <CoverageMeter
          stage="present"
          elements={[
            {
              key: 'a',
              label: 'Masyarakat pengguna layanan',
              invited: 22,
              confirmed: 18,
              present: 17,
            },
            { key: 'b', label: 'Ahli, praktisi, akademisi', invited: 4, confirmed: 2, present: 2 },
            { key: 'c', label: 'Instansi terkait', invited: 12, confirmed: 9, present: 8 },
            {
              key: 'd',
              label: 'Organisasi masyarakat sipil',
              invited: 6,
              confirmed: 3,
              present: 1,
            },
            { key: 'e', label: 'Media massa', invited: 3, confirmed: 0, present: 0 },
          ]}
        >
          <Notice tone="warning" title="Indikator 2 diperkirakan 4 dari 5">
            Belum ada media massa yang hadir. Undang sedikitnya satu agar kelima unsur lengkap.
          </Notice>
        </CoverageMeter>
      </Section>
      <Section title="Janji">
        <Progress value={62} label="21 dari 34 janji selesai" />
      </Section>
      <Section title="Bahan">
        <EmptyState
          icon={MessagesSquare}
          title="Belum ada bahan"
          action={
            <LinkButton to="/u" variant="primary" icon={Plus}>
              Unggah bahan pertama
            </LinkButton>
          }
        >
          Unggah rancangan Standar Pelayanan supaya peserta dapat membacanya sebelum hadir.
        </EmptyState>
      </Section>
      <Section title="Batalkan">
        <ConfirmAction
          label="Batalkan forum"
          icon={Trash2}
          action="/batal"
          open
          consequence="72 undangan yang sudah dikirim menjadi tidak berlaku dan semua yang diundang diberi tahu. Tindakan ini tidak dapat dibatalkan."
        >
          <Field label="Alasan" name="reason" />
        </ConfirmAction>
      </Section>
    </StaffShell>
  )
}

/** A form that came back with mistakes. */
export function StaffFormPage() {
  const { field } = usePlainForm({
    place: 'Ruang Joyoboyo',
    startsAt: new Date('2026-10-07T02:00:00Z'),
    method: 'FGD',
    kinds: ['a'],
    walkIns: true,
  })
  return (
    <StaffShell {...shell}>
      <PageHeader
        breadcrumbs={[{ label: 'Forum', to: `${base}/forum` }, { label: 'Forum baru' }]}
        title="Siapkan forum"
        lead="Cukup tema dan tahun untuk mulai; sisanya dapat dilengkapi sebelum diumumkan."
      />
      <form method="post" className={formClass} noValidate>
        <FormErrors labels={{ theme: 'Tema', endsAt: 'Selesai' }} />
        <FieldSet legend="Tentang apa">
          <Field label="Tema" {...field('theme')} hint="Satu kalimat yang dimengerti warga." />
          <TextArea label="Uraian untuk umum" {...field('description')} maxLength={5000} optional />
          <SelectField label="Unit penyelenggara" {...field('unit')}>
            <option value="1">Dinas Kependudukan dan Pencatatan Sipil</option>
          </SelectField>
          <CheckboxGroup
            label="Pokok bahasan"
            {...field('kinds')}
            columns
            options={[
              { value: 'a', label: 'Peninjauan ulang Standar Pelayanan' },
              { value: 'b', label: 'Hasil survei kepuasan' },
              { value: 'c', label: 'Rekap pengaduan' },
              { value: 'd', label: 'Sarana dan prasarana' },
            ]}
          />
        </FieldSet>
        <FieldSet legend="Kapan dan di mana">
          <div className="grid gap-5 sm:grid-cols-2">
            <DateTimeField label="Mulai" {...field('startsAt')} zone="Asia/Jakarta" />
            <DateTimeField label="Selesai" {...field('endsAt')} zone="Asia/Jakarta" />
          </div>
          <RadioCards
            label="Cara"
            {...field('method')}
            columns
            options={[
              {
                value: 'FGD',
                label: 'Diskusi kelompok terarah',
                hint: 'Meja kecil, satu pokok bahasan tiap meja.',
              },
              {
                value: 'PUBLIC_DIALOGUE',
                label: 'Dialog publik',
                hint: 'Satu ruang, siapa pun boleh bicara.',
              },
            ]}
          />
          <RadioGroup
            label="Terbuka"
            {...field('open')}
            error="Pilih salah satu"
            options={[
              { value: 'y', label: 'Untuk umum' },
              { value: 'n', label: 'Hanya undangan' },
            ]}
          />
          <Checkbox
            label="Terima peserta tanpa undangan"
            hint="Mereka mendaftar lewat kode forum."
            {...field('walkIns')}
          />
          <FileField
            label="Bahan"
            {...field('files')}
            types="PDF, JPG atau PNG"
            maxBytes={10_000_000}
            maxFiles={3}
            optional
          />
          <Field label="Kata sandi" type="password" {...field('password')} defaultValue="rahasia" />
        </FieldSet>
        <Actions>
          <SubmitButton>Simpan sebagai draf</SubmitButton>
          <Button pending>Menyimpan</Button>
          <Button variant="quiet">Batal</Button>
          <Button variant="danger">Hapus</Button>
        </Actions>
        <Actions>
          <Badge>Netral</Badge>
          <Badge tone="info">Info</Badge>
          <Badge tone="progress">Proses</Badge>
          <Badge tone="success">Selesai</Badge>
          <Badge tone="warning">Menunggu</Badge>
          <Badge tone="danger">Lewat</Badge>
          <Badge tone="accent">Baru</Badge>
        </Actions>
        <Notice tone="success" title="Tersimpan">
          Forum dapat diumumkan.
        </Notice>
        <Notice tone="danger" title="Gagal mengirim">
          Undangan ke 3 alamat ditolak.
        </Notice>
      </form>
    </StaffShell>
  )
}
