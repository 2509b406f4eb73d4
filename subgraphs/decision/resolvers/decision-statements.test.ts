import { type CallOptions, setUpDecisions } from '../testing/decision-steps'
import { decisionInput, GP, HOSPITAL, REACTIVATE, threeCoverages } from '../testing/scenario'
import { COPY, CREATE, EXTEND, hits, MODIFY, SIMULATE, STATEMENTS, STOP } from '../testing/statement-operations'

const { ask, graph, handleMutation, scenario } = setUpDecisions()

const OTHER_CPAS = 'cpas:0299991108:worker'
const ANALYST = 'sppis:sppis:analyst'

const statements = {
  decidedBy: 'SPECIAL_COMMITTEE',
  inquiry: { on: '2026-03-09', reference: ' ES-2026-0042 ' },
  competenceGround: 'Homeless person, article 2, § 7 of the law of 2 April 1965',
  coverages: threeCoverages('2026-03-01', '2026-05-31').map((coverage) => ({
    ...coverage,
    ...(coverage.careType === 'HOSPITALIZATION'
      ? { authorisedProviders: [HOSPITAL], restrictionGround: ' In treatment there since 2019 ' }
      : {}),
  })),
  ownFunds: [
    {
      description: 'Single room',
      maxAmount: '300.00',
      careType: 'HOSPITALIZATION',
      period: { from: '2026-03-01', to: '2026-03-31' },
    },
    { description: 'Glasses' },
  ],
}
const recorded = {
  decidedBy: 'SPECIAL_COMMITTEE',
  inquiry: { on: '2026-03-09', reference: 'ES-2026-0042' },
  competenceGround: statements.competenceGround,
  ownFunds: [
    { ...statements.ownFunds[0], period: { from: '2026-03-01', to: '2026-03-31' } },
    { description: 'Glasses', maxAmount: null, careType: null, period: null },
  ],
}
const create = async (more: Record<string, unknown> = {}, options: CallOptions = {}) =>
  ask(CREATE, { input: decisionInput(scenario.person().niss, more) }, options)
const createNumber = async (more: Record<string, unknown> = {}): Promise<string> => (await create(more)).decision.number

