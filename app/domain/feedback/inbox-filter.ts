/** Whose inputs: one's own, nobody's, of those who left; otherwise the member's. */
export const assigneeChoices = ['saya', 'belum', 'keluar'] as const

/** How long the name of a saved filter may be. */
export const longestFilterName = 60

/** How an input stands to the public: to be looked at first, not shown yet, shown. */
export const publicationChoices = ['perlu-dilihat', 'belum', 'sudah'] as const
