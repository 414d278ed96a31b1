/** By what two records look like one. */
export type Likeness = 'NAME' | 'PHONE' | 'EMAIL'
