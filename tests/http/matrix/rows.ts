/** Who knocks. `stranger` is an admin of another organization, `outsider` an organizer of another unit. */
export const visitors = [
  'none',
  'participant',
  'admin',
  'organizer',
  'facilitator',
  'owner',
  'evaluator',
  'stranger',
  'outsider',
] as const
export type Visitor = (typeof visitors)[number]

/**
 * `ok`: let in, be it with a page, a redirect, or a refusal of what was (not) typed (400, 409, 413,
 * 429). `sign-in`: sent to /masuk. Otherwise the status.
 */
export type Answer = 'ok' | 'sign-in' | 403 | 404

type Answers = Record<Visitor, Answer>
type Exceptions = Partial<Answers>
type Form = Record<string, string>

export type More = {
  /** A valid form to send, so that who is let in gets through and who is not is refused for it. */
  form?: Form | ((params: Form) => Form)
  /** Sends the form as multipart. */
  multipart?: boolean
  /** A new organization for every visitor: for moves that take away what they were made on. */
  fresh?: boolean
  /** What names in the address get that are another organization's, or nonsense; 404 unless said. */
  foreign?: Answer | Record<string, Answer>
}

export type Row = More & { answers: Answers }

/** The same for everybody, with exceptions: public pages. */
export const everyone = (answer: Answer, except: Exceptions = {}, more: More = {}): Row => ({
  ...more,
  answers: { ...all(answer), ...except },
})

/** By personal link: only who holds the token gets in. */
export const holder = (more: More = {}, except: Exceptions = {}): Row => ({
  ...more,
  answers: { ...all(404), participant: 'ok', ...except },
})

/** Whoever is signed in, in whatever organization. */
export const signedIn = (more: More = {}): Row => ({
  ...more,
  answers: { ...all('ok'), none: 'sign-in', participant: 'sign-in' },
})

/**
 * Staff pages: others sign in first, another organization's admin finds nothing, members who are
 * not named are refused (403). `outsider` is as `organizer` unless said: say 404 for records of a unit.
 */
export const staff = (allowed: Exceptions, more: More = {}): Row => ({
  ...more,
  answers: {
    ...all(403),
    none: 'sign-in',
    participant: 'sign-in',
    stranger: 404,
    outsider: allowed.organizer ?? 403,
    ...allowed,
  },
})

/** Every member of the organization. */
export const readers = {
  admin: 'ok',
  organizer: 'ok',
  facilitator: 'ok',
  owner: 'ok',
  evaluator: 'ok',
} as const satisfies Exceptions

const all = (answer: Answer) =>
  Object.fromEntries(visitors.map((visitor) => [visitor, answer])) as Answers
