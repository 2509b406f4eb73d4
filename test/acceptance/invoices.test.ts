import { argumentsOf, codesOf, rulesOf, summarizeWithCode } from './answers'
import {
  coveredPerson,
  daysLater,
  decideFor,
  fileOf,
  hospitalCoverages,
  registerLegalResident,
  sendFile,
} from './care-fixtures'
import { setUpFixtures, TODAY, unusedNissNumbers } from './fixtures'
import { invoiceSteps, line, linesOf } from './invoice-steps'
import { SUBMIT } from './operations'

jest.setTimeout(120_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const fixtures = setUpFixtures()
const unusedNiss = unusedNissNumbers()
const { sendGpLines, sendOne, person } = invoiceSteps(fixtures, unusedNiss)

describe('submitInvoices', () => {
  test('submitInvoices returns lines, counts and totals of the file', async () => {
    const niss = await person()
    const input = fileOf(fixtures.gpNumber, niss, [
      line({ claimed: '40.00' }),
      line({ performedOn: '2026-03-09' }),
      line({ performedOn: '2026-03-08', code: '101010', claimed: '10.00' }),
    ])
    const { file, findings } = await sendFile(fixtures.gp, input)
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
    const { invoiceFile } = await fixtures.gp.ask<any>(
      `query ($id: ID!) { invoiceFile(id: $id) { id provider { inamiNumber } answer invoices { totalCount edges { node { number file { id } provider { inamiNumber } beneficiary { niss } counts { lines } total { claimed } } } } } }`,
      { id: file.id },
    )
    expect(invoiceFile).toMatchObject({
      provider: { inamiNumber: fixtures.gpNumber },
      answer: null,
      invoices: {
        totalCount: 1,
        edges: [
          {
            node: {
              file: { id: file.id },
              provider: { inamiNumber: fixtures.gpNumber },
              beneficiary: { niss },
              counts: { lines: 3 },
              total: { claimed: '83.73' },
            },
          },
        ],
      },
    })
  })

  test('a repeated reference returns the first file, and INV-FILE-DUPLICATE with other content', async () => {
    const niss = await person()
    const input = fileOf(fixtures.gpNumber, niss, [line()])
    const first = await sendFile(fixtures.gp, input)
    const again = await sendFile(fixtures.gp, input, '2026-03-20')
    expect(again.file.id).toBe(first.file.id)
    expect(again.findings).toEqual([])
    expect(linesOf(again)[0].id).toBe(linesOf(first)[0].id)
    const other = await sendFile(fixtures.gp, {
      ...input,
      invoices: [{ ...input.invoices[0], lines: [line({ claimed: '33.72' })] }],
    })
    expect(other.file).toBeNull()
    expect(summarizeWithCode(other.findings)).toEqual(['E INV-FILE-DUPLICATE 100721 reference'])
  })

  test('two providers may use the same file reference', async () => {
    const niss = await person({ coverages: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCoverages()] })
    const input = fileOf(fixtures.gpNumber, niss, [line()])
    await sendFile(fixtures.gp, input)
    const hospital = fileOf(fixtures.hospitalNumber, niss, [line({ code: '102034', claimed: '37.15' })], {
      reference: input.reference,
    })
    expect((await sendFile(fixtures.hospital, hospital)).file.counts.accepted).toBe(1)
  })

  test('ten concurrent submissions of one file create one file', async () => {
    const niss = await person()
    const input = fileOf(fixtures.gpNumber, niss, [line()])
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendFile(fixtures.gp, input)))
    expect(new Set(answers.map(({ file }) => file.id)).size).toBe(1)
    expect(answers.every(({ findings }) => findings.length === 0)).toBe(true)
    expect(answers.map(({ file }) => file.counts.accepted)).toEqual(Array(10).fill(1))
  })

  test('of ten concurrent files with one reference and other content one is accepted', async () => {
    const niss = await person()
    const input = fileOf(fixtures.gpNumber, niss, [line()])
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        sendFile(fixtures.gp, { ...input, invoices: [{ ...input.invoices[0], number: `T-${i}` }] }),
      ),
    )
    expect(answers.filter(({ file }) => file !== null)).toHaveLength(1)
    expect(answers.flatMap(({ findings }) => rulesOf(findings))).toEqual(Array(9).fill('INV-FILE-DUPLICATE'))
  })

  test('a file of 300 lines is checked', async () => {
    const niss = await person({ validity: { from: '2026-01-01', to: '2026-12-31' } })
    const lines = Array.from({ length: 300 }, (_, i) =>
      line({ code: ['101032', '101076', '103132'][i % 3]!, performedOn: daysLater('2026-01-01', Math.floor(i / 3)) }),
    ).map((one) => ({ ...one, claimed: '10.00' }))
    const { file } = await sendFile(fixtures.gp, fileOf(fixtures.gpNumber, niss, lines), '2026-05-01')
    expect(file.counts.lines).toBe(300)
    const STATUS = 'query ($id: ID!) { invoiceFile(id: $id) { status counts { lines accepted } } }'
    let state: any
    for (let i = 0; i < 100 && state?.status !== 'CHECKED'; i++) {
      state = (await fixtures.gp.ask<any>(STATUS, { id: file.id })).invoiceFile
      if (state.status !== 'CHECKED') await new Promise((resolve) => setTimeout(resolve, 100))
    }
    expect(state).toEqual({ status: 'CHECKED', counts: { lines: 300, accepted: 300 } })
  })

  test('every role of a provider submits files for that provider only', async () => {
    const niss = await person()
    const input = fileOf(fixtures.gpNumber, niss, [line()])
    expect(codesOf(await fixtures.hospital.raw(SUBMIT, { input }, TODAY))).toEqual(['FORBIDDEN'])
    const staff = await fixtures.as(`provider:${fixtures.gpNumber}:staff`)
    expect((await sendFile(staff, input)).file.counts.accepted).toBe(1)
  })

  test.each([
    ['no invoice', { invoices: [] }, 'input.invoices'],
    ['no reference', { reference: ' ' }, 'input.reference'],
    ['a provider’s number with wrong check digits', { provider: '10001590004' }, 'input.provider'],
  ])('a file with %s is rejected', async (_, change, path) => {
    const answer = await fixtures.gp.raw(SUBMIT, {
      input: { ...fileOf(fixtures.gpNumber, unusedNiss.bis(), [line()]), ...change },
    })
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
  ])('an invoice with %s is rejected', async (_, change, path) => {
    const answer = await fixtures.gp.raw(SUBMIT, {
      input: fileOf(fixtures.gpNumber, unusedNiss.bis(), [line()], change),
    })
    expect([codesOf(answer), argumentsOf(answer)]).toEqual([['BAD_USER_INPUT'], [path]])
    expect(JSON.stringify(answer)).not.toMatch(/stack|node_modules/)
  })
})

