import { inTransaction } from '../../../../shared/database/transaction'
import { createTestSubgraph, type TestSubgraph } from '../../../../shared/testing/test-subgraph'
import { decisionSubgraph } from '../../subgraph'
import { cpasList, Scenario } from '../../testing/scenario'
import { registerCpas } from './register-cpas'

const CONTACT = `query Contact($number: EnterpriseNumber!) { cpas(enterpriseNumber: $number) { address email phone } }`
const contact = {
  address: 'Rue de l’Exemple 1, 1000 Bruxelles',
  email: 'accueil@cpas.example.org',
  phone: '+32 2 000 00 19',
}

describe('the contact data of a CPAS', () => {
  let graph: TestSubgraph
  const cpas = cpasList[0]!
  const register = (...list: Parameters<typeof registerCpas>[1]) =>
    inTransaction(graph.db, (tx) => registerCpas(tx, list))
  const contactOf = async (as?: string) => {
    const { data, errors } = await graph.run(CONTACT, { number: cpas.enterpriseNumber }, as ? { as } : {})
    expect(errors).toBeUndefined()
    return data!.cpas
  }
  beforeAll(async () => {
    graph = await createTestSubgraph(decisionSubgraph, { services: new Scenario().services })
  })
  afterAll(() => graph.close())

  test('contact data are null until they are registered; every audience of the register can read them', async () => {
    await register(cpas)
    expect(await contactOf()).toEqual({ address: null, email: null, phone: null })
    await register({ ...cpas, contact })
    for (const as of [
      'cpas:0299991108:worker',
      'provider:10001490004:prescriber',
      'caami:caami:agent',
      'sppis:sppis:analyst',
    ])
      expect(await contactOf(as)).toEqual(contact)
  })

  test('an absent contact part keeps its value, null removes it', async () => {
    await register({ ...cpas, contact })
    await register(cpas)
    expect(await contactOf()).toEqual(contact)
    await register({ ...cpas, contact: { phone: null } })
    expect(await contactOf()).toEqual({ ...contact, phone: null })
  })

  test.each([
    [{ email: 'accueil' }, /email "accueil" is not an e-mail address/],
    [{ phone: '112 or so' }, /phone "112 or so" is not a phone number/],
    [{ address: 'Rue de l’Exemple\n1000 Bruxelles' }, /address must be one line/],
  ])('invalid contact data %j are rejected and nothing is written', async (wrong, why) => {
    await register({ ...cpas, contact })
    await expect(register({ ...cpas, names: { FR: 'X', NL: 'X', DE: 'X', EN: 'X' }, contact: wrong })).rejects.toThrow(
      why,
    )
    expect(await contactOf()).toEqual(contact)
  })

  test.each([
    ['address', 'line one\nline two'],
    ['email', 'no address'],
    ['phone', 'no digits'],
  ])('a database constraint rejects an invalid %s', async (column, value) => {
    await expect(graph.db.query(`update cpas set ${column} = $1`, [value])).rejects.toThrow(`cpas_${column}`)
  })
})
