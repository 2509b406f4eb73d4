import { RuleFindingResolver } from '../../shared/schema/common-types'
import type { SubgraphDefinition } from '../../shared/subgraph/build-schema'
import { suspendDecisions } from './events/identity-mutated.consumer'
import { decisionAnswers } from './inter-service/decision.provider'
import { entities } from './persistence/entities'
import { migrations } from './persistence/migrations/index'
import { personsOfObjects } from './persistence/persons-of-objects.repository'
import { PaymentCommitmentFieldResolver } from './resolvers/commitment.field-resolver'
import { CommitmentsResolver } from './resolvers/commitments.resolver'
import { CopyDecisionResolver } from './resolvers/copy-decision.resolver'
import { CoverageResolver } from './resolvers/coverage.resolver'
import { CpasFieldResolver } from './resolvers/cpas.field-resolver'
import { CpasResolver } from './resolvers/cpas.resolver'
import { CreateDecisionResolver } from './resolvers/create-decision.resolver'
import { DecisionFieldResolver } from './resolvers/decision.field-resolver'
import {
  resolveCommitmentReference,
  resolveCpasReference,
  resolveDecisionReference,
  resolveDecisionVersionReference,
} from './resolvers/decision.reference-resolver'
import { DecisionChangesResolver } from './resolvers/decision-changes.resolver'
import { DecisionVersionsResolver } from './resolvers/decision-versions.resolver'
import { DecisionsResolver } from './resolvers/decisions.resolver'
import { ExtendDecisionResolver } from './resolvers/extend-decision.resolver'
import { ModifyDecisionResolver } from './resolvers/modify-decision.resolver'
import { DecisionMutationFieldResolver, SuspensionFieldResolver } from './resolvers/mutation.field-resolver'
import { MutationInboxResolver } from './resolvers/mutation-inbox.resolver'
import { ReactivateDecisionResolver } from './resolvers/reactivate-decision.resolver'
import { RecordOwnFundsResolver } from './resolvers/record-own-funds.resolver'
import { RequestCommitmentResolver } from './resolvers/request-commitment.resolver'
import { RulesResolver } from './resolvers/rules.resolver'
import { SimulateResolver } from './resolvers/simulate.resolver'
import { StopDecisionResolver } from './resolvers/stop-decision.resolver'
import {
  CoverageFieldResolver,
  OwnFundsItemFieldResolver,
  RefundTermsFieldResolver,
  SocialInquiryFieldResolver,
} from './resolvers/terms.field-resolver'
import { DecisionVersionFieldResolver } from './resolvers/version.field-resolver'
import { rules } from './rules'

/** The subgraph of decisions: CPAS, decisions and versions, coverage, payment commitments, refund codes. */
export const decisionSubgraph: SubgraphDefinition = {
  name: 'decision',
  resolvers: [
    RuleFindingResolver,
    DecisionsResolver,
    DecisionVersionsResolver,
    SimulateResolver,
    CoverageResolver,
    MutationInboxResolver,
    CommitmentsResolver,
    CpasResolver,
    DecisionChangesResolver,
    RulesResolver,
    CreateDecisionResolver,
    ModifyDecisionResolver,
    ExtendDecisionResolver,
    StopDecisionResolver,
    RecordOwnFundsResolver,
    ReactivateDecisionResolver,
    CopyDecisionResolver,
    RequestCommitmentResolver,
    DecisionFieldResolver,
    DecisionVersionFieldResolver,
    DecisionMutationFieldResolver,
    SuspensionFieldResolver,
    RefundTermsFieldResolver,
    CoverageFieldResolver,
    OwnFundsItemFieldResolver,
    SocialInquiryFieldResolver,
    CpasFieldResolver,
    PaymentCommitmentFieldResolver,
  ],
  references: {
    Decision: resolveDecisionReference,
    DecisionVersion: resolveDecisionVersionReference,
    PaymentCommitment: resolveCommitmentReference,
    Cpas: resolveCpasReference,
  },
  facts: decisionAnswers,
  personsOfObjects,
  rules,
  entities,
  migrations,
  consumers: [suspendDecisions],
}
