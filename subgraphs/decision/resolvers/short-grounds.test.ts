import { type CallOptions, setUpDecisions } from '../testing/decision-steps'
import { decisionInput, HOSPITAL, threeCoverages } from '../testing/scenario'
import { CREATE, hits, MODIFY, SIMULATE_MODIFICATION, STOP } from '../testing/statement-operations'

const { ask, graph, scenario } = setUpDecisions()

const OTHER_CPAS = 'cpas:0299991108:worker'
const changedContent = (path: string, value: string) =>
  `jsonb_build_object('content', jsonb_set(v.content, '${path}', '${value}'))`
const create = async (more: Record<string, unknown> = {}, options: CallOptions = {}) =>
  ask(CREATE, { input: decisionInput(scenario.person().niss, more) }, options)
const createNumber = async (more: Record<string, unknown> = {}): Promise<string> => (await create(more)).decision.number

describe('DEC-GROUNDS', () => {
  const short = { insuranceDelayGrounds: 'x' }
  const shortRestriction = {
    coverages: threeCoverages('2026-03-01', '2026-05-31').map((coverage) => ({
      ...coverage,
      authorisedProviders: [HOSPITAL],
      restrictionGround: '123456789',
    })),
  }

  test.each([
    ['a delay', short, ['E DEC-GROUNDS insuranceDelayGrounds']],
    ['a delay of blanks', { insuranceDelayGrounds: '            ' }, ['E DEC-GROUNDS insuranceDelayGrounds']],
    ['an empty delay, which states nothing', { insuranceDelayGrounds: '' }, []],
    ['a delay of 10 characters', { insuranceDelayGrounds: '0123456789' }, []],
    ['restrictions', shortRestriction, [0, 1, 2].map((i) => `E DEC-GROUNDS coverages.${i}.restrictionGround`)],
    [
      'a delay, together with every other finding',
      { ...short, inquiry: null, residenceInsCode: '62063', councilDate: '2026-03-13' },
      [
        'E DEC-COUNCIL-DATE councilDate',
        'W DEC-TERRITORY residenceInsCode',
        'W DEC-INQUIRY inquiry',
        'E DEC-GROUNDS insuranceDelayGrounds',
      ],
    ],
  ])('the grounds of %s', async (_, more, expected) => {
    const payload = await create(more)
    expect(hits(payload)).toEqual(expected)
    expect(payload.decision === null).toBe(expected.some((hit) => hit.startsWith('E')))
  })

  test('the grounds of an unknown person are evaluated together with DEC-UNKNOWN-BENEFICIARY', async () => {
    const payload = await ask(CREATE, { input: decisionInput('80450199894', short) })
    expect(hits(payload)).toEqual(['E DEC-UNKNOWN-BENEFICIARY niss', 'E DEC-GROUNDS insuranceDelayGrounds'])
  })

  test.each([
    ['x', 'x'],
    ['', 'an empty text'],
    ['          ', 'ten blanks'],
  ])('a stop with the reason "%s" is refused and writes nothing', async (reason) => {
    const number = await createNumber()
    const payload = await ask(STOP, { number, version: 1, lastDay: '2026-03-20', reason })
    expect([payload.decision, hits(payload)]).toEqual([null, ['E DEC-GROUNDS reason']])
    const done = await ask(STOP, { number, version: 1, lastDay: '2026-03-20', reason: '1234567890' })
    expect([done.decision.version, done.findings]).toEqual([2, []])
  })

  test('a stop says every finding, not only its short reason', async () => {
    const number = await createNumber()
    const payload = await ask(STOP, { number, version: 3, lastDay: '2026-12-31', reason: 'x' })
    expect(hits(payload)).toEqual(['E DEC-VERSION expectedVersion', 'E DEC-GROUNDS reason', 'E DEC-PERIOD lastDay'])
    const foreign = await ask(STOP, { number, version: 1, lastDay: '2026-03-20', reason: 'x' }, { as: OTHER_CPAS })
    expect(hits(foreign)).toEqual(['E DEC-OTHER-CPAS number', 'E DEC-GROUNDS reason'])
  })

  test('a modification says every finding, not only its short grounds', async () => {
    const person = scenario.person()
    const { decision } = await ask(CREATE, { input: decisionInput(person.niss) })
    const input = decisionInput(person.niss, short)
    const variables = { number: decision.number, version: 2, input }
    expect(hits(await ask(MODIFY, variables))).toEqual([
      'E DEC-VERSION expectedVersion',
      'E DEC-GROUNDS insuranceDelayGrounds',
    ])
    expect(hits(await ask(MODIFY, variables, { as: OTHER_CPAS }))).toEqual([
      'E DEC-OTHER-CPAS number',
      'E DEC-GROUNDS insuranceDelayGrounds',
    ])
    const simulated = await ask(SIMULATE_MODIFICATION, { number: decision.number, input }, { as: OTHER_CPAS })
    expect(hits(simulated)).toEqual(['E DEC-OTHER-CPAS number', 'E DEC-GROUNDS insuranceDelayGrounds'])
  })

  test.each([
    ['NOT_FOUND', 'cpas:0299990019:worker', '000000000001'],
    ['FORBIDDEN', 'cpas:0207889014:worker', null],
  ])('short grounds do not hide %s', async (code, as, unknown) => {
    const number = unknown ?? (await createNumber())
    const stop = await graph().run(STOP, { number, version: 1, lastDay: '2026-03-20', reason: 'x' }, { as })
    expect(stop.errors?.[0]?.extensions?.code).toBe(code)
    const input = decisionInput(scenario.person().niss, short)
    const modify = await graph().run(MODIFY, { number, version: 1, input }, { as })
    expect(modify.errors?.[0]?.extensions?.code).toBe(code)
  })

  test.each([
    ['decision_version_stop_grounds', `'{"action": "STOP", "reason": "x"}'`],
    ['decision_version_delay_grounds', `'{"insurance_delay_grounds": "x"}'`],
    ['decision_version_restriction_grounds', changedContent('{coverages,0,restrictionGround}', '"x"')],
    ['decision_version_decided_by', changedContent('{decidedBy}', '"NOBODY"')],
    ['decision_version_inquiry', changedContent('{inquiry}', '{"reference": "a"}')],
    [
      'decision_version_own_funds_days',
      changedContent('{ownFunds}', '[{"period": {"from": "2026-03-02", "to": "2026-03-01"}}]'),
    ],
  ])('the database refuses it: %s', async (constraint, change) => {
    const number = await createNumber()
    const insertion = `insert into decision_version
      select (jsonb_populate_record(v.*, '{"version": 2}'::jsonb || ${change}::jsonb)).* from decision_version v where number = $1`
    await expect(graph().db.query(insertion, [number])).rejects.toThrow(constraint)
  })
})