describe('INV-LINE-DUPLICATE', () => {
  test('INV-LINE-DUPLICATE rejects the second of two equal lines in one file', async () => {
    const lines = await sendGpLines(await person(), [line(), line(), line({ performedOn: '2026-03-09' })])
    expect(lines.map((one) => one.outcome)).toEqual(['ACCEPTED', 'REJECTED', 'ACCEPTED'])
    expect(summarizeWithCode(lines[1].findings)).toEqual(['E INV-LINE-DUPLICATE 500423 invoices.0.lines.1'])
  })

  test('INV-LINE-DUPLICATE rejects a line that another file already invoiced', async () => {
    const niss = await person()
    await sendOne(niss)
    const again = await sendOne(niss)
    expect(summarizeWithCode(again.findings)).toEqual(['E INV-LINE-DUPLICATE 500544 invoices.0.lines.0'])
    expect(again.amounts).toEqual({ claimed: '33.73', state: '0.00', cpas: '0.00', patient: '0.00' })
  })

  test('a rejected line can be submitted again', async () => {
    const niss = await registerLegalResident(fixtures.cpas, unusedNiss.bis())
    expect((await sendOne(niss)).outcome).toBe('REJECTED')
    await decideFor(fixtures.cpas, niss)
    expect((await sendOne(niss)).findings).toEqual([])
  })

  test('of ten concurrent equal lines one is accepted', async () => {
    const niss = await person()
    const answers = await Promise.all(Array.from({ length: 10 }, () => sendOne(niss)))
    expect(answers.map((one) => one.outcome).sort()).toEqual(['ACCEPTED', ...Array(9).fill('REJECTED')])
    expect(new Set(answers.flatMap((one) => rulesOf(one.findings)))).toEqual(new Set(['INV-LINE-DUPLICATE']))
  })

  test('INV-LINE-DUPLICATE applies across former numbers of the person', async () => {
    const niss = await person()
    const newNiss = unusedNiss.bis()
    await sendOne(niss)
    await fixtures.bcss.ask(
      'mutation ($input: [IdentityMutationInput!]!) { recordIdentityMutations(input: $input) { findings { rule } } }',
      { input: [{ reference: `number-${niss}`, niss, kind: 'NUMBER_CHANGE', effectiveOn: '2026-03-11', newNiss }] },
      '2026-03-11',
    )
    expect(rulesOf((await sendOne(newNiss)).findings)).toEqual(['INV-LINE-DUPLICATE'])
    expect((await sendOne(newNiss, line({ performedOn: '2026-03-09' }))).findings).toEqual([])
  })
})

describe('references of an invoice', () => {
  test('an unknown decision is rejected with INV-DECISION, another person’s with INV-BENEFICIARY', async () => {
    const mine = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const other = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const good = await sendOne(mine.niss, line(), { decisionNumber: mine.decision.number })
    expect(good.findings).toEqual([])
    const unknown = await sendOne(mine.niss, line({ performedOn: '2026-03-09' }), { decisionNumber: '999999999999' })
    expect(summarizeWithCode(unknown.findings)).toContain('E INV-DECISION 255620 invoices.0.lines.0')
    expect(unknown.outcome).toBe('REJECTED')
    const wrong = await sendOne(mine.niss, line({ performedOn: '2026-03-08' }), {
      decisionNumber: other.decision.number,
    })
    expect(summarizeWithCode(wrong.findings)).toContain('E INV-BENEFICIARY 250825 invoices.0.lines.0')
    expect(wrong.outcome).toBe('REJECTED')
  })

  test('INV-BENEFICIARY rejects a line of an unregistered person', async () => {
    const sent = await sendOne(unusedNiss.bis())
    expect(summarizeWithCode(sent.findings)).toContain('E INV-BENEFICIARY 250820 invoices.0.lines.0')
  })

  test('a line keeps the decision version that it relied on after the decision changed', async () => {
    const { niss, decision } = await coveredPerson(fixtures.cpas, unusedNiss.bis())
    const sent = await sendOne(niss)
    await fixtures.cpas.ask(
      'mutation ($number: ID!) { extendDecision(number: $number, expectedVersion: 1, to: "2026-09-30") { findings { rule } } }',
      { number: decision.number },
      TODAY,
    )
    const { invoiceLine } = await fixtures.inspector.ask<any>(
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
      invoice: { beneficiary: { niss }, provider: { inamiNumber: fixtures.gpNumber } },
      events: [
        { outcome: 'ACCEPTED', by: { audience: 'PROVIDER', organisation: fixtures.gpNumber, role: 'prescriber' } },
      ],
    })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
