import { toLogError } from '../../shared/errors/to-client-error'
import { attacker } from './attackers'
import { birthOf, ibanOf } from './canaries'
import { CPAS_B, createFixtures, type Fixtures } from './fixtures'
import { type AttackedServer, attackedServer } from './shared-server'

jest.setTimeout(900_000)

let system: AttackedServer
let fixtures: Fixtures
beforeAll(async () => {
  system = await attackedServer()
  fixtures = await system.shared('fixtures', () => createFixtures(system))
})

describe('output of the processes', () => {
  const secrets = () => {
    const { a, b, q } = fixtures
    return [
      ...[a, b].flatMap((side) => [
        side.niss,
        side.suspendedNiss,
        side.personId,
        side.lastName,
        side.commitment,
        side.attestation,
        side.structuredReference,
      ]),
      q.commitment,
      ...Object.values(ibanOf),
      ...Object.values(birthOf),
      'canary',
      system.secret,
    ]
  }

  test('logs, metrics and health contain no person, account, token or secret', async () => {
    const one = await attacker(system.url, `cpas:${CPAS_B}:worker`)
    const { niss } = fixtures.a
    // Failing operations with a person's number in every place that an error message could quote.
    for (const document of [
      `query canary${niss} { beneficiary(niss: "${niss}") { niss } }`,
      `{ beneficiary(niss: "${niss}9") { niss } }`,
      `{ beneficiary(niss: "${niss}") { nothing${niss} } }`,
      `{ beneficiary(niss: "${niss}"`,
      `{ decisions(after: "${niss}") { totalCount } }`,
      `{ decisions(filter: { number: "${niss}" }) { totalCount } }`,
      `{ informationForm(niss: "${niss.slice(0, 9)}00") { content } }`,
      `mutation { setPhoto(niss: "${niss}", content: "${niss}") { findings { rule } } }`,
      `mutation { registerBeneficiary(input: { niss: "${niss}", lastName: "${'canary'.repeat(60)}", gender: FEMALE }) { findings { rule } } }`,
    ])
      await one.send(document)
    await fetch(`${system.url}/graphql/${niss}`)
    await fetch(`${system.url}/${niss}?niss=${niss}`)
    const metrics = await (await fetch(`${system.url}/metrics`)).text()
    const health = await (await fetch(`${system.url}/health/ready`)).text()
    const written = { output: system.output(), metrics, health }
    for (const [where, text] of Object.entries(written)) {
      expect({ where, found: [...secrets(), one.token].filter((secret) => text.includes(secret)) }).toEqual({
        where,
        found: [],
      })
      expect({ where, stack: /Bearer |eyJhbGci/.test(text) }).toEqual({ where, stack: false })
    }
    expect(metrics).toContain('# HELP')
  })

  test('toLogError omits values that a database error quotes', () => {
    const quoted = Object.assign(
      new Error(`duplicate key: Key (niss)=(${fixtures.a.niss}) already exists, value "${fixtures.a.lastName}"`),
      {
        code: '23505',
        detail: `Key (niss)=(${fixtures.a.niss}) already exists.`,
        parameters: [fixtures.a.niss],
        query: `select '${fixtures.a.niss}'`,
      },
    )
    const kept = JSON.stringify(toLogError(quoted))
    for (const secret of [fixtures.a.niss, fixtures.a.lastName]) expect(kept).not.toContain(secret)
  })

  test('a client error names no file, statement or stack', async () => {
    const one = await attacker(system.url, 'sppis:sppis:inspector')
    for (const document of [
      '{ invoiceLine(id: "\' or 1=1") { id } }',
      '{ decisions(after: "x") { totalCount } }',
      '{ nothing }',
      '{',
      '{ settlement(month: "2024-99") { month } }',
    ]) {
      const { text } = await one.send(document)
      expect(text).not.toMatch(/node_modules|\.ts:|\.js:|\bselect \w|stacktrace|\/work\/|pg_/)
    }
  })
})