describe('who decided, on which inquiry and on which grounds', () => {
  test('a decision records the organ, the inquiry, its grounds and the own funds of a care type', async () => {
    const { decision, findings } = await create({ ...statements, residenceInsCode: '62063' })
    expect(findings).toEqual([])
    expect(decision).toMatchObject(recorded)
    expect(decision.coverages).toEqual([
      {
        careType: 'HOSPITALIZATION',
        restrictionGround: 'In treatment there since 2019',
        priorAgreements: [{ description: 'Single room' }],
      },
      { careType: 'AMBULATORY_HOSPITAL_CARE', restrictionGround: null, priorAgreements: [] },
      { careType: 'GENERAL_MEDICINE', restrictionGround: null, priorAgreements: [] },
    ])
  })

  test('the council decides where nothing else is stated', async () => {
    const { decision, findings } = await create({ inquiry: null })
    expect(decision).toMatchObject({ decidedBy: 'COUNCIL', inquiry: null, competenceGround: null, ownFunds: [] })
    expect(hits({ findings })).toEqual(['W DEC-INQUIRY inquiry'])
  })

  test('versions, differences, an extension and a copy contain the statements', async () => {
    const { niss } = scenario.person()
    const input = decisionInput(niss, statements)
    const { decision } = await ask(CREATE, { input })
    const { number } = decision
    const changed = {
      ...input,
      decidedBy: 'PRESIDENT',
      inquiry: { on: '2026-03-10' },
      competenceGround: null,
      ownFunds: [{ ...statements.ownFunds[0], period: { from: '2026-03-01', to: '2026-04-30' } }],
    }
    const { findings } = await ask(MODIFY, { number, version: 1, input: changed })
    expect(findings).toEqual([])
    const extended = await ask(EXTEND, { number, version: 2, to: '2026-06-30' })
    expect(extended.decision).toMatchObject({ version: 3, decidedBy: 'PRESIDENT', inquiry: { on: '2026-03-10' } })
    const query = `query ($number: ID!) { decision(number: $number) {
      versions { version ${STATEMENTS.replace('insuranceDelayGrounds', '')} } changes(from: 1, to: 2) { path before after } } }`
    const { versions, changes } = await ask(query, { number })
    expect(versions[0]).toMatchObject(recorded)
    expect(versions[2]).toMatchObject({ decidedBy: 'PRESIDENT', competenceGround: null })
    expect(changes).toEqual([
      { path: 'inquiry.on', before: '2026-03-09', after: '2026-03-10' },
      { path: 'inquiry.reference', before: 'ES-2026-0042', after: null },
      { path: 'decidedBy', before: 'SPECIAL_COMMITTEE', after: 'PRESIDENT' },
      { path: 'competenceGround', before: statements.competenceGround, after: null },
      { path: 'ownFunds.Single room.period.to', before: '2026-03-31', after: '2026-04-30' },
      { path: 'ownFunds.Glasses.description', before: 'Glasses', after: null },
    ])
    const member = scenario.person()
    const source = await createNumber(statements)
    const [copy] = await ask(COPY, { number: source, niss: [member.niss] })
    expect(copy.findings).toEqual([])
    expect(copy.decision).toMatchObject(recorded)
  })

  test('a follow-up decision records its own statements', async () => {
    const person = scenario.person()
    const { decision } = await ask(CREATE, { input: decisionInput(person.niss) })
    const mutation = scenario.mutation(person, 'RESIDENCE_CHANGE', '2026-03-11')
    await handleMutation(mutation, '2026-03-12')
    const followUp = decisionInput(person.niss, {
      validity: { from: '2026-03-11', to: '2026-05-31' },
      coverages: [],
      inquiry: null,
      insuranceDelayGrounds: 'short',
    })
    const call = { number: decision.number, expectedVersion: 2, followUp }
    const refused = await ask(REACTIVATE, call)
    expect(refused.stopped).toBeNull()
    expect(hits(refused)).toEqual(['W DEC-INQUIRY followUp.inquiry', 'E DEC-GROUNDS followUp.insuranceDelayGrounds'])
    const stale = await ask(REACTIVATE, { ...call, expectedVersion: 7 })
    expect(hits(stale)).toEqual(['E DEC-VERSION expectedVersion', 'E DEC-GROUNDS followUp.insuranceDelayGrounds'])
    const foreign = await ask(REACTIVATE, call, { as: OTHER_CPAS })
    expect(hits(foreign)).toEqual(['E DEC-OTHER-CPAS number', 'E DEC-GROUNDS followUp.insuranceDelayGrounds'])
    const done = await ask(REACTIVATE, {
      ...call,
      followUp: { ...followUp, insuranceDelayGrounds: null, decidedBy: 'DELEGATE' },
    })
    const READ = `query ($number: ID!) { decision(number: $number) { ${STATEMENTS} } }`
    expect(await ask(READ, { number: done.followUp.number })).toMatchObject({ decidedBy: 'DELEGATE', inquiry: null })
  })

  test('a reference that was used is refused for another statement', async () => {
    const { niss } = scenario.person()
    const input = decisionInput(niss, statements)
    const { decision } = await ask(CREATE, { input, reference: 'statements-1' })
    const repeated = await ask(CREATE, { input, reference: 'statements-1' })
    expect(repeated.decision.number).toBe(decision.number)
    for (const other of [
      { decidedBy: 'COUNCIL' },
      { inquiry: { on: '2026-03-09' } },
      { competenceGround: null },
      { ownFunds: [] },
      { coverages: input.coverages.map((coverage) => ({ ...coverage, restrictionGround: null })) },
    ]) {
      const refused = await ask(CREATE, { input: { ...input, ...other }, reference: 'statements-1' })
      expect(hits(refused)).toEqual(['E DEC-REFERENCE reference'])
    }
    const short = await ask(CREATE, { input: { ...input, insuranceDelayGrounds: 'x' }, reference: 'statements-1' })
    expect(hits(short)).toEqual(['E DEC-REFERENCE reference', 'E DEC-GROUNDS insuranceDelayGrounds'])
  })

  test('a stop ends the own funds with the decision', async () => {
    const number = await createNumber({
      ownFunds: [
        { description: 'Now', period: { from: '2026-03-01', to: '2026-05-31' } },
        { description: 'Always' },
        { description: 'Later', period: { from: '2026-04-01' } },
      ],
    })
    const reason = 'The person moved abroad.'
    const { decision } = await ask(STOP, { number, version: 1, lastDay: '2026-03-20', reason })
    expect(decision.ownFunds).toMatchObject([
      { description: 'Now', period: { from: '2026-03-01', to: '2026-03-20' } },
      { description: 'Always', period: null },
    ])
  })
})

