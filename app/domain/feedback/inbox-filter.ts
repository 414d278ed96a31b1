/** Whose inputs: one's own, nobody's, of those who left; otherwise the member's. */
export const assigneeChoices = ['saya', 'belum', 'keluar'] as const

/** How long the name of a saved filter may be. */
export const longestFilterName = 60
