import type { OrderBy } from '../../../shared/lists/list-order'
import { orderInputType } from '../../../shared/lists/order-input'
import { personOrder } from '../persistence/person-order'

/** Order of a list of persons. */
export const BeneficiaryOrderInput = orderInputType('Beneficiary', personOrder)
export type BeneficiaryOrderBy = OrderBy<keyof typeof personOrder.fields>
