import type { Audience } from './generated/graphql'

/** Whether a document of an audience has the fields marked `@include(if: $sees…)`. */
export type AudienceFlags = Record<string, boolean>

const all = {
  /** Level of income and the CPAS's own funds. */
  seesIncome: true,
  /** What the CPAS pays from its own funds for a type of care. */
  seesPriorAgreements: true,
  /** Council date, and who recorded a version and why. */
  seesCouncil: true,
  /** Residence, insurance, address, household: all of a person but the name. */
  seesLife: true,
  /** The numbers that a person had before. */
  seesNumbers: true,
  seesAttestation: true,
  /** The file that a line came in, and what happened to the line. */
  seesFile: true,
  seesPayment: true,
  seesSettlement: true,
  seesReview: true,
  /** An account of a provider that is not confirmed yet. */
  seesPendingAccount: true,
  /** The facts of a provider through time. */
  seesProviderRecords: true,
}

/** What the fields marked with a flag in the documents are to each audience; a test holds it against the views. */
export const audienceFlags: Record<Audience, AudienceFlags> = {
  CAAMI: { ...all, seesIncome: false, seesPriorAgreements: false, seesLife: false },
  CPAS: {
    ...all,
    seesAttestation: false,
    seesFile: false,
    seesPayment: false,
    seesSettlement: false,
    seesReview: false,
    seesPendingAccount: false,
    seesProviderRecords: false,
  },
  SPP_IS: { ...all, seesPendingAccount: false },
  PROVIDER: {
    ...all,
    seesIncome: false,
    seesCouncil: false,
    seesLife: false,
    seesNumbers: false,
    seesSettlement: false,
    seesReview: false,
    seesPendingAccount: false,
  },
  SYSTEM: Object.fromEntries(Object.keys(all).map((flag) => [flag, false])),
}

/** The flags of the user who is signed in. */
export function flagsOf(audience: Audience | undefined): AudienceFlags {
  return audienceFlags[audience ?? 'SYSTEM']
}
