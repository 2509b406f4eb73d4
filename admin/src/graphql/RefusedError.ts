import type { FindingPartsFragment } from './generated/graphql'

/** The graph refused a mutation and recorded nothing; the findings say why. */
export class RefusedError extends Error {
  constructor(readonly findings: FindingPartsFragment[]) {
    super(findings[0]?.message ?? 'refused')
  }
}
