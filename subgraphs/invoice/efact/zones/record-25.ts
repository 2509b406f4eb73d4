import { layout, z } from '../zone'

/**
 * MediPrima record. Zones 42-45 and 53-55 are the hospital variant: the same zones, thus
 * the same positions, as in the records 51 and 20.
 */
export const record25 = layout(
  '25',
  'MediPrima record',
  350,
  [
    z('1', 1, 2, 'N', 'recordType'),
    z('2', 3, 6, 'N', 'sequence'),
    z('7', 33, 3, 'N', 'affiliation'),
    z('8', 36, 13, 'N', 'beneficiary', { form: 'beneficiary', required: true, checked: true }),
    z('9', 49, 1, 'N', 'sex', { allowed: ['1', '2'] }),
    z('12', 52, 1, 'N', 'amuCode', { allowed: ['0', '1'] }),
    z('14', 56, 12, 'N', 'institution', { form: 'inami', required: true, checked: true }),
    z('15', 68, 12, 'N', 'stayInstitution', { form: 'inami' }),
    z('18', 85, 3, 'N', 'destination'),
    z('24,25', 115, 12, 'N', 'invoiceNumber'),
    z('27', 128, 10, 'N', 'coverageCode'),
    z('28', 138, 25, 'A', 'ownReference'),
    z('32', 175, 1, 'N', 'identification', { allowed: ['1'] }),
    z('38', 183, 12, 'A', 'cpas', { form: 'enterprise' }),
    z('42,43a,43b,44,45', 213, 48, 'A', 'commitment'),
    z('47,48,49', 262, 21, 'A', 'attestation'),
    z('53', 305, 8, 'N', 'cardStart', { form: 'date' }),
    z('54a,54b', 313, 8, 'N', 'cardEnd', { form: 'date' }),
    z('55', 321, 8, 'N', 'consultedOn', { form: 'date' }),
    z('56,57,58', 329, 12, 'N', 'decisionNumber', { form: 'reference' }),
    z('59', 341, 6, 'N', 'decisionVersion'),
    z('99', 349, 2, 'N', 'recordCheck'),
  ],
  { reservedChecked: true },
)