describe('DEC-TERRITORY, DEC-INQUIRY and DEC-FREE-CHOICE', () => {
  const restricted = threeCoverages('2026-03-01', '2026-05-31').map((coverage) => ({
    ...coverage,
    authorisedProviders: coverage.careType === 'GENERAL_MEDICINE' ? [GP] : null,
  }))
  test.each([
    ['another municipality', { residenceInsCode: '62063' }, ['W DEC-TERRITORY residenceInsCode']],
    ['another municipality with a ground', { residenceInsCode: '62063', competenceGround: 'Hospitalised person' }, []],
    ['a ground in an own municipality', { competenceGround: 'Hospitalised person' }, []],
    ['no inquiry', { inquiry: null }, ['W DEC-INQUIRY inquiry']],
    ['a restriction', { coverages: restricted }, ['W DEC-FREE-CHOICE coverages.2.restrictionGround']],
    [
      'a restriction with a ground',
      { coverages: restricted.map((coverage) => ({ ...coverage, restrictionGround: 'known family doctor' })) },
      [],
    ],
  ])('%s: simulation and recording give the same warnings', async (_, more, expected) => {
    const input = decisionInput(scenario.person().niss, more)
    const simulated = await ask(SIMULATE, { input })
    expect([simulated.acceptable, hits(simulated)]).toEqual([true, expected])
    const { decision, findings } = await ask(CREATE, { input })
    expect(hits({ findings })).toEqual(expected)
    const modified = await ask(MODIFY, { number: decision.number, version: 1, input })
    expect(hits(modified)).toEqual(expected)
  })
})

