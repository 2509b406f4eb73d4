import { holderOf, personas } from '../../gateway/explorer/demo-token'
import { examples } from '../../gateway/explorer/examples'
import { type ExampleAudience, variablesFor } from '../../gateway/explorer/examples/example'
import { connectPartner, type Partner } from '../e2e-scenario/client'
import { daysLater, decideFor, hospitalCoverages, ILLEGAL } from './care-fixtures'
import { CPAS, register } from './fixtures'
import { systemUrl } from './shared-server'

jest.setTimeout(120_000)

const OTHER_CPAS = '0299991108'
const audiences: Record<string, ExampleAudience> = {
  cpas: 'CPAS',
  caami: 'CAAMI',
  sppis: 'SPP_IS',
  provider: 'PROVIDER',
  system: 'SYSTEM',
}
const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

// The demo data contains the person of the examples; a system without demo data gets her here.
beforeAll(async () => {
  const niss = '85473099822'
  const cpas = await connectPartner(await systemUrl(), `cpas:${CPAS}:worker`)
  const { beneficiary } = await cpas.ask<{ beneficiary: object | null }>(`{ beneficiary(niss: "${niss}") { niss } }`)
  if (beneficiary) return
  const validity = { from: daysLater(today, -120), to: daysLater(today, 244) }
  await register(cpas, niss, { ...ILLEGAL, birthDate: '1985-07-30' }, validity.from)
  await decideFor(cpas, niss, { validity, coverages: [{ careType: 'GENERAL_MEDICINE' }, ...hospitalCoverages()] })
})

describe.each([...personas])('GraphiQL examples of %s', (persona) => {
  const [kind = '', organisation = '', role] = persona.split(':')
  const audience = audiences[kind]!
  let me: Partner
  beforeAll(async () => {
    me = await connectPartner(await systemUrl(), persona)
  })

  test.each(examples[audience].map((example) => [example.title, example] as const))(
    'the example “%s” returns data without errors',
    async (title, example) => {
      const variables = JSON.parse(variablesFor(example, { audience, organisation }, today) ?? '{}')
      const { data, errors } = await me.raw(example.query, variables)
      if (role === 'analyst' && title.includes('(inspector)')) {
        expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
        return
      }
      // The person of the examples is of the other CPAS: without a link, this one may not read her file,
      // and lists that are never null refuse it as a whole.
      if (organisation === OTHER_CPAS && title === 'A person with current and earlier data') {
        expect(data.beneficiary).toBeNull()
        expect(new Set(errors?.map(({ extensions }) => extensions?.code))).toEqual(new Set(['FORBIDDEN']))
        return
      }
      // The system of the tests has nothing to inspect at that CPAS.
      if (title.startsWith('Open an inspection') && errors) {
        expect(errors[0]?.message).toContain('There is nothing to inspect in this period.')
        return
      }
      expect(errors).toBeUndefined()
      // The examples return data, not a refusal.
      if (data.simulateDecision) expect(data.simulateDecision.acceptable).toBe(true)
      if (data.requestCommitment) expect(data.requestCommitment.commitment).not.toBeNull()
      if (data.tarify) expect(data.tarify.lines[0].outcome).toBe('ACCEPTED')
      if (data.registerBeneficiary) expect(data.registerBeneficiary.beneficiary.numberKind).toBe('BIS')
    },
  )
})

test('personaOfToken finds the persona of a token', () => {
  const payload = Buffer.from(JSON.stringify({ audience_kind: 'CPAS', organisation: '0299990019' })).toString(
    'base64url',
  )
  expect(holderOf(`x.${payload}.y`)).toEqual({ audience: 'CPAS', organisation: '0299990019' })
  expect(holderOf('')).toEqual({})
})
