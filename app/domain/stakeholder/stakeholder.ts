export const stakeholderKinds = ['INSTITUTION', 'PERSON'] as const
export type StakeholderKind = (typeof stakeholderKinds)[number]
