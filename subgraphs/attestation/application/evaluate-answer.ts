import { notFound } from '../../../shared/errors/graphql-errors'
import type { LineFacts } from '../../../shared/inter-service/contracts'
import type { Finding } from '../../../shared/rules/finding'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { findAttestation } from '../persistence/attestation.repository'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { controlAnswer } from '../rules/control-answer.rule'
import { evaluateCoverage } from './evaluate-coverage.service'

/** The controlled line. @throws Error if the subgraph invoice does not know it. */
export async function lineOfControl(
  { id, lineId }: Pick<AttestationControlEntity, 'id' | 'lineId'>,
  { services }: SubgraphContext,
): Promise<LineFacts> {
  const [line] = await services.fetch('invoice.lines', [lineId])
  if (!line) throw new Error(`The subgraph invoice does not know the line ${lineId} of the control ${id}.`)
  return line
}

/** Findings that refuse an attestation as the answer to a control (ATT-CONTROL-ANSWER). @throws NOT_FOUND if it does not exist. */
export async function evaluateAnswer(
  control: Pick<AttestationControlEntity, 'id'>,
  { provider, personId, careType, performedOn, invoicedOn, prescriber }: LineFacts,
  attestation: string,
  context: SubgraphContext,
): Promise<Finding[]> {
  const known = await findAttestation(context.db.manager, attestation)
  if (!known) throw notFound(`The attestation ${attestation}`)
  const [person] = personId === null ? [] : await context.services.fetch('beneficiary.persons', [{ id: personId }])
  const answer = (state: 'COVERS' | 'NOT_COVERING' | 'REVOKED') =>
    controlAnswer.apply({ attestation, control: control.id, state }, context.today)?.findings ?? []
  if (careType === null) return answer('NOT_COVERING')
  const personIds = person?.ids ?? []
  const key = { number: attestation, personIds, provider, careType, on: performedOn, invoicedOn, prescriber }
  const [coverage] = await evaluateCoverage([key], context)
  if (coverage?.state === 'REVOKED') return answer('REVOKED')
  return answer(coverage?.state === 'COVERS' ? 'COVERS' : 'NOT_COVERING')
}
