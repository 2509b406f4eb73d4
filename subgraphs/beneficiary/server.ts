import { AccessRootFields1796000000000 } from '../../shared/database/access-root-fields.migration'
import { baseMigration } from '../../shared/database/base-migration'
import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { Identity1763000000000 } from './persistence/migrations/1763000000000-identity'
import { MutationInputHash1796050000000 } from './persistence/migrations/1796050000000-mutation-input-hash'
import { AccessLogQuery } from './resolvers/access-log.query'
import { BeneficiariesQuery } from './resolvers/beneficiaries.query'
import { BeneficiaryFields } from './resolvers/beneficiary.fields'
import { BeneficiaryQuery } from './resolvers/beneficiary.query'
import { beneficiaryReference } from './resolvers/beneficiary.reference'
import { IdentityMutationFields } from './resolvers/identity-mutation.fields'
import { identityMutationReference } from './resolvers/identity-mutation.reference'
import { IdentityMutationsQuery } from './resolvers/identity-mutations.query'
import { InformationFormQuery } from './resolvers/information-form.query'
import { mutationsFacts } from './resolvers/mutations.facts'
import { ownIds, personFacts } from './resolvers/persons.facts'
import { RecordIdentityMutationsMutation } from './resolvers/record-identity-mutations.mutation'
import { RegisterBeneficiaryMutation } from './resolvers/register-beneficiary.mutation'
import { SetPhotoMutation } from './resolvers/set-photo.mutation'
import { beneficiaryRules } from './rules/catalogue'

/** Who the person is, today and before: owns identity, never rights. */
export const definition: SubgraphDefinition = {
  name: 'beneficiary',
  resolvers: [
    BeneficiaryQuery,
    BeneficiaryFields,
    IdentityMutationsQuery,
    IdentityMutationFields,
    RegisterBeneficiaryMutation,
    RecordIdentityMutationsMutation,
    AccessLogQuery,
    BeneficiariesQuery,
    InformationFormQuery,
    SetPhotoMutation,
    RuleFindingResolver,
  ],
  references: { Beneficiary: beneficiaryReference, IdentityMutation: identityMutationReference },
  facts: {
    'beneficiary.persons': personFacts,
    'beneficiary.ids': ownIds,
    'beneficiary.mutations': mutationsFacts,
  },
  rules: beneficiaryRules,
  entities: [],
  migrations: [
    baseMigration('beneficiary'),
    Identity1763000000000,
    AccessRootFields1796000000000,
    MutationInputHash1796050000000,
  ],
}
