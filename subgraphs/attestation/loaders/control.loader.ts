import DataLoader from 'dataloader'
import type { SubgraphContext } from '../../../shared/subgraph/run-subgraph'
import { ownProviderKey } from '../application/row-scope'
import type { AttestationControlEntity } from '../persistence/attestation-control.entity'
import { controlsOfAttestations } from '../persistence/control.repository'

/** Loads the controls of attestations by attestation number, newest first; a provider gets its own only. */
export const controlLoader = (context: SubgraphContext): DataLoader<string, AttestationControlEntity[]> =>
  context.memo(
    'attestation.controls',
    () =>
      new DataLoader<string, AttestationControlEntity[]>(async (numbers) => {
        const rows = await controlsOfAttestations(context.db.manager, numbers, ownProviderKey(context.caller))
        const byNumber = Map.groupBy(rows, ({ attestationNumber }) => attestationNumber)
        return numbers.map((number) => byNumber.get(number) ?? [])
      }),
  )
