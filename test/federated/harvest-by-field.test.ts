import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  buildSchema,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
} from 'graphql'
import { namedNumbersReader } from '../../shared/audit/named-numbers'
import { nissCheckDigits } from '../../shared/values/niss'
import { type Attacker, attacker, codesOf } from '../access/attackers'
import { CPAS_A, CPAS_B } from '../access/fixtures'
import { callField, fieldsOf, type Values, valueFor } from '../access/schema-walk'
import { type BuiltApp, startBuilt } from './built-app'

jest.setTimeout(300_000)

// A physician of the demo.
const GP = '10001490004'
const folder = mkdtempSync(join(tmpdir(), 'harvest-by-field-'))
const amendments = join(folder, 'amendments.json')
const parameters = { subjectAlert: 1, subjectLimit: 2, organisationLimit: 100 }
writeFileSync(
  amendments,
  JSON.stringify([{ rule: 'ACC-QUOTA', from: '2024-01-01', source: 'test of a harvest', parameters }]),
)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const nissOf = (n: number) => `854102${200 + n}${nissCheckDigits(`854102${200 + n}`, false)}`
const [FIRST, SECOND, KNOWN, UNKNOWN] = [nissOf(0), nissOf(1), nissOf(2), nissOf(3)] as [string, string, string, string]

const values: Values = {
  InamiNumber: GP,
  EnterpriseNumber: CPAS_A,
  NomenclatureCode: '101076',
  LocalDate: '2026-03-12',
  DateTime: '2026-03-12T10:00:00Z',
  YearMonth: '2026-03',
  Euro: '10.00',
  ID: 'nobody',
  String: 'nothing',
  Int: 1,
  Boolean: false,
  'Mutation.setPhoto(content)': 'AAAA',
}

let app: BuiltApp
let auditor: Attacker
beforeAll(async () => {
  app = await startBuilt('dist/apps/all-in-one.js', { env: { READ_LIMITS: 'on', LAW_AMENDMENTS: amendments } })
  auditor = await attacker(app.url, 'sppis:sppis:inspector', '2026-03-14')
  const other = await attacker(app.url, `cpas:${CPAS_B}:worker`, '2026-03-11')
  const { errors } = await other.send(
    'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { findings { rule } } }',
    { input: { niss: KNOWN, lastName: 'Bah', gender: 'FEMALE' } },
  )
  expect(errors).toBeUndefined()
})
afterAll(() => app?.stop())

/** Values with this number at every place that takes one, also where it is not required. */
function valuesWith(view: GraphQLSchema, owner: string, field: GraphQLField<unknown, unknown>, niss: string): Values {
  const inputs: Record<string, unknown> = { ...values, Niss: niss }
  for (const type of Object.values(view.getTypeMap()))
    if (isInputObjectType(type))
      // A household member is another person.
      for (const input of Object.values(type.getFields()))
        if (getNamedType(input.type).name === 'Niss' && input.name !== 'householdOf')
          inputs[`${type.name}.${input.name}`] = isListType(getNullableType(input.type)) ? [niss] : niss
  const optional = field.args.filter((argument) => namedNumbersReader([argument]) && !isRequiredArgument(argument))
  return {
    ...inputs,
    ...Object.fromEntries(
      optional.map(({ name, type }) => [`${owner}.${field.name}(${name})`, valueFor(type, inputs, name)]),
    ),
  }
}

