import {
  CPAS,
  CREATE,
  cover,
  DECISION,
  decide,
  decisionInput,
  EXTEND,
  FINDINGS,
  type Fixtures,
  MODIFY,
  MUTATE,
  numbersOf,
  openFixtures,
  READ,
  register,
  rulesOf,
  SIMULATE,
  SIMULATE_MODIFICATION,
  STOP,
  summarize,
  TODAY,
} from './fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let world: Fixtures
const people = numbersOf(4)
beforeAll(async () => {
  world = await openFixtures()
})

type More = Record<string, any>

/** Simulates, then records: both must find the same. */
async function verdict(input: More, on = TODAY, by = world.cpas) {
  const { simulateDecision: told } = await by.ask<any>(SIMULATE, { input }, on)
  const { createDecision: made } = await by.ask<any>(CREATE, { input }, on)
  expect(told.findings).toEqual(made.findings)
  expect(told.acceptable).toBe(made.decision !== null)
  if (made.decision) {
    expect(told.refundTerms?.refundCode).toBe(made.decision.refundTerms.refundCode)
    expect(told.kind).toBe(made.decision.kind)
  }
  return { findings: summarize(made.findings), raw: made.findings, decision: made.decision, told }
}

/** The same for a modification. */
async function change(number: string, version: number, input: More, on = TODAY) {
  const { simulateModification: told } = await world.cpas.ask<any>(SIMULATE_MODIFICATION, { number, input }, on)
  const { modifyDecision: made } = await world.cpas.ask<any>(MODIFY, { number, version, input }, on)
  expect(told.findings).toEqual(made.findings)
  expect(told.acceptable).toBe(made.decision !== null)
  return { findings: summarize(made.findings), raw: made.findings, decision: made.decision }
}

const newPerson = async (more: More = {}, on?: string) => register(world.cpas, people.bis(), more, on)
const validity = (from: string, to: string) => ({ from, to })
const gp = (from: string, to: string, more: More = {}) => cover('GENERAL_MEDICINE', { period: { from, to }, ...more })

describe('a decision is taken', () => {
  test.concurrent('with number, version 1, kind and refund terms, and is read back the same', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss, {
      coverages: [
        cover('GENERAL_MEDICINE', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '20.50' }),
        cover('HOSPITALIZATION', { supplements: 'PARTIAL', supplementMax: '100.00', supplementTypes: ['single room'] }),
        cover('AMBULATORY_HOSPITAL_CARE'),
        cover('PROSTHESES', { authorisedCompanies: ['0207889014'], prescriptionRequired: true, agreement: true }),
      ],
      ownFunds: [{ description: 'glasses', maxAmount: '150.00' }, { description: 'dentist' }],
    })
    const { findings, decision } = await verdict(input)
    expect(findings).toEqual([])
    expect(decision.number).toMatch(/^\d{1,12}$/)
    expect(decision).toMatchObject({
      version: 1,
      kind: 'GUARANTEE',
      status: 'ACTIVE',
      councilDate: TODAY,
      validity: { from: '2026-03-01', to: '2026-08-31' },
      judicialDecision: false,
      residenceStatus: 'ILLEGAL_STAY',
      insuranceStatus: 'NOT_INSURED_NOT_INSURABLE',
      incomeLevel: 'UP_TO_LIVING_WAGE',
      ownFunds: [
        { description: 'glasses', maxAmount: '150.00' },
        { description: 'dentist', maxAmount: null },
      ],
      insuranceDueBy: null,
      suspension: null,
      cpas: { enterpriseNumber: CPAS },
      beneficiary: { niss },
    })
    expect(decision.coverages[0]).toEqual({
      careType: 'GENERAL_MEDICINE',
      period: { from: '2026-03-01', to: '2026-08-31' },
      insurancePart: 'FULL',
      patientPart: 'PARTIAL',
      supplements: 'NOTHING',
      patientPartMaxPerMonth: '20.50',
      supplementMax: null,
      supplementTypes: [],
      agreement: false,
      prescriptionRequired: false,
      authorisedCompanies: [],
    })
    const { decision: read } = await world.cpas.ask<any>(READ, { number: decision.number }, TODAY)
    expect(read).toMatchObject(decision)
    expect(read.versions).toMatchObject([{ id: `${decision.number}-1`, version: 1, action: 'CREATE' }])
  })

  test.concurrent('without covers as a principle decision, with future and past ones told by their status', async () => {
    const niss = await newPerson()
    const later = await decide(
      world.cpas,
      decisionInput(niss, { validity: validity('2026-05-01', '2026-06-30'), coverages: [] }),
    )
    expect(later).toMatchObject({ kind: 'PRINCIPLE', status: 'FUTURE' })
    const { decision } = await world.cpas.ask<any>(
      `query ($number: ID!) { decision(number: $number) { before: status(on: "2026-04-30") first: status(on: "2026-05-01") last: status(on: "2026-06-30") after: status(on: "2026-07-01") } }`,
      { number: later.number },
      TODAY,
    )
    expect(decision).toEqual({ before: 'FUTURE', first: 'ACTIVE', last: 'ACTIVE', after: 'EXPIRED' })
  })
})

describe('DEC-PERIOD', () => {
  test.concurrent('a decision may last one day, and can’t end before it begins', async () => {
    const niss = await newPerson()
    const upsideDown = await verdict(
      decisionInput(niss, { validity: validity('2026-03-10', '2026-03-09'), coverages: [] }),
    )
    expect(upsideDown.findings).toEqual(['E DEC-PERIOD validity.to'])
    const oneDay = await verdict(decisionInput(niss, { validity: validity('2026-03-10', '2026-03-10'), coverages: [] }))
    expect(oneDay.findings).toEqual([])
  })
  test.concurrent('nor can a cover', async () => {
    const input = decisionInput(await newPerson(), { coverages: [gp('2026-03-10', '2026-03-09')] })
    expect((await verdict(input)).findings).toContain('E DEC-PERIOD coverages.0.period.to')
  })
})

