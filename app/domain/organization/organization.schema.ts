import * as z from 'zod'
import { m } from '#messages'
import { email, optional, prose, text, webAddress } from '../field.schema.ts'
import { timeZones } from './time-zone.ts'

/** Profile and letterhead of an organization. */
export const organizationSchema = z.object({
  name: text(160),
  shortName: optional(text(60)),
  province: optional(text(80)),
  timeZone: z.enum(timeZones),
  introduction: optional(prose(600)),
  letterheadTop: optional(prose(200)),
  address: optional(prose(300)),
  phone: optional(text(60)),
  email: optional(email()),
  website: optional(webAddress()),
  primaryColor: optional(
    z.string().regex(/^#[0-9a-f]{6}$/i, { error: () => m.organization_error_color() }),
  ),
})
export type OrganizationInput = z.output<typeof organizationSchema>
