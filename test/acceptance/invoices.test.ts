import {
  AMOUNTS,
  argumentsOf,
  bisNumbers,
  type CareFixtures,
  codesOf,
  covered,
  daysLater,
  decide,
  FINDINGS,
  fileOf,
  gpOf,
  hospitalCovers,
  hospitalOf,
  type LineInput,
  openCareFixtures,
  register,
  registerProvider,
  rulesOf,
  SUBMIT,
  send,
  sendLines,
  summarize,
  TODAY,
} from './care-fixtures'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

let cast: CareFixtures
const nextNiss = bisNumbers(2)
beforeAll(async () => {
  cast = await openCareFixtures(2)
})

const line = (more: Partial<LineInput> = {}): LineInput => ({
  code: '101076',
  performedOn: '2026-03-10',
  claimed: '33.73',
  ...more,
})
const ofGp = (niss: string, lines: LineInput[], more: object = {}) =>
  sendLines(cast.gp, cast.gpNumber, niss, lines, more)
const only = async (niss: string, one: LineInput = line(), more: object = {}) => (await ofGp(niss, [one], more))[0]
const person = async (more: Record<string, any> = {}) => (await covered(cast.cpas, nextNiss(), more)).niss
const linesOf = (payload: any) => payload.file.invoices.edges.flatMap(({ node }: any) => node.lines)

const READ = `query ($id: ID!) { invoiceLine(id: $id) { id outcome ${AMOUNTS} ${FINDINGS} attestationRequired
  events { at outcome remark by { audience role } } review { seed assignedTo selectedAt decidedAt selectedBy { role } } payment { id } settlement { month } } }`
const read = async (id: string) => (await cast.agent.ask<any>(READ, { id })).invoiceLine
const DECIDE = `mutation ($id: ID!, $expected: LineOutcome!, $outcome: LineOutcome!, $remark: String!) {
  decideLine(id: $id, expectedOutcome: $expected, outcome: $outcome, remark: $remark) { line { id outcome ${AMOUNTS} } ${FINDINGS} } }`
const decideLine = (id: string, expected: string, outcome: string, remark = 'seen', on = TODAY) =>
  cast.agent.raw(DECIDE, { id, expected, outcome, remark }, on)
const SELECT = `mutation ($filter: InvoiceLineFilter!, $sampleSize: Int, $seed: Int, $assignTo: String) {
  selectForReview(filter: $filter, sampleSize: $sampleSize, seed: $seed, assignTo: $assignTo) { selected lines(first: 200) { totalCount edges { node { id outcome } } } } }`
const select = async (filter: object, more: object = {}) =>
  (await cast.agent.ask<any>(SELECT, { filter, ...more }, TODAY)).selectForReview
const LIST = `query ($filter: InvoiceLineFilter, $first: Int, $after: String) { invoiceLines(filter: $filter, first: $first, after: $after) {
  totalCount pageInfo { hasNextPage endCursor } edges { cursor node { id outcome } } } }`