describe('DEC-COUNCIL-DATE', () => {
  test.concurrent.each([
    ['the council may decide today', TODAY, []],
    ['but not tomorrow', '2026-03-13', ['E DEC-COUNCIL-DATE councilDate']],
  ])('%s', async (_, councilDate, expected) => {
    expect((await verdict(decisionInput(await newPerson(), { councilDate }))).findings).toEqual(expected)
  })
})

describe('DEC-60-DAYS', () => {
  const both = ['E DEC-60-DAYS coverages.0.period.from', 'E DEC-60-DAYS validity.from']
  test.concurrent.each([
    ['60 days before the council date still hold', '2026-03-12', '2026-01-11', false, []],
    ['61 days before do not', '2026-03-12', '2026-01-10', false, both],
    ['a judge may go further back', '2026-03-12', '2026-01-10', true, []],
    ['on 11 April 2020 the limit became 60 days', '2020-04-11', '2020-02-11', false, []],
    ['61 days were too many then too', '2020-04-11', '2020-02-10', false, both],
    ['until 10 April 2020 it was 45 days', '2020-04-10', '2020-02-25', false, []],
    ['46 days were too many', '2020-04-10', '2020-02-24', false, both],
  ])('%s', async (_, councilDate, from, judicialDecision, expected) => {
    const niss = await newPerson({}, '2019-06-01')
    const to = `${Number(from.slice(0, 4))}-12-31`
    const found = await verdict(
      decisionInput(niss, { councilDate, validity: validity(from, to), judicialDecision }),
      councilDate,
    )
    expect(found.findings).toEqual(expected)
    if (expected.length > 0) {
      const facts = Object.fromEntries(found.raw[0].facts.map((fact: any) => [fact.name, fact.value]))
      expect(facts).toMatchObject({ councilDate })
      expect(found.raw[0].message).not.toBe('')
      expect(found.raw[0].legalSource).not.toBe('')
    }
  })
})

describe('DEC-ONE-YEAR', () => {
  const both = ['E DEC-ONE-YEAR coverages.0.period.to', 'E DEC-ONE-YEAR validity.to']
  test.concurrent.each([
    ['a year less a day', '2026-03-01', '2027-02-28', []],
    ['a year and a day of the next', '2026-03-01', '2027-03-01', both],
    ['from 29 February of a leap year to 27 February', '2024-02-29', '2025-02-27', []],
    ['the manual’s example', '2026-01-15', '2027-01-14', []],
    ['one day more than it', '2026-01-15', '2027-01-15', both],
  ])('%s', async (_, from, to, expected) => {
    const niss = await newPerson({}, '2023-06-01')
    const on = from < '2025' ? '2024-03-12' : TODAY
    expect(
      (await verdict(decisionInput(niss, { councilDate: on, validity: validity(from, to) }), on)).findings,
    ).toEqual(expected)
  })
  test.concurrent('no last day is longer than a year', async () => {
    const input = decisionInput(await newPerson(), { validity: { from: '2026-03-01' }, coverages: [] })
    expect((await verdict(input)).findings).toEqual(['E DEC-ONE-YEAR validity.to'])
  })
  test.concurrent('an extension keeps council date and first day, and stays within the year', async () => {
    const first = await decide(
      world.cpas,
      decisionInput(await newPerson({}, '2019-01-01'), {
        councilDate: '2019-01-15',
        validity: validity('2019-01-15', '2019-04-14'),
      }),
      '2019-01-15',
    )
    const { number } = first
    const longer = await world.cpas.ask<any>(EXTEND, { number, version: 1, to: '2019-07-14' }, '2019-04-10')
    expect(longer.extendDecision.findings).toEqual([])
    expect(longer.extendDecision.decision).toMatchObject({
      version: 2,
      councilDate: '2019-01-15',
      validity: validity('2019-01-15', '2019-07-14'),
      coverages: [{ period: validity('2019-01-15', '2019-07-14') }],
    })
    const tooLong = await world.cpas.ask<any>(EXTEND, { number, version: 2, to: '2020-01-15' }, '2019-07-10')
    expect(tooLong.extendDecision.decision).toBeNull()
    expect(rulesOf(tooLong.extendDecision.findings)).toContain('DEC-ONE-YEAR')
    const last = await world.cpas.ask<any>(EXTEND, { number, version: 2, to: '2020-01-14' }, '2019-07-10')
    expect(last.extendDecision.decision).toMatchObject({ version: 3, validity: validity('2019-01-15', '2020-01-14') })
  })
  test.concurrent('an extension may name the covers that go on', async () => {
    const period = validity('2026-03-01', '2026-04-30')
    const first = await decide(
      world.cpas,
      decisionInput(await newPerson(), {
        validity: period,
        coverages: [cover('GENERAL_MEDICINE', { period }), cover('PARAMEDICAL', { period })],
      }),
    )
    const { extendDecision } = await world.cpas.ask<any>(
      EXTEND,
      { number: first.number, version: 1, to: '2026-06-30', careTypes: ['PARAMEDICAL'] },
      '2026-04-20',
    )
    expect(extendDecision.findings).toEqual([])
    expect(extendDecision.decision.coverages).toMatchObject([
      { careType: 'GENERAL_MEDICINE', period },
      { careType: 'PARAMEDICAL', period: validity('2026-03-01', '2026-06-30') },
    ])
  })
  test.concurrent('an extension that names no cover leaves one that ended earlier as it is', async () => {
    const first = await decide(
      world.cpas,
      decisionInput(await newPerson(), {
        validity: validity('2026-03-01', '2026-04-30'),
        coverages: [
          cover('GENERAL_MEDICINE', { period: validity('2026-03-01', '2026-03-31') }),
          cover('PARAMEDICAL', { period: validity('2026-03-01', '2026-04-30') }),
        ],
      }),
    )
    const { extendDecision } = await world.cpas.ask<any>(
      EXTEND,
      { number: first.number, version: 1, to: '2026-06-30' },
      '2026-04-20',
    )
    expect(extendDecision.findings).toEqual([])
    expect(extendDecision.decision.coverages).toMatchObject([
      { careType: 'GENERAL_MEDICINE', period: validity('2026-03-01', '2026-03-31') },
      { careType: 'PARAMEDICAL', period: validity('2026-03-01', '2026-06-30') },
    ])
  })
})

