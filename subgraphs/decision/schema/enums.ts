import { graphqlEnum } from '../../../shared/schema/enums'
import { decisionActions, decisionKinds, incomeLevels } from '../domain/decision-content'

export const decisionStatuses = ['FUTURE', 'ACTIVE', 'SUSPENDED', 'STOPPED', 'EXPIRED'] as const
/** How a decision stands on a day. */
export type DecisionStatus = (typeof decisionStatuses)[number]

export const mutationStatuses = ['PENDING', 'PROCESSED', 'CANCELLED', 'INFORMATION'] as const
/** What became of an identity mutation in the inbox of the CPAS. */
export type DecisionMutationStatus = (typeof mutationStatuses)[number]

/** Principle or guarantee. */
export const DecisionKindEnum = graphqlEnum(
  'DecisionKind',
  decisionKinds,
  'What a decision grants (décision de principe, garantie de prise en charge).',
  {
    PRINCIPLE: 'Competence and need are recognised; no care is covered.',
    GUARANTEE: 'At least one care type is covered.',
  },
)
/** How a decision stands. */
export const DecisionStatusEnum = graphqlEnum('DecisionStatus', decisionStatuses, 'How a decision stands on a day.', {
  FUTURE: 'Its first day has not come.',
  ACTIVE: 'It holds.',
  SUSPENDED: 'An identity mutation waits for the CPAS; nothing is guaranteed.',
  STOPPED: 'It was ended before its time and its last day has gone.',
  EXPIRED: 'Its last day has gone.',
})
/** Income against the social integration income. */
export const IncomeLevelEnum = graphqlEnum(
  'IncomeLevel',
  incomeLevels,
  'Income against the social integration income (revenu d’intégration, leefloon).',
  {
    UP_TO_LIVING_WAGE: 'Up to the social integration income (RI).',
    ABOVE_LIVING_WAGE: 'Above the social integration income.',
  },
)
/** What made a version. */
export const DecisionActionEnum = graphqlEnum('DecisionAction', decisionActions, 'What made a version.', {
  CREATE: 'The decision was taken.',
  MODIFY: 'Its content was changed.',
  EXTEND: 'A new last day under the same council date.',
  STOP: 'It was ended (arrêt).',
  SUSPEND: 'An identity mutation suspended it.',
  REACTIVATE: 'The mutation was dealt with: stopped the day before it.',
})
/** What became of a mutation. */
export const DecisionMutationStatusEnum = graphqlEnum(
  'DecisionMutationStatus',
  mutationStatuses,
  'What became of an identity mutation for a decision.',
  {
    PENDING: 'It suspends the decision and waits for the CPAS.',
    PROCESSED: 'The CPAS dealt with it.',
    CANCELLED: 'An earlier mutation was dealt with, so that nothing is left to do.',
    INFORMATION: 'For information: the decision goes on.',
  },
)
