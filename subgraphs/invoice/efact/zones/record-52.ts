import { layout, z } from '../zone'

/** Reading of the identity document for the service line before it. */
export const record52 = layout('52', 'identity document reading', 350, [
  z('1', 1, 2, 'N', 'recordType'),
  z('2', 3, 6, 'N', 'sequence'),
  z('4', 10, 7, 'N', 'code', { form: 'code' }),
  z('5', 17, 8, 'N', 'serviceDay', { form: 'date', required: true }),
  z('6a,6b', 25, 8, 'N', 'readOn', { form: 'date' }),
  z('8a,8b', 36, 13, 'N', 'beneficiary', { form: 'beneficiary' }),
  z('10', 50, 1, 'A', 'medium'),
  z('11', 51, 1, 'A', 'readingType'),
  z('12,13', 52, 4, 'N', 'readHour'),
  z('15', 68, 12, 'N', 'provider', { form: 'inami' }),
  z('16', 80, 269, 'N', 'readValue', { form: 'reference' }),
  z('99', 349, 2, 'N', 'recordCheck'),
])
