export const checkInMethods = ['PASS', 'NAME_SEARCH', 'WALK_IN', 'SELF'] as const
export type CheckInMethod = (typeof checkInMethods)[number]

export const sexes = ['MALE', 'FEMALE'] as const
export type Sex = (typeof sexes)[number]
