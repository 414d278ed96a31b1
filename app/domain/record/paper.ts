import type { SignatureWay } from './record.ts'

/**
 * Who a copy is for: the organizer, those who sign it (names, but nobody's telephone, line or note), or the public
 * (offices, no names but the head's). A copy is made without what its reader may not know; nothing is hidden in it.
 */
export type RecordAudience = 'INTERNAL' | 'SIGNATORY' | 'PUBLIC'

/** A Berita Acara ready to be set: every word of it, in order, in Indonesian. Screen, PDF and DOCX draw it. */
export type RecordPaper = {
  audience: RecordAudience
  letterhead: {
    top: string | null
    /** Null where the lines above say it. */
    organization: string | null
    unit: string
    address: string | null
    /** Telephone, e-mail and website in one line. */
    contacts: string | null
    logoFileId: string | null
  }
  /** In capitals, centred. */
  title: string[]
  number: string
  /** 'Nomor: …'. */
  numberLine: string
  /** Of a later version: which it is and why. */
  amendment: string | null
  opening: string
  statement: string
  facts: Array<{ label: string; value: string }>
  agreement: PaperTable
  commitment: string
  monitoring: string
  closing: string
  /** 'Sendawar, 7 Oktober 2025'. */
  dated: string
  head: PaperSignature & { office: string; numberLine: string | null }
  signatures: { caption: string; headers: string[]; rows: PaperSignature[] }
  annex: PaperTable & { caption: string; lead: string }
  seal: PaperSeal
}

/** Cells in the order of the headers; `widths` are shares of the line that add up to 100. */
export type PaperTable = { headers: string[]; widths: number[]; rows: string[][] }

export type PaperSignature = {
  signatoryId: string
  number: number
  /** Null where the copy may not name the person. */
  name: string | null
  /** Only on internal copies. */
  phone: string | null
  sex: string | null
  /** Position and institution. */
  title: string
  element: string | null
  way: SignatureWay | null
  /** The drawn line as an SVG path within `signatureBox`; only on internal copies. */
  path: string | null
  /** Instead of a drawing: 'Ditandatangani secara elektronik, …', 'Menolak …', or nothing yet. */
  words: string | null
  note: string | null
}

export type PaperSeal = {
  code: string
  url: string
  version: number
  sha256: string
  /** 'Asli', 'Diganti oleh versi 2', 'Belum lengkap ditandatangani'. */
  state: string
  /** State, version and code in one line. */
  line: string
  hint: string
}

/** The field a signature is drawn in. */
export const signatureBox = { width: 1000, height: 400 }
