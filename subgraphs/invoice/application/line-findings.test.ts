import { describe, expect, test } from '@jest/globals'
import { cents } from '../../../shared/values/cents'
import { day } from '../../../shared/values/day'
import { lineRules } from '../rules/index'
import type { LineCase } from '../rules/line-case'
import { acceptedCareOf, coverageOf, lineCaseOf, tariffFactsOf } from '../testing/line-case.builder'
import { asked, attested, hospital, LINE, needsPrescription, ofOne } from '../testing/line-findings'

// The care is of 10 March 2026, received on 12 March 2026, unless said.
describe('findings of the line rules', () => {
  test.each<[string, Partial<LineCase>, string, string | null, Record<string, string>, RegExp]>([
    [
      'TAR-FUTURE',
      { receivedOn: day('2026-03-09') },
      LINE,
      '146',
      { performedOn: '2026-03-10', today: '2026-03-09' },
      /10.*after 09\/03\/2026/,
    ],
    [
      'TAR-TWO-MONTHS',
      { ...asked, performedOn: day('2026-01-11') },
      'lines.0',
      '166',
      { performedOn: '2026-01-11', earliest: '2026-01-12', months: '2' },
      /11\/01\/2026 is before 12\/01\/2026, 2 months/,
    ],
    [
      'TAR-CODE',
      { code: '101075', item: null },
      `${LINE}.code`,
      '500402',
      { code: '101075' },
      /check digit of the code 101075 is wrong/,
    ],
    [
      'TAR-CODE',
      { code: '101043', item: null },
      `${LINE}.code`,
      '500402',
      { code: '101043' },
      /101043 is not in the nomenclature/,
    ],
    [
      'TAR-NOT-IN-EFACT',
      { ...asked, item: { ...lineCaseOf().item!, inEfact: false } },
      'lines.0.code',
      '172',
      { code: '101076' },
      /Code 101076 cannot be invoiced in this circuit: remove it\./,
    ],
    [
      'TAR-CODE-ON-DATE',
      { tariffs: [] },
      `${LINE}.code`,
      '500420',
      { code: '101076', performedOn: '2026-03-10' },
      /no tariff on 10\/03\/2026/,
    ],
    [
      'TAR-AGE',
      { tariffs: [tariffFactsOf({ minAge: 76 })] },
      `${LINE}.code`,
      '500443',
      { code: '101076', performedOn: '2026-03-10', age: '36' },
      /age of 36 on 10\/03\/2026/,
    ],
    [
      'TAR-AGE',
      { tariffs: [tariffFactsOf({ minAge: 76 })], person: { birthDate: null, deathDate: null } },
      `${LINE}.code`,
      '500443',
      { code: '101076', performedOn: '2026-03-10' },
      /birth date is not fully known/,
    ],
    [
      'INV-PERFORMER',
      { item: { ...lineCaseOf().item!, categories: ['HOSPITAL', 'SPECIALIST'] }, provider: hospital },
      `${LINE}.performer`,
      '501520',
      { code: '101076', allowed: 'SPECIALIST' },
      /does not say who gave the care of code 101076: add the INAMI number of the provider \(“Specialist”\)\./,
    ],
    [
      'INV-PERFORMER',
      { provider: hospital, performer: { number: '10020001580', category: null } },
      `${LINE}.performer`,
      '501520',
      { code: '101076', performer: '10020001580' },
      /The number 10020001580 of the person who gave the care of code 101076 is not registered/,
    ],
    [
      'TAR-DISCIPLINE',
      { ...asked, provider: { ...lineCaseOf().provider!, category: 'HOSPITAL' } },
      'lines.0.code',
      '171',
      { code: '101076', category: 'HOSPITAL', allowed: 'GENERAL_PRACTITIONER' },
      /Code 101076 may not be charged by a provider of category “Hospital”: it is reserved for “General practitioner”\./,
    ],
    [
      'TAR-PRESCRIPTION',
      needsPrescription,
      `${LINE}.prescriber`,
      null,
      { code: '101076', missing: 'prescriber, prescriptionNumber' },
      /add the prescriber and the number of the prescription\./,
    ],
    [
      'TAR-PRESCRIPTION',
      { ...needsPrescription, prescriber: '10001490004' },
      `${LINE}.prescriptionNumber`,
      null,
      { code: '101076', missing: 'prescriptionNumber' },
      /add the number of the prescription\./,
    ],
    [
      'TAR-PRESCRIPTION',
      { ...needsPrescription, prescriptionNumber: 'V1' },
      `${LINE}.prescriber`,
      null,
      { code: '101076', missing: 'prescriber' },
      /add the prescriber\./,
    ],
    [
      'INV-TWO-YEARS',
      { performedOn: day('2024-03-11') },
      `${LINE}.performedOn`,
      '500546',
      { performedOn: '2024-03-11', receivedOn: '2026-03-12', latest: '2026-03-11', years: '2' },
      /by 11\/03\/2026.*derogation/,
    ],
    [
      'INV-LINE-DUPLICATE',
      { acceptedCare: [acceptedCareOf({ inSameFile: true })] },
      LINE,
      '500423',
      { code: '101076', performedOn: '2026-03-10' },
      /already in this file/,
    ],
    [
      'INV-LINE-DUPLICATE',
      { acceptedCare: [acceptedCareOf()] },
      LINE,
      '500544',
      { code: '101076', performedOn: '2026-03-10' },
      /already accepted for this person in another invoice/,
    ],
    ['INV-BENEFICIARY', { person: null }, LINE, '250820', {}, /Nobody is registered/],
    [
      'INV-BENEFICIARY',
      { coverage: coverageOf({ problems: ['NOT_THE_BENEFICIARY'] }), decisionNamed: 'D1' },
      LINE,
      '250825',
      { decision: 'D1' },
      /D1 is not this person’s/,
    ],
    [
      'INV-DECISION',
      { coverage: coverageOf({ problems: ['DECISION_UNKNOWN'] }), decisionNamed: 'D1' },
      LINE,
      '255620',
      { decision: 'D1' },
      /No decision has the number D1/,
    ],
    [
      'INV-DECISION-VERSION',
      { coverage: coverageOf({ problems: ['VERSION_UNKNOWN'] }), decisionNamed: 'D1' },
      LINE,
      '255920',
      { decision: 'D1' },
      /D1 has no such version/,
    ],
    [
      'INV-DECEASED',
      { person: { birthDate: null, deathDate: day('2026-03-09') } },
      LINE,
      '500549',
      { deathDate: '2026-03-09', performedOn: '2026-03-10', deathDayPayable: '0' },
      /died on 09\/03\/2026/,
    ],
    ['INV-NOT-PARTICIPATING', { provider: null }, LINE, null, { performedOn: '2026-03-10' }, /not registered/],
    [
      'INV-NOT-PARTICIPATING',
      { provider: { category: 'DENTIST', participates: [] } },
      LINE,
      null,
      { category: 'DENTIST', performedOn: '2026-03-10' },
      /Providers of the category “Dentist” are not in MediPrima on 10\/03\/2026: invoice the CPAS\./,
    ],
    [
      'INV-ATTESTATION',
      attested('UNKNOWN'),
      LINE,
      null,
      { attestation: 'A1', performedOn: '2026-03-10' },
      /A1 does not exist/,
    ],
    [
      'INV-ATTESTATION',
      attested('NONE_RECORDED'),
      LINE,
      null,
      { attestation: 'A1', performedOn: '2026-03-10' },
      /A1 does not exist/,
    ],
    [
      'INV-ATTESTATION',
      attested('NOT_COVERING'),
      LINE,
      null,
      { attestation: 'A1', performedOn: '2026-03-10' },
      /The attestation A1 does not cover the care of 10\/03\/2026: the person, the type of care or the period differ\./,
    ],
    [
      'INV-ATTESTATION',
      attested('REVOKED'),
      LINE,
      null,
      { attestation: 'A1', performedOn: '2026-03-10' },
      /A1 is revoked/,
    ],
    [
      'INV-AMU-FLAG',
      { amuFlag: true },
      LINE,
      '251220',
      { declared: '1', expected: '0', decision: '000000000017' },
      /code 1, the decision 000000000017 has 0/,
    ],
    [
      'INV-AMU-FLAG',
      { amuFlag: false, coverage: coverageOf({ amuAttestationRequired: true }) },
      LINE,
      '251220',
      { declared: '0', expected: '1', decision: '000000000017' },
      /code 0, .* has 1/,
    ],
    [
      'INV-AMOUNT',
      { claimedFromState: cents(2774) },
      LINE,
      '501943',
      { declared: '27.74', expected: '27.73' },
      /Zone 19 claims 27,74 euros from the State; its share by the tariff is 27,73 euros\. Correct the amount\./,
    ],
  ])('%s, case %#: the finding has its path, code, facts and message', (rule, line, path, code, facts, message) => {
    const found = ofOne(line, rule)
    expect(found).toMatchObject({ path, code, facts, severity: 'ERROR' })
    expect(Object.keys(found.facts).sort()).toEqual(Object.keys(facts).sort())
    expect(found.message).toMatch(message)
  })

  test.each<[string, Partial<LineCase>, string, string | null, Record<string, string>, RegExp]>([
    [
      'TAR-CAP',
      { claimed: cents(6800), quantity: 2 },
      `${LINE}.claimed`,
      '501940',
      { claimed: '68.00', tariff: '67.46', above: '0.54' },
      /difference of 0.54/,
    ],
    [
      'TAR-CAP',
      { ...asked, claimed: cents(3374) },
      'lines.0.honorarium',
      '501940',
      { claimed: '33.74', tariff: '33.73', above: '0.01' },
      /The amount claimed, 33,74 euros, is above the tariff of 33,73 euros: the State does not pay the difference of 0,01 euros\./,
    ],
    [
      'INV-LATE',
      { performedOn: day('2026-01-11') },
      `${LINE}.performedOn`,
      null,
      { performedOn: '2026-01-11', receivedOn: '2026-03-12', latest: '2026-03-11', months: '2' },
      /after 11\/03\/2026/,
    ],
    [
      'INV-ATTESTATION-KEPT',
      { coverage: coverageOf({ amuAttestationRequired: true }) },
      LINE,
      null,
      { performedOn: '2026-03-10' },
      /keep the one on paper/,
    ],
  ])('%s is a warning with its path, code, facts and message', (rule, line, path, code, facts, message) => {
    const found = ofOne(line, rule)
    expect(found).toMatchObject({ path, code, facts, severity: 'WARNING' })
    expect(Object.keys(found.facts).sort()).toEqual(Object.keys(facts).sort())
    expect(found.message).toMatch(message)
  })

  test('every line rule has texts in four languages', () => {
    for (const rule of lineRules) expect(new Set(Object.values(rule.text)).size).toBe(4)
  })
})
