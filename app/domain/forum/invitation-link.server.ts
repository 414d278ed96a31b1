import { env } from '#platform/env.server.ts'

/** The address of a personal page. */
export const personalUrl = (organizationSlug: string, token: string) =>
  `${env.BASE_URL}/${organizationSlug}/u/${token}`
