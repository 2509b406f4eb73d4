import { graphqlEnum } from '../../../shared/schema/enums'
import { decidingOrgans, decisionActions, decisionKinds, incomeLevels } from '../domain/decision-content'
import { decisionStatuses, mutationStatuses } from '../domain/decision-status'

/** Principle or guarantee. */
export const DecisionKindEnum = graphqlEnum(
  'DecisionKind',
  decisionKinds,
  'Kind of a decision (décision de principe, garantie de prise en charge).',
  {
    PRINCIPLE: 'Recognises competence and need; covers no care.',
    GUARANTEE: 'Covers at least one care type.',
  },
)
/** The organ of the CPAS that decided. */
export const DecidingOrganEnum = graphqlEnum(
  'DecidingOrgan',
  decidingOrgans,
  'Organ of the CPAS that decided: the council, or one to which it delegated the decision.',
  {
    COUNCIL: 'The council for social welfare (conseil de l’action sociale, raad voor maatschappelijk welzijn).',
    SPECIAL_COMMITTEE: 'The special committee of the social service (comité spécial du service social).',
    PRESIDENT: 'The president, in an emergency.',
    DELEGATE: 'Another delegate of the council.',
  },
)
/** Status of a decision on a day. */
export const DecisionStatusEnum = graphqlEnum('DecisionStatus', decisionStatuses, 'Status of a decision on a day.', {
  FUTURE: 'The first day is later.',
  ACTIVE: 'The decision is valid.',
  SUSPENDED: 'An identity mutation waits for the CPAS; no payment is guaranteed.',
  STOPPED: 'The CPAS stopped the decision, and its last day is past.',
  EXPIRED: 'The last day is past.',
})
/** Income compared with the social integration income. */
export const IncomeLevelEnum = graphqlEnum(
  'IncomeLevel',
  incomeLevels,
  'Income compared with the social integration income (revenu d’intégration, leefloon).',
  {
    UP_TO_LIVING_WAGE: 'Up to the social integration income (RI).',
    ABOVE_LIVING_WAGE: 'Above the social integration income.',
  },
)
/** Action that recorded a version. */
export const DecisionActionEnum = graphqlEnum('DecisionAction', decisionActions, 'Action that recorded a version.', {
  CREATE: 'The CPAS created the decision.',
  MODIFY: 'The CPAS changed the content.',
  EXTEND: 'The CPAS moved the last day under the same council date.',
  STOP: 'The CPAS ended the decision (arrêt).',
  SUSPEND: 'An identity mutation suspended the decision.',
  REACTIVATE: 'The CPAS processed the mutation: the decision ends on the day before it.',
})
/** Status of an identity mutation for a decision. */
export const DecisionMutationStatusEnum = graphqlEnum(
  'DecisionMutationStatus',
  mutationStatuses,
  'Status of an identity mutation for a decision.',
  {
    PENDING: 'The mutation suspends the decision and waits for the CPAS.',
    PROCESSED: 'The CPAS processed the mutation.',
    CANCELLED: 'The CPAS processed an earlier mutation, so that nothing is left to do.',
    INFORMATION: 'For information: the decision stays valid.',
  },
)
