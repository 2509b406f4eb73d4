import { buildSchema } from 'graphql'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { canary, ibanOf } from './canaries'
import { CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P, GP_Q, SETTLED } from './fixtures'
import { attackers, findLeaks, surroundingsOf } from './leak-detector'
import { inParallel } from './probes'
import { type RandomCall, RandomQueries, randomFrom, type ValuePool } from './random-query'
import { attackedServer } from './shared-server'

jest.setTimeout(3_600_000)

/** `PROBES=20000` sends as many as a release check, from each audience. */
const PROBES = Number(process.env.PROBES ?? 600)
const SEED = Number(process.env.SEED ?? Date.now() % 1_000_000)
/** Root fields of one request. */
const AT_ONCE = 12

let url: string
let fixtures: Fixtures
beforeAll(async () => {
  const system = await attackedServer()
  url = system.url
  fixtures = await system.shared('fixtures', () => createFixtures(system))
})

/** Numbers, ids and texts of both sides, and some that nobody has. */
function poolOf({ a, b, q }: Fixtures): ValuePool {
  const idsOf = ({ lastName: _, niss: __, suspendedNiss: ___, ...ids }: Fixtures['a']) => Object.values(ids)
  const texts = (side: 'A' | 'B') => ['Name', 'First', 'Inv03', 'Inv05', 'Clerk'].map((what) => canary(side, what))
  return {
    Niss: [a.niss, a.suspendedNiss, b.niss, b.suspendedNiss, '50010100125'],
    InamiNumber: [GP_P, GP_Q],
    EnterpriseNumber: [CPAS_A, CPAS_B],
    NomenclatureCode: ['101076', '102771'],
    LocalDate: ['2024-03-05', '2024-05-06', '2024-06-03', '2026-03-12'],
    DateTime: ['2024-03-01T00:00:00Z', '2024-06-03T10:00:00Z', '2026-03-12T10:00:00Z'],
    YearMonth: [SETTLED, '2024-05', '2024-06'],
    Euro: ['0.00', '10.00', '702.43', '999999.99'],
    Percentage: ['0', '50'],
    ID: [...idsOf(a), ...idsOf(b), ...Object.values(q), `${b.decision}-1`, `${a.decision}-1`, 'nobody-has-this'],
    String: [...texts('A'), ...texts('B'), a.lastName, b.lastName, ibanOf.B, 'a', CPAS_B, GP_Q, SETTLED],
    Int: [1, 2, 5],
    Boolean: [true, false],
  }
}

describe.each(attackers.filter(({ only }) => !only))('random probes of $clientId', ({ clientId, secretsOf }) => {
  test(`${PROBES} random reads of the SDL give 0 bytes of others' data`, async () => {
    const me: Attacker = await attacker(url, clientId.replace(':P:', `:${GP_P}:`))
    const sdl = await fetch(`${url}/graphql/schema`, { headers: { authorization: `Bearer ${me.token}` } })
    const queries = new RandomQueries(buildSchema(await sdl.text()), poolOf(fixtures), randomFrom(SEED))
    const secrets = secretsOf(fixtures)
    const found: object[] = []
    const outcomes: Record<string, number> = {}
    let leakedBytes = 0

    const judge = ({ field, text }: RandomCall, answer: string, codes: readonly string[]) => {
      const outcome = codes.length === 0 ? 'answered' : codes.includes('FORBIDDEN') ? 'FORBIDDEN' : codes[0]!
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      // On a busy machine a subgraph may answer too late: the field that may not be null is then missing.
      const isLate = codes.includes('SUBGRAPH_UNAVAILABLE')
      if (codes.some((code) => (code === 'INTERNAL_SERVER_ERROR' && !isLate) || code === 'GRAPHQL_VALIDATION_FAILED'))
        found.push({ seed: SEED, text, answer: answer.slice(0, 500) })
      // The log of the caller's own reads has the numbers that it named itself.
      const leaks = findLeaks(answer, text, secrets, fixtures, clientId).filter(
        (what) => field !== 'accessLog' || !/^(niss|suspendedNiss) of /.test(what),
      )
      for (const what of leaks) leakedBytes += secrets[what]!.length
      if (leaks.length > 0) found.push({ seed: SEED, leaks, text, answer: surroundingsOf(answer, secrets[leaks[0]!]!) })
    }
    const send = async (calls: readonly RandomCall[]): Promise<void> => {
      const answer = await me.send(`{ ${calls.map(({ text }, n) => `p${n}: ${text}`).join(' ')} }`)
      // One refused root field that may not be null, or one that costs too much, refuses all.
      if (calls.length > 1 && !answer.data) {
        const half = Math.ceil(calls.length / 2)
        await send(calls.slice(0, half))
        return send(calls.slice(half))
      }
      for (const [n, call] of calls.entries()) {
        const own = errorsOf(answer, calls.length === 1 ? null : `p${n}`)
        judge(
          call,
          JSON.stringify([answer.data?.[`p${n}`] ?? null, own]),
          own.map((error) => codesOf({ errors: [error] })[0] ?? 'none'),
        )
      }
    }
    const batches = Array.from({ length: Math.ceil(PROBES / AT_ONCE) }, (_, n) =>
      Array.from({ length: Math.min(AT_ONCE, PROBES - n * AT_ONCE) }, () => queries.next()),
    )
    await inParallel(batches, send)
    if (PROBES >= 20_000) process.stdout.write(`${clientId}: ${JSON.stringify(outcomes)}, ${leakedBytes} bytes\n`)
    expect(found.slice(0, 5)).toEqual([])
    expect(leakedBytes).toBe(0)
    // Enough probes reach the data: a run of refusals would show nothing.
    expect(outcomes.answered).toBeGreaterThan(PROBES / 5)
  })
})

/** The errors of one root field; null: all. */
const errorsOf = ({ errors = [] }: AttackResponse, key: string | null) =>
  errors.filter(({ path }) => key === null || path?.[0] === key)
