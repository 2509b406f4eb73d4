import { sharedMigrations } from '../../shared/database/migrations/index'
import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { attestationAnswers } from './inter-service/attestation.provider'
import { AttestationTables1764000000000 } from './persistence/migrations/1764000000000-create-attestations'
import { AttestationsOfPerson1764000000001 } from './persistence/migrations/1764000000001-index-attestations-by-person'
import { AttestationFieldResolver, ControlFieldResolver } from './resolvers/attestation.field-resolver'
import { resolveAttestationReference } from './resolvers/attestation.reference-resolver'
import { AttestationFormResolver } from './resolvers/attestation-form.resolver'
import { AttestationsResolver } from './resolvers/attestations.resolver'
import { ControlsResolver } from './resolvers/controls.resolver'
import { IssueAttestationResolver } from './resolvers/issue-attestation.resolver'
import { OpenControlResolver } from './resolvers/open-control.resolver'
import { RecordOutcomeResolver } from './resolvers/record-outcome.resolver'
import { RevokeAttestationResolver } from './resolvers/revoke-attestation.resolver'
import { rules } from './rules/index'

/** The urgent medical aid attestations, and the checks on them. */
export const attestationSubgraph: SubgraphDefinition = {
  name: 'attestation',
  resolvers: [
    RuleFindingResolver,
    AttestationFieldResolver,
    ControlFieldResolver,
    AttestationsResolver,
    AttestationFormResolver,
    ControlsResolver,
    IssueAttestationResolver,
    RevokeAttestationResolver,
    OpenControlResolver,
    RecordOutcomeResolver,
  ],
  references: { AmuAttestation: resolveAttestationReference },
  facts: attestationAnswers,
  rules: rules,
  entities: [],
  migrations: [...sharedMigrations('attestation'), AttestationTables1764000000000, AttestationsOfPerson1764000000001],
}
