import fc from 'fast-check'
import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { addDays, type Day, day } from '../../../shared/values/day'
import { inamiCheckDigits } from '../../../shared/values/inami-number'
import { providerSubgraph } from '../subgraph'

const agent = 'caami:caami:agent'
const REGISTER = `mutation ($input: ProviderInput!) { registerProvider(input: $input) {
  provider { name category qualificationCode birthDate insCode activeUntil } findings { rule severity path facts { name value } message(language: EN) } } }`
const RECORDS = `query ($number: InamiNumber!) { provider(inamiNumber: $number) {
  name category records { period { from to } name category qualificationCode recordedAt recordedBy { subject } } } }`
const ON = `query ($number: InamiNumber!, $on: LocalDate) { provider(inamiNumber: $number) { participates(on: $on) billing(on: $on) { mode } } }`

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph)
})
afterAll(() => graph?.close())

let rank = 0
const newNumber = (qualification = '004'): string => {
  const six = `1${String(20_000 + ++rank)}`
  return `${six}${inamiCheckDigits(six)}${qualification}`
}
const register = async (input: object, today = '2026-03-12', as = agent) => {
  const { data, errors } = await graph.run(REGISTER, { input }, { as, today })
  expect(errors).toBeUndefined()
  return data.registerProvider
}
const recordsOf = async (number: string, as = agent) =>
  (await graph.run(RECORDS, { number }, { as })).data.provider.records
const factsOf = async (number: string) =>
  (await recordsOf(number)).map(
    (record: { period: { from: string; to: string | null }; name: string; category: string }) => [
      record.period.from,
      record.period.to,
      record.name,
      record.category,
    ],
  )