describe('a file', () => {
  test('tells its lines, counts and sums', async () => {
    const niss = await person()
    const input = fileOf(cast.gpNumber, niss, [
      line({ claimed: '40.00' }),
      line({ performedOn: '2026-03-09' }),
      line({ performedOn: '2026-03-08', code: '101010', claimed: '10.00' }),
    ])
    const { file, findings } = await send(cast.gp, input)
    expect(findings).toEqual([])
    expect(file).toMatchObject({
      reference: input.reference,
      status: 'CHECKED',
      channel: 'GRAPHQL',
      counts: { lines: 3, accepted: 1, reduced: 1, rejected: 1, waiting: 0, paid: 0 },
      total: { claimed: '83.73', state: '55.46', cpas: '12.00', patient: '6.27' },
      findings: [],
    })
    expect(file.receivedAt.slice(0, 4)).toBe('2026')
    expect(linesOf({ file }).map((one: any) => one.position)).toEqual([1, 2, 3])
    const { invoiceFile } = await cast.gp.ask<any>(
      `query ($id: ID!) { invoiceFile(id: $id) { id provider { inamiNumber } answer invoices { totalCount edges { node { number file { id } provider { inamiNumber } beneficiary { niss } counts { lines } total { claimed } } } } } }`,
      { id: file.id },
    )
    expect(invoiceFile).toMatchObject({
      provider: { inamiNumber: cast.gpNumber },
      answer: null,
      invoices: {
        totalCount: 1,
        edges: [
          {
            node: {
              file: { id: file.id },
              provider: { inamiNumber: cast.gpNumber },
              beneficiary: { niss },
              counts: { lines: 3 },
              total: { claimed: '83.73' },
            },
          },
        ],
      },
    })
  })

  test('of the same reference and content is the first file; of other content INV-FILE-DUPLICATE', async () => {
    const niss = await person()
    const input = fileOf(cast.gpNumber, niss, [line()])
    const first = await send(cast.gp, input)
    const again = await send(cast.gp, input, '2026-03-20')
    expect(again.file.id).toBe(first.file.id)
    expect(again.findings).toEqual([])
    expect(linesOf(again)[0].id).toBe(linesOf(first)[0].id)
    const other = await send(cast.gp, {
      ...input,
      invoices: [{ ...input.invoices[0], lines: [line({ claimed: '33.72' })] }],
    })
    expect(other.file).toBeNull()
    expect(summarize(other.findings)).toEqual(['E INV-FILE-DUPLICATE 100721 reference'])
  })

  test('may have a reference that another provider used', async () => {
    const niss = await person({ covers: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCovers()] })
    const input = fileOf(cast.gpNumber, niss, [line()])
    await send(cast.gp, input)
    const hospital = fileOf(cast.hospitalNumber, niss, [line({ code: '102034', claimed: '37.15' })], {
      reference: input.reference,
    })
    expect((await send(cast.hospital, hospital)).file.counts.accepted).toBe(1)
  })

  test('sent ten times at once is one file', async () => {
    const niss = await person()
    const input = fileOf(cast.gpNumber, niss, [line()])
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(cast.gp, input)))
    expect(new Set(answers.map(({ file }) => file.id)).size).toBe(1)
    expect(answers.every(({ findings }) => findings.length === 0)).toBe(true)
    expect(answers.map(({ file }) => file.counts.accepted)).toEqual(Array(10).fill(1))
  })

  test('of ten with one reference and other content one is taken', async () => {
    const niss = await person()
    const input = fileOf(cast.gpNumber, niss, [line()])
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        send(cast.gp, { ...input, invoices: [{ ...input.invoices[0], number: `T-${i}` }] }),
      ),
    )
    expect(answers.filter(({ file }) => file !== null)).toHaveLength(1)
    expect(answers.flatMap(({ findings }) => rulesOf(findings))).toEqual(Array(9).fill('INV-FILE-DUPLICATE'))
  })

  test('of three hundred lines is checked', async () => {
    const niss = await person({ validity: { from: '2026-01-01', to: '2026-12-31' } })
    const lines = Array.from({ length: 300 }, (_, i) =>
      line({ code: ['101032', '101076', '103132'][i % 3]!, performedOn: daysLater('2026-01-01', Math.floor(i / 3)) }),
    ).map((one) => ({ ...one, claimed: '10.00' }))
    const { file } = await send(cast.gp, fileOf(cast.gpNumber, niss, lines), '2026-05-01')
    expect(file.counts.lines).toBe(300)
    const STATUS = 'query ($id: ID!) { invoiceFile(id: $id) { status counts { lines accepted } } }'
    let state: any
    for (let i = 0; i < 100 && state?.status !== 'CHECKED'; i++) {
      state = (await cast.gp.ask<any>(STATUS, { id: file.id })).invoiceFile
      if (state.status !== 'CHECKED') await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(state).toEqual({ status: 'CHECKED', counts: { lines: 300, accepted: 300 } })
  })

  test('is a provider’s own, whatever its role', async () => {
    const niss = await person()
    const input = fileOf(cast.gpNumber, niss, [line()])
    expect(codesOf(await cast.hospital.raw(SUBMIT, { input }, TODAY))).toEqual(['FORBIDDEN'])
    const staff = await cast.as(`provider:${cast.gpNumber}:staff`)
    expect((await send(staff, input)).file.counts.accepted).toBe(1)
  })

  test.each([
    ['no invoice', { invoices: [] }, 'input.invoices'],
    ['no reference', { reference: ' ' }, 'input.reference'],
    ['a provider’s number with wrong check digits', { provider: '10001590004' }, 'input.provider'],
  ])('with %s is not read', async (_, change, path) => {
    const answer = await cast.gp.raw(SUBMIT, { input: { ...fileOf(cast.gpNumber, nextNiss(), [line()]), ...change } })
    expect([codesOf(answer), argumentsOf(answer)]).toEqual([['BAD_USER_INPUT'], [path]])
  })

  test.each([
    ['no line', { lines: [] }, 'input.invoices.0.lines'],
    ['no number', { number: '' }, 'input.invoices.0.number'],
    ['a person’s number with wrong check digits', { niss: '97000080965' }, 'input.invoices.0.niss'],
    ['a day that does not exist', { issuedOn: '2026-02-29' }, 'input.invoices.0.issuedOn'],
    ['a code of five digits', { lines: [line({ code: '10107' })] }, 'input.invoices.0.lines.0.code'],
    ['an amount of three decimals', { lines: [line({ claimed: '1.234' })] }, 'input.invoices.0.lines.0.claimed'],
    ['an amount below zero', { lines: [line({ claimed: '-0.01' })] }, 'input.invoices.0.lines.0.claimed'],
    ['a quantity of zero', { lines: [line({ quantity: 0 })] }, 'input.invoices.0.lines.0.quantity'],
    ['a wrong prescriber', { lines: [line({ prescriber: '123' })] }, 'input.invoices.0.lines.0.prescriber'],
  ])('whose invoice has %s is not read', async (_, change, path) => {
    const answer = await cast.gp.raw(SUBMIT, { input: fileOf(cast.gpNumber, nextNiss(), [line()], change) })
    expect([codesOf(answer), argumentsOf(answer)]).toEqual([['BAD_USER_INPUT'], [path]])
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules/)
  })
})

