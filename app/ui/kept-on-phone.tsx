import { m } from '#messages'
import { Button } from './button.tsx'
import { Notice } from './page.tsx'
import script from './phone/page.ts?worker&url'
import { Badge } from './status.tsx'

export type KeepingProps = {
  /** The address that everything kept goes through: `/kota/u/token`, or `/kota/forum/code` of anybody's. */
  door: string
}

/** What this phone keeps until it can be sent; filled in by the page's script, out of sight without it. */
export function KeptOnPhone({ door }: KeepingProps) {
  return (
    <>
      <div className="mb-6 grid gap-3 empty:hidden">
        <div data-kabar-luring hidden>
          <Notice tone="warning" live>
            {m.voice_queue_offline()}
          </Notice>
        </div>
        <div data-kabar-salinan hidden>
          <Notice>{m.voice_queue_copy()}</Notice>
        </div>
        <div data-kabar-pamit hidden>
          <Notice tone="danger" live>
            {m.voice_queue_gone()}
          </Notice>
        </div>
      </div>
      <section
        hidden
        data-antrean={door}
        data-perpisahan={m.voice_queue_gone()}
        aria-labelledby="antrean"
        className="mb-10 rounded-lg bg-sunken p-5"
      >
        <h2 id="antrean">{m.voice_queue_title()}</h2>
        <p className="hint mt-1">{m.voice_queue_hint()}</p>
        <ul data-daftar className="rows" aria-live="polite" />
      </section>
      <template data-butir>
        <KeptRow />
      </template>
      <script defer src={script} />
    </>
  )
}

function KeptRow() {
  return (
    <li className="grid gap-2">
      <p>
        <State state="waiting" tone="warning" label={m.voice_queue_waiting()} />
        <State state="sending" tone="progress" label={m.voice_queue_sending()} />
        <State state="sent" tone="success" label={m.voice_queue_sent()} />
        <State state="refused" tone="danger" label={m.voice_queue_refused()} />
      </p>
      <p data-kata className="line-clamp-6 whitespace-pre-wrap wrap-anywhere" />
      <p data-alasan className="text-sm font-semibold empty:hidden" />
      <p data-berkas-ada hidden className="hint">
        {m.voice_queue_files_kept()}
      </p>
      <p data-berkas-hilang hidden className="text-sm font-semibold">
        {m.voice_queue_files_lost()}
      </p>
      <a data-kode href="#antrean" hidden>
        {m.voice_queue_code()}
      </a>
      <p className="flex flex-wrap gap-3">
        <Button data-kirim small>
          {m.voice_queue_try()}
        </Button>
        <Button data-perbaiki small>
          {m.voice_queue_edit()}
        </Button>
        <Button data-buang small variant="quiet">
          {m.voice_queue_drop()}
        </Button>
        <Button data-tutup small variant="quiet">
          {m.voice_queue_close()}
        </Button>
      </p>
    </li>
  )
}

type StateProps = { state: string; tone: Parameters<typeof Badge>[0]['tone']; label: string }

const State = ({ state, tone, label }: StateProps) => (
  <span data-state={state} hidden>
    <Badge tone={tone}>{label}</Badge>
  </span>
)
