import { defineLayout, defineZone } from '../zone-layout'

/** Payment commitment of the service line before it. */
export const record51 = defineLayout('51', 'payment commitment', 350, [
  defineZone('1', 1, 2, 'N', 'recordType'),
  defineZone('2', 3, 6, 'N', 'sequence'),
  defineZone('4', 10, 7, 'N', 'code', { form: 'code' }),
  defineZone('5', 17, 8, 'N', 'serviceDay', { form: 'date', required: true }),
  defineZone('8a,8b', 36, 13, 'N', 'beneficiary', { form: 'beneficiary' }),
  defineZone('15', 68, 12, 'N', 'provider', { form: 'inami' }),
  defineZone('19', 88, 12, 'A', 'amount', { form: 'amount', required: true }),
  defineZone('27', 128, 10, 'N', 'coverageCode'),
  defineZone('42,43a,43b,44,45', 213, 48, 'A', 'commitment'),
  defineZone('55', 321, 8, 'N', 'committedOn', { form: 'date' }),
  defineZone('99', 349, 2, 'N', 'recordCheck'),
])
