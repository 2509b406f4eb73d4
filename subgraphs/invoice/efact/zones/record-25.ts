import { defineLayout, defineZone } from '../zone-layout'

/**
 * MediPrima record. Zones 42-45 and 53-55 are the hospital variant: the same zones, thus
 * the same positions, as in the records 51 and 20.
 */
export const record25 = defineLayout(
  '25',
  'MediPrima record',
  350,
  [
    defineZone('1', 1, 2, 'N', 'recordType'),
    defineZone('2', 3, 6, 'N', 'sequence'),
    defineZone('7', 33, 3, 'N', 'affiliation'),
    defineZone('8', 36, 13, 'N', 'beneficiary', { form: 'beneficiary', required: true, checked: true }),
    defineZone('9', 49, 1, 'N', 'sex', { allowed: ['1', '2'] }),
    defineZone('12', 52, 1, 'N', 'amuCode', { allowed: ['0', '1'] }),
    defineZone('14', 56, 12, 'N', 'institution', { form: 'inami', required: true, checked: true }),
    defineZone('15', 68, 12, 'N', 'stayInstitution', { form: 'inami' }),
    defineZone('18', 85, 3, 'N', 'destination'),
    defineZone('24,25', 115, 12, 'N', 'invoiceNumber'),
    defineZone('27', 128, 10, 'N', 'coverageCode'),
    defineZone('28', 138, 25, 'A', 'ownReference'),
    defineZone('32', 175, 1, 'N', 'identification', { allowed: ['1'] }),
    defineZone('38', 183, 12, 'A', 'cpas', { form: 'enterprise' }),
    defineZone('42,43a,43b,44,45', 213, 48, 'A', 'commitment'),
    defineZone('47,48,49', 262, 21, 'A', 'attestation'),
    defineZone('53', 305, 8, 'N', 'cardStart', { form: 'date' }),
    defineZone('54a,54b', 313, 8, 'N', 'cardEnd', { form: 'date' }),
    defineZone('55', 321, 8, 'N', 'consultedOn', { form: 'date' }),
    defineZone('56,57,58', 329, 12, 'N', 'decisionNumber', { form: 'reference' }),
    defineZone('59', 341, 6, 'N', 'decisionVersion'),
    defineZone('99', 349, 2, 'N', 'recordCheck'),
  ],
  { reservedChecked: true },
)