test.concurrent('DEC-ILLEGAL-STAY-MONTHS is off by default: a person without legal stay may get a whole year', async () => {
  const found = await verdict(decisionInput(await newPerson(), { validity: validity('2026-03-01', '2027-02-28') }))
  expect(found.findings).toEqual([])
  const { rules } = await world.cpas.ask<any>('{ rules { id parameters { name value } } }')
  const rule = rules.find(({ id }: any) => id === 'DEC-ILLEGAL-STAY-MONTHS')
  expect(rule.parameters.map(({ name }: any) => name)).toContain('months')
})

describe('DEC-COVER-IN-DECISION', () => {
  test.concurrent.each([
    ['a cover may have the decision’s days', '2026-03-01', '2026-08-31', []],
    ['a cover may be shorter', '2026-04-01', '2026-04-30', []],
    ['it can’t begin the day before', '2026-02-28', '2026-08-31', ['E DEC-COVER-IN-DECISION coverages.0.period.from']],
    ['it can’t end the day after', '2026-03-01', '2026-09-01', ['E DEC-COVER-IN-DECISION coverages.0.period.to']],
  ])('%s', async (_, from, to, expected) => {
    expect((await verdict(decisionInput(await newPerson(), { coverages: [gp(from, to)] }))).findings).toEqual(expected)
  })
})

test.concurrent('DEC-COVER-ONCE: a care type is covered once', async () => {
  const coverages = [gp('2026-03-01', '2026-04-30'), gp('2026-05-01', '2026-08-31')]
  const { findings } = await verdict(decisionInput(await newPerson(), { coverages }))
  expect(findings).toEqual(['E DEC-COVER-ONCE coverages.1.careType'])
})

describe('DEC-COUPLING', () => {
  const hospital = (from: string, to: string) => cover('HOSPITALIZATION', { period: { from, to } })
  const ambulatory = (from: string, to: string) => cover('AMBULATORY_HOSPITAL_CARE', { period: { from, to } })
  const year = (y: number) => validity(`${y}-01-01`, `${y}-06-30`)
  test.concurrent.each([
    [
      'from 1 February 2018 hospitalisation needs ambulatory care',
      '2018-02-01',
      [hospital('2018-01-01', '2018-06-30')],
      ['DEC-COUPLING-HOSPITAL'],
    ],
    ['the day before it did not', '2018-01-31', [hospital('2018-01-01', '2018-06-30')], []],
    [
      'for at least the same days',
      '2018-02-01',
      [hospital('2018-01-01', '2018-06-30'), ambulatory('2018-01-01', '2018-06-29')],
      ['DEC-COUPLING-HOSPITAL'],
    ],
    [
      'longer ambulatory care was good in 2020',
      '2020-05-01',
      [hospital('2020-04-01', '2020-06-29'), ambulatory('2020-04-01', '2020-06-30')],
      [],
    ],
    [
      'ambulatory care alone was good until 28 January 2021',
      '2021-01-28',
      [ambulatory('2021-01-01', '2021-06-30')],
      [],
    ],
    [
      'from 29 January 2021 it needs hospitalisation',
      '2021-01-29',
      [ambulatory('2021-01-01', '2021-06-30')],
      ['DEC-COUPLING-AMBULATORY'],
    ],
    [
      'for at least the same days since then',
      '2021-01-29',
      [hospital('2021-01-01', '2021-06-29'), ambulatory('2021-01-01', '2021-06-30')],
      ['DEC-COUPLING-AMBULATORY'],
    ],
    [
      'both with the same days are good',
      '2021-01-29',
      [hospital('2021-01-01', '2021-06-30'), ambulatory('2021-01-01', '2021-06-30')],
      [],
    ],
  ])('%s', async (_, on, coverages, expected) => {
    const niss = await newPerson({}, '2017-06-01')
    const input = decisionInput(niss, {
      councilDate: on,
      validity: on.startsWith('2020') ? validity('2020-04-01', '2020-06-30') : year(Number(on.slice(0, 4))),
      coverages,
    })
    const found = await verdict(input, on)
    expect(rulesOf(found.raw)).toEqual(expected)
    for (const finding of found.raw) expect(finding.path).toMatch(/^coverages\.[01]\.(careType|period\.(from|to))$/)
  })

  test.concurrent('a cover recorded before the coupling stays good when something else is modified', async () => {
    const niss = await newPerson({}, '2020-06-01')
    const period = validity('2021-01-01', '2021-12-31')
    const input = decisionInput(niss, {
      councilDate: '2021-01-20',
      validity: period,
      coverages: [ambulatory(period.from, period.to)],
    })
    const { number } = await decide(world.cpas, input, '2021-01-20')
    const more = {
      ...input,
      coverages: [...input.coverages, cover('PARAMEDICAL', { period: validity('2021-02-01', '2021-12-31') })],
    }
    expect((await change(number, 1, more, '2021-02-10')).findings).toEqual([])
  })
})