describe('what each audience sees of the statements of a decision', () => {
  const COVERAGE = `query ($niss: Niss!) { coverage(niss: $niss, on: "2026-03-12", careTypes: [HOSPITALIZATION]) {
    items { coverage { careType priorAgreements { description maxAmount careType period { from to } } } } } }`

  test('a provider sees the prior agreements of its care type, and no other own funds', async () => {
    const { niss } = scenario.person()
    await ask(CREATE, { input: decisionInput(niss, statements) })
    const { items } = await ask(COVERAGE, { niss }, { as: `provider:${HOSPITAL}:staff` })
    expect(items[0].coverage.priorAgreements).toEqual([recorded.ownFunds[0]])
  })

  test.each([
    ['provider', `provider:${HOSPITAL}:staff`, 'coverage { restrictionGround }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { decidedBy }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { inquiry { on } }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { competenceGround }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { judicialDecision }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { insuranceDelayGrounds }'],
    ['provider', `provider:${HOSPITAL}:staff`, 'decision { suspension { since } }'],
    ['CAAMI', 'caami:caami:agent', 'coverage { restrictionGround }'],
    ['CAAMI', 'caami:caami:agent', 'coverage { priorAgreements { maxAmount } }'],
    ['CAAMI', 'caami:caami:agent', 'decision { competenceGround }'],
    ['CAAMI', 'caami:caami:agent', 'decision { insuranceDelayGrounds }'],
  ])('%s (%s) is refused %s', async (_, as, field) => {
    const { niss } = scenario.person()
    await ask(CREATE, { input: decisionInput(niss, statements) })
    const query = `query ($niss: Niss!) { coverage(niss: $niss, on: "2026-03-12", careTypes: [HOSPITALIZATION]) { items { ${field} } } }`
    const { errors } = await graph().run(query, { niss }, { as })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  })

  test('CAAMI sees the organ and the inquiry', async () => {
    const number = await createNumber(statements)
    const read = `query ($number: ID!) { decision(number: $number) { decidedBy inquiry { on reference } } }`
    expect(await ask(read, { number }, { as: 'caami:caami:agent' })).toMatchObject({
      decidedBy: 'SPECIAL_COMMITTEE',
      inquiry: recorded.inquiry,
    })
  })

  test('an analyst gets no free text, neither in the decision, its versions nor their differences', async () => {
    const { niss } = scenario.person()
    const coverages = statements.coverages.map((coverage) =>
      coverage.careType === 'HOSPITALIZATION'
        ? { ...coverage, supplements: 'PARTIAL', supplementTypes: ['Room with oxygen'] }
        : coverage,
    )
    const input = decisionInput(niss, { ...statements, coverages, insuranceDelayGrounds: 'Waiting for the fund' })
    const { decision } = await ask(CREATE, { input })
    const changed = {
      ...input,
      competenceGround: null,
      coverages: coverages.map((coverage) => ({ ...coverage, supplementTypes: [] })),
      insuranceDelayGrounds: null,
      ownFunds: [],
      decidedBy: 'COUNCIL',
    }
    const modified = await graph().run(
      `mutation ($number: ID!, $input: DecisionInput!) { modifyDecision(number: $number, expectedVersion: 1, input: $input, reason: "Names a person") { decision { version } } }`,
      { number: decision.number, input: { ...changed, inquiry: { on: '2026-03-09' } } },
    )
    expect(modified.errors).toBeUndefined()
    const texts = STATEMENTS.replace('restrictionGround', 'restrictionGround supplementTypes')
    const query = `query ($number: ID!) { decision(number: $number) { ${texts}
      versions { reason ${texts.replace('insuranceDelayGrounds', '')} } changes(from: 1, to: 2) { path before after } } }`
    const seen = await ask(query, { number: decision.number }, { as: ANALYST })
    expect(seen.changes).toEqual([{ path: 'decidedBy', before: 'SPECIAL_COMMITTEE', after: 'COUNCIL' }])
    expect(seen.versions[0]).toMatchObject({ inquiry: { on: '2026-03-09', reference: null }, competenceGround: null })
    for (const text of ['Homeless', 'treatment', 'Single room', 'Glasses', 'ES-2026', 'Waiting', 'Names', 'oxygen'])
      expect(JSON.stringify(seen)).not.toContain(text)
    const full = await ask(query, { number: decision.number }, { as: 'sppis:sppis:inspector' })
    expect(JSON.stringify(full)).toContain('Single room')
    expect(JSON.stringify(full)).toContain('oxygen')
  })
})

test('a version of an earlier release, without the statements, reads as decided by the council', async () => {
  const number = await createNumber()
  await graph().db.query(
    `insert into decision_version select (jsonb_populate_record(v.*, jsonb_build_object('version', 2, 'action', 'MODIFY',
       'content', v.content - 'decidedBy' - 'inquiry' - 'competenceGround' #- '{coverages,0,restrictionGround}'))).*
     from decision_version v where number = $1`,
    [number],
  )
  await graph().db.query('update decision set current_version = 2 where number = $1', [number])
  const query = `query ($number: ID!) { decision(number: $number) { ${STATEMENTS} changes(from: 1, to: 2) { path before after } } }`
  expect(await ask(query, { number })).toMatchObject({
    decidedBy: 'COUNCIL',
    inquiry: null,
    competenceGround: null,
    changes: [{ path: 'inquiry.on', before: '2019-01-01', after: null }],
  })
})
