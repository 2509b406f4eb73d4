import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { accessAlertMetric } from './application/access-alert.metric'
import { guardBeneficiaryField } from './application/cpas-link.service'
import { readCountRetention } from './application/read-count-retention'
import { decisionRecordedConsumer } from './events/decision-recorded.consumer'
import { beneficiaryAnswers } from './inter-service/beneficiary.provider'
import { entities } from './persistence/entities'
import { migrations } from './persistence/migrations/index'
import { AccessAlertsResolver } from './resolvers/access-alerts.resolver'
import { AccessLogResolver } from './resolvers/access-log.resolver'
import { AccessLogIntegrityResolver } from './resolvers/access-log-integrity.resolver'
import { AccessStatementResolver } from './resolvers/access-statement.resolver'
import { BeneficiariesResolver } from './resolvers/beneficiaries.resolver'
import { BeneficiaryFieldResolver } from './resolvers/beneficiary.field-resolver'
import { resolveBeneficiaryReference } from './resolvers/beneficiary.reference-resolver'
import { BeneficiaryResolver } from './resolvers/beneficiary.resolver'
import { IdentityMutationFieldResolver } from './resolvers/identity-mutation.field-resolver'
import { resolveIdentityMutationReference } from './resolvers/identity-mutation.reference-resolver'
import { IdentityMutationsResolver } from './resolvers/identity-mutations.resolver'
import { InformationFormResolver } from './resolvers/information-form.resolver'
import { RecordIdentityMutationsResolver } from './resolvers/record-identity-mutations.resolver'
import { RegisterBeneficiaryResolver } from './resolvers/register-beneficiary.resolver'
import { RemovePhotoResolver } from './resolvers/remove-photo.resolver'
import { SetPhotoResolver } from './resolvers/set-photo.resolver'
import { rules } from './rules/index'

/** Persons and their identity through time. Entitlements belong to the decision subgraph. */
export const beneficiarySubgraph: SubgraphDefinition = {
  name: 'beneficiary',
  resolvers: [
    BeneficiaryResolver,
    BeneficiaryFieldResolver,
    IdentityMutationsResolver,
    IdentityMutationFieldResolver,
    RegisterBeneficiaryResolver,
    RecordIdentityMutationsResolver,
    AccessLogResolver,
    AccessLogIntegrityResolver,
    AccessStatementResolver,
    BeneficiariesResolver,
    InformationFormResolver,
    SetPhotoResolver,
    RemovePhotoResolver,
    AccessAlertsResolver,
    RuleFindingResolver,
  ],
  references: { Beneficiary: resolveBeneficiaryReference, IdentityMutation: resolveIdentityMutationReference },
  facts: beneficiaryAnswers,
  rules,
  guards: { Beneficiary: guardBeneficiaryField },
  consumers: [decisionRecordedConsumer],
  retention: readCountRetention,
  metrics: [accessAlertMetric],
  entities,
  migrations,
}