describe('DEC-COVER-TERMS', () => {
  const at = (field: string) => [`E DEC-COVER-TERMS coverages.0.${field}`]
  test.concurrent.each([
    [
      'a monthly maximum with PARTIAL',
      gp('2026-03-01', '2026-08-31', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '10.00' }),
      [],
    ],
    [
      'a monthly maximum with FULL',
      gp('2026-03-01', '2026-08-31', { patientPart: 'FULL', patientPartMaxPerMonth: '10.00' }),
      at('patientPartMaxPerMonth'),
    ],
    [
      'a monthly maximum with NOTHING',
      gp('2026-03-01', '2026-08-31', { patientPartMaxPerMonth: '10.00' }),
      at('patientPartMaxPerMonth'),
    ],
    [
      'a supplement maximum at a GP',
      gp('2026-03-01', '2026-08-31', { supplements: 'PARTIAL', supplementMax: '10.00' }),
      at('supplementMax'),
    ],
    [
      'supplement types at a GP',
      gp('2026-03-01', '2026-08-31', { supplements: 'PARTIAL', supplementTypes: ['x'] }),
      at('supplementTypes'),
    ],
    ['companies for prostheses', cover('PROSTHESES', { authorisedCompanies: ['0207889014'] }), []],
    ['companies for transport', cover('MEDICAL_TRANSPORT', { authorisedCompanies: ['0207889014'] }), []],
    [
      'companies for a GP',
      gp('2026-03-01', '2026-08-31', { authorisedCompanies: ['0207889014'] }),
      at('authorisedCompanies'),
    ],
  ])('%s', async (_, one, expected) => {
    expect((await verdict(decisionInput(await newPerson(), { coverages: [one] }))).findings).toEqual(expected)
  })
  test.concurrent('on the hospital covers a supplement maximum goes with PARTIAL only', async () => {
    const hospital = (more: More) =>
      decisionInput(people.bis(), { coverages: [cover('HOSPITALIZATION', more), cover('AMBULATORY_HOSPITAL_CARE')] })
    const partial = hospital({ supplements: 'PARTIAL', supplementMax: '10.00', supplementTypes: ['room'] })
    const full = hospital({ supplements: 'FULL', supplementMax: '10.00' })
    await register(world.cpas, partial.niss)
    await register(world.cpas, full.niss)
    expect((await verdict(partial)).findings).toEqual([])
    expect((await verdict(full)).findings).toEqual(at('supplementMax'))
  })
})

describe('DEC-OVERLAP and DEC-CONTINUITY', () => {
  test.concurrent('one decision a person a day, of whatever CPAS; the message names the managing one', async () => {
    const niss = await newPerson()
    await decide(world.cpas, decisionInput(niss, { validity: validity('2026-03-01', '2026-04-30') }))
    const own = await verdict(decisionInput(niss, { validity: validity('2026-04-30', '2026-05-31') }))
    expect(own.findings).toEqual(['E DEC-OVERLAP validity'])
    const input = decisionInput(niss, { validity: validity('2026-04-30', '2026-05-31'), residenceInsCode: '62063' })
    const others = await verdict(input, TODAY, world.other)
    expect(others.findings).toEqual(['E DEC-CONTINUITY validity', 'E DEC-OVERLAP validity'])
    const { cpas } = await world.cpas.ask<any>(`{ cpas(enterpriseNumber: "${CPAS}") { name(language: EN) } }`)
    for (const { message } of others.raw) expect(message).toContain(cpas.name)
    const next = await verdict(
      decisionInput(niss, { validity: validity('2026-05-01', '2026-05-31'), residenceInsCode: '62063' }),
      TODAY,
      world.other,
    )
    expect(next.findings).toEqual([])
  })
  test.concurrent('until 10 April 2020 only the overlap is told', async () => {
    const niss = await newPerson({}, '2019-06-01')
    const input = (councilDate: string) =>
      decisionInput(niss, { councilDate, validity: validity('2020-03-15', '2020-06-30') })
    await decide(world.cpas, input('2020-04-01'), '2020-04-01')
    const there = (councilDate: string) => ({ ...input(councilDate), residenceInsCode: '62063' })
    expect((await verdict(there('2020-04-10'), '2020-04-10', world.other)).findings).toEqual(['E DEC-OVERLAP validity'])
    expect((await verdict(there('2020-04-11'), '2020-04-11', world.other)).findings).toEqual([
      'E DEC-CONTINUITY validity',
      'E DEC-OVERLAP validity',
    ])
  })
  test.concurrent('a decision that was stopped leaves its later days free', async () => {
    const niss = await newPerson()
    const { number } = await decide(world.cpas, decisionInput(niss))
    const { stopDecision } = await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-31' }, TODAY)
    expect(stopDecision.findings).toEqual([])
    expect((await verdict(decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30') }))).findings).toEqual(
      [],
    )
  })
  test.concurrent('extending into another decision is refused', async () => {
    const niss = await newPerson()
    const { number } = await decide(world.cpas, decisionInput(niss, { validity: validity('2026-03-01', '2026-03-31') }))
    await decide(world.cpas, decisionInput(niss, { validity: validity('2026-04-01', '2026-04-30') }))
    const { extendDecision } = await world.cpas.ask<any>(EXTEND, { number, version: 1, to: '2026-04-01' }, TODAY)
    expect(extendDecision.decision).toBeNull()
    expect(rulesOf(extendDecision.findings)).toEqual(['DEC-OVERLAP'])
  })
})

test.concurrent('DEC-TERRITORY: a commune outside the centre’s own is only a warning', async () => {
  const { findings, decision } = await verdict(decisionInput(await newPerson(), { residenceInsCode: '62063' }))
  expect(findings).toEqual(['W DEC-TERRITORY residenceInsCode'])
  expect(decision).not.toBeNull()
  expect((await verdict(decisionInput(await newPerson(), { residenceInsCode: '21013' }))).findings).toEqual([])
})

describe('who is in scope', () => {
  test.concurrent('DEC-SCOPE-INSURED: a decision holds on no day on which the person is insured', async () => {
    const niss = await newPerson({ insurance: 'INSURED', insuranceFrom: '2026-02-01' })
    const insured = await verdict(decisionInput(niss))
    expect(insured.findings).toEqual(['E DEC-SCOPE-INSURED niss'])
    expect(insured.told.refundTerms).toBeNull()
    const over = await verdict(decisionInput(niss, { validity: validity('2026-01-31', '2026-02-01') }))
    expect(over.findings).toEqual(['E DEC-SCOPE-INSURED niss'])
    expect(over.told.findings[0].facts).toContainEqual({ name: 'day', value: '2026-02-01' })
    const before = await verdict(decisionInput(niss, { validity: validity('2026-01-31', '2026-01-31') }))
    expect(before.findings).toEqual([])
  })
  test.concurrent('DEC-SCOPE-INSURED: an extension and a modification may not reach a known insurance', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss, { validity: validity('2026-03-01', '2026-04-30') })
    const { number } = await decide(world.cpas, input)
    await world.bcss.ask(
      MUTATE,
      {
        input: [
          { reference: `aff-${niss}`, niss, kind: 'INSURANCE_AFFILIATION', effectiveOn: '2026-05-10', insurer: '100' },
        ],
      },
      TODAY,
    )
    const extend = async (to: string) =>
      (await world.cpas.ask<any>(EXTEND, { number, version: 1, to }, TODAY)).extendDecision
    const longer = {
      number,
      version: 1,
      input: decisionInput(niss, { validity: validity('2026-03-01', '2026-05-10') }),
    }
    const { modifyDecision } = await world.cpas.ask<any>(MODIFY, longer, TODAY)
    const { simulateModification } = await world.cpas.ask<any>(SIMULATE_MODIFICATION, longer, TODAY)
    expect(summarize(modifyDecision.findings)).toEqual(['E DEC-SCOPE-INSURED niss'])
    expect(simulateModification.findings).toEqual(modifyDecision.findings)
    expect(summarize((await extend('2026-05-10')).findings)).toEqual(['E DEC-SCOPE-INSURED to'])
    expect((await extend('2026-05-09')).findings).toEqual([])
  })
  test.concurrent('DEC-SCOPE-RECEPTION-CENTRE: Fedasil pays while the person lives in a centre', async () => {
    const niss = await newPerson()
    await world.bcss.ask(
      MUTATE,
      { input: [{ reference: `arr-${niss}`, niss, kind: 'RECEPTION_CENTRE_ARRIVAL', effectiveOn: '2026-02-01' }] },
      '2026-02-02',
    )
    expect((await verdict(decisionInput(niss))).findings).toEqual(['E DEC-SCOPE-RECEPTION-CENTRE niss'])
    await world.bcss.ask(
      MUTATE,
      { input: [{ reference: `dep-${niss}`, niss, kind: 'RECEPTION_CENTRE_DEPARTURE', effectiveOn: '2026-03-01' }] },
      '2026-03-02',
    )
    expect((await verdict(decisionInput(niss))).findings).toEqual([])
  })
  test.concurrent('DEC-UNKNOWN-BENEFICIARY: only who is registered', async () => {
    const { findings } = await verdict(decisionInput(people.bis()))
    expect(findings).toEqual(['E DEC-UNKNOWN-BENEFICIARY niss'])
  })
})

