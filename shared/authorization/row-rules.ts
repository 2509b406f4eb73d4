import type { Audience } from './caller'

/**
 * Which rows of a type an audience reads, in words, for docs/law/access.md. The resolvers and repositories apply them; the tests of
 * test/access hold them against the running system. A type that is not here is reached through one that is.
 */
export const rowRules: Record<string, Partial<Record<Audience, string>>> = {
  Beneficiary: {
    CAAMI: 'every person, by a number or from a line, decision or attestation',
    CPAS: 'in lists, persons with a link to the centre (a decision that runs, is to come or ended less than two years ago; a registration or simulation less than 60 days ago); any other person by an exact number, with names, numbers, sex, birth and death only',
    SPP_IS: 'every person, for inspectors; none for analysts',
    PROVIDER: 'by an exact number, while the provider is registered',
    SYSTEM: 'by an exact number, the number only',
  },
  Decision: {
    CAAMI: 'every decision',
    CPAS: "the centre's own, and those of centres that it succeeds; of another centre: number, centre and period",
    SPP_IS: 'every decision; analysts have no lists',
    PROVIDER: 'through coverage or a commitment of its own',
  },
  PaymentCommitment: {
    CAAMI: 'every commitment',
    CPAS: "on the centre's decisions, and those of centres that it succeeds",
    SPP_IS: 'every commitment, for inspectors',
    PROVIDER: 'its own',
  },
  Provider: {
    CAAMI: 'every provider',
    CPAS: 'every provider',
    SPP_IS: 'every provider',
    PROVIDER: 'every provider; birth date, account and history of its own only',
  },
  Mandate: { CAAMI: 'every mandate', SPP_IS: 'every mandate', PROVIDER: 'those that it gave or received' },
  InvoiceLine: {
    CAAMI: 'every line',
    CPAS: "lines of the centre's decisions, and of those of centres that it succeeds, from their acceptance on",
    SPP_IS: 'every line; analysts those of a settlement or a payment',
    PROVIDER: 'its own; an organisation those that it sent',
  },
  InvoiceFile: {
    CAAMI: 'every file',
    SPP_IS: 'every file, for inspectors',
    PROVIDER: 'its own; an organisation those that it sent',
  },
  Payment: { CAAMI: 'every payment', SPP_IS: 'every payment', PROVIDER: 'its own' },
  Settlement: { CAAMI: 'every settlement', SPP_IS: 'every settlement' },
  CpasSettlement: {
    CAAMI: 'those of a settlement',
    CPAS: "the centre's own, and those of centres that it succeeds",
    SPP_IS: 'every centre',
  },
  AmuAttestation: {
    CAAMI: 'every attestation',
    SPP_IS: 'every attestation, for inspectors',
    PROVIDER: 'those that it issued, and those on its lines',
  },
  AttestationControl: { CAAMI: 'every control', SPP_IS: 'every control', PROVIDER: 'of its own lines' },
  Derogation: {
    CAAMI: 'every derogation',
    CPAS: 'those granted to its own requests, and to those of centres that it succeeds',
    SPP_IS: 'every derogation',
    PROVIDER: 'its own',
  },
  DerogationRequest: {
    CAAMI: 'every request',
    CPAS: 'its own, and those of centres that it succeeds',
    SPP_IS: 'every request, for inspectors',
    PROVIDER: 'its own, and those that a centre made for it',
  },
  PaperInvoice: {
    CPAS: "the centre's own, and those of centres that it succeeds",
    SPP_IS: 'every paper invoice, for inspectors',
  },
  CpasBalance: {
    CAAMI: 'every balance',
    CPAS: "the centre's own, and those of centres that it succeeds",
    SPP_IS: 'every balance; analysts without lines',
    PROVIDER: 'its own',
  },
  InspectionFile: {
    CPAS: 'of the centre itself and of centres that it succeeds, once it is shared, for supervisors',
    SPP_IS: 'every file, for inspectors',
    PROVIDER: 'of the provider itself, once it is shared',
  },
  SpendingRow: {
    CAAMI: 'every group',
    CPAS: "lines of the centre's decisions, and of those of centres that it succeeds",
    SPP_IS: 'every group; for analysts small groups are suppressed',
  },
  AccessAlert: { CPAS: 'about its own organisation, for supervisors', SPP_IS: 'every alert, for inspectors' },
  Access: {
    CAAMI: 'accesses by its own organisation',
    CPAS: 'accesses by its own organisation, for supervisors',
    SPP_IS: 'every access, for inspectors',
    PROVIDER: 'its own accesses',
  },
}
