import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { cents } from '../../../shared/values/cents'
import { day, type Month } from '../../../shared/values/day'
import { inamiNumber } from '../../../shared/values/inami-number'
import { niss } from '../../../shared/values/niss'
import { exampleFile, exampleInvoice, exampleLine } from '../efact/example-file'
import type { EfactLineInput } from '../efact/model'
import { writeEfact } from '../efact/write-file'
import { invoiceSubgraph } from '../subgraph'
import { CPAS, GP, HOSPITAL, invoiceFileOf, nissOf, Scenario, SPECIALIST } from '../testing/scenario'

jest.setTimeout(60_000)
// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.

const LINE = 'id outcome performer { inamiNumber } findings { rule code severity path }'
const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { id invoices { edges { node { lines { ${LINE} } } } } } findings { rule } } }`
const EFACT = `mutation ($content: String!) { submitEfactFile(content: $content) { file { invoices { edges { node { lines { ${LINE} } } } } } findings { rule message } } }`
const LIST = `query ($filter: InvoiceLineFilter) { invoiceLines(filter: $filter, first: 100) { totalCount edges { node { id } } } }`
const VISIT = { code: '102034', claimed: '37.15' }
const inspector = { as: 'sppis:sppis:inspector' }

describe('performer', () => {
  const scenario = new Scenario(20)
  let subgraph: TestSubgraph
  let rank = 0
  beforeAll(async () => {
    subgraph = await createTestSubgraph(invoiceSubgraph, { services: scenario.services })
  })
  afterAll(() => subgraph?.close())

  const send = async (
    provider: string,
    line: object,
    reference = `P-${++rank}`,
    niss = nissOf(((rank - 1) % 20) + 1),
  ) => {
    const input = invoiceFileOf(reference, [line], { provider, niss })
    const { data, errors } = await subgraph.run(SUBMIT, { input }, { as: `provider:${provider}:staff` })
    expect(errors).toBeUndefined()
    return data.submitInvoices
  }
  const lineOf = ({ file }: any) => file.invoices.edges[0].node.lines[0]
  const list = async (filter: object, who: object = inspector): Promise<string[]> => {
    const { data, errors } = await subgraph.run(LIST, { filter }, who)
    expect(errors).toBeUndefined()
    const ids = data.invoiceLines.edges.map(({ node }: any) => node.id)
    expect(data.invoiceLines.totalCount).toBe(ids.length)
    return ids
  }

  test('a line of a hospital keeps the specialist who gave the care', async () => {
    const line = lineOf(await send(HOSPITAL, { ...VISIT, performer: SPECIALIST }))
    expect(line).toMatchObject({ outcome: 'ACCEPTED', performer: { inamiNumber: SPECIALIST }, findings: [] })
  })

  test('a line of a hospital without a performer is refused, and has none', async () => {
    const line = lineOf(await send(HOSPITAL, { ...VISIT, performer: null }))
    expect(line).toMatchObject({
      outcome: 'REJECTED',
      performer: null,
      findings: [{ rule: 'INV-PERFORMER', code: '501520', severity: 'ERROR', path: 'invoices.0.lines.0.performer' }],
    })
  })

  test('a general practitioner is its own performer, or names another', async () => {
    expect(lineOf(await send(GP, {}))).toMatchObject({ outcome: 'ACCEPTED', performer: { inamiNumber: GP } })
    const named = lineOf(await send(GP, { performer: SPECIALIST }))
    expect(named).toMatchObject({ outcome: 'REJECTED', performer: { inamiNumber: SPECIALIST } })
    expect(named.findings).toMatchObject([{ rule: 'TAR-DISCIPLINE', code: '501540' }])
  })

  test('a performer of medicines in hospital is kept without being evaluated', async () => {
    const line = lineOf(await send(HOSPITAL, { code: '960374', claimed: '123.45', performer: GP }))
    expect(line).toMatchObject({ outcome: 'ACCEPTED', performer: { inamiNumber: GP }, findings: [] })
    expect(lineOf(await send(HOSPITAL, { code: '960374', claimed: '1.00', performer: null }))).toMatchObject({
      outcome: 'ACCEPTED',
      performer: null,
    })
  })

  test('a file with the same reference and another performer is refused', async () => {
    const line = { ...VISIT, performer: SPECIALIST }
    const first = await send(HOSPITAL, line, 'SAME', nissOf(20))
    expect((await send(HOSPITAL, line, 'SAME', nissOf(20))).file.id).toBe(first.file.id)
    const { findings } = await send(HOSPITAL, { ...VISIT, performer: GP }, 'SAME', nissOf(20))
    expect(findings).toEqual([{ rule: 'INV-FILE-DUPLICATE' }])
  })

  const UNKNOWN = '10020395567'
  // A hospital sends one file a day.
  test.each([
    ['zone 15 of a record 50 is the performer', '2026-03-12', { provider: SPECIALIST }, 'ACCEPTED', SPECIALIST, []],
    ['a record 50 without zone 15 is refused', '2026-03-13', { provider: null }, 'REJECTED', null, ['INV-PERFORMER']],
    [
      'an unknown number in zone 15 is refused',
      '2026-03-16',
      { provider: UNKNOWN },
      'REJECTED',
      UNKNOWN,
      ['INV-PERFORMER'],
    ],
    ['a record 30 has no performer', '2026-03-17', { kind: 'LUMP_SUM', provider: null }, 'ACCEPTED', null, []],
  ])('eFact: %s', async (_, today, more, outcome, performer, rules) => {
    const line = {
      ...exampleLine,
      code: '102034',
      performedOn: day('2026-03-10'),
      stateShare: cents(2515),
      patientShare: cents(0),
      commitmentNumber: null,
      committedOn: null,
      ...more,
    }
    const file = {
      ...exampleFile,
      reference: `E-${today}`,
      provider: inamiNumber(HOSPITAL),
      invoicedMonth: '2026-03' as Month,
      createdOn: day(today),
      invoices: [
        {
          ...exampleInvoice,
          niss: niss(nissOf(Number(today.slice(8)))),
          sex: 'FEMALE' as const,
          issuedOn: day(today),
          attestationNumber: null,
          decisionNumber: '000000000017',
          decisionVersion: 2,
          coverageCode: '0000009008',
          amuFlag: false,
          lines: [line as EfactLineInput],
        },
      ],
    }
    const content = Buffer.from(writeEfact(file)).toString('base64')
    const { data, errors } = await subgraph.run(EFACT, { content }, { as: `provider:${HOSPITAL}:staff`, today })
    expect(errors).toBeUndefined()
    // A file of which all lines are in error is refused whole, with the findings of its lines.
    const { file: sent, findings } = data.submitEfactFile
    const [found] = sent.invoices.edges[0]?.node.lines ?? []
    expect(found?.outcome ?? 'REJECTED').toBe(outcome)
    if (found) expect(found.performer?.inamiNumber ?? null).toBe(performer)
    const foundRules = [...findings, ...(found?.findings ?? [])].map(({ rule }: any) => rule)
    expect(
      [...new Set(foundRules)].filter((rule) => !['INV-FIVE-PERCENT', 'INV-FORMAT', 'INV-LATE'].includes(rule)),
    ).toEqual(rules)
  })

  test('lines are found by performer, care type, CPAS and amount claimed', async () => {
    const one = lineOf(
      await send(HOSPITAL, { ...VISIT, claimed: '37.16', performer: SPECIALIST }, 'FIND-1', nissOf(19)),
    )
    const two = lineOf(await send(GP, { claimed: '37.17' }, 'FIND-2', nissOf(19)))
    const three = lineOf(
      await send(HOSPITAL, { code: '960374', claimed: '37.18', performer: null }, 'FIND-3', nissOf(19)),
    )
    const of = { niss: nissOf(19) }
    expect(await list({ ...of, performer: SPECIALIST })).toEqual([one.id])
    expect(await list({ ...of, performer: GP })).toEqual([two.id])
    expect(await list({ ...of, performer: HOSPITAL })).toEqual([])
    expect(await list({ ...of, careType: 'HOSPITALIZATION' })).toEqual([three.id])
    expect(await list({ ...of, cpas: CPAS })).toEqual([three.id, two.id, one.id])
    expect(await list({ ...of, cpas: '0299991108' })).toEqual([])
    expect(await list({ ...of, claimedFrom: '37.17' })).toEqual([three.id, two.id])
    expect(await list({ ...of, claimedTo: '37.17' })).toEqual([two.id, one.id])
    expect(await list({ ...of, claimedFrom: '37.17', claimedTo: '37.17' })).toEqual([two.id])
    const { errors } = await subgraph.run(LIST, { filter: { claimedFrom: '2.00', claimedTo: '1.00' } }, inspector)
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'filter.claimedTo' })
  })

  test('a provider finds its own lines only, not those of others whose care it gave', async () => {
    const asSpecialist = { as: `provider:${SPECIALIST}:prescriber` }
    expect(await list({ performer: SPECIALIST }, asSpecialist)).toEqual([])
    expect((await list({ performer: SPECIALIST }, { as: `provider:${HOSPITAL}:staff` })).length).toBeGreaterThan(0)
  })

  test('a selection for review draws from the lines of a performer', async () => {
    const { data, errors } = await subgraph.run(
      `mutation ($filter: InvoiceLineFilter!) { selectForReview(filter: $filter) { lines { edges { node { performer { inamiNumber } } } } } }`,
      { filter: { performer: SPECIALIST, niss: nissOf(19) } },
      { as: 'caami:caami:agent' },
    )
    expect(errors).toBeUndefined()
    expect(data.selectForReview.lines.edges.map(({ node }: any) => node.performer.inamiNumber)).toEqual([SPECIALIST])
  })

  test('tarify evaluates the kind of the performer and does not ask for one', async () => {
    const tarify = async (performer: string | null) => {
      const input = {
        niss: nissOf(17),
        provider: HOSPITAL,
        performedOn: '2026-03-11',
        lines: [{ code: '102034', performer }],
      }
      const { data, errors } = await subgraph.run(
        'query ($input: TarificationInput!) { tarify(input: $input) { lines { outcome findings { rule code } } } }',
        { input },
        { as: `provider:${HOSPITAL}:staff` },
      )
      expect(errors).toBeUndefined()
      return data.tarify.lines[0]
    }
    expect(await tarify(null)).toEqual({ outcome: 'ACCEPTED', findings: [] })
    expect(await tarify(SPECIALIST)).toEqual({ outcome: 'ACCEPTED', findings: [] })
    expect(await tarify(GP)).toEqual({ outcome: 'REJECTED', findings: [{ rule: 'TAR-DISCIPLINE', code: '171' }] })
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