describe.each([
  ['a CPAS', `cpas:${CPAS_A}:supervisor`],
  ['a provider', `provider:${GP}:prescriber`],
])('%s above its quota', (_, clientId) => {
  let view: GraphQLSchema
  let me: Attacker
  beforeAll(async () => {
    me = await attacker(app.url, clientId)
    const sdl = await fetch(`${app.url}/graphql/schema`, { headers: { authorization: `Bearer ${me.token}` } })
    view = buildSchema(await sdl.text())
  })
  const namingFields = () =>
    ['Query', 'Mutation'].flatMap((owner) =>
      Object.values(fieldsOf(view, owner))
        .filter((field) => namedNumbersReader(field.args) !== null)
        .map((field) => ({ owner, field })),
    )
  /** The rows of a request about a number; `refused` true: it got nothing. */
  const rowsOf = async (requestId: string, niss: string): Promise<{ refused: boolean }[]> => {
    const { data, errors } = await auditor.send(
      'query ($niss: Niss!) { accessLog(filter: { niss: $niss }, first: 200) { edges { node { requestId refused } } } }',
      { niss },
    )
    expect(errors).toBeUndefined()
    return data.accessLog.edges
      .map(({ node }: { node: { requestId: string; refused: boolean } }) => node)
      .filter((row: { requestId: string }) => row.requestId === requestId)
  }

  test.each([
    ['of a person', KNOWN],
    ['that nobody has', UNKNOWN],
  ])('no root field answers about a number %s, and each attempt is logged', async (_, niss) => {
    const open: object[] = []
    let tried = 0
    for (const [index, { owner, field }] of namingFields().entries()) {
      // The first registration of a number is no read.
      if (field.name === 'registerBeneficiary' && niss === UNKNOWN) continue
      // An hour for each field, in which the quota is used up.
      const hour = new Date(Date.UTC(2026, 2, niss === KNOWN ? 12 : 13, 0) + index * 3_600_000).toISOString()
      for (const one of [FIRST, SECOND])
        expect(codesOf(await me.send(`{ beneficiary(niss: "${one}") { niss } }`, {}, hour))).toEqual([])
      const kind = owner === 'Query' ? 'query' : 'mutation'
      const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
      const answer = await me.send(
        `${kind} { ${callField(owner, field, valuesWith(view, owner, field, niss))}${below} }`,
        {},
        hour,
      )
      tried++
      const codes = codesOf(answer)
      if (!codes.includes('TOO_MANY_REQUESTS') || answer.data?.[field.name])
        open.push({ field: `${owner}.${field.name}`, codes, text: answer.text.slice(0, 300) })
      else {
        const rows = await rowsOf(answer.requestId, niss)
        if (rows.length !== 1 || !rows[0]!.refused) open.push({ field: field.name, rows })
      }
    }
    expect(open).toEqual([])
    expect(tried).toBeGreaterThan(8)
  })
})

test('a household member whom a registration names counts', async () => {
  const me = await attacker(app.url, `cpas:${CPAS_A}:worker`, '2026-03-16T10:00:00Z')
  for (const one of [FIRST, SECOND]) await me.send(`{ beneficiary(niss: "${one}") { niss } }`)
  const input = { niss: nissOf(70), lastName: 'Bah', gender: 'FEMALE', householdOf: KNOWN }
  const answer = await me.send(
    'mutation ($input: RegisterBeneficiaryInput!) { registerBeneficiary(input: $input) { beneficiary { niss } } }',
    { input },
  )
  expect(codesOf(answer)).toEqual(['TOO_MANY_REQUESTS'])
  const { data } = await auditor.send(`{ beneficiary(niss: "${nissOf(70)}") { niss } }`)
  expect(data.beneficiary).toBeNull()
})

test('one invoice file may have more persons than the quota, raises the alert, and the next one is refused whole', async () => {
  const physician = `provider:${GP}:staff`
  const me = await attacker(app.url, physician, '2026-03-15T10:00:00Z')
  const fileOf = (reference: string, persons: readonly number[]) => ({
    provider: GP,
    reference,
    invoices: persons.map((n) => ({
      number: `${reference}-${n}`,
      niss: nissOf(n),
      issuedOn: '2026-03-15',
      lines: [{ code: '101076', performedOn: '2026-03-10', claimed: '10.00', quantity: 1 }],
    })),
  })
  const SUBMIT = `mutation ($input: InvoiceFileInput!) { submitInvoices(input: $input) { file { status } findings { rule } } }`
  const submit = (reference: string, persons: readonly number[]) =>
    me.send(SUBMIT, { input: fileOf(reference, persons) })

  // Nobody is registered under these numbers.
  const first = await submit('H-1', [50, 51, 52, 53, 54])
  expect({ data: first.data?.submitInvoices, errors: first.errors }).toMatchObject({
    data: { file: { status: 'CHECKED' } },
  })
  const { data } = await auditor.send(
    `{ accessAlerts(filter: { organisation: "${GP}" }) { edges { node { persons actor { subject } } } } }`,
  )
  expect(data.accessAlerts.edges).toContainEqual({ node: { persons: 5, actor: { subject: physician } } })

  const second = await submit('H-2', [50, 60])
  expect({ codes: codesOf(second), data: second.data }).toEqual({ codes: ['TOO_MANY_REQUESTS'], data: null })
  const files = await me.send('{ invoiceFiles(first: 50) { edges { node { reference } } } }')
  const references = files.data.invoiceFiles.edges.map(({ node }: { node: { reference: string } }) => node.reference)
  expect(references).toContain('H-1')
  expect(references).not.toContain('H-2')
  // Persons who were counted before are sent again.
  const third = await submit('H-3', [50, 51])
  expect(codesOf(third)).toEqual([])
})
