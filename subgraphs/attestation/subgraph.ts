import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { attestationAnswers } from './inter-service/attestation.provider'
import { entities } from './persistence/entities'
import { migrations } from './persistence/migrations/index'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { AnswerControlResolver } from './resolvers/answer-control.resolver'
import { AttestationFieldResolver } from './resolvers/attestation.field-resolver'
import { resolveAttestationReference } from './resolvers/attestation.reference-resolver'
import { AttestationFormResolver } from './resolvers/attestation-form.resolver'
import { AttestationsResolver } from './resolvers/attestations.resolver'
import { CareAttestedResolver } from './resolvers/care-attested.resolver'
import { ControlFieldResolver } from './resolvers/control.field-resolver'
import { ControlsResolver } from './resolvers/controls.resolver'
import { IssueAttestationResolver } from './resolvers/issue-attestation.resolver'
import { OpenControlsResolver } from './resolvers/open-controls.resolver'
import { RecordControlOutcomeResolver } from './resolvers/record-control-outcome.resolver'
import { RevokeAttestationResolver } from './resolvers/revoke-attestation.resolver'
import { rules } from './rules/index'

/** Urgent medical aid attestations and their controls. */
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
    OpenControlsResolver,
    RecordControlOutcomeResolver,
    AnswerControlResolver,
    CareAttestedResolver,
  ],
  references: { AmuAttestation: resolveAttestationReference },
  facts: attestationAnswers,
  personsOfObjects,
  rules,
  entities,
  migrations,
}
