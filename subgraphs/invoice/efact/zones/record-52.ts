import { defineLayout, defineZone } from '../zone-layout'

/** Reading of the identity document for the service line before it. */
export const record52 = defineLayout('52', 'identity document reading', 350, [
  defineZone('1', 1, 2, 'N', 'recordType'),
  defineZone('2', 3, 6, 'N', 'sequence'),
  defineZone('4', 10, 7, 'N', 'code', { form: 'code' }),
  defineZone('5', 17, 8, 'N', 'serviceDay', { form: 'date', required: true }),
  defineZone('6a,6b', 25, 8, 'N', 'readOn', { form: 'date' }),
  defineZone('8a,8b', 36, 13, 'N', 'beneficiary', { form: 'beneficiary' }),
  defineZone('10', 50, 1, 'A', 'medium'),
  defineZone('11', 51, 1, 'A', 'readingType'),
  defineZone('12,13', 52, 4, 'N', 'readHour'),
  defineZone('15', 68, 12, 'N', 'provider', { form: 'inami' }),
  defineZone('16', 80, 269, 'N', 'readValue', { form: 'reference' }),
  defineZone('99', 349, 2, 'N', 'recordCheck'),
])