const on = async (number: string, day: string) => (await graph.run(ON, { number, on: day })).data.provider
const GP = { name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' }

describe('registerProvider with facts by day', () => {
  test('the first facts of a new number hold from ever', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP })
    expect(await factsOf(inamiNumber)).toEqual([['0001-01-01', null, 'Dr Essai', 'GENERAL_PRACTITIONER']])
    expect((await on(inamiNumber, '2017-10-01')).participates).toBe(true)
  })

  test('the first facts of a new number hold from the day that is given', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, from: '2026-02-01' })
    expect(await factsOf(inamiNumber)).toEqual([['2026-02-01', null, 'Dr Essai', 'GENERAL_PRACTITIONER']])
    expect((await on(inamiNumber, '2026-01-31')).participates).toBe(false)
    expect((await on(inamiNumber, '2026-02-01')).participates).toBe(true)
  })

  test('a general practitioner who becomes a specialist today took part until yesterday', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, birthDate: '1951-02-03' }, '2025-01-02')
    const { provider, findings } = await register({ inamiNumber, category: 'SPECIALIST' })
    expect(findings).toEqual([])
    expect(provider).toMatchObject({ name: 'Dr Essai', category: 'SPECIALIST', birthDate: '1951-02-03' })
    expect(await factsOf(inamiNumber)).toEqual([
      ['2026-03-12', null, 'Dr Essai', 'SPECIALIST'],
      ['0001-01-01', '2026-03-11', 'Dr Essai', 'GENERAL_PRACTITIONER'],
    ])
    expect(await on(inamiNumber, '2025-12-01')).toEqual({
      participates: true,
      billing: { mode: 'ELECTRONIC_OR_PAPER' },
    })
    expect(await on(inamiNumber, '2026-03-12')).toEqual({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
  })

  test('facts that are omitted or null stay as they were', async () => {
    const inamiNumber = newNumber()
    const all = {
      ...GP,
      birthDate: '1950-02-03',
      insCode: '21004',
      qualificationCode: '009',
      activeUntil: '2026-12-31',
    }
    await register({ inamiNumber, ...all })
    const omitted = await register({ inamiNumber, name: 'Dr Autre' })
    expect(omitted.provider).toEqual({ ...all, name: 'Dr Autre' })
    const nulls = await register({ inamiNumber, birthDate: null, insCode: null, name: null, category: null })
    expect(nulls.provider).toEqual({ ...all, name: 'Dr Autre' })
    expect((await register({ inamiNumber, activeUntil: null })).provider.activeUntil).toBeNull()
  })

  test('facts that hold already, given again, write nothing', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, from: '2026-01-01' })
    for (const from of [undefined, null, '2026-01-01', '2026-03-12'])
      expect((await register({ inamiNumber, ...GP, from })).findings).toEqual([])
    expect(await recordsOf(inamiNumber)).toHaveLength(1)
    const rows = await graph.db.query('select rank from provider_record where provider_key = $1', [inamiNumber])
    expect(rows).toHaveLength(1)
  })

  test('birth date, municipality, account and end of activity make no record', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP })
    const more = { birthDate: '1970-01-01', insCode: '21004', iban: 'BE68539007547034', activeUntil: '2027-01-01' }
    await register({ inamiNumber, ...more })
    expect(await recordsOf(inamiNumber)).toHaveLength(1)
  })

  test('facts of the same first day replace the earlier ones', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP })
    await register({ inamiNumber, category: 'SPECIALIST', from: '2026-03-01' })
    await register({ inamiNumber, category: 'GENERAL_PRACTITIONER', name: 'Dr Corrigé', from: '2026-03-01' })
    expect(await factsOf(inamiNumber)).toEqual([
      ['2026-03-01', null, 'Dr Corrigé', 'GENERAL_PRACTITIONER'],
      ['0001-01-01', '2026-02-28', 'Dr Essai', 'GENERAL_PRACTITIONER'],
    ])
  })

  test.each([
    ['after today', '2026-03-13', 'SPECIALIST'],
    ['before the first day of the newest facts', '2026-02-28', 'SPECIALIST'],
    ['before the newest facts, with the same facts', '2026-02-28', 'GENERAL_PRACTITIONER'],
  ])('facts that would hold from a day %s are refused by PRV-SINCE', async (_, from, category) => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, category: 'DENTIST' })
    await register({ inamiNumber, category: 'GENERAL_PRACTITIONER', from: '2026-03-01' })
    const { provider, findings } = await register({ inamiNumber, category, from })
    expect(provider).toBeNull()
    expect(findings).toEqual([expect.objectContaining({ rule: 'PRV-SINCE', severity: 'ERROR', path: 'from' })])
    expect(await recordsOf(inamiNumber)).toHaveLength(2)
  })

  test('a refused registration of a new number leaves nothing', async () => {
    const inamiNumber = newNumber()
    expect((await register({ inamiNumber, ...GP, from: '2026-03-13' })).provider).toBeNull()
    expect((await graph.run(RECORDS, { number: inamiNumber })).data.provider).toBeNull()
  })

  test.each([
    ['name', { category: 'GENERAL_PRACTITIONER' }],
    ['category', { name: 'Dr Essai' }],
  ])('a new number without %s is BAD_USER_INPUT', async (field, input) => {
    const { errors } = await graph.run(REGISTER, { input: { inamiNumber: newNumber(), ...input } }, { as: agent })
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: `input.${field}` })
  })

  test.each([
    ['a malformed qualification code', { qualificationCode: '4' }, 'input.qualificationCode'],
    ['an activity that ends before it begins', { from: '2026-03-01', activeUntil: '2026-02-28' }, 'input.activeUntil'],
  ])('%s is BAD_USER_INPUT', async (_, input, argument) => {
    const { errors } = await graph.run(
      REGISTER,
      { input: { inamiNumber: newNumber(), ...GP, ...input } },
      { as: agent },
    )
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument })
  })

  test('a provider takes part until its last day of activity', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, activeUntil: '2026-03-31' })
    expect((await on(inamiNumber, '2026-03-31')).participates).toBe(true)
    expect(await on(inamiNumber, '2026-04-01')).toEqual({ participates: false, billing: { mode: 'NOT_IN_MEDIPRIMA' } })
  })

  test('records name who recorded them; a provider sees its own without a name, and none of another', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP })
    expect((await recordsOf(inamiNumber))[0].recordedBy).toEqual({ subject: agent })
    expect((await recordsOf(inamiNumber, 'sppis:sppis:inspector'))[0].recordedBy).toEqual({ subject: agent })
    expect((await recordsOf(inamiNumber, `provider:${inamiNumber}:prescriber`))[0].recordedBy).toBeNull()
    expect(await recordsOf(inamiNumber, 'provider:71000436:staff')).toEqual([])
  })

  test('ten concurrent changes of one day leave one record of that day', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP })
    await Promise.all(Array.from({ length: 10 }, (_, i) => register({ inamiNumber, name: `Dr ${i}` })))
    const records = await recordsOf(inamiNumber)
    expect(records.map(({ period }: { period: object }) => period)).toEqual([
      { from: '2026-03-12', to: null },
      { from: '0001-01-01', to: '2026-03-11' },
    ])
  })

  test('the database refuses facts that would hold before the newest ones, and a changed record', async () => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, ...GP, from: '2026-03-01' })
    const insert = `insert into provider_record select provider_key, 2, '2026-02-01', name, category, qualification_code, recorded_at, subject,
      audience, organisation, role from provider_record where provider_key = $1`
    await expect(graph.db.query(insert, [inamiNumber])).rejects.toThrow('would hold before its newest ones')
    await expect(graph.db.query(`update provider_record set name = 'x'`)).rejects.toThrow()
  })
})

