/** By what two records look like one. */
export const likenesses = ['NAME', 'PHONE', 'EMAIL'] as const
export type Likeness = (typeof likenesses)[number]
