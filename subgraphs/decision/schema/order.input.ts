import type { OrderBy } from '../../../shared/lists/list-order'
import { orderInputType } from '../../../shared/lists/order-input'
import { commitmentOrder } from '../persistence/commitment-order'
import { decisionOrder } from '../persistence/decision-order'
import { inboxOrder } from '../persistence/inbox-order'

/** Order of a list of decisions. */
export const DecisionOrderInput = orderInputType('Decision', decisionOrder)
export type DecisionOrderBy = OrderBy<keyof typeof decisionOrder.fields>

/** Order of the inbox of mutations. */
export const MutationInboxOrderInput = orderInputType('MutationInbox', inboxOrder)
export type MutationInboxOrderBy = OrderBy<keyof typeof inboxOrder.fields>

/** Order of a list of commitments. */
export const CommitmentOrderInput = orderInputType('Commitment', commitmentOrder)
export type CommitmentOrderBy = OrderBy<keyof typeof commitmentOrder.fields>
