import type { AccessRecord } from '../../../shared/audit/access-log-writer'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'

/** The access record of the person of a control; empty if the line names no known person. */
export async function controlAccessRecords(
  { personId: id }: Pick<AttestationControlEntity, 'personId'>,
  { services }: SubgraphContext,
): Promise<AccessRecord[]> {
  const [person] = id === null ? [] : await services.fetch('beneficiary.persons', [{ id }])
  return person ? [{ personId: person.id, niss: person.niss }] : []
}