describe('DEC-INSURABLE-3-MONTHS', () => {
  const insurable = (from: string) =>
    newPerson({
      insurance: 'INSURABLE',
      insuranceFrom: from,
      residence: { status: 'LEGAL_STAY', register: 'FOREIGNERS', from },
    })
  test.concurrent('three months are allowed', async () => {
    const { findings, decision } = await verdict(decisionInput(await insurable('2025-12-01')))
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ insuranceDueBy: '2026-03-01', insuranceStatus: 'INSURABLE' })
    expect(decision.refundTerms.refundCode).toBe(9002)
  })
  test.concurrent('after them a warning, and the State pays nothing', async () => {
    const { findings, decision } = await verdict(decisionInput(await insurable('2025-11-30')))
    expect(findings).toEqual(['W DEC-INSURABLE-3-MONTHS insuranceDelayGrounds'])
    expect(decision.refundTerms.refundCode).toBe(9009)
  })
  test.concurrent('not with recorded grounds', async () => {
    const { findings, decision } = await verdict(
      decisionInput(await insurable('2025-06-01'), { insuranceDelayGrounds: 'waits for papers' }),
    )
    expect(findings).toEqual([])
    expect(decision).toMatchObject({ insuranceDelayGrounds: 'waits for papers' })
    expect(decision.refundTerms.refundCode).toBe(9002)
  })
})

describe('DEC-DECEASED-5-DAYS', () => {
  const dead = async (effectiveOn = '2026-03-05') => {
    const niss = await newPerson()
    await world.bcss.ask(
      MUTATE,
      { input: [{ reference: `death-${niss}`, niss, kind: 'DEATH', effectiveOn }] },
      '2026-03-06',
    )
    return niss
  }
  test.concurrent.each([
    ['until the day of death', '2026-03-05', []],
    ['until 5 days after it', '2026-03-10', []],
    ['not until the day before it', '2026-03-04', ['E DEC-DECEASED-5-DAYS validity.to']],
    ['not until 6 days after it', '2026-03-11', ['E DEC-DECEASED-5-DAYS validity.to']],
  ])('a decision for somebody who died lasts %s', async (_, to, expected) => {
    const found = await verdict(decisionInput(await dead(), { validity: validity('2026-03-01', to) }))
    expect(found.findings).toEqual(expected)
  })
})