describe('random histories of provider facts', () => {
  const FIRST = day('2026-01-01')
  const categories = ['GENERAL_PRACTITIONER', 'SPECIALIST'] as const
  const step = fc.record({
    // Days since the first one: of the request, and from which the facts hold.
    today: fc.integer({ min: 0, max: 30 }),
    from: fc.option(fc.integer({ min: -3, max: 33 }), { nil: null }),
    name: fc.option(fc.constantFrom('A', 'B'), { nil: undefined }),
    category: fc.option(fc.constantFrom(...categories), { nil: undefined }),
    qualificationCode: fc.option(fc.constantFrom('003', '009'), { nil: undefined }),
    // After the first day of any facts.
    activeUntil: fc.option(fc.integer({ min: 34, max: 39 }), { nil: undefined }),
  })
  interface Facts {
    name: string
    category: string
    qualificationCode: string
  }
  const days = Array.from({ length: 50 }, (_, i) => addDays(FIRST, i - 10))
  const BY_DAY = `query ($number: InamiNumber!) { provider(inamiNumber: $number) {
    records { period { from to } name category qualificationCode } ${days.map((on, i) => `day${i}: participates(on: "${on}")`).join(' ')} } }`

  // The naive replay: a map of days to facts, written day by day as the law says.
  class Replay {
    private facts = new Map<Day, Facts>()
    private newest: Day | null = null
    private activeUntil: Day | null = null
    constructor(private readonly days: readonly Day[]) {}

    at = (on: Day): Facts | null => this.facts.get(on) ?? null

    participates = (on: Day): boolean =>
      this.at(on)?.category === 'GENERAL_PRACTITIONER' && (this.activeUntil === null || on <= this.activeUntil)

    tell(today: Day, from: Day | null, given: Partial<Facts>, activeUntil: Day | undefined): void {
      const last = this.newest === null ? null : this.at(this.days.at(-1)!)
      // The number of the provider ends with 004.
      const next = { qualificationCode: '004', ...last, ...JSON.parse(JSON.stringify(given)) } as Facts
      const since = from ?? (last ? today : this.days[0]!)
      const canonical = (facts: Facts) => JSON.stringify(Object.entries(facts).sort())
      const isSame = last !== null && canonical(last) === canonical(next)
      const isSaidAgain = isSame && from === null
      if (!isSaidAgain && since > today && !(last === null && from === null)) return
      if (!isSaidAgain && this.newest !== null && since < this.newest) return
      this.activeUntil = activeUntil ?? this.activeUntil
      if (isSame) return
      for (const on of this.days) if (on >= since) this.facts.set(on, next)
      this.newest = last === null && from === null ? day('0001-01-01') : since
    }
  }

  test('on any day the register gives the facts of a naive replay, in 1,000 histories', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        const inamiNumber = newNumber()
        const replay = new Replay(days)
        const history = [...steps].sort((a, b) => a.today - b.today)
        for (const [i, { today, from, name, category, qualificationCode, activeUntil: end }] of history.entries()) {
          const facts = i === 0 ? { name: name ?? 'A', category: category ?? categories[0] } : { name, category }
          const given = { ...facts, qualificationCode }
          const todayDay = addDays(FIRST, today)
          const fromDay = from === null ? null : addDays(FIRST, from)
          // A refused first registration registers nothing: the next step then says all.
          const isKnown = replay.at(days.at(-1)!) !== null
          const complete = isKnown
            ? given
            : { ...given, name: given.name ?? 'A', category: given.category ?? categories[0] }
          const activeUntil = end === undefined ? undefined : addDays(FIRST, end)
          await register({ inamiNumber, ...complete, from: fromDay, activeUntil }, todayDay)
          replay.tell(todayDay, fromDay, complete, activeUntil)
        }
        const { provider } = (await graph.run(BY_DAY, { number: inamiNumber }, { as: agent })).data
        const records: (Facts & { period: { from: string; to: string | null } })[] = provider?.records ?? []
        for (const [i, on] of days.entries()) {
          const found = records.filter(({ period }) => period.from <= on && (period.to === null || on <= period.to))
          expect(found.length).toBeLessThanOrEqual(1)
          const [{ period: _, ...facts } = { period: null }] = found
          const replayed = replay.at(on)
          expect(found.length > 0 ? facts : null).toEqual(replayed)
          if (provider) expect(provider[`day${i}`]).toBe(replay.participates(on))
        }
      }),
      { numRuns: 1_000 },
    )
  }, 300_000)
})
