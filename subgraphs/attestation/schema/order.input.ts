import type { OrderBy } from '../../../shared/lists/list-order'
import { orderInputType } from '../../../shared/lists/order-input'
import { attestationOrder } from '../persistence/attestation-order'
import { controlOrder } from '../persistence/control-order'

/** Order of a list of attestations. */
export const AttestationOrderInput = orderInputType('Attestation', attestationOrder)
export type AttestationOrderBy = OrderBy<keyof typeof attestationOrder.fields>

/** Order of a list of controls. */
export const ControlOrderInput = orderInputType('Control', controlOrder)
export type ControlOrderBy = OrderBy<keyof typeof controlOrder.fields>
