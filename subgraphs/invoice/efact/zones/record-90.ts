import { defineLayout, defineZone } from '../zone-layout'

/** File footer. */
export const record90 = defineLayout('90', 'file footer', 350, [
  defineZone('1', 1, 2, 'N', 'recordType'),
  defineZone('2', 3, 6, 'N', 'sequence'),
  defineZone('5,6a', 17, 12, 'N', 'oldAccountA'),
  defineZone('7', 33, 3, 'N', 'sendingNumber'),
  defineZone('8a', 36, 12, 'N', 'oldAccountB'),
  defineZone('14', 56, 12, 'N', 'thirdPayer'),
  defineZone('15', 68, 12, 'A', 'totalB', { form: 'amount' }),
  defineZone('19', 88, 12, 'A', 'totalA', { form: 'amount', required: true }),
  defineZone('22', 108, 5, 'N', 'invoicedYear'),
  defineZone('23', 113, 2, 'N', 'invoicedMonth'),
  defineZone('27', 128, 10, 'N', 'enterprise', { form: 'enterprise' }),
  defineZone('28', 138, 25, 'A', 'ownReference'),
  defineZone('31,32,33,34', 167, 11, 'A', 'bicA'),
  defineZone('36,37,38,39,40,41', 179, 34, 'A', 'ibanA'),
  defineZone('43a', 219, 11, 'A', 'bicB'),
  defineZone('49,50,51,52', 271, 34, 'A', 'ibanB'),
  defineZone('98', 347, 2, 'N', 'sendingCheck'),
  defineZone('99', 349, 2, 'N', 'recordCheck'),
])