describe('INV-LINE-DUPLICATE', () => {
  test('twice in one file: the second is refused', async () => {
    const lines = await ofGp(await person(), [line(), line(), line({ performedOn: '2026-03-09' })])
    expect(lines.map((one) => one.outcome)).toEqual(['ACCEPTED', 'REJECTED', 'ACCEPTED'])
    expect(summarize(lines[1].findings)).toEqual(['E INV-LINE-DUPLICATE 500423 invoices.0.lines.1'])
  })

  test('once more in another file: refused by the accepted line', async () => {
    const niss = await person()
    await only(niss)
    const again = await only(niss)
    expect(summarize(again.findings)).toEqual(['E INV-LINE-DUPLICATE 500544 invoices.0.lines.0'])
    expect(again.amounts).toEqual({ claimed: '33.73', state: '0.00', cpas: '0.00', patient: '0.00' })
  })

  test('a refused line may be sent again', async () => {
    const niss = await register(cast.cpas, nextNiss())
    expect((await only(niss)).outcome).toBe('REJECTED')
    await decide(cast.cpas, niss)
    expect((await only(niss)).findings).toEqual([])
  })

  test('ten at once: one is accepted', async () => {
    const niss = await person()
    const answers = await Promise.all(Array.from({ length: 10 }, () => only(niss)))
    expect(answers.map((one) => one.outcome).sort()).toEqual(['ACCEPTED', ...Array(9).fill('REJECTED')])
    expect(new Set(answers.flatMap((one) => rulesOf(one.findings)))).toEqual(new Set(['INV-LINE-DUPLICATE']))
  })

  test('a former number of the person is the same person', async () => {
    const niss = await person()
    const newNiss = nextNiss()
    await only(niss)
    await cast.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input: [{ reference: `number-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-11', newNiss }] },
      '2026-03-11',
    )
    expect(rulesOf((await only(newNiss)).findings)).toEqual(['INV-LINE-DUPLICATE'])
    expect((await only(newNiss, line({ performedOn: '2026-03-09' }))).findings).toEqual([])
  })
})

describe('what an invoice names', () => {
  test('its decision is good, an unknown one INV-DECISION, another person’s INV-BENEFICIARY', async () => {
    const mine = await covered(cast.cpas, nextNiss())
    const other = await covered(cast.cpas, nextNiss())
    const good = await only(mine.niss, line(), { decisionNumber: mine.decision.number })
    expect(good.findings).toEqual([])
    const unknown = await only(mine.niss, line({ performedOn: '2026-03-09' }), { decisionNumber: '999999999999' })
    expect(summarize(unknown.findings)).toContain('E INV-DECISION 255620 invoices.0.lines.0')
    expect(unknown.outcome).toBe('REJECTED')
    const wrong = await only(mine.niss, line({ performedOn: '2026-03-08' }), { decisionNumber: other.decision.number })
    expect(summarize(wrong.findings)).toContain('E INV-BENEFICIARY 250825 invoices.0.lines.0')
    expect(wrong.outcome).toBe('REJECTED')
  })

  test('a person that nobody registered is INV-BENEFICIARY', async () => {
    const sent = await only(nextNiss())
    expect(summarize(sent.findings)).toContain('E INV-BENEFICIARY 250820 invoices.0.lines.0')
  })

  test('the version relied on stays in the trail, also after the decision changed', async () => {
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    const sent = await only(niss)
    await cast.cpas.ask(
      'mutation ($number: ID!) { extendDecision(number: $number, expectedVersion: 1, to: "2026-09-30") { findings { rule } } }',
      { number: decision.number },
      TODAY,
    )
    const { invoiceLine } = await cast.inspector.ask<any>(
      `query ($id: ID!) { invoiceLine(id: $id) { decision { number version } decisionVersion { id version } commitment { number } attestation { number }
        item { code label(language: EN) } invoice { beneficiary { niss } provider { inamiNumber } } events { outcome by { audience organisation role } } } }`,
      { id: sent.id },
    )
    expect(invoiceLine).toMatchObject({
      decision: { number: decision.number, version: 2 },
      decisionVersion: { id: `${decision.number}-1`, version: 1 },
      commitment: null,
      attestation: null,
      item: { code: '101076' },
      invoice: { beneficiary: { niss }, provider: { inamiNumber: cast.gpNumber } },
      events: [{ outcome: 'ACCEPTED', by: { audience: 'PROVIDER', organisation: cast.gpNumber, role: 'prescriber' } }],
    })
  })
})

describe('the time of an invoice', () => {
  test('two months after the care is in time, a day later warns', async () => {
    const niss = await person()
    expect((await only(niss, line({ performedOn: '2026-01-12' }))).findings).toEqual([])
    const late = await only(niss, line({ performedOn: '2026-01-11' }))
    expect(summarize(late.findings)).toEqual(['W INV-LATE - invoices.0.lines.0.performedOn'])
    expect(late.outcome).toBe('ACCEPTED')
  })

  test('the day of receipt is Brussels’: half past eleven at night in London is tomorrow', async () => {
    const niss = await person()
    const inTime = await only(niss, line({ performedOn: '2026-01-12' }), { on: '2026-03-12T22:30:00Z' })
    expect(inTime.findings).toEqual([])
    const other = await person()
    const late = await only(other, line({ performedOn: '2026-01-12' }), { on: '2026-03-12T23:30:00Z' })
    expect(rulesOf(late.findings)).toEqual(['INV-LATE'])
  })

  test('two months after 31 December is 28 February', async () => {
    const niss = await person({ validity: { from: '2025-12-01', to: '2026-03-31' } })
    const one = line({ performedOn: '2025-12-31', claimed: '32.84' })
    expect((await only(niss, one, { on: '2026-02-28' })).findings).toEqual([])
    const other = await person({ validity: { from: '2025-12-01', to: '2026-03-31' } })
    expect(rulesOf((await only(other, one, { on: '2026-03-01' })).findings)).toEqual(['INV-LATE'])
  })

  const GRANT = `mutation ($input: DerogationInput!) { grantDerogation(input: $input) { derogation { id provider { inamiNumber } performed { from to } niss grounds until grantedAt grantedBy { audience } } ${FINDINGS} } }`
  const old = { validity: { from: '2024-02-01', to: '2024-12-31' }, covers: hospitalCovers() }
  const visit = (performedOn: string) => line({ code: '102034', performedOn, claimed: '37.15' })
  const ofHospital = async (niss: string, performedOn: string, on = TODAY) =>
    (await sendLines(cast.hospital, cast.hospitalNumber, niss, [visit(performedOn)], { on }))[0]

  test('two years after the care it is taken, a day later refused', async () => {
    const niss = await person(old)
    const last = await ofHospital(niss, '2024-03-12')
    expect(rulesOf(last.findings)).toEqual(['INV-LATE'])
    const bad = await ofHospital(niss, '2024-03-11')
    expect(summarize(bad.findings)).toEqual([
      'E INV-TWO-YEARS 500546 invoices.0.lines.0.performedOn',
      'W INV-LATE - invoices.0.lines.0.performedOn',
    ])
    expect(bad.outcome).toBe('REJECTED')
  })

  test('29 February counts to 28 February', async () => {
    const niss = await person(old)
    expect((await ofHospital(niss, '2024-02-29', '2026-02-28')).outcome).toBe('ACCEPTED')
    const other = await person(old)
    expect((await ofHospital(other, '2024-02-29', '2026-03-01')).outcome).toBe('REJECTED')
  })

  test('a derogation of the SPP IS lets a hospital invoice later: its days, its person, until its last day', async () => {
    const niss = await person(old)
    const other = await person(old)
    const grant = (more: object = {}) => ({
      provider: cast.hospitalNumber,
      performed: { from: '2024-03-01', to: '2024-03-05' },
      niss,
      grounds: 'strike at the hospital',
      until: '2026-03-31',
      ...more,
    })
    const { grantDerogation } = await cast.inspector.ask<any>(GRANT, { input: grant() }, TODAY)
    expect(grantDerogation).toMatchObject({
      derogation: {
        provider: { inamiNumber: cast.hospitalNumber },
        performed: { from: '2024-03-01', to: '2024-03-05' },
        niss,
        grounds: 'strike at the hospital',
        until: '2026-03-31',
        grantedBy: { audience: 'SPP_IS' },
      },
      findings: [],
    })
    expect((await ofHospital(niss, '2024-03-01')).outcome).toBe('ACCEPTED')
    expect((await ofHospital(niss, '2024-03-05', '2026-03-31')).outcome).toBe('ACCEPTED')
    expect((await ofHospital(niss, '2024-02-29')).outcome).toBe('REJECTED')
    expect((await ofHospital(niss, '2024-03-06')).outcome).toBe('REJECTED')
    expect((await ofHospital(niss, '2024-03-04', '2026-04-01')).outcome).toBe('REJECTED')
    expect((await ofHospital(other, '2024-03-03')).outcome).toBe('REJECTED')
    const all = { input: grant({ niss: null, performed: { from: '2024-03-03', to: '2024-03-03' } }) }
    await cast.analyst.ask(GRANT, all, TODAY)
    expect((await ofHospital(other, '2024-03-03')).outcome).toBe('ACCEPTED')
    expect(codesOf(await cast.analyst.raw(GRANT, { input: grant() }, TODAY))).toEqual(['FORBIDDEN'])
    expect(new Set(codesOf(await cast.agent.raw(GRANT, { input: grant() }, TODAY)))).toEqual(
      new Set(['GRAPHQL_VALIDATION_FAILED']),
    )
    const unknown = grant({ provider: hospitalOf(77) })
    expect(codesOf(await cast.inspector.raw(GRANT, { input: unknown }, TODAY))).toEqual(['NOT_FOUND'])
    for (const [change, path] of [
      [{ performed: { from: '2024-03-05', to: '2024-03-01' } }, 'input.performed'],
      [{ grounds: ' ' }, 'input.grounds'],
    ] as const) {
      const answer = await cast.inspector.raw(GRANT, { input: grant(change) }, TODAY)
      expect([codesOf(answer), argumentsOf(answer)]).toEqual([['BAD_USER_INPUT'], [path]])
    }
    const LISTED = `query ($filter: DerogationFilter) { derogations(filter: $filter) { totalCount edges { node { niss provider { inamiNumber } grounds until } } } }`
    const filter = { provider: cast.hospitalNumber }
    const told = async (by: any, of: object | null = filter) =>
      (await by.ask(LISTED, { filter: of })).derogations.edges.map(({ node }: any) => node.niss)
    expect(await told(cast.inspector)).toEqual(expect.arrayContaining([niss, null]))
    expect(await told(cast.hospital, null)).toEqual(await told(cast.agent))
    expect(await told(cast.gp)).toEqual([])
    expect((await told(cast.analyst)).every((one: unknown) => one === null)).toBe(true)
  })
})

describe('INV-NOT-PARTICIPATING', () => {
  test('a general practitioner invoices care from 1 October 2017, a hospital from 1 June 2014', async () => {
    const gp = await person({ validity: { from: '2017-09-01', to: '2018-08-31' } })
    const lines = await ofGp(gp, [line({ performedOn: '2017-09-30' }), line({ performedOn: '2017-10-01' })], {
      on: '2017-10-02',
    })
    expect(rulesOf(lines[0].findings)).toContain('INV-NOT-PARTICIPATING')
    expect(rulesOf(lines[1].findings)).not.toContain('INV-NOT-PARTICIPATING')
    const stay = await person({ validity: { from: '2014-05-01', to: '2014-12-31' }, covers: hospitalCovers() })
    const visits = await sendLines(
      cast.hospital,
      cast.hospitalNumber,
      stay,
      [line({ code: '107015', performedOn: '2014-05-31' }), line({ code: '107015', performedOn: '2014-06-01' })],
      { on: '2014-06-02' },
    )
    expect(rulesOf(visits[0].findings)).toContain('INV-NOT-PARTICIPATING')
    expect(rulesOf(visits[1].findings)).not.toContain('INV-NOT-PARTICIPATING')
  })

  test('a nurse does not yet', async () => {
    const number = `410902${String(97 - (410902 % 97)).padStart(2, '0')}401`
    await registerProvider(cast.agent, { inamiNumber: number, category: 'NURSE' })
    const niss = await person({ covers: [{ careType: 'PARAMEDICAL' }] })
    const nurse = await cast.as(`provider:${number}:staff`)
    const [sent] = await sendLines(nurse, number, niss, [
      line({ code: '424351', claimed: '15.76', prescriber: cast.gpNumber, prescriptionNumber: 'P' }),
    ])
    expect(summarize(sent.findings)).toEqual(['E INV-NOT-PARTICIPATING - invoices.0.lines.0'])
  })
})

describe('a review', () => {
  test('takes lines out by a draw that can be repeated, and gives them back decided', async () => {
    const niss = await person()
    const days = Array.from({ length: 8 }, (_, i) => daysLater('2026-03-01', i))
    const lines = await ofGp(
      niss,
      days.map((performedOn) => line({ performedOn })),
    )
    const first = await select({ niss }, { sampleSize: 3, seed: 42, assignTo: 'an.clerk' })
    expect(first.selected).toBe(3)
    expect(first.lines.edges.map(({ node }: any) => node.outcome)).toEqual(['WAITING', 'WAITING', 'WAITING'])
    const ids = (selection: any) => selection.lines.edges.map(({ node }: any) => node.id).sort()
    const again = await select({ niss }, { sampleSize: 3, seed: 42, assignTo: 'an.clerk' })
    expect(ids(again)).toEqual(ids(first))
    const waiting = await cast.agent.ask<any>(LIST, { filter: { niss, outcome: 'WAITING' } })
    expect(waiting.invoiceLines.totalCount).toBe(3)
    const [one, two, three] = ids(first)
    const seen = await read(one)
    expect(seen).toMatchObject({
      outcome: 'WAITING',
      review: { seed: 42, assignedTo: 'an.clerk', decidedAt: null, selectedBy: { role: 'agent' } },
    })
    const mine = await cast.agent.ask<any>(LIST, { filter: { niss, assignedTo: 'an.clerk' } })
    expect(mine.invoiceLines.totalCount).toBe(3)

    expect(codesOf(await decideLine(one, 'ACCEPTED', 'REJECTED'))).toEqual(['CONFLICT'])
    expect((await read(one)).outcome).toBe('WAITING')
    const accepted = await decideLine(one, 'WAITING', 'ACCEPTED', 'all there')
    expect(accepted.data.decideLine).toMatchObject({
      line: { outcome: 'ACCEPTED', amounts: { claimed: '33.73', state: '27.73', cpas: '6.00', patient: '0.00' } },
      findings: [],
    })
    expect(codesOf(await decideLine(one, 'WAITING', 'ACCEPTED'))).toEqual(['CONFLICT'])
    const rejected = await decideLine(two, 'WAITING', 'REJECTED', 'nothing there')
    expect(rejected.data.decideLine.line).toMatchObject({
      outcome: 'REJECTED',
      amounts: { claimed: '33.73', state: '0.00', cpas: '0.00', patient: '0.00' },
    })
    const overturned = await decideLine(two, 'REJECTED', 'ACCEPTED', 'found after all')
    expect(overturned.data.decideLine.line).toMatchObject({ outcome: 'ACCEPTED', amounts: { state: '27.73' } })
    const history = await read(two)
    expect(history.events.map(({ outcome, remark }: any) => [outcome, remark])).toEqual([
      ['ACCEPTED', null],
      ['WAITING', null],
      ['REJECTED', 'nothing there'],
      ['ACCEPTED', 'found after all'],
    ])
    expect(history.review.decidedAt).not.toBeNull()
    expect((await read(three)).outcome).toBe('WAITING')
    expect(lines).toHaveLength(8)
    const { invoiceFiles } = await cast.gp.ask<any>(
      'query ($f: InvoiceFileFilter) { invoiceFiles(filter: $f, first: 1) { edges { node { counts { lines accepted waiting rejected } } } } }',
      { f: { provider: cast.gpNumber, received: { from: TODAY, to: TODAY } } },
    )
    expect(invoiceFiles.edges).toHaveLength(1)
  })

  test('a small draw with another seed is another draw, most of the time', async () => {
    const niss = await person()
    await ofGp(
      niss,
      Array.from({ length: 20 }, (_, i) => line({ performedOn: daysLater('2026-02-01', i) })),
    )
    const draw = async (seed: number) => {
      const { lines } = await select(
        { niss, performed: { from: '2026-02-01', to: '2026-02-20' } },
        { sampleSize: 5, seed },
      )
      const ids = lines.edges.map(({ node }: any) => node.id).sort()
      for (const id of ids) await decideLine(id, 'WAITING', 'ACCEPTED')
      return ids
    }
    const a = await draw(1)
    expect(await draw(2)).not.toEqual(a)
    expect(await draw(1)).toEqual(a)
  })

  test('without a sample takes all that the filter names', async () => {
    const niss = await person()
    const lines = await ofGp(niss, [line(), line({ performedOn: '2026-03-09' }), line({ code: '101010' })])
    const { selected } = await select({ niss })
    expect(selected).toBe(2)
    expect((await read(lines[2].id)).outcome).toBe('REJECTED')
  })

  test('an accepted line may be overturned, and its care invoiced anew', async () => {
    const niss = await person()
    const sent = await only(niss)
    const { data } = await decideLine(sent.id, 'ACCEPTED', 'REJECTED')
    expect(data.decideLine.line.outcome).toBe('REJECTED')
    expect((await only(niss)).outcome).toBe('ACCEPTED')
    const back = await decideLine(sent.id, 'REJECTED', 'ACCEPTED')
    expect(back.data.decideLine.line).toBeNull()
    expect(summarize(back.data.decideLine.findings)).toEqual(['E INV-LINE-DUPLICATE 500544 -'])
  })

  test('ten decisions at once: one is taken, the others conflict', async () => {
    const sent = await only(await person())
    const answers = await Promise.all(Array.from({ length: 10 }, () => decideLine(sent.id, 'ACCEPTED', 'REJECTED')))
    expect(answers.flatMap(codesOf)).toEqual(Array(9).fill('CONFLICT'))
    expect((await read(sent.id)).events).toHaveLength(2)
  })

  test('a line that no cover bears can’t be accepted by a person either: what is missing is told', async () => {
    const sent = await only(await register(cast.cpas, nextNiss()))
    const { data } = await decideLine(sent.id, 'REJECTED', 'ACCEPTED')
    expect(data.decideLine.line).toBeNull()
    expect(rulesOf(data.decideLine.findings)).toEqual(['COV-NONE'])
  })

  test('is CAAMI’s', async () => {
    const sent = await only(await person())
    const variables = { id: sent.id, expected: 'ACCEPTED', outcome: 'REJECTED', remark: 'x' }
    for (const partner of [cast.gp, cast.cpas, cast.inspector])
      expect(codesOf(await partner.raw(DECIDE, variables))).toContain('GRAPHQL_VALIDATION_FAILED')
    expect(codesOf(await cast.agent.raw(DECIDE, { ...variables, id: 'nothing' }))).toEqual(['NOT_FOUND'])
    expect(codesOf(await cast.agent.raw(DECIDE, { ...variables, remark: ' ' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await cast.agent.raw(SELECT, { filter: {}, sampleSize: 0 }))).toEqual(['BAD_USER_INPUT'])
  })
})

describe('lists', () => {
  test('of lines are narrowed by every filter, and read page by page', async () => {
    const { niss, decision } = await covered(cast.cpas, nextNiss())
    const lines = await ofGp(niss, [
      line({ claimed: '40.00' }),
      line({ performedOn: '2026-03-09' }),
      line({ performedOn: '2026-03-08', code: '101010' }),
    ])
    const [reduced, accepted, rejected] = lines.map((one) => one.id)
    const found = async (filter: object, by = cast.agent) =>
      (await by.ask<any>(LIST, { filter: { niss, ...filter } })).invoiceLines.edges
        .map(({ node }: any) => node.id)
        .sort()
    const sorted = (...ids: string[]) => ids.sort()
    expect(await found({})).toEqual(sorted(...lines.map((one) => one.id)))
    expect(await found({ outcome: 'REDUCED' })).toEqual([reduced])
    expect(await found({ rule: 'TAR-CAP' })).toEqual([reduced])
    expect(await found({ rule: 'TAR-CODE-ON-DATE' })).toEqual([rejected])
    expect(await found({ performed: { from: '2026-03-09', to: '2026-03-09' } })).toEqual([accepted])
    expect(await found({ performed: { from: '2026-03-09' } })).toEqual(sorted(accepted, reduced))
    expect(await found({ paid: true })).toEqual([])
    expect(await found({ paid: false })).toHaveLength(3)
    expect((await found({ decisionNumber: decision.number })).length).toBeGreaterThanOrEqual(2)
    expect(await found({ attestationMissing: true })).toEqual([])
    expect(await found({ provider: cast.gpNumber })).toHaveLength(3)
    expect(await found({ provider: cast.hospitalNumber })).toEqual([])
    expect(await found({ commitmentNumber: 'nothing' })).toEqual([])
    expect(await found({}, cast.gp)).toHaveLength(3)
    expect(await found({}, cast.hospital)).toEqual([])
    expect(await found({}, cast.cpas)).toEqual([])
    expect(await found({}, cast.inspector)).toHaveLength(3)
    expect(codesOf(await cast.analyst.raw(LIST, { filter: { niss } }))).toEqual(['FORBIDDEN'])

    const pages: string[] = []
    let after: string | null = null
    do {
      const { invoiceLines }: any = await cast.agent.ask<any>(LIST, { filter: { niss }, first: 1, after })
      pages.push(...invoiceLines.edges.map(({ node }: any) => node.id))
      expect(invoiceLines.totalCount).toBe(3)
      after = invoiceLines.pageInfo.hasNextPage ? invoiceLines.pageInfo.endCursor : null
    } while (after)
    expect(pages.sort()).toEqual(sorted(...lines.map((one) => one.id)))
    expect(codesOf(await cast.agent.raw(LIST, { first: 201 }))).toEqual(['TOO_COMPLEX'])
    expect(codesOf(await cast.agent.raw(LIST, { first: 0 }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await cast.agent.raw(LIST, { after: 'rubbish' }))).toEqual(['BAD_USER_INPUT'])
  })

  test('of invoices and files are narrowed too', async () => {
    const niss = await person()
    const { file } = await send(cast.gp, fileOf(cast.gpNumber, niss, [line()], { number: `X-${niss}` }))
    const INVOICES = `query ($filter: InvoiceFilter) { invoices(filter: $filter) { totalCount edges { node { id number issuedOn } } } }`
    const invoices = async (filter: object, by = cast.agent) => (await by.ask<any>(INVOICES, { filter })).invoices
    expect((await invoices({ number: `X-${niss}` })).totalCount).toBe(1)
    expect((await invoices({ niss })).totalCount).toBe(1)
    expect((await invoices({ niss, outcome: 'ACCEPTED' })).totalCount).toBe(1)
    expect((await invoices({ niss, outcome: 'REJECTED' })).totalCount).toBe(0)
    expect((await invoices({ niss, issued: { from: '2026-03-11' } })).totalCount).toBe(0)
    expect((await invoices({ niss, issued: { from: '2026-03-10', to: '2026-03-10' } })).totalCount).toBe(1)
    expect((await invoices({ niss, provider: cast.hospitalNumber })).totalCount).toBe(0)
    expect((await invoices({ niss }, cast.hospital)).totalCount).toBe(0)
    const FILES = `query ($filter: InvoiceFileFilter) { invoiceFiles(filter: $filter, first: 200) { edges { node { id } } } }`
    const files = async (filter: object, by = cast.agent) =>
      (await by.ask<any>(FILES, { filter })).invoiceFiles.edges.map(({ node }: any) => node.id)
    expect(await files({ provider: cast.gpNumber })).toContain(file.id)
    expect(await files({ provider: cast.gpNumber, status: 'CHECKED', received: { from: TODAY, to: TODAY } })).toContain(
      file.id,
    )
    expect(await files({ provider: cast.gpNumber, status: 'REFUSED' })).not.toContain(file.id)
    expect(await files({ provider: cast.gpNumber, received: { from: '2026-03-13' } })).not.toContain(file.id)
    expect(await files({}, cast.hospital)).not.toContain(file.id)
  })
})

describe('views', () => {
  test('who may not see a line gets null, as where there is none', async () => {
    const niss = await person()
    const { file } = await send(cast.gp, fileOf(cast.gpNumber, niss, [line()]))
    const { id, lines } = file.invoices.edges[0].node
    const LOOK = 'query ($line: ID!) { invoiceLine(id: $line) { id } }'
    const MORE = 'query ($file: ID!, $invoice: ID!) { invoiceFile(id: $file) { id } invoice(id: $invoice) { id } }'
    for (const partner of [cast.agent, cast.controller, cast.inspector, cast.analyst, cast.gp]) {
      expect((await partner.ask<any>(LOOK, { line: lines[0].id })).invoiceLine.id).toBe(lines[0].id)
      expect((await partner.ask<any>(MORE, { file: file.id, invoice: id })).invoice.id).toBe(id)
    }
    for (const partner of [cast.hospital, cast.cpas, cast.other])
      expect((await partner.ask<any>(LOOK, { line: lines[0].id })).invoiceLine).toBeNull()
    expect(await cast.hospital.ask(MORE, { file: file.id, invoice: id })).toEqual({ invoiceFile: null, invoice: null })
    const none = '00000000-0000-7000-8000-000000000000'
    for (const unknown of [none, 'nothing'])
      expect((await cast.agent.ask<any>(LOOK, { line: unknown })).invoiceLine).toBeNull()
  })

  test('an analyst sees figures and no person nor trail', async () => {
    const niss = await person()
    const sent = await only(niss)
    const { invoiceLine } = await cast.analyst.ask<any>(
      `query ($id: ID!) { invoiceLine(id: $id) { amounts { claimed } decision { number } decisionVersion { id } commitment { number } attestation { number } invoice { beneficiary { id } } } }`,
      { id: sent.id },
    )
    expect(invoiceLine).toMatchObject({
      amounts: { claimed: '33.73' },
      decision: null,
      decisionVersion: null,
      commitment: null,
      attestation: null,
      invoice: { beneficiary: null },
    })
    expect(JSON.stringify(invoiceLine)).not.toContain(niss)
  })

  const everyone = ['CAAMI', 'CPAS', 'SPP_IS', 'PROVIDER']
  const payers = ['CAAMI', 'SPP_IS', 'PROVIDER']
  const cells: [string, string[]][] = [
    ['provider', everyone],
    ['providers', everyone],
    ['registerProvider', ['CAAMI']],
    ['paperInvoices', ['CPAS', 'SPP_IS']],
    ['recordPaperInvoice', ['CPAS']],
    ['inspectPaperInvoice', ['SPP_IS']],
    ['nomenclature', everyone],
    ['nomenclatureItem', everyone],
    ['tarify', everyone],
    ['submitInvoices', ['PROVIDER']],
    ['submitEfactFile', ['PROVIDER']],
    ['invoiceLines', everyone],
    ['invoiceLine', everyone],
    ['invoiceFiles', payers],
    ['invoices', payers],
    ['decideLine', ['CAAMI']],
    ['selectForReview', ['CAAMI']],
    ['runPayments', ['CAAMI']],
    ['closeSettlement', ['CAAMI']],
    ['recoverLine', ['CAAMI']],
    ['payments', payers],
    ['settlement', ['CAAMI', 'SPP_IS']],
    ['settlements', ['CAAMI', 'SPP_IS']],
    ['cpasSettlement', ['CPAS', 'SPP_IS']],
    ['acceptSettlement', ['SPP_IS']],
    ['grantDerogation', ['SPP_IS']],
    ['derogations', payers],
    ['spending', ['CAAMI', 'CPAS', 'SPP_IS']],
    ['invoiceChanges', everyone],
    ['attestation', payers],
    ['attestations', payers],
    ['attestationForm', payers],
    ['attestationControls', payers],
    ['issueAttestation', ['PROVIDER']],
    ['revokeAttestation', ['PROVIDER']],
    ['openAttestationControl', ['CAAMI']],
    ['recordControlOutcome', ['CAAMI']],
  ]
  const seen: Record<string, Set<string>> = {}
  beforeAll(async () => {
    const partners = {
      CAAMI: cast.agent,
      CPAS: cast.cpas,
      SPP_IS: cast.inspector,
      PROVIDER: cast.gp,
      SYSTEM: cast.bcss,
    }
    for (const [audience, partner] of Object.entries(partners)) {
      const { __schema } = await partner.ask<any>(
        '{ __schema { queryType { fields { name } } mutationType { fields { name } } } }',
      )
      const fields = [...__schema.queryType.fields, ...(__schema.mutationType?.fields ?? [])]
      seen[audience] = new Set(fields.map(({ name }: any) => name))
    }
  })
  test.each(cells)('%s is in the view of %s', (field, audiences) => {
    const who = Object.entries(seen).flatMap(([audience, fields]) => (fields.has(field) ? [audience] : []))
    expect(who.sort()).toEqual([...audiences].sort())
  })
})

describe('invoiceChanges', () => {
  const CHANGES =
    'query ($after: String, $first: Int) { invoiceChanges(after: $after, first: $first) { next events { id at kind subject version } } }'
  const page = async (by: any, after: string | null, first = 100) =>
    (await by.ask(CHANGES, { after, first })).invoiceChanges
  /** Goes to the end of the feed. */
  async function end(by: any): Promise<string> {
    for (let after: string | null = null; ; ) {
      const { events, next }: any = await page(by, after, 200)
      if (events.length === 0) return next
      after = next
    }
  }

  test('tells files and decided lines in order, with identifiers only', async () => {
    const number = gpOf(52)
    await registerProvider(cast.agent, { inamiNumber: number, category: 'GENERAL_PRACTITIONER' })
    const gp = await cast.as(`provider:${number}:prescriber`)
    const from = await end(gp)
    expect((await page(gp, from)).next).toBe(from)
    const niss = await person()
    const { file } = await send(gp, fileOf(number, niss, [line()]))
    const id = linesOf({ file })[0].id
    await decideLine(id, 'ACCEPTED', 'REJECTED')
    let told: any
    for (let i = 0; i < 60; i++) {
      told = await page(gp, from)
      if (told.events.length >= 3) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(told.events.map(({ kind, subject }: any) => [kind, subject])).toEqual([
      ['InvoiceFileReceived', file.id],
      ['InvoiceFileChecked', file.id],
      ['InvoiceLineDecided', id],
    ])
    expect(JSON.stringify(told)).not.toContain(niss)
    const step = await page(gp, from, 1)
    expect(step.events).toHaveLength(1)
    expect((await page(gp, step.next, 1)).events[0].id).toBe(told.events[1].id)
    const others = await page(cast.cpas, null, 200)
    expect(others.events.map(({ subject }: any) => subject)).not.toContain(file.id)
    expect(codesOf(await gp.raw(CHANGES, { after: 'rubbish' }))).toEqual(['BAD_USER_INPUT'])
    expect(codesOf(await gp.raw(CHANGES, { first: 201 }))).toEqual(['TOO_COMPLEX'])
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
