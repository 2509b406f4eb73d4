import { sharedMigrations } from '../../shared/database/migrations/index'
import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { accessAlertMetric } from './application/access-alert.metric'
import { guardBeneficiaryField } from './application/cpas-link.service'
import { readCountRetention } from './application/read-count-retention'
import { decisionRecordedConsumer } from './events/decision-recorded.consumer'
import { beneficiaryAnswers } from './inter-service/beneficiary.provider'
import { AccessAlertEntity, AccessAlertPersonEntity } from './persistence/access-alert.entity'
import { CpasLinkEntity } from './persistence/cpas-link.entity'
import { IdentityEventEntity } from './persistence/identity-event.entity'
import { IdentityMutationEntity } from './persistence/identity-mutation.entity'
import { Identity1763000000000 } from './persistence/migrations/1763000000000-create-identity'
import { MutationInputHash1796050000000 } from './persistence/migrations/1796050000000-mutation-input-hash'
import { OrderPersons1799100000003 } from './persistence/migrations/1799100000003-order-persons'
import { ReadEventsByIndex1799820000001 } from './persistence/migrations/1799820000001-read-events-by-index'
import { CreateCpasLinks1799860000001 } from './persistence/migrations/1799860000001-create-cpas-links'
import { CountReads1799860000003 } from './persistence/migrations/1799860000003-count-reads'
import { RemovePhotos1799860000004 } from './persistence/migrations/1799860000004-remove-photos'
import { DateReaderCounts1799860001001 } from './persistence/migrations/1799860001001-date-reader-counts'
import { ComputePeriodsInOneJoin1799890000001 } from './persistence/migrations/1799890000001-compute-periods-in-one-join'
import { AddResidenceToPeriods1799930000002 } from './persistence/migrations/1799930000002-add-residence-to-periods'
import { OrderResidenceByRegistration1799930000004 } from './persistence/migrations/1799930000004-order-residence-by-registration'
import { CountReadsByIndex1799950000001 } from './persistence/migrations/1799950000001-count-reads-by-index'
import { CountPersonsOfFiles1800200000001 } from './persistence/migrations/1800200000001-count-persons-of-files'
import { PersonEntity } from './persistence/person.entity'
import { PersonMergeEntity } from './persistence/person-merge.entity'
import { PersonNumberEntity } from './persistence/person-number.entity'
import { PersonPeriodEntity } from './persistence/person-period.entity'
import { PhotoEntity } from './persistence/photo.entity'
import { PersonReadEntity, ReaderCountEntity } from './persistence/read-count.entity'
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
  entities: [
    PersonEntity,
    PersonNumberEntity,
    PersonPeriodEntity,
    IdentityMutationEntity,
    IdentityEventEntity,
    PersonMergeEntity,
    PhotoEntity,
    CpasLinkEntity,
    PersonReadEntity,
    ReaderCountEntity,
    AccessAlertEntity,
    AccessAlertPersonEntity,
  ],
  migrations: [
    ...sharedMigrations('beneficiary'),
    Identity1763000000000,
    MutationInputHash1796050000000,
    OrderPersons1799100000003,
    ReadEventsByIndex1799820000001,
    CreateCpasLinks1799860000001,
    CountReads1799860000003,
    RemovePhotos1799860000004,
    DateReaderCounts1799860001001,
    ComputePeriodsInOneJoin1799890000001,
    AddResidenceToPeriods1799930000002,
    OrderResidenceByRegistration1799930000004,
    CountReadsByIndex1799950000001,
    CountPersonsOfFiles1800200000001,
  ],
}
