import { AccessRootFields1796000000000 } from '../../shared/database/access-root-fields.migration'
import { baseMigration } from '../../shared/database/base-migration'
import type { SubgraphDefinition } from '../../shared/schema/subgraph-schema'
import { RuleFindingResolver } from '../../shared/schema/types'
import { suspendDecisions } from './events/identity-mutated.event'
import { CpasContact1796000000010 } from './persistence/migrations/cpas-contact'
import { CreateDecisions1700000000001 } from './persistence/migrations/create-decisions'
import { ProvisionalRefundCodes1700000000002 } from './persistence/migrations/provisional-refund-codes'
import { PaymentCommitmentFields } from './resolvers/commitment.fields'
import { CommitmentsQuery } from './resolvers/commitments.query'
import { CopyDecisionMutation } from './resolvers/copy-decision.mutation'
import { CoverageQuery } from './resolvers/coverage.query'
import { CpasFields } from './resolvers/cpas.fields'
import { CpasQuery } from './resolvers/cpas.query'
import { CreateDecisionMutation } from './resolvers/create-decision.mutation'
import { facts } from './resolvers/decision.facts'
import { DecisionFields } from './resolvers/decision.fields'
import { DecisionChangesQuery } from './resolvers/decision-changes.query'
import { DecisionVersionsQuery } from './resolvers/decision-versions.query'
import { DecisionsQuery } from './resolvers/decisions.query'
import { ExtendDecisionMutation } from './resolvers/extend-decision.mutation'
import { ModifyDecisionMutation } from './resolvers/modify-decision.mutation'
import { DecisionMutationFields, SuspensionFields } from './resolvers/mutation.fields'
import { MutationInboxQuery } from './resolvers/mutation-inbox.query'
import { ReactivateDecisionMutation } from './resolvers/reactivate-decision.mutation'
import { commitmentReference, cpasReference, decisionReference, decisionVersionReference } from './resolvers/references'
import { RequestCommitmentMutation } from './resolvers/request-commitment.mutation'
import { RulesQuery } from './resolvers/rules.query'
import { SimulateQuery } from './resolvers/simulate.query'
import { StopDecisionMutation } from './resolvers/stop-decision.mutation'
import { CoverageFields, RefundTermsFields } from './resolvers/terms.fields'
import { DecisionVersionFields } from './resolvers/version.fields'
import { catalogue } from './rules/catalogue'

/** The decisions of the CPAS, their versions, what they cover, and the commitments given on them. */
export const definition: SubgraphDefinition = {
  name: 'decision',
  resolvers: [
    RuleFindingResolver,
    DecisionsQuery,
    DecisionVersionsQuery,
    SimulateQuery,
    CoverageQuery,
    MutationInboxQuery,
    CommitmentsQuery,
    CpasQuery,
    DecisionChangesQuery,
    RulesQuery,
    CreateDecisionMutation,
    ModifyDecisionMutation,
    ExtendDecisionMutation,
    StopDecisionMutation,
    ReactivateDecisionMutation,
    CopyDecisionMutation,
    RequestCommitmentMutation,
    DecisionFields,
    DecisionVersionFields,
    DecisionMutationFields,
    SuspensionFields,
    RefundTermsFields,
    CoverageFields,
    CpasFields,
    PaymentCommitmentFields,
  ],
  references: {
    Decision: decisionReference,
    DecisionVersion: decisionVersionReference,
    PaymentCommitment: commitmentReference,
    Cpas: cpasReference,
  },
  facts,
  rules: catalogue,
  entities: [],
  migrations: [
    baseMigration('decision'),
    CreateDecisions1700000000001,
    ProvisionalRefundCodes1700000000002,
    AccessRootFields1796000000000,
    CpasContact1796000000010,
  ],
  consumers: [suspendDecisions],
}
