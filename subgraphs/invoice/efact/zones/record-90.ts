import { layout, z } from '../zone'

/** File footer. */
export const record90 = layout('90', 'file footer', 350, [
  z('1', 1, 2, 'N', 'recordType'),
  z('2', 3, 6, 'N', 'sequence'),
  z('5,6a', 17, 12, 'N', 'oldAccountA'),
  z('7', 33, 3, 'N', 'sendingNumber'),
  z('8a', 36, 12, 'N', 'oldAccountB'),
  z('14', 56, 12, 'N', 'thirdPayer'),
  z('15', 68, 12, 'A', 'totalB', { form: 'amount' }),
  z('19', 88, 12, 'A', 'totalA', { form: 'amount', required: true }),
  z('22', 108, 5, 'N', 'invoicedYear'),
  z('23', 113, 2, 'N', 'invoicedMonth'),
  z('27', 128, 10, 'N', 'enterprise', { form: 'enterprise' }),
  z('28', 138, 25, 'A', 'ownReference'),
  z('31,32,33,34', 167, 11, 'A', 'bicA'),
  z('36,37,38,39,40,41', 179, 34, 'A', 'ibanA'),
  z('43a', 219, 11, 'A', 'bicB'),
  z('49,50,51,52', 271, 34, 'A', 'ibanB'),
  z('98', 347, 2, 'N', 'sendingCheck'),
  z('99', 349, 2, 'N', 'recordCheck'),
])
