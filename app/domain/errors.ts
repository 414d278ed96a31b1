import { m } from '#messages'

/** Missing, or hidden from the one who asks: both look the same from outside. */
export const notFound = (what?: string) =>
  new Response(what ? m.common_not_found_named({ what }) : m.common_not_found(), { status: 404 })

/** Known, but not allowed to this role. */
export const forbidden = () => new Response(m.common_forbidden(), { status: 403 })

/** A rule of the domain that was broken: a sentence for people, beside the field it concerns. */
export class RuleViolation extends Error {
  readonly field: string

  constructor(field: string, message: string) {
    super(message)
    this.name = 'RuleViolation'
    this.field = field
  }
}

/** What was to be changed is no longer there: somebody took it away meanwhile. */
export class GoneMeanwhile extends RuleViolation {
  constructor() {
    super('form', m.common_error_gone_meanwhile())
    this.name = 'GoneMeanwhile'
  }
}

/** A rule about pace: the same sentence for people, and after how many seconds to come again. */
export class TooOften extends RuleViolation {
  readonly retryAfterSeconds: number

  constructor(field: string, retryAfterSeconds: number) {
    super(
      field,
      m.common_error_too_often({ minutes: Math.max(1, Math.ceil(retryAfterSeconds / 60)) }),
    )
    this.name = 'TooOften'
    this.retryAfterSeconds = retryAfterSeconds
  }
}

/** The database cannot be reached now; the same attempt may succeed in a moment. */
export class Unavailable extends Error {
  override name = 'Unavailable'
}
