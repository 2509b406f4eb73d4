import { nissCheckDigits } from '../../shared/values/niss'
import { syntheticInamiNumber } from '../e2e-scenario/identifiers'
import {
  bisBornOn,
  bisNumbers,
  both,
  type CareFixtures,
  codesOf,
  commit,
  covered,
  daysLater,
  decide,
  euro,
  hospitalCovers,
  ILLEGAL,
  LEGAL,
  openCareFixtures,
  register,
  registerProvider,
  rulesOf,
  sendLines,
  split,
  summarize,
  TARIFY,
  TODAY,
  waitUntil,
} from './care-fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(1)
beforeAll(async () => {
  cast = await openCareFixtures(1)
})

const gpLine = (more: object = {}) => ({ code: '101076', performedOn: '2026-03-10', ...more })
/** What tarify and the invoice both say, without the part of the path that tells them apart. */
const findingsOf = (line: any) => summarize(line.findings).map((text) => text.replace('invoices.0.', ''))

describe('a line of a general practitioner', () => {
  let niss: string
  beforeAll(async () => {
    ;({ niss } = await covered(cast.cpas, nextNiss()))
  })
  const check = (line: object, more: object = {}) => both(cast.gp, cast.gpNumber, niss, gpLine(line) as never, more)

  test('is borne by State and CPAS where the cover is full, and tarify says what the invoice records', async () => {
    const { told, sent, tarify } = await check({})
    expect(split(told)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    expect(split(sent)).toEqual(split(told))
    expect([told.outcome, sent.outcome]).toEqual(['ACCEPTED', 'ACCEPTED'])
    expect([told.findings, sent.findings]).toEqual([[], []])
    expect(tarify.amuAttestationRequired).toBe(false)
    expect(Object.values(tarify.total)).toEqual(split(told))
    expect(told.careType).toBe('GENERAL_MEDICINE')
  })

  test.each([
    ['a code that does not exist', { code: '101043' }, 'TAR-CODE', '130', '500402', 'code'],
    ['a code with a wrong check digit', { code: '101075' }, 'TAR-CODE', '130', '500402', 'code'],
    ['a code without a tariff that day', { code: '101010' }, 'TAR-CODE-ON-DATE', '196', '500420', 'code'],
    ['a global file, also where it has a tariff', { code: '107015' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['a global file without a tariff', { code: '102771' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['an electronic global file', { code: '101496' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
    ['the other electronic global file', { code: '101533' }, 'TAR-NOT-IN-EFACT', '172', '500432', 'code'],
  ])('%s is refused', async (_, change, rule, eTar, eFact, path) => {
    const { told, sent } = await check({ claimed: '10.00', ...change })
    expect(summarize(told.findings)).toEqual([`E ${rule} ${eTar} lines.0.${path}`])
    expect(summarize(sent.findings)).toEqual([`E ${rule} ${eFact} invoices.0.lines.0.${path}`])
    expect([told.outcome, sent.outcome]).toEqual(['REJECTED', 'REJECTED'])
    expect(split(sent)).toEqual(['10.00', '0.00', '0.00', '0.00'])
    expect(split(told)).toEqual(split(sent))
  })

  test('a consultation of a specialist is not this kind of provider’s', async () => {
    const { told, sent } = await check({ code: '102034', claimed: '37.15' })
    expect(summarize(told.findings)).toContain('E TAR-DISCIPLINE 171 lines.0.code')
    expect(summarize(sent.findings)).toContain('E TAR-DISCIPLINE 501540 invoices.0.lines.0.code')
  })

  test('care of today is good, care of tomorrow is not', async () => {
    const today = await check({ performedOn: TODAY })
    expect(today.sent.findings).toEqual([])
    const tomorrow = await check({ performedOn: '2026-03-13' })
    expect(summarize(tomorrow.told.findings)).toEqual(['E TAR-FUTURE 146 lines.0'])
    expect(findingsOf(tomorrow.sent)).toEqual(findingsOf(tomorrow.told))
    expect(summarize(tomorrow.tarify.findings)).toEqual(['E TAR-FUTURE 146 -'])
  })

  test('tarification goes back two months, an invoice further', async () => {
    const last = await check({ performedOn: '2026-01-12' })
    expect(last.told.findings).toEqual([])
    const before = await check({ performedOn: '2026-01-11', claimed: '33.73' })
    expect(summarize(before.told.findings)).toEqual(['E TAR-TWO-MONTHS 166 lines.0'])
    expect(before.told.outcome).toBe('REJECTED')
    expect(before.sent.outcome).toBe('ACCEPTED')
    expect(rulesOf(before.sent.findings)).toEqual(['INV-LATE'])
  })

  test('two months before 30 April is 28 February', async () => {
    const ask = (performedOn: string) =>
      cast.gp.ask<any>(
        TARIFY,
        { input: { niss, provider: cast.gpNumber, performedOn, lines: [{ code: '101076' }] } },
        '2026-04-30',
      )
    expect((await ask('2026-02-28')).tarify.lines[0].findings).toEqual([])
    expect(rulesOf((await ask('2026-02-27')).tarify.lines[0].findings)).toEqual(['TAR-TWO-MONTHS'])
  })

  test('a claim above the tariff is reduced: the patient bears what is above', async () => {
    const { told, sent } = await check({ performedOn: '2026-03-01', claimed: '40.00' })
    expect(summarize(told.findings)).toEqual(['W TAR-CAP 501940 lines.0.honorarium'])
    expect(summarize(sent.findings)).toEqual(['W TAR-CAP 501940 invoices.0.lines.0.claimed'])
    expect([told.outcome, sent.outcome]).toEqual(['REDUCED', 'REDUCED'])
    expect(split(told)).toEqual(['40.00', '27.73', '6.00', '6.27'])
    expect(split(sent)).toEqual(split(told))
    const exact = await check({ performedOn: '2026-03-02', claimed: '33.73' })
    expect(exact.sent.findings).toEqual([])
    const oneCent = await check({ performedOn: '2026-03-03', claimed: '33.74' })
    expect(rulesOf(oneCent.sent.findings)).toEqual(['TAR-CAP'])
  })

  test('three times the care is three times the tariff', async () => {
    const { told, sent } = await check({ performedOn: '2026-03-04', quantity: 3 })
    expect(split(told)).toEqual(['101.19', '83.19', '18.00', '0.00'])
    expect(split(sent)).toEqual(split(told))
    expect([told.quantity, sent.quantity]).toEqual([3, 3])
    const cap = await check({ performedOn: '2026-03-05', quantity: 3, claimed: '101.20' })
    expect(cap.sent.outcome).toBe('REDUCED')
  })

  test.each([
    ['2024', '31.81', '25.81'],
    ['2025', '32.84', '26.84'],
    ['2026', '33.73', '27.73'],
  ])('the tariff of %s applies to care of that year', async (year, fee, state) => {
    const { niss: person } = await covered(cast.cpas, nextNiss(), {
      validity: { from: `${year}-01-01`, to: `${year}-12-31` },
    })
    for (const performedOn of [`${year}-01-01`, `${year}-12-31`]) {
      const { told, sent } = await both(
        cast.gp,
        cast.gpNumber,
        person,
        { code: '101076', performedOn },
        { on: performedOn },
      )
      expect(split(told)).toEqual([fee, state, '6.00', '0.00'])
      expect(split(sent)).toEqual(split(told))
    }
  })

  test('only the provider itself may ask, under either writing of its number', async () => {
    const input = { niss, provider: cast.hospitalNumber, performedOn: '2026-03-10', lines: [{ code: '102034' }] }
    expect(codesOf(await cast.gp.raw(TARIFY, { input }, TODAY))).toEqual(['FORBIDDEN'])
    const long = { ...input, provider: `${cast.hospitalNumber}000` }
    expect(codesOf(await cast.hospital.raw(TARIFY, { input: long }, TODAY))).toEqual([])
    expect(codesOf(await cast.analyst.raw(TARIFY, { input }, TODAY))).toEqual(['FORBIDDEN'])
    for (const partner of [cast.agent, cast.cpas, cast.other, cast.inspector])
      expect(codesOf(await partner.raw(TARIFY, { input }, TODAY))).toEqual([])
    expect(new Set(codesOf(await cast.bcss.raw(TARIFY, { input }, TODAY)))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
  })
})

describe('the tariff of a home visit depends on the age', () => {
  test.each([
    ['the day before the tenth birthday', '2016-03-11', ['48.57', '40.57', '8.00', '0.00'], []],
    ['the tenth birthday', '2016-03-10', ['48.57', '31.54', '17.03', '0.00'], []],
    ['the last day at 75', '1950-03-11', ['48.57', '31.54', '17.03', '0.00'], []],
    ['the 76th birthday', '1950-03-10', null, ['TAR-AGE']],
  ])('%s', async (_, birthDate, amounts, rules) => {
    const number = bisBornOn(birthDate, Math.floor(Math.random() * 700))
    const { niss } = await covered(cast.cpas, number, {}, { ...LEGAL, birthDate })
    const { told, sent } = await both(cast.gp, cast.gpNumber, niss, {
      code: '103132',
      performedOn: '2026-03-10',
      ...(amounts ? {} : { claimed: '48.57' }),
    })
    expect(rulesOf(told.findings)).toEqual(rules)
    expect(rulesOf(sent.findings)).toEqual(rules)
    if (amounts) {
      expect(split(told)).toEqual(amounts)
      expect(split(sent)).toEqual(amounts)
    } else {
      expect(summarize(told.findings)).toEqual(['E TAR-AGE 183 lines.0.code'])
      expect(summarize(sent.findings)).toEqual(['E TAR-AGE 500443 invoices.0.lines.0.code'])
    }
  })
})

describe('the tariff of a home visit for somebody whose birth date is known in part', () => {
  test.each([
    ['a year in which every age is a child’s', '174000', ['48.57', '40.57', '8.00', '0.00'], []],
    ['a month in which every age is a child’s', '164400', ['48.57', '40.57', '8.00', '0.00'], []],
    ['a year in which every age is an adult’s', '144000', ['48.57', '31.54', '17.03', '0.00'], []],
    ['a year that leaves two tariffs possible', '164000', null, ['TAR-AGE']],
    ['a month that leaves two tariffs possible', '164300', null, ['TAR-AGE']],
  ])('%s', async (_, birthPart, amounts, rules) => {
    const nine = `${birthPart}${100 + 2 * Math.floor(Math.random() * 400)}`
    const { niss } = await covered(cast.cpas, nine + nissCheckDigits(nine, true), {}, LEGAL)
    const { told, sent } = await both(cast.gp, cast.gpNumber, niss, {
      code: '103132',
      performedOn: '2026-03-10',
      ...(amounts ? {} : { claimed: '48.57' }),
    })
    for (const line of [told, sent]) {
      expect(rulesOf(line.findings)).toEqual(rules)
      if (amounts) expect(split(line)).toEqual(amounts)
    }
  })
})

describe('a prescription', () => {
  const prescriber = '10001490004'
  test('is needed where the cover says so: the prescriber and the number', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), {
      covers: [{ careType: 'GENERAL_MEDICINE', prescriptionRequired: true }],
    })
    const check = (more: object) => both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73', ...more }) as never)
    const none = await check({})
    expect(summarize(none.told.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriber'])
    expect(findingsOf(none.sent)).toEqual(findingsOf(none.told))
    const noNumber = await check({ prescriber })
    expect(summarize(noNumber.told.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriptionNumber'])
    const blank = await check({ prescriber, prescriptionNumber: ' ' })
    expect(rulesOf(blank.told.findings)).toEqual(['TAR-PRESCRIPTION'])
    const noPrescriber = await check({ prescriptionNumber: 'P-1' })
    expect(summarize(noPrescriber.told.findings)).toEqual(['E TAR-PRESCRIPTION - lines.0.prescriber'])
    const good = await check({ prescriber, prescriptionNumber: 'P-1' })
    expect([good.told.findings, good.sent.findings]).toEqual([[], []])
  })

  test('is always needed for physiotherapy', async () => {
    const number = syntheticInamiNumber('509091', '527')
    await registerProvider(cast.agent, { inamiNumber: number, category: 'PHYSIOTHERAPIST' })
    const { niss } = await covered(cast.cpas, nextNiss(), {
      covers: [{ careType: 'PARAMEDICAL', patientPart: 'FULL' }],
    })
    const partner = await cast.as(`provider:${number}:staff`)
    const { told } = await both(partner, number, niss, { code: '560011', performedOn: '2026-03-10' })
    expect(rulesOf(told.findings)).toContain('TAR-PRESCRIPTION')
  })
})

describe('the coverage of a line', () => {
  const check = (niss: string, more: object = {}, options: object = {}) =>
    both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73', ...more }) as never, options)

  test.each([
    ['nobody is registered under the number', async () => nextNiss(), 'COV-NONE 202', 'COV-NONE 202'],
    ['no decision was ever taken', async () => register(cast.cpas, nextNiss()), 'COV-NONE 202', 'COV-NONE 202'],
    [
      'the decision has ended',
      async () => (await covered(cast.cpas, nextNiss(), { validity: { from: '2026-01-01', to: '2026-03-09' } })).niss,
      'COV-NOT-ACTIVE 201',
      'COV-NOT-ACTIVE 201',
    ],
    [
      'a principle decision covers nothing',
      async () => (await covered(cast.cpas, nextNiss(), { covers: [] })).niss,
      'COV-ABSENT 207',
      'COV-ABSENT 207',
    ],
    [
      'the cover is of another care type',
      async () => (await covered(cast.cpas, nextNiss(), { covers: hospitalCovers() })).niss,
      'COV-ABSENT 207',
      'COV-ABSENT 207',
    ],
    [
      'the cover ended before the decision',
      async () =>
        (
          await covered(cast.cpas, nextNiss(), {
            covers: [{ careType: 'GENERAL_MEDICINE', period: { from: '2026-01-01', to: '2026-03-09' } }],
          })
        ).niss,
      'COV-NOT-IN-PERIOD 206',
      'COV-NOT-IN-PERIOD 206',
    ],
    [
      'the cover is for another provider',
      async () =>
        (
          await covered(cast.cpas, nextNiss(), {
            covers: [{ careType: 'GENERAL_MEDICINE', authorisedProviders: ['10001490004'] }],
          })
        ).niss,
      'COV-PROVIDER-NOT-LISTED 204',
      'COV-PROVIDER-NOT-LISTED 204',
    ],
  ])('%s', async (_, person, asked, invoiced) => {
    const { told, sent, tarify } = await check(await person())
    expect(summarize(told.findings)).toEqual([`E ${asked} lines.0`])
    expect(summarize(sent.findings)).toContain(`E ${invoiced} invoices.0.lines.0`)
    expect(summarize(tarify.findings)).toEqual([`E ${asked} -`])
    expect([told.outcome, sent.outcome]).toEqual(['REJECTED', 'REJECTED'])
    expect(split(sent)).toEqual(['33.73', '0.00', '0.00', '0.00'])
  })

  test('nobody is registered under the number: the invoice says so too', async () => {
    const { sent } = await check(nextNiss())
    expect(summarize(sent.findings)).toContain('E INV-BENEFICIARY 250820 invoices.0.lines.0')
  })

  test('the person died: the day before is covered, the day itself is not', async () => {
    const { niss } = await covered(cast.cpas, nextNiss())
    await cast.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input: [{ reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-03-10' }] },
      '2026-03-11',
    )
    const before = await check(niss, { performedOn: '2026-03-09' })
    expect([before.told.findings, before.sent.findings]).toEqual([[], []])
    const that = await check(niss, { performedOn: '2026-03-10' })
    expect(summarize(that.told.findings)).toEqual(['E COV-DECEASED 200 lines.0'])
    expect(summarize(that.sent.findings)).toEqual(['E INV-DECEASED 500549 invoices.0.lines.0'])
    const later = await check(niss, { performedOn: '2026-03-11' })
    expect(rulesOf(later.told.findings)).toEqual(['COV-DECEASED'])
    expect(rulesOf(later.sent.findings)).toEqual(['INV-DECEASED'])
  })

  test('the decision is suspended: the days before its suspension stay covered', async () => {
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    await cast.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      {
        input: [
          { reference: `ins-${niss}`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-03-05', insurer: '100' },
        ],
      },
      '2026-03-06',
    )
    await waitUntil(
      () => cast.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: decision.number }, TODAY),
      ({ decision: now }) => now.status === 'SUSPENDED',
    )
    const before = await check(niss, { performedOn: '2026-03-04' })
    expect([before.told.findings, before.sent.findings]).toEqual([[], []])
    const after = await check(niss, { performedOn: '2026-03-05' })
    expect(summarize(after.told.findings)).toEqual(['E COV-INSURED - lines.0', 'E COV-SUSPENDED 203 lines.0'])
    expect(findingsOf(after.sent)).toEqual(findingsOf(after.told))
  })

  test('a provider whose category is in no phase, and one that is not registered', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), { covers: hospitalCovers() })
    const specialist = '10001589580'
    const number = `100015${String(97 - (100015 % 97)).padStart(2, '0')}580`
    expect(number).toHaveLength(specialist.length)
    await registerProvider(cast.agent, { inamiNumber: number, category: 'SPECIALIST' })
    const partner = await cast.as(`provider:${number}:prescriber`)
    const { told, sent } = await both(partner, number, niss, {
      code: '102034',
      performedOn: '2026-03-10',
      claimed: '37.15',
    })
    expect(summarize(told.findings)).toEqual(['E COV-PROVIDER-NOT-IN-PHASE - lines.0'])
    expect(summarize(sent.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
    const unknown = `100817${String(97 - (100817 % 97)).padStart(2, '0')}004`
    const stranger = await cast.as(`provider:${unknown}:prescriber`)
    const { niss: person } = await covered(cast.cpas, nextNiss())
    const nobody = await both(stranger, unknown, person, gpLine({ claimed: '33.73' }) as never)
    expect(summarize(nobody.told.findings)).toEqual(['E COV-PROVIDER-NOT-IN-PHASE - lines.0'])
    expect(summarize(nobody.sent.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
  })
})

describe('a commitment', () => {
  test('guarantees the care from the day asked for to 30 days after it', async () => {
    const { niss } = await covered(cast.cpas, nextNiss())
    const commitmentNumber = await commit(cast.gp, cast.gpNumber, niss, '2026-02-01')
    const check = (performedOn: string) =>
      both(cast.gp, cast.gpNumber, niss, gpLine({ performedOn, claimed: '33.73' }) as never, { commitmentNumber })
    for (const good of ['2026-02-01', '2026-03-03']) {
      const { told, sent, tarify } = await check(good)
      expect([told.findings, sent.findings]).toEqual([[], []])
      expect(tarify.commitment.number).toBe(commitmentNumber)
    }
    for (const bad of ['2026-01-31', '2026-03-04']) {
      const { told, sent } = await check(bad)
      expect(summarize(told.findings)).toEqual(['E COM-30-DAYS 254226 lines.0'])
      expect(findingsOf(sent)).toEqual(findingsOf(told))
      expect(sent.outcome).toBe('REJECTED')
    }
  })

  test.each([
    ['no such commitment', async () => 'ENG-0'],
    [
      'another person’s',
      async (niss: string) => {
        expect(niss).toBeTruthy()
        const { niss: other } = await covered(cast.cpas, nextNiss())
        return commit(cast.gp, cast.gpNumber, other, '2026-03-10')
      },
    ],
  ])('%s is refused, although the decision covers the day', async (_, number) => {
    const { niss } = await covered(cast.cpas, nextNiss())
    const { told, sent } = await both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73' }) as never, {
      commitmentNumber: await number(niss),
    })
    expect(summarize(told.findings)).toEqual(['E COM-UNKNOWN 254220 lines.0'])
    expect(findingsOf(sent)).toEqual(findingsOf(told))
  })

  test('of another provider or care type is refused', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), {
      covers: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCovers()],
    })
    const ofHospital = await commit(cast.hospital, cast.hospitalNumber, niss, '2026-03-10', 'AMBULATORY_HOSPITAL_CARE')
    const other = await both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73' }) as never, {
      commitmentNumber: ofHospital,
    })
    expect(rulesOf(other.told.findings)).toEqual(['COM-UNKNOWN'])
    expect(rulesOf(other.sent.findings)).toEqual(['COM-UNKNOWN'])
    const ofStay = await commit(cast.hospital, cast.hospitalNumber, niss, '2026-03-10', 'HOSPITALIZATION')
    const careType = await both(
      cast.hospital,
      cast.hospitalNumber,
      niss,
      { code: '102034', performedOn: '2026-03-10', claimed: '37.15' },
      { commitmentNumber: ofStay },
    )
    expect(rulesOf(careType.told.findings)).toEqual(['COM-UNKNOWN'])
    expect(rulesOf(careType.sent.findings)).toEqual(['COM-UNKNOWN'])
  })
})

describe('a commitment that was given before the rights shrank', () => {
  const AMEND = `mutation ($number: ID!, $version: Int!, $input: DecisionInput!) { modifyDecision(number: $number, expectedVersion: $version, input: $input) { decision { version } findings { rule severity } } }`
  const STOP = `mutation ($number: ID!, $lastDay: LocalDate!) { stopDecision(number: $number, expectedVersion: 1, lastDay: $lastDay, reason: "moved") { decision { version } findings { rule severity } } }`
  const check = (niss: string, performedOn: string, commitmentNumber?: string, on = TODAY) =>
    both(cast.gp, cast.gpNumber, niss, gpLine({ performedOn, claimed: '33.73' }) as never, { commitmentNumber, on })

  test('is honoured after the decision was stopped, by the version relied on', async () => {
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    const commitmentNumber = await commit(cast.gp, cast.gpNumber, niss, '2026-03-01')
    const stopped = await cast.cpas.ask<any>(STOP, { number: decision.number, lastDay: '2026-03-05' }, '2026-03-05')
    expect(stopped.stopDecision.findings).toEqual([])
    const without = await check(niss, '2026-03-06')
    expect(summarize(without.told.findings)).toEqual(['E COV-NOT-ACTIVE 201 lines.0'])
    expect(without.sent.outcome).toBe('REJECTED')
    const { told, sent } = await check(niss, '2026-03-06', commitmentNumber)
    expect([told.findings, sent.findings]).toEqual([[], []])
    expect(split(sent)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const { invoiceLine } = await cast.inspector.ask<any>(
      'query ($id: ID!) { invoiceLine(id: $id) { decisionVersion { id } commitment { number } } }',
      { id: sent.id },
    )
    expect(invoiceLine).toEqual({
      decisionVersion: { id: `${decision.number}-1` },
      commitment: { number: commitmentNumber },
    })
    const last = await check(niss, '2026-03-31', commitmentNumber, '2026-04-02')
    expect(last.sent.findings).toEqual([])
    const late = await check(niss, '2026-04-01', commitmentNumber, '2026-04-02')
    expect(rulesOf(late.sent.findings).sort()).toEqual(['COM-30-DAYS', 'COV-NOT-ACTIVE'])
  })

  test('keeps the shares of the version relied on', async () => {
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    const commitmentNumber = await commit(cast.gp, cast.gpNumber, niss, '2026-03-12')
    const validity = { from: '2026-01-01', to: '2026-08-31' }
    const cover = { careType: 'GENERAL_MEDICINE', period: validity, patientPart: 'FULL' }
    const input = {
      niss,
      councilDate: '2026-01-01',
      validity,
      incomeLevel: 'UP_TO_LIVING_WAGE',
      residenceInsCode: '21004',
      coverages: [{ ...cover, period: { from: '2026-01-01', to: '2026-03-12' } }],
    }
    const shorter = await cast.cpas.ask<any>(AMEND, { number: decision.number, version: 1, input }, '2026-03-12')
    expect(shorter.modifyDecision.findings).toEqual([])
    const without = await check(niss, '2026-03-13', undefined, '2026-03-14')
    expect(rulesOf(without.told.findings)).toEqual(['COV-NOT-IN-PERIOD'])
    const { told, sent } = await check(niss, '2026-03-13', commitmentNumber, '2026-03-14')
    expect([told.findings, sent.findings]).toEqual([[], []])
  })

  test('is honoured while the person is insured and the decision suspended, and not for care after the death', async () => {
    const MUTATE =
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }'
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    const commitmentNumber = await commit(cast.gp, cast.gpNumber, niss, '2026-03-01')
    const mutation = {
      reference: `aff-${niss}`,
      niss,
      kind: 'INSURANCE_AFFILIATION',
      effectiveOn: '2026-03-05',
      insurer: '100',
    }
    await cast.bcss.ask(MUTATE, { input: [mutation] }, '2026-03-06')
    await waitUntil(
      () => cast.cpas.ask<any>('query ($n: ID!) { decision(number: $n) { status } }', { n: decision.number }, TODAY),
      ({ decision: now }) => now.status === 'SUSPENDED',
    )
    expect(rulesOf((await check(niss, '2026-03-07')).told.findings)).toEqual(['COV-INSURED', 'COV-SUSPENDED'])
    const { told, sent } = await check(niss, '2026-03-07', commitmentNumber)
    expect([told.findings, sent.findings]).toEqual([[], []])
    const death = { reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn: '2026-03-08' }
    await cast.bcss.ask(MUTATE, { input: [death] }, '2026-03-09')
    const after = await check(niss, '2026-03-09', commitmentNumber)
    expect(rulesOf(after.told.findings)).toEqual(['COV-DECEASED'])
    expect(rulesOf(after.sent.findings)).toEqual(['INV-DECEASED'])
  })
})

describe('two numbers that become one person', () => {
  test('share their attestations, their care and their monthly maximum', async () => {
    const cover = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00' }
    const { niss } = await covered(cast.cpas, nextNiss(), { covers: [cover] })
    const second = await register(cast.cpas, nextNiss())
    const [first] = await sendLines(cast.gp, cast.gpNumber, niss, [
      { code: '101076', performedOn: '2026-03-02', claimed: '33.73' },
    ])
    expect(split(first)[2]).toBe('6.00')
    await cast.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      {
        input: [{ reference: `one-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-05', newNiss: second }],
      },
      '2026-03-05',
    )
    const twice = await both(
      cast.gp,
      cast.gpNumber,
      second,
      gpLine({ performedOn: '2026-03-02', claimed: '33.73' }) as never,
    )
    expect(rulesOf(twice.sent.findings)).toEqual(['INV-LINE-DUPLICATE'])
    const next = await both(
      cast.gp,
      cast.gpNumber,
      second,
      gpLine({ performedOn: '2026-03-06', claimed: '33.73' }) as never,
    )
    expect(split(next.told)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(split(next.sent)).toEqual(split(next.told))
    const old = await both(
      cast.gp,
      cast.gpNumber,
      niss,
      gpLine({ performedOn: '2026-03-07', claimed: '33.73' }) as never,
    )
    expect(split(old.sent)).toEqual(['33.73', '27.73', '0.00', '6.00'])
  })
})

test('a refused or recovered line gives its part of the monthly maximum back', async () => {
  const cover = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '6.00' }
  const { niss } = await covered(cast.cpas, nextNiss(), { covers: [cover] })
  const line = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })
  const [first] = await sendLines(cast.gp, cast.gpNumber, niss, [line('2026-03-02')])
  const [second] = await sendLines(cast.gp, cast.gpNumber, niss, [line('2026-03-03')])
  expect([split(first)[2], split(second)[2]]).toEqual(['6.00', '0.00'])
  await cast.agent.ask(
    'mutation ($id: ID!) { decideLine(id: $id, expectedOutcome: ACCEPTED, outcome: REJECTED, remark: "x") { findings { rule } } }',
    { id: first.id },
    TODAY,
  )
  const [third] = await sendLines(cast.gp, cast.gpNumber, niss, [line('2026-03-04')])
  expect(split(third)[2]).toBe('6.00')
})

// The shares, computed naively.
interface Oracle {
  A: number
  T: number
  sA: number
  sT: number
  insurancePart: string
  patientPart: string
  max: number | null
  supplements: string
  supplementMax: number | null
  isHospital: boolean
}
function sharesByHand(o: Oracle, claimed: number, used: number) {
  const tariff = o.A + o.T
  const within = Math.min(tariff, claimed)
  const a = Math.min(o.A, within)
  const t = within - a
  const above = claimed - within
  const half = (amount: number, percent: number) => Math.floor((amount * percent) / 100 + 0.5)
  let state = 0
  let cpas = 0
  let counted = 0
  if (o.insurancePart !== 'NOTHING') {
    const byState = half(a, o.sA)
    state += byState
    if (o.insurancePart === 'FULL') cpas += a - byState
  }
  if (o.patientPart !== 'NOTHING') {
    const byState = half(t, o.sT)
    state += byState
    const rest = t - byState
    counted = o.patientPart === 'FULL' || o.max === null ? rest : Math.max(0, Math.min(rest, o.max - used))
    cpas += counted
  }
  if (o.isHospital && o.supplements === 'FULL') cpas += above
  if (o.isHospital && o.supplements === 'PARTIAL') cpas += Math.min(above, o.supplementMax ?? above)
  return { amounts: [claimed, state, cpas, claimed - state - cpas], counted }
}

const situations = [
  { name: '100 and 100 percent (9001)', sA: 100, sT: 100, person: ILLEGAL, decision: {} },
  { name: '100 and 0 percent (9008)', sA: 100, sT: 0, person: LEGAL, decision: {} },
  {
    name: '50 and 0 percent (9006)',
    sA: 50,
    sT: 0,
    person: {
      residence: {
        status: 'ASYLUM_SEEKER_FINANCIAL_AID',
        register: 'WAITING',
        from: '2010-01-01',
        allocationInsCode: '62063',
      },
    },
    decision: { housingOffered: false },
  },
  { name: '0 and 0 percent (9010)', sA: 0, sT: 0, person: LEGAL, decision: { incomeLevel: 'ABOVE_LIVING_WAGE' } },
]
const levels = ['NOTHING', 'PARTIAL', 'FULL']

describe.each(situations)('shares where the State bears $name', ({ sA, sT, person, decision }) => {
  const grid = levels.flatMap((insurancePart) => levels.map((patientPart) => ({ insurancePart, patientPart })))

  test('general medicine: support levels x claims below, at and above the tariff x the monthly maximum', async () => {
    await Promise.all(
      grid.map(async ({ insurancePart, patientPart }) => {
        const max = patientPart === 'PARTIAL' ? 1300 : null
        const { niss } = await covered(
          cast.cpas,
          nextNiss(),
          {
            ...decision,
            covers: [
              {
                careType: 'GENERAL_MEDICINE',
                insurancePart,
                patientPart,
                ...(max ? { patientPartMaxPerMonth: euro(max) } : {}),
              },
            ],
          },
          person,
        )
        const oracle = {
          A: 2773,
          T: 600,
          sA,
          sT,
          insurancePart,
          patientPart,
          max,
          supplements: 'NOTHING',
          supplementMax: null,
          isHospital: false,
        }
        await hold(
          cast.gp,
          cast.gpNumber,
          niss,
          '101076',
          oracle,
          [0, 1, 2772, 2773, 2774, 3001, 3372, 3373, 3374, 5000],
        )
      }),
    )
  })

  test('hospital: the same, with supplements', async () => {
    const kinds = levels.flatMap((supplements) => [
      { supplements, insurancePart: 'FULL', patientPart: 'FULL' },
      { supplements, insurancePart: 'NOTHING', patientPart: 'PARTIAL' },
      { supplements, insurancePart: 'PARTIAL', patientPart: 'NOTHING' },
    ])
    await Promise.all(
      kinds.map(async ({ supplements, insurancePart, patientPart }) => {
        const max = patientPart === 'PARTIAL' ? 2000 : null
        const supplementMax = supplements === 'PARTIAL' ? 500 : null
        const more = {
          insurancePart,
          patientPart,
          supplements,
          ...(max ? { patientPartMaxPerMonth: euro(max) } : {}),
          ...(supplementMax ? { supplementMax: euro(supplementMax) } : {}),
        }
        const { niss } = await covered(cast.cpas, nextNiss(), { ...decision, covers: hospitalCovers(more) }, person)
        const oracle = {
          A: 2515,
          T: 1200,
          sA,
          sT,
          insurancePart,
          patientPart,
          max,
          supplements,
          supplementMax,
          isHospital: true,
        }
        await hold(
          cast.hospital,
          cast.hospitalNumber,
          niss,
          '102034',
          oracle,
          [1, 2514, 2515, 2516, 3715, 3716, 4214, 4215, 4216, 9999],
        )
      }),
    )
  })
})

/** Tarifies the claims together, sends them on days of one month, and holds both against the sum by hand. */
async function hold(by: any, provider: string, niss: string, code: string, oracle: Oracle, claims: number[]) {
  let used = 0
  const expected = claims.map((claimed) => {
    const { amounts, counted } = sharesByHand(oracle, claimed, used)
    used += counted
    return amounts.map(euro)
  })
  const { tarify } = await by.ask(
    TARIFY,
    { input: { niss, provider, performedOn: '2026-03-10', lines: claims.map((c) => ({ code, honorarium: euro(c) })) } },
    TODAY,
  )
  expect(tarify.lines.map(split)).toEqual(expected)
  const sent = await sendLines(
    by,
    provider,
    niss,
    claims.map((c, i) => ({ code, performedOn: daysLater('2026-03-01', i), claimed: euro(c) })),
  )
  expect(sent.map(split)).toEqual(expected)
  expect(sent.map((line) => line.outcome)).toEqual(tarify.lines.map((line: any) => line.outcome))
  const total = [0, 1, 2, 3].map((i) => euro(expected.reduce((sum, one) => sum + Math.round(Number(one[i]) * 100), 0)))
  expect(Object.values(tarify.total)).toEqual(total)
}

describe('the monthly maximum', () => {
  const partial = (more: object = {}) => ({
    covers: [{ careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00', ...more }],
  })

  test('counts the accepted lines of the person over files and providers, by calendar month', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), partial())
    const line = (performedOn: string) => ({ code: '101076', performedOn, claimed: '33.73' })
    const [first] = await sendLines(cast.gp, cast.gpNumber, niss, [line('2026-02-27')])
    expect(split(first)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const number = '10001490004'
    await registerProvider(cast.agent, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
    const other = await cast.as(`provider:${number}:prescriber`)
    const [second, march] = await sendLines(other, number, niss, [line('2026-02-28'), line('2026-03-01')])
    expect(split(second)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(split(march)).toEqual(['33.73', '27.73', '6.00', '0.00'])
    const [refused] = await sendLines(cast.gp, cast.gpNumber, niss, [{ ...line('2026-03-02'), code: '101010' }])
    expect(refused.outcome).toBe('REJECTED')
    const { told, sent } = await both(cast.gp, cast.gpNumber, niss, { code: '101076', performedOn: '2026-03-03' })
    expect(split(told)).toEqual(['33.73', '27.73', '4.00', '2.00'])
    expect(split(sent)).toEqual(split(told))
    const full = await both(cast.gp, cast.gpNumber, niss, { code: '101076', performedOn: '2026-03-04' })
    expect(split(full.told)).toEqual(['33.73', '27.73', '0.00', '6.00'])
    expect(split(full.sent)).toEqual(split(full.told))
  })

  test('holds where ten files come at once', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), partial())
    const files = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        sendLines(cast.gp, cast.gpNumber, niss, [
          { code: '101076', performedOn: daysLater('2026-02-01', i), claimed: '33.73' },
        ]),
      ),
    )
    const byCpas = files.map(([line]) => Math.round(Number(line.amounts.cpas) * 100))
    expect(byCpas.reduce((sum, one) => sum + one, 0)).toBe(1000)
    expect(byCpas.toSorted((a, b) => b - a)).toEqual([600, 400, 0, 0, 0, 0, 0, 0, 0, 0])
  })

  test('is of the CPAS that decided: another one’s of the same month is its own', async () => {
    const niss = await register(cast.cpas, nextNiss(), LEGAL, '2026-01-01')
    const cover = { careType: 'GENERAL_MEDICINE', patientPart: 'PARTIAL', patientPartMaxPerMonth: '6.00' }
    await decide(cast.cpas, niss, { covers: [cover], validity: { from: '2026-02-01', to: '2026-02-10' } })
    await decide(cast.other, niss, { covers: [cover], validity: { from: '2026-02-11', to: '2026-03-31' } })
    const lines = ['2026-02-09', '2026-02-10', '2026-02-11', '2026-02-12'].map((performedOn) => ({
      code: '101076',
      performedOn,
      claimed: '33.73',
    }))
    const sent = await sendLines(cast.gp, cast.gpNumber, niss, lines)
    expect(sent.map((line) => split(line)[2])).toEqual(['6.00', '0.00', '6.00', '0.00'])
  })

  test('of zero leaves all to the patient', async () => {
    const { niss } = await covered(cast.cpas, nextNiss(), partial({ patientPartMaxPerMonth: '0.00' }))
    const { told } = await both(cast.gp, cast.gpNumber, niss, gpLine() as never)
    expect(split(told)).toEqual(['33.73', '27.73', '0.00', '6.00'])
  })
})

describe('bad input of a tarification', () => {
  test.each([
    ['a person’s number', { niss: '12345678901' }, 'input.niss'],
    ['a provider’s number', { provider: '10001590004' }, 'input.provider'],
    ['a day', { performedOn: '2026-02-30' }, 'input.performedOn'],
    ['a code', { lines: [{ code: '10107' }] }, 'input.lines.0.code'],
    ['an amount', { lines: [{ code: '101076', honorarium: '1.234' }] }, 'input.lines.0.honorarium'],
    ['an amount that is a number', { lines: [{ code: '101076', honorarium: 27.1 }] }, 'input.lines.0.honorarium'],
    ['an amount below zero', { lines: [{ code: '101076', honorarium: '-1.00' }] }, 'input.lines.0.honorarium'],
    ['a quantity', { lines: [{ code: '101076', quantity: 0 }] }, 'input.lines.0.quantity'],
    ['no line', { lines: [] }, 'input.lines'],
  ])('%s is told with its place', async (_, change, path) => {
    const input = {
      niss: '97000080964',
      provider: cast.gpNumber,
      performedOn: '2026-03-10',
      lines: [{ code: '101076' }],
      ...change,
    }
    const answer = await cast.gp.raw(TARIFY, { input }, TODAY)
    expect(codesOf(answer)).toEqual(['BAD_USER_INPUT'])
    expect(answer.errors![0]!.extensions!.argument).toBe(path)
    expect(JSON.stringify(answer)).not.toMatch(/stack|at .*\.ts/)
  })
})

test.each([
  ['a decimal number', '27.10'],
  ['a whole number', '27'],
  ['a name', 'FREE'],
])('an honorarium that is %s in the document is refused as it is in a variable', async (_, honorarium) => {
  const query = `{ tarify(input: { niss: "97000080964", provider: "${cast.gpNumber}", performedOn: "2026-03-10",
    lines: [{ code: "101076", honorarium: ${honorarium} }] }) { lines { outcome } } }`
  const answer = await cast.gp.raw(query, {}, TODAY)
  expect(answer.errors).toMatchObject([
    { extensions: { code: 'BAD_USER_INPUT', argument: 'input.lines.0.honorarium' } },
  ])
  expect(answer.data ?? null).toBeNull()
})

describe('the nomenclature', () => {
  const ITEM = `query ($code: NomenclatureCode!, $on: LocalDate) { nomenclatureItem(code: $code) { code label(language: NL) careType pseudoCode prescriptionRequired
    tariff(on: $on) { honorarium insurancePart patientPart preferentialRate globalMedicalFile period { from to } } tariffs { period { from } } } }`
  test('tells the ordinary tariff of a day', async () => {
    const { nomenclatureItem: item } = await cast.cpas.ask<any>(ITEM, { code: '101076', on: '2024-06-01' }, TODAY)
    expect(item).toMatchObject({
      careType: 'GENERAL_MEDICINE',
      pseudoCode: false,
      tariff: { honorarium: '31.81', insurancePart: '25.81', patientPart: '6.00', preferentialRate: false },
    })
    const today = await cast.gp.ask<any>(ITEM, { code: '101076' }, TODAY)
    expect(today.nomenclatureItem.tariff.honorarium).toBe('33.73')
    const none = await cast.gp.ask<any>(ITEM, { code: '101010', on: '2026-01-01' }, TODAY)
    expect(none.nomenclatureItem.tariff).toBeNull()
    expect((await cast.gp.ask<any>(ITEM, { code: '101043' }, TODAY)).nomenclatureItem).toBeNull()
  })

  test('is searched by text and care type, a page at a time', async () => {
    const SEARCH = `query ($search: String, $careType: CareType, $first: Int, $after: String) { nomenclature(search: $search, careType: $careType, first: $first, after: $after) {
      totalCount pageInfo { hasNextPage endCursor } edges { node { code careType } } } }`
    const all = await cast.gp.ask<any>(SEARCH, { careType: 'PARAMEDICAL', first: 200 })
    expect(all.nomenclature.edges.every(({ node }: any) => node.careType === 'PARAMEDICAL')).toBe(true)
    const one = await cast.gp.ask<any>(SEARCH, { careType: 'PARAMEDICAL', first: 1 })
    expect(one.nomenclature.pageInfo.hasNextPage).toBe(true)
    const two = await cast.gp.ask<any>(SEARCH, {
      careType: 'PARAMEDICAL',
      first: 1,
      after: one.nomenclature.pageInfo.endCursor,
    })
    expect([one, two].map((page) => page.nomenclature.edges[0].node.code)).toEqual(
      all.nomenclature.edges.slice(0, 2).map(({ node }: any) => node.code),
    )
    const found = await cast.gp.ask<any>(SEARCH, { search: '101076' })
    expect(found.nomenclature.edges.map(({ node }: any) => node.code)).toEqual(['101076'])
    expect(codesOf(await cast.gp.raw(SEARCH, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await cast.gp.raw(SEARCH, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})

test('a decision that came later is used by care of its days', async () => {
  const niss = await register(cast.cpas, nextNiss())
  const before = await both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73' }) as never)
  expect(before.sent.outcome).toBe('REJECTED')
  await decide(cast.cpas, niss)
  const after = await both(cast.gp, cast.gpNumber, niss, gpLine({ claimed: '33.73' }) as never)
  expect(after.sent.outcome).toBe('ACCEPTED')
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