describe('what is gone can’t be taken away', () => {
  const month = validity('2026-02-01', '2026-07-31')
  const ordinary = async (more: More = {}) => {
    const input = decisionInput(await newPerson(), {
      councilDate: '2026-02-10',
      validity: month,
      coverages: [cover('GENERAL_MEDICINE', { period: month, patientPart: 'FULL' })],
      ...more,
    })
    const { number } = await decide(world.cpas, input, '2026-02-10')
    return { number, input }
  }
  const withCover = (input: More, more: More) => ({ ...input, coverages: [{ ...input.coverages[0], ...more }] })

  test.concurrent.each([
    ['a last day yesterday keeps all that is gone', { to: '2026-03-11' }, []],
    [
      'a last day before yesterday does not',
      { to: '2026-03-10' },
      ['E DEC-RETRO-DECREASE coverages.0.period.to', 'E DEC-RETRO-DECREASE validity.to'],
    ],
  ])('%s', async (_, { to }, expected) => {
    const { number, input } = await ordinary()
    const shorter = { ...withCover(input, { period: { from: month.from, to } }), validity: { from: month.from, to } }
    expect((await change(number, 1, shorter)).findings).toEqual(expected)
  })
  test.concurrent.each([
    ['a narrower patient part', { patientPart: 'NOTHING' }, ['E DEC-RETRO-DECREASE coverages.0.patientPart']],
    ['a narrower insurance part', { insurancePart: 'NOTHING' }, ['E DEC-RETRO-DECREASE coverages.0.insurancePart']],
    [
      'a restriction to some providers',
      { authorisedProviders: ['10001490004'] },
      ['E DEC-RETRO-DECREASE coverages.0.authorisedProviders'],
    ],
    [
      'a prescription asked for',
      { prescriptionRequired: true },
      ['E DEC-RETRO-DECREASE coverages.0.prescriptionRequired'],
    ],
    [
      'a later first day of the cover',
      { period: validity('2026-02-02', '2026-07-31') },
      ['E DEC-RETRO-DECREASE coverages.0.period.from'],
    ],
  ])('for days gone by %s is refused', async (_, more, expected) => {
    const { number, input } = await ordinary()
    const refused = await change(number, 1, withCover(input, more))
    expect(refused.findings).toEqual(expected)
    const { decision } = await world.cpas.ask<any>(READ, { number }, TODAY)
    expect(decision.version).toBe(1)
  })
  test.concurrent('a cover can’t be left out where it was in force', async () => {
    const { number, input } = await ordinary()
    expect((await change(number, 1, { ...input, coverages: [] })).findings).toEqual(['E DEC-RETRO-DECREASE coverages'])
  })
  test.concurrent('the State’s share can’t shrink for them either', async () => {
    const { number, input } = await ordinary()
    const poorer = await change(number, 1, { ...input, incomeLevel: 'ABOVE_LIVING_WAGE' })
    expect(new Set(rulesOf(poorer.raw))).toEqual(new Set(['DEC-RETRO-DECREASE']))
    expect(poorer.raw[0].path).toBe('incomeLevel')
  })
  test.concurrent('rights that begin today may be narrowed', async () => {
    const today = validity(TODAY, '2026-07-31')
    const input = decisionInput(await newPerson(), {
      validity: today,
      coverages: [cover('GENERAL_MEDICINE', { period: today, patientPart: 'FULL' })],
    })
    const { number } = await decide(world.cpas, input)
    expect((await change(number, 1, withCover(input, { patientPart: 'NOTHING' }))).findings).toEqual([])
  })
  test.concurrent('a stop in the past is refused for an active decision, a stop yesterday is not', async () => {
    const { number } = await ordinary()
    const past = await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-10' }, TODAY)
    expect(summarize(past.stopDecision.findings).every((line) => line.startsWith('E DEC-RETRO-DECREASE'))).toBe(true)
    expect(past.stopDecision.decision).toBeNull()
    const yesterday = await world.cpas.ask<any>(STOP, { number, version: 1, lastDay: '2026-03-11' }, TODAY)
    expect(yesterday.stopDecision.findings).toEqual([])
    expect(yesterday.stopDecision.decision).toMatchObject({
      status: 'STOPPED',
      version: 2,
      validity: { to: '2026-03-11' },
    })
  })

  describe('DEC-RETRO-60-DAYS: what is added later', () => {
    const old = validity('2025-12-01', '2026-07-31')
    const older = async (councilDate = '2025-12-05', more: More = {}) => {
      const input = decisionInput(await newPerson({}, '2025-11-01'), {
        councilDate,
        validity: old,
        coverages: [cover('GENERAL_MEDICINE', { period: old })],
        ...more,
      })
      const { number } = await decide(world.cpas, input, councilDate)
      return { number, input }
    }
    const adding = (input: More, from: string) => ({
      ...input,
      councilDate: TODAY,
      coverages: [...input.coverages, cover('PARAMEDICAL', { period: validity(from, '2026-07-31') })],
    })

    test.concurrent('reaches back 60 days', async () => {
      const { number, input } = await older()
      expect((await change(number, 1, adding(input, '2026-01-11'))).findings).toEqual([])
    })
    test.concurrent('not 61', async () => {
      const { number, input } = await older()
      expect((await change(number, 1, adding(input, '2026-01-10'))).findings).toContain(
        'E DEC-RETRO-60-DAYS coverages.1.period.from',
      )
    })
    test.concurrent('but further with a judicial decision', async () => {
      const { number, input } = await older()
      expect((await change(number, 1, { ...adding(input, '2026-01-10'), judicialDecision: true })).findings).toEqual([])
    })
    test.concurrent('also where a term of a cover grows for all its days', async () => {
      const { number, input } = await older()
      const richer = { ...input, coverages: [{ ...input.coverages[0], patientPart: 'FULL' }] }
      expect((await change(number, 1, richer)).findings).toEqual(['E DEC-RETRO-60-DAYS coverages.0.patientPart'])
    })
    test.concurrent('45 days before 11 April 2020', async () => {
      const period = validity('2020-01-01', '2020-12-31')
      const make = async () => {
        const input = decisionInput(await newPerson({}, '2019-06-01'), { councilDate: '2020-01-05', validity: period })
        return { input, ...(await decide(world.cpas, input, '2020-01-05')) }
      }
      const more = (input: More, councilDate: string, from: string) => ({
        ...input,
        councilDate,
        coverages: [...input.coverages, cover('PARAMEDICAL', { period: validity(from, '2020-12-31') })],
      })
      const [a, b, c] = [await make(), await make(), await make()]
      expect((await change(a.number, 1, more(a.input, '2020-04-10', '2020-02-25'), '2020-04-10')).findings).toEqual([])
      expect((await change(b.number, 1, more(b.input, '2020-04-10', '2020-02-24'), '2020-04-10')).findings).toContain(
        'E DEC-RETRO-60-DAYS coverages.1.period.from',
      )
      expect((await change(c.number, 1, more(c.input, '2020-04-11', '2020-02-11'), '2020-04-11')).findings).toEqual([])
    })
  })
})

describe('T23: the GP cover of September 2025', () => {
  const period = validity('2025-06-01', '2026-05-31')
  const make = async (councilDate: string) => {
    const input = decisionInput(await newPerson({}, '2025-05-01'), {
      councilDate,
      validity: period,
      coverages: [cover('PARAMEDICAL', { period })],
    })
    const { number } = await decide(world.cpas, input, councilDate < '2025-07' ? councilDate : '2025-09-01')
    return { input, number }
  }
  test.concurrent('is added to an older decision without a new council date', async () => {
    const { number, input } = await make('2025-06-10')
    const more = {
      ...input,
      coverages: [...input.coverages, cover('GENERAL_MEDICINE', { period: validity('2025-09-01', '2026-05-31') })],
    }
    const changed = await change(number, 1, more, '2025-09-15')
    expect(changed.findings).toEqual([])
    expect(changed.decision.councilDate).toBe('2025-06-10')
  })
})

