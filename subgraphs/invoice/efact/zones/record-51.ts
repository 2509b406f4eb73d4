import { layout, z } from '../zone'

/** Payment commitment of the service line before it. */
export const record51 = layout('51', 'payment commitment', 350, [
  z('1', 1, 2, 'N', 'recordType'),
  z('2', 3, 6, 'N', 'sequence'),
  z('4', 10, 7, 'N', 'code', { form: 'code' }),
  z('5', 17, 8, 'N', 'serviceDay', { form: 'date', required: true }),
  z('8a,8b', 36, 13, 'N', 'beneficiary', { form: 'beneficiary' }),
  z('15', 68, 12, 'N', 'provider', { form: 'inami' }),
  z('19', 88, 12, 'A', 'amount', { form: 'amount', required: true }),
  z('27', 128, 10, 'N', 'coverageCode'),
  z('42,43a,43b,44,45', 213, 48, 'A', 'commitment'),
  z('55', 321, 8, 'N', 'committedOn', { form: 'date' }),
  z('99', 349, 2, 'N', 'recordCheck'),
])
