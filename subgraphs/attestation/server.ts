import { AccessRootFields1796000000000 } from '../../shared/database/access-root-fields.migration'
import { baseMigration } from '../../shared/database/base-migration'
import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { AttestationsOfPerson1764000000001 } from './persistence/of-person.migration'
import { AttestationTables1764000000000 } from './persistence/tables.migration'
import { AttestationFields, ControlFields } from './resolvers/attestation.fields'
import { attestationReference } from './resolvers/attestation.reference'
import { AttestationFormQuery } from './resolvers/attestation-form.query'
import { AttestationsQuery } from './resolvers/attestations.query'
import { facts } from './resolvers/bearing.facts'
import { ControlsQuery } from './resolvers/controls.query'
import { IssueAttestationMutation } from './resolvers/issue-attestation.mutation'
import { OpenControlMutation } from './resolvers/open-control.mutation'
import { RecordOutcomeMutation } from './resolvers/record-outcome.mutation'
import { RevokeAttestationMutation } from './resolvers/revoke-attestation.mutation'
import { catalogue } from './rules/catalogue'

/** The urgent medical aid attestations, and the checks on them. */
export const definition: SubgraphDefinition = {
  name: 'attestation',
  resolvers: [
    RuleFindingResolver,
    AttestationFields,
    ControlFields,
    AttestationsQuery,
    AttestationFormQuery,
    ControlsQuery,
    IssueAttestationMutation,
    RevokeAttestationMutation,
    OpenControlMutation,
    RecordOutcomeMutation,
  ],
  references: { AmuAttestation: attestationReference },
  facts,
  rules: catalogue,
  entities: [],
  migrations: [
    baseMigration('attestation'),
    AttestationTables1764000000000,
    AttestationsOfPerson1764000000001,
    AccessRootFields1796000000000,
  ],
}
