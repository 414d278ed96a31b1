/** Where a version of a Standar Pelayanan stands. */
export const standardStatuses = ['DRAFT', 'IN_FORCE', 'SUPERSEDED', 'REVOKED'] as const
export type StandardStatus = (typeof standardStatuses)[number]
