export const documentKinds = [
  'TEAM_DECREE',
  'TOR',
  'INVITATION',
  'MATERIAL',
  'ATTENDANCE',
  'MINUTES_NOTES',
  'OFFICIAL_RECORD',
  'PHOTO',
  'RECORDING',
  'FKP_REPORT',
  'ACTION_PLAN',
  'FOLLOWUP_EVIDENCE',
  'FOLLOWUP_REPORT',
  'PUBLICATION_PROOF',
  'SERVICE_STANDARD_DECREE',
  'MONEV_REPORT',
] as const
export type DocumentKind = (typeof documentKinds)[number]

/** Where results are made public, as form F-01 lists the media. */
export const publicationChannels = [
  'PRINT',
  'ELECTRONIC',
  'SOCIAL_MEDIA',
  'WEBSITE',
  'APP',
  'SIPPN',
  'BILLBOARD',
] as const
export type PublicationChannel = (typeof publicationChannels)[number]
