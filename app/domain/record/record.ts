/** Who signs: the head of the unit who promises, and those who were there. */
export const signatoryRoles = ['HEAD', 'REPRESENTATIVE'] as const
export type SignatoryRole = (typeof signatoryRoles)[number]

/** Drawn with finger or pen, confirmed with one's full name, or written on the printed paper. */
export const signatureWays = ['DRAWN', 'TYPED', 'PAPER'] as const
export type SignatureWay = (typeof signatureWays)[number]

/** Where a signing page is opened: on the tablet of the organizer, or on the signatory's own phone. */
export const signingDevices = ['TABLET', 'PHONE'] as const
export type SigningDevice = (typeof signingDevices)[number]