describe('versions and owners', () => {
  test.concurrent('DEC-VERSION: who worked on an old version is told so', async () => {
    const input = decisionInput(await newPerson())
    const { number } = await decide(world.cpas, input)
    for (const [query, variables, name] of [
      [MODIFY, { number, version: 2, input }, 'modifyDecision'],
      [EXTEND, { number, version: 2, to: '2026-09-30' }, 'extendDecision'],
      [STOP, { number, version: 2, lastDay: '2026-03-31' }, 'stopDecision'],
    ] as const) {
      const answer = (await world.cpas.ask<any>(query, variables, TODAY))[name]
      expect(answer.decision).toBeNull()
      expect(summarize(answer.findings)).toEqual(['E DEC-VERSION expectedVersion'])
    }
  })
  test.concurrent('DEC-OTHER-CPAS: nobody acts on another centre’s decision', async () => {
    const niss = await newPerson()
    const input = decisionInput(niss)
    const { number } = await decide(world.cpas, input)
    const acts: [string, Record<string, unknown>, string][] = [
      [MODIFY, { number, version: 1, input }, 'modifyDecision'],
      [EXTEND, { number, version: 1, to: '2026-09-30' }, 'extendDecision'],
      [STOP, { number, version: 1, lastDay: '2026-03-31' }, 'stopDecision'],
      [SIMULATE_MODIFICATION, { number, input }, 'simulateModification'],
      [
        `mutation ($number: ID!, $version: Int!) { reactivateDecision(number: $number, expectedVersion: $version) { stopped { number } ${FINDINGS} } }`,
        { number, version: 1 },
        'reactivateDecision',
      ],
    ]
    for (const [query, variables, name] of acts) {
      const answer = (await world.other.ask<any>(query, variables, TODAY))[name]
      expect(summarize(answer.findings)).toEqual(['E DEC-OTHER-CPAS number'])
    }
    const copies = await world.other.ask<any>(
      `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) { decision { number } ${FINDINGS} } }`,
      { number, niss: [niss] },
      TODAY,
    )
    expect(summarize(copies.copyDecisionToHousehold[0].findings)).toEqual(['E DEC-OTHER-CPAS number'])
  })
  test.concurrent('a number that is no decision’s is NOT_FOUND', async () => {
    for (const [query, variables] of [
      [MODIFY, { number: '999999999999', version: 1, input: decisionInput(people.bis()) }],
      [STOP, { number: 'nonsense', version: 1, lastDay: TODAY }],
      [EXTEND, { number: '0', version: 1, to: TODAY }],
      [`mutation { reactivateDecision(number: "999999999999", expectedVersion: 1) { stopped { number } } }`, {}],
      [`mutation { copyDecisionToHousehold(number: "999999999999", niss: []) { decision { number } } }`, {}],
    ] as const) {
      const { errors } = await world.cpas.raw(query, variables, TODAY)
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['NOT_FOUND'])
    }
    expect(await world.cpas.ask('{ decision(number: "999999999999") { number } }')).toEqual({ decision: null })
  })
  test.concurrent('DEC-NOT-SUSPENDED: only a suspended decision is reactivated', async () => {
    const { number } = await decide(world.cpas, decisionInput(await newPerson()))
    const { reactivateDecision } = await world.cpas.ask<any>(
      `mutation ($number: ID!) { reactivateDecision(number: $number, expectedVersion: 1) { stopped { number } ${FINDINGS} } }`,
      { number },
      TODAY,
    )
    expect(reactivateDecision.stopped).toBeNull()
    expect(rulesOf(reactivateDecision.findings)).toContain('DEC-NOT-SUSPENDED')
  })
  test.concurrent('several wrongs are told at once', async () => {
    const { findings } = await verdict(
      decisionInput(people.bis(), {
        councilDate: '2026-03-13',
        validity: validity('2026-01-01', '2027-03-01'),
        coverages: [
          cover('HOSPITALIZATION', {
            period: validity('2025-12-31', '2027-03-01'),
            supplements: 'FULL',
            supplementMax: '1.00',
          }),
        ],
      }),
    )
    expect(new Set(findings.map((line) => line.split(' ')[1]))).toEqual(
      new Set([
        'DEC-COUNCIL-DATE',
        'DEC-60-DAYS',
        'DEC-ONE-YEAR',
        'DEC-COVER-IN-DECISION',
        'DEC-COUPLING-HOSPITAL',
        'DEC-COVER-TERMS',
        'DEC-UNKNOWN-BENEFICIARY',
      ]),
    )
  })
})

