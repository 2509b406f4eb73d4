import { sampleAnswers } from '../../../shared/inter-service/sample-answers'
import type { FactAnswers } from '../../../shared/subgraph/build-schema'
import { evaluateCoverage } from '../application/evaluate-coverage.service'
import { sampleAttestations } from '../persistence/sample.repository'

/** The facts that this subgraph provides to the others. */
export const attestationAnswers: FactAnswers = {
  'attestation.coverage': evaluateCoverage,
  'attestation.samples': sampleAnswers(sampleAttestations),
}
