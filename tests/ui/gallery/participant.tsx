import { SubmitButton } from '#ui/button.tsx'
import { RadioCards, RadioGroup } from '#ui/choice.tsx'
import { FileField } from '#ui/file-field.tsx'
import { formClass, TextArea, usePlainForm } from '#ui/form.tsx'
import { Facts, PageHeader, Section } from '#ui/page.tsx'
import { ParticipantShell } from '#ui/participant-shell.tsx'
import { QrCode } from '#ui/qr.tsx'

/** What an invited person sees on a phone. */
export function ParticipantPage() {
  const { field } = usePlainForm({ identity: 'NAMED' })
  return (
    <ParticipantShell
      organization={{ name: 'Dinas Kependudukan dan Pencatatan Sipil Kota Kediri' }}
    >
      <PageHeader
        eyebrow="Undangan untuk Perwakilan tokoh agama"
        title="Peninjauan Standar Pelayanan Administrasi Kependudukan"
        lead="Rabu, 7 Oktober 2026 09.00 WIB di Ruang Joyoboyo, Balai Kota Kediri"
      />
      <form method="post" className={formClass}>
        <RadioCards
          label="Apakah Anda hadir?"
          {...field('answer')}
          options={[
            { value: 'y', label: 'Saya hadir' },
            { value: 'r', label: 'Saya diwakili', hint: 'Sebutkan nama yang mewakili.' },
            { value: 'n', label: 'Saya tidak dapat hadir' },
          ]}
        />
        <SubmitButton>Kirim jawaban</SubmitButton>
      </form>
      <Section title="Kartu masuk" hint="Tunjukkan kode ini di meja penerimaan.">
        <QrCode text="https://rembug.example/h/9K3M7Q" />
        <p className="mt-3 font-mono text-xl font-semibold tracking-widest">9K3M-7Q</p>
      </Section>
      <Section title="Sampaikan masukan">
        <form method="post" className={formClass}>
          <TextArea
            label="Apa yang ingin Anda sampaikan?"
            {...field('text')}
            maxLength={5000}
            rows={6}
          />
          <RadioGroup
            label="Nama Anda"
            {...field('identity')}
            options={[
              { value: 'NAMED', label: 'Terbuka' },
              { value: 'CONFIDENTIAL', label: 'Rahasia' },
              { value: 'ANONYMOUS', label: 'Anonim' },
            ]}
          />
          <FileField
            label="Foto atau PDF"
            {...field('files')}
            types="JPG, PNG atau PDF"
            maxBytes={5_000_000}
            maxFiles={3}
            optional
          />
          <SubmitButton>Kirim masukan</SubmitButton>
        </form>
      </Section>
      <Section title="Rincian">
        <Facts
          items={[
            ['Tema', 'Standar pelayanan'],
            ['Tempat', 'Ruang Joyoboyo'],
            ['Narahubung', ''],
          ]}
        />
      </Section>
    </ParticipantShell>
  )
}