describe('refund codes', () => {
  const from = '2026-01-01'
  const legal = (status: string, register = 'FOREIGNERS', more: More = {}) => ({
    residence: { status, register, from, ...more },
  })
  const asylum = { allocationInsCode: '21004' }
  const rows: [string, More, More, number, string, boolean, boolean][] = [
    ['no legal stay, means', {}, { incomeLevel: 'ABOVE_LIVING_WAGE' }, 9011, '0/0 0/0 0/0', false, true],
    ['no legal stay, no means', {}, {}, 9001, '100/100 100/100 100/100', false, true],
    [
      'no legal stay, insurable',
      { insurance: 'INSURABLE', insuranceFrom: '2026-02-01' },
      {},
      9001,
      '100/100 100/100 100/100',
      false,
      true,
    ],
    ['legal stay, means', legal('LEGAL_STAY'), { incomeLevel: 'ABOVE_LIVING_WAGE' }, 9010, '0/0 0/0 0/0', true, false],
    [
      '9ter, means',
      legal('REGULARISATION_9TER'),
      { incomeLevel: 'ABOVE_LIVING_WAGE' },
      9010,
      '0/0 0/0 0/0',
      true,
      false,
    ],
    ['9ter', legal('REGULARISATION_9TER'), {}, 9003, '100/0 100/0 100/0', true, false],
    ['asylum, local initiative', legal('ASYLUM_SEEKER_ILA', 'WAITING'), {}, 9004, '100/0 100/0 100/0', true, false],
    [
      'asylum, lives as assigned',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      {},
      9005,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum, elsewhere, housing offered',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013', housingOffered: true },
      9005,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'asylum, elsewhere, none offered',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013', housingOffered: false },
      9006,
      '50/0 50/0 50/0',
      true,
      false,
    ],
    [
      'asylum, elsewhere, not told',
      legal('ASYLUM_SEEKER_FINANCIAL_AID', 'WAITING', asylum),
      { residenceInsCode: '21013' },
      9006,
      '50/0 50/0 50/0',
      true,
      false,
    ],
    ['struck off', legal('STRUCK_OFF', 'STRUCK_OFF'), {}, 9007, '100/0 100/0 100/0', true, false],
    [
      'struck off, insurable',
      { ...legal('STRUCK_OFF', 'STRUCK_OFF'), insurance: 'INSURABLE', insuranceFrom: '2025-01-01' },
      { insuranceDelayGrounds: 'x' },
      9007,
      '100/0 100/0 100/0',
      true,
      false,
    ],
    [
      'legal, insurable, in time',
      { ...legal('LEGAL_STAY'), insurance: 'INSURABLE', insuranceFrom: from },
      {},
      9002,
      '100/100 100/100 100/100',
      true,
      false,
    ],
    ['legal, not insurable', legal('LEGAL_STAY'), {}, 9008, '100/0 100/0 100/0', true, false],
  ]
  test.concurrent.each(rows)('%s', async (_, person, more, code, shares, isLegal, attestation) => {
    const niss = await register(world.cpas, 'residence' in person ? people.national() : people.bis(), person)
    const { decision } = await verdict(decisionInput(niss, more))
    const { refundTerms: terms } = decision
    const told = [terms.hospitalization, terms.ambulatoryHospitalCare, terms.otherCare]
      .map((share: any) => `${Number(share.insurancePart)}/${Number(share.patientPart)}`)
      .join(' ')
    expect(told).toBe(shares)
    expect(terms).toMatchObject({
      refundCode: code,
      coverageCode: String(code).padStart(10, '0'),
      legalStay: isLegal,
      amuAttestationRequired: attestation,
    })
    expect(terms.otherCare.insurancePart).toMatch(/^\d+\.\d$/)
  })
  test.concurrent('the justification is told in four languages', async () => {
    const { number } = await decide(world.cpas, decisionInput(await newPerson()))
    const { decision } = await world.cpas.ask<any>(
      'query ($number: ID!) { decision(number: $number) { refundTerms { FR: justification NL: justification(language: NL) DE: justification(language: DE) EN: justification(language: EN) } } }',
      { number },
    )
    const texts = Object.values(decision.refundTerms)
    expect(new Set(texts).size).toBe(4)
  })
})

describe('copyDecisionToHousehold', () => {
  const COPY = `mutation ($number: ID!, $niss: [Niss!]!) { copyDecisionToHousehold(number: $number, niss: $niss) { decision { ${DECISION} } ${FINDINGS} } }`
  test.concurrent('gives each member a decision of their own, in the order asked, once', async () => {
    const { number } = await decide(world.cpas, decisionInput(await newPerson()))
    const [a, unknown, b] = [await newPerson(), people.bis(), await newPerson()]
    const niss = [a, unknown, b]
    const { copyDecisionToHousehold: made } = await world.cpas.ask<any>(COPY, { number, niss }, TODAY)
    expect(made.map(({ decision }: any) => decision?.beneficiary.niss ?? null)).toEqual([a, null, b])
    expect(summarize(made[1].findings)).toEqual(['E DEC-UNKNOWN-BENEFICIARY niss'])
    expect(new Set([number, made[0].decision.number, made[2].decision.number]).size).toBe(3)
    const { copyDecisionToHousehold: again } = await world.cpas.ask<any>(COPY, { number, niss }, TODAY)
    expect(again.map(({ decision }: any) => decision?.number)).toEqual(
      made.map(({ decision }: any) => decision?.number),
    )
  })
})

test.concurrent('the SPP IS simulates what a CPAS would be told; nothing is written', async () => {
  const niss = await newPerson()
  const { simulateDecision } = await world.inspector.ask<any>(
    SIMULATE,
    { input: decisionInput(niss, { residenceInsCode: '62063' }) },
    TODAY,
  )
  expect(simulateDecision).toMatchObject({ acceptable: true, kind: 'GUARANTEE', refundTerms: { refundCode: 9001 } })
  const { decisions } = await world.inspector.ask<any>(
    'query ($niss: Niss!) { decisions(filter: { niss: $niss }) { totalCount edges { node { number } } } }',
    { niss },
  )
  expect(decisions).toEqual({ totalCount: 0, edges: [] })
})

test.concurrent('input that no rule speaks of is BAD_USER_INPUT with its path', async () => {
  const niss = people.bis()
  for (const [more, argument] of [
    [{ residenceInsCode: 'abc' }, 'input.residenceInsCode'],
    [
      { coverages: [cover('GENERAL_MEDICINE', { patientPart: 'PARTIAL', patientPartMaxPerMonth: '-1.00' })] },
      'input.coverages.0.patientPartMaxPerMonth',
    ],
    [{ ownFunds: [{ description: '' }] }, 'input.ownFunds.0.description'],
    [{ niss: '85010112345' }, 'input.niss'],
    [{ councilDate: '2026-02-30' }, 'input.councilDate'],
    [{ validity: { from: '01/02/2026', to: '2026-03-01' }, coverages: [] }, 'input.validity.from'],
    [
      { coverages: [cover('GENERAL_MEDICINE', { authorisedProviders: ['10001490005', '10001491004'] })] },
      'input.coverages.0.authorisedProviders',
    ],
  ] as [More, string][]) {
    const { errors, data } = await world.cpas.raw(CREATE, { input: decisionInput(niss, more) }, TODAY)
    expect(errors?.[0]?.extensions?.code).toBe('BAD_USER_INPUT')
    expect(errors?.[0]?.extensions?.argument).toContain(argument)
    expect(data?.createDecision ?? null).toBeNull()
  }
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
