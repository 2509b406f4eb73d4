import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { evaluateCoverage } from '../application/evaluate-coverage.service'

/** The facts that this subgraph provides to the others. */
export const attestationAnswers: FactAnswers = {
  'attestation.coverage': evaluateCoverage,
}
