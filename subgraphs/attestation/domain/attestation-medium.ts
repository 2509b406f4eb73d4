/** The media on which an attestation can be kept. */
export const attestationMedia = ['ELECTRONIC', 'PAPER'] as const
/** The medium on which an attestation is kept: in this system, or on paper by the provider. */
export type AttestationMedium = (typeof attestationMedia)[number]
