import { createTestSubgraph, type TestSubgraph } from '../../../shared/testing/test-subgraph'
import { inamiCheckDigits } from '../../../shared/values/inami-number'
import { providerSubgraph } from '../subgraph'

const agent = 'caami:caami:agent'
const controller = 'caami:caami:controller'
const OLD = 'BE68539007547034'
const NEW = 'BE71096123456769'
const REGISTER =
  'mutation ($input: ProviderInput!) { registerProvider(input: $input) { provider { name } findings { rule severity } } }'
const CONFIRM =
  'mutation ($number: InamiNumber!, $iban: String!) { confirmProviderAccount(inamiNumber: $number, iban: $iban) { provider { iban } } }'
const CHANGES = `query ($number: InamiNumber!) { provider(inamiNumber: $number) {
  changes { path before after recordedAt recordedBy { subject role } } } }`

let graph: TestSubgraph
beforeAll(async () => {
  graph = await createTestSubgraph(providerSubgraph)
})
afterAll(() => graph?.close())

let rank = 0
const newNumber = (): string => {
  const six = `1${String(60_000 + ++rank)}`
  return `${six}${inamiCheckDigits(six)}004`
}
const run = async (query: string, variables: Record<string, unknown>, as: string, today: string) => {
  const { data, errors } = await graph.run(query, variables, { as, today })
  expect(errors).toBeUndefined()
  return data
}
const register = (input: object, today: string, as = agent) => run(REGISTER, { input }, as, today)
/** Who recorded what on which day, last recorded first. */
const changesOf = async (number: string) =>
  (await run(CHANGES, { number }, agent, '2026-04-01')).provider.changes.map(
    ({ path, before, after, recordedAt, recordedBy }: Record<string, string> & { recordedBy: { subject: string } }) => [
      recordedAt!.slice(0, 10),
      recordedBy.subject,
      path,
      before,
      after,
    ],
  )

test('every value that was recorded of a provider is kept with who recorded it, last recorded first', async () => {
  const inamiNumber = newNumber()
  await register({ inamiNumber, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER', iban: OLD }, '2026-03-01')
  await register({ inamiNumber, category: 'SPECIALIST' }, '2026-03-02', controller)
  await register({ inamiNumber, category: 'SPECIALIST' }, '2026-03-03')
  await register({ inamiNumber, activeUntil: '2026-12-31', birthDate: '1960-05-05' }, '2026-03-04')
  expect(await changesOf(inamiNumber)).toEqual([
    ['2026-03-04', agent, 'birthDate', null, '1960-05-05'],
    ['2026-03-04', agent, 'activeUntil', null, '2026-12-31'],
    ['2026-03-02', controller, 'category', 'GENERAL_PRACTITIONER', 'SPECIALIST'],
    ['2026-03-01', agent, 'name', null, 'Dr Essai'],
    ['2026-03-01', agent, 'category', null, 'GENERAL_PRACTITIONER'],
    ['2026-03-01', agent, 'qualificationCode', null, '004'],
    ['2026-03-01', agent, 'iban', null, OLD],
  ])
})

test('facts that others of the same first day replaced are still in the history', async () => {
  const inamiNumber = newNumber()
  const from = '2026-03-01'
  await register({ inamiNumber, name: 'Dr Un', category: 'GENERAL_PRACTITIONER', from }, '2026-03-01')
  await register({ inamiNumber, name: 'Dr Deux', from }, '2026-03-02')
  expect((await changesOf(inamiNumber))[0]).toEqual(['2026-03-02', agent, 'name', 'Dr Un', 'Dr Deux'])
})

test('an account has who recorded it, who confirmed it or withdrew it, and since when payments go to it', async () => {
  const inamiNumber = newNumber()
  const account = async (iban: string, today: string, as = agent) => register({ inamiNumber, iban }, today, as)
  await register({ inamiNumber, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER', iban: OLD }, '2026-03-01')
  await account('NL91ABNA0417164300', '2026-03-05')
  await account(NEW, '2026-03-06', controller)
  await run(CONFIRM, { number: inamiNumber, iban: NEW }, agent, '2026-03-07')
  const accounts = (await changesOf(inamiNumber)).filter(([, , path]: string[]) => path!.startsWith('iban'))
  expect(accounts).toEqual([
    ['2026-03-07', agent, 'iban', OLD, NEW],
    ['2026-03-07', agent, 'ibanToConfirm', NEW, null],
    ['2026-03-06', controller, 'ibanToConfirm', null, NEW],
    ['2026-03-06', controller, 'ibanToConfirm', 'NL91ABNA0417164300', null],
    ['2026-03-05', agent, 'ibanToConfirm', null, 'NL91ABNA0417164300'],
    ['2026-03-01', agent, 'iban', null, OLD],
  ])
})

test.each(['cpas:0299990019:worker', 'sppis:sppis:inspector'])(
  '%s reads no accounts that wait, nor who recorded them',
  async (as) => {
    const inamiNumber = newNumber()
    await register({ inamiNumber, name: 'Dr Essai', category: 'GENERAL_PRACTITIONER' }, '2026-03-01')
    const { errors } = await graph.run(CHANGES, { number: inamiNumber }, { as })
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN')
  },
)
