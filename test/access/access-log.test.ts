import { loadDefinitions } from '../../runtime/subgraph-registry'
import { withClient } from '../../shared/database/provision-roles'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { createTestSubgraph, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { attestationSubgraph as attestation } from '../../subgraphs/attestation/subgraph'
import { type Attacker, type AttackResponse, attacker, codesOf } from './attackers'
import { CPAS_A, CPAS_B, createFixtures, type Fixtures, GP_P, GP_Q } from './fixtures'
import { attackedServer } from './shared-server'

jest.setTimeout(900_000)

// biome-ignore-start lint/suspicious/noExplicitAny: answers have the shape of their query.
interface Line {
  requestId: string
  niss: string
  kind: 'READ' | 'WRITE'
  actor: { organisation: string; audience: string; subject: string }
}

describe('what the log says of what was read', () => {
  const NAMES = {
    centre: `cpas:${CPAS_A}:worker`,
    practitioner: `provider:${GP_P}:prescriber`,
    caami: 'caami:caami:agent',
    controller: 'caami:caami:controller',
    inspector: 'sppis:sppis:inspector',
    analyst: 'sppis:sppis:analyst',
    registers: 'system:bcss:bcss',
  } as const
  let world: Fixtures
  let url: string
  const who = {} as Record<keyof typeof NAMES, Attacker>
  let auditor: Attacker

  beforeAll(async () => {
    const system = await attackedServer()
    url = system.url
    world = await system.shared('world', () => createFixtures(system))
    for (const [name, clientId] of Object.entries(NAMES))
      who[name as keyof typeof NAMES] = await attacker(url, clientId)
    auditor = await attacker(url, 'sppis:sppis:inspector')
  })

  /** Every line of the log about what a client did. */
  async function linesOf(clientId: string): Promise<Line[]> {
    const lines: Line[] = []
    for (let after: string | null = null; ; ) {
      const { data, errors } = await auditor.send(
        `query Audit($subject: ID!, $after: String) { accessLog(filter: { subject: $subject }, first: 200, after: $after) {
          edges { node { requestId niss kind actor { organisation audience subject } } } pageInfo { hasNextPage endCursor } } }`,
        { subject: clientId, after },
        // Before everything else, so that what the audit itself leaves is on the last pages and ends them.
        '2001-01-01',
      )
      if (errors) throw new Error(JSON.stringify(errors))
      lines.push(...data.accessLog.edges.map((edge: any) => edge.node))
      if (!data.accessLog.pageInfo.hasNextPage) return lines
      after = data.accessLog.pageInfo.endCursor
    }
  }
  const loggedFor = async (one: Attacker, { requestId }: AttackResponse, kind: 'READ' | 'WRITE') =>
    [
      ...new Set(
        (await linesOf(one.clientId))
          .filter((line) => line.requestId === requestId && line.kind === kind)
          .map(({ niss }) => niss),
      ),
    ].sort()

  const people = () => [world.a.niss, world.a.suspendedNiss, world.b.niss, world.b.suspendedNiss]
  /** Whose data an answer holds, by the numbers in it. */
  const met = (text: string) =>
    people()
      .filter((niss) => text.includes(niss))
      .sort()

  // Each asks for the numbers of the persons whom it meets, so that the answer says whose data it holds.
  const reads = (): [keyof typeof NAMES, string, string][] => {
    const { a, b } = world
    return [
      ['centre', 'a person', `beneficiary(niss: "${a.niss}") { niss lastName }`],
      ['centre', 'a person of another centre', `beneficiary(niss: "${b.niss}") { niss address { street } }`],
      ['centre', 'its decisions', 'decisions(first: 50) { edges { node { number beneficiary { niss } } } }'],
      [
        'centre',
        'one decision with all below it',
        `decision(number: "${a.decision}") { beneficiary { niss } versions { id } commitments { edges { node { beneficiary { niss } } } } }`,
      ],
      [
        'centre',
        'its inbox',
        'mutationInbox { edges { node { decision { beneficiary { niss } } mutation { beneficiary { niss } } } } }',
      ],
      [
        'centre',
        'the lines that are settled',
        'invoiceLines(first: 50) { edges { node { invoice { beneficiary { niss } } } } }',
      ],
      ['centre', 'paper invoices', 'paperInvoices { edges { node { beneficiary { niss } } } }'],
      ['centre', 'its commitments', 'commitments(first: 50) { edges { node { beneficiary { niss } } } }'],
      [
        'centre',
        'mutations of the registers',
        `identityMutations(filter: { niss: "${b.suspendedNiss}" }) { edges { node { beneficiary { niss } } } }`,
      ],
      [
        'practitioner',
        'coverage',
        `coverage(niss: "${a.niss}", on: "2024-05-06") { beneficiary { niss } items { covered } }`,
      ],
      [
        'practitioner',
        'a tarification',
        `tarify(input: { niss: "${a.niss}", provider: "${GP_P}", performedOn: "2024-05-06", lines: [{ code: "101076" }] }) { decision { beneficiary { niss } } }`,
      ],
      ['practitioner', 'its invoices', 'invoices(first: 50) { edges { node { beneficiary { niss } lines { id } } } }'],
      ['practitioner', 'its attestations', 'attestations(first: 50) { edges { node { beneficiary { niss } } } }'],
      [
        'practitioner',
        'its payments',
        'payments { edges { node { lines { edges { node { invoice { beneficiary { niss } } } } } } } }',
      ],
      ['practitioner', 'its derogations', 'derogations { edges { node { niss } } }'],
      ['caami', 'every line', 'invoiceLines(first: 50) { edges { node { invoice { beneficiary { niss } } } } }'],
      ['caami', 'every commitment', 'commitments(first: 50) { edges { node { beneficiary { niss } } } }'],
      [
        'caami',
        'controls with their lines',
        'attestationControls { edges { node { invoiceLine { invoice { beneficiary { niss } } } attestation { beneficiary { niss } } } } }',
      ],
      [
        'inspector',
        'every person',
        'beneficiaries(first: 50) { edges { node { niss household { beneficiary { niss } } } } }',
      ],
      [
        'inspector',
        'the trail of a line',
        `invoiceLine(id: "${b.line}") { invoice { beneficiary { niss } } commitment { beneficiary { niss } } decision { beneficiary { niss } } attestation { beneficiary { niss } } }`,
      ],
      [
        'inspector',
        'the lines of a month',
        'settlement(month: "2024-03") { lines(first: 50) { edges { node { invoice { beneficiary { niss } } } } } }',
      ],
      [
        'inspector',
        'the log itself',
        `accessLog(filter: { organisation: "${CPAS_A}" }, first: 200) { edges { node { niss } } }`,
      ],
      ['inspector', 'every decision', 'decisions(first: 50) { edges { node { beneficiary { niss } } } }'],
      ['registers', 'a person', `beneficiary(niss: "${b.niss}") { niss }`],
      ['registers', 'what they sent', 'identityMutations { edges { node { beneficiary { niss } } } }'],
      [
        'analyst',
        'every line',
        'invoiceLines(first: 50) { edges { node { id amounts { state } invoice { id beneficiary { niss } } } } }',
      ],
      ['analyst', 'every decision', 'decisions(first: 50) { edges { node { number beneficiary { niss } } } }'],
      ['analyst', 'every commitment', 'commitments(first: 50) { edges { node { number beneficiary { niss } } } }'],
      ['analyst', 'an eFact answer', `invoiceFile(id: "${a.efactFile}") { id answer }`],
    ]
  }

  test('whoever was read is logged for that request, and nobody else', async () => {
    const wrong: object[] = []
    for (const [name, what, body] of reads()) {
      const answer = await who[name].send(`{ ${body} }`)
      if (answer.errors) wrong.push({ name, what, errors: answer.errors })
      const read = met(answer.text)
      if (read.length === 0 && name !== 'analyst') wrong.push({ name, what, text: answer.text.slice(0, 200) })
      const logged = (await loggedFor(who[name], answer, 'READ')).filter((niss) => people().includes(niss))
      if (JSON.stringify(logged) !== JSON.stringify(read)) wrong.push({ name, what, read, logged })
    }
    expect(wrong).toEqual([])
  })

  test('random operations, several at once, leave exactly the lines of those who were read', async () => {
    const seed = Number(process.env.SEED ?? Date.now() % 1_000_000)
    let state = seed
    const random = (below: number) => {
      state = (state * 48_271 + 11) % 2_147_483_647
      return state % below
    }
    const all = reads()
    const done: { name: keyof typeof NAMES; what: string; answer: AttackResponse }[] = []
    for (let round = 0; round < 20; round++)
      await Promise.all(
        Array.from({ length: 5 }, async () => {
          const [name, what, body] = all[random(all.length)]!
          done.push({ name, what, answer: await who[name].send(`{ ${body} }`) })
        }),
      )
    const lines = new Map<string, Set<string>>()
    for (const clientId of Object.values(NAMES))
      for (const line of await linesOf(clientId))
        if (line.kind === 'READ') lines.set(line.requestId, (lines.get(line.requestId) ?? new Set()).add(line.niss))
    const wrong = done.flatMap(({ name, what, answer }) => {
      const logged = [...(lines.get(answer.requestId) ?? [])].filter((niss) => people().includes(niss)).sort()
      const read = met(answer.text)
      return JSON.stringify(read) === JSON.stringify(logged) ? [] : [{ seed, name, what, read, logged }]
    })
    expect(wrong).toEqual([])
  })

  test('the eFact answer, in which the number is hidden in base64, is a reading too', async () => {
    const answer = await who.practitioner.send(`{ invoiceFile(id: "${world.a.efactFile}") { answer } }`)
    expect(Buffer.from(answer.data.invoiceFile.answer, 'base64').includes(world.a.niss)).toBe(true)
    expect(await loggedFor(who.practitioner, answer, 'READ')).toEqual([world.a.niss])
  })

  test('who writes about a person is logged as writing', async () => {
    const { a } = world
    const writes: [keyof typeof NAMES, string][] = [
      [
        'centre',
        `setPhoto(niss: "${a.niss}", content: "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==") { findings { rule } }`,
      ],
      [
        'centre',
        `extendDecision(number: "${a.decision}", expectedVersion: 2, to: "2024-09-30") { decision { version } findings { rule severity } }`,
      ],
      [
        'practitioner',
        `issueAttestation(input: { niss: "${a.niss}", provider: "${GP_P}", careTypes: [GENERAL_MEDICINE], validity: { from: "2024-06-03" } }) { attestation { number } findings { rule } }`,
      ],
      [
        'controller',
        `openAttestationControl(input: { invoiceLines: ["${a.unsettledLine}"], dueOn: "2024-07-30" }) { controls { id } findings { rule } }`,
      ],
    ]
    for (const [name, body] of writes) {
      const answer = await who[name].send(`mutation { ${body} }`)
      expect({ body, errors: answer.errors }).toEqual({ body, errors: undefined })
      expect({ body, logged: await loggedFor(who[name], answer, 'WRITE') }).toEqual({ body, logged: [a.niss] })
      const control = answer.data.openAttestationControl?.controls[0]?.id
      if (!control) continue
      const told = await who.controller.send(
        `mutation { recordControlOutcome(id: "${control}", outcome: SHOWN) { controls { id } } }`,
      )
      expect(await loggedFor(who.controller, told, 'WRITE')).toEqual([a.niss])
    }
  })

  test('what was refused leaves nothing that says it was read', async () => {
    const { a, b, q } = world
    const refused: [keyof typeof NAMES, string][] = [
      ['centre', `query { decision(number: "${b.decision}") { kind } }`],
      ['centre', `query { decision(number: "${b.decision}") { beneficiary { niss } } }`],
      ['centre', `query { decision(number: "${b.decision}") { number cpas { enterpriseNumber } validity { from } } }`],
      ['centre', `query { commitment(number: "${b.commitment}") { number } }`],
      ['centre', `query { invoiceLine(id: "${b.line}") { id } }`],
      ['centre', `query { invoiceLine(id: "${a.unsettledLine}") { id } }`],
      ['centre', `query { accessLog(filter: { niss: "${a.niss}" }) { totalCount } }`],
      [
        'centre',
        `mutation { stopDecision(number: "${b.decision}", expectedVersion: 2, lastDay: "2024-06-30", reason: "x") { decision { number } findings { rule } } }`,
      ],
      [
        'centre',
        `mutation { copyDecisionToHousehold(number: "${b.decision}", niss: ["${b.niss}"]) { decision { number } findings { rule } } }`,
      ],
      ['practitioner', `query { commitment(number: "${q.commitment}") { number } }`],
      ['practitioner', `query { attestation(number: "${q.attestation}") { number } }`],
      ['practitioner', `query { attestationForm(number: "${b.attestation}") { content } }`],
      ['practitioner', `query { invoice(id: "${b.invoice}") { id } }`],
      ['practitioner', `query { invoiceFile(id: "${b.efactFile}") { answer } }`],
      ['practitioner', `query { coverage(niss: "${a.niss}", provider: "${GP_Q}") { known } }`],
      ['practitioner', `query { beneficiary(niss: "${a.niss}") { address { street } } }`],
      [
        'practitioner',
        `mutation { revokeAttestation(number: "${b.attestation}", reason: "x") { attestation { number } } }`,
      ],
      [
        'practitioner',
        `mutation { requestCommitment(input: { niss: "${a.niss}", provider: "${GP_Q}", careType: GENERAL_MEDICINE, on: "2024-06-03" }) { commitment { number } } }`,
      ],
      ['analyst', `query { beneficiary(niss: "${a.niss}") { niss } }`],
      ['analyst', `query { coverage(niss: "${a.niss}") { known } }`],
      ['analyst', `query { invoiceLines(filter: { niss: "${a.niss}" }) { totalCount } }`],
      ['analyst', `query { invoiceLines(filter: { decisionNumber: "${a.decision}" }) { totalCount } }`],
      ['analyst', `query { commitments(filter: { niss: "${a.niss}" }) { totalCount } }`],
      ['caami', `mutation { recoverLine(id: "${a.line}", reason: "x") { line { id } } }`],
    ]
    for (const [name, document] of refused) {
      const answer = await who[name].send(document)
      const left = (await linesOf(who[name].clientId)).filter(({ requestId }) => requestId === answer.requestId)
      expect({ document, left, met: met(answer.text) }).toEqual({ document, left: [], met: [] })
    }
  })

  test('a filter by what the caller is not told is refused like a look at it', async () => {
    const filters: [keyof typeof NAMES, string][] = [
      ['practitioner', 'assignedTo: "x"'],
      ['centre', 'assignedTo: "x"'],
      ['analyst', `commitmentNumber: "${world.a.commitment}"`],
      ['analyst', `decisionNumber: "${world.a.decision}"`],
    ]
    for (const [name, filter] of filters)
      expect({
        filter,
        codes: codesOf(await who[name].send(`{ invoiceLines(filter: { ${filter} }) { totalCount } }`)),
      }).toEqual({ filter, codes: ['FORBIDDEN'] })
  })

  test('each sees the lines of its own organisation, an inspector all', async () => {
    const seenBy = async (clientId: string, filter = '{}') => {
      const one = await attacker(url, clientId)
      const { data, ...answer } = await one.send(
        `{ accessLog(filter: ${filter}, first: 200) { totalCount edges { node { actor { organisation audience } } } } }`,
      )
      if (!data) return codesOf(answer)
      return [
        ...new Set(
          data.accessLog.edges.map((edge: any) => `${edge.node.actor.audience}:${edge.node.actor.organisation}`),
        ),
      ].sort()
    }
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`)).toEqual([`CPAS:${CPAS_A}`])
    expect(await seenBy(`cpas:${CPAS_B}:supervisor`)).toEqual([`CPAS:${CPAS_B}`])
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`, `{ organisation: "${CPAS_B}" }`)).toEqual([])
    expect(await seenBy(`cpas:${CPAS_A}:supervisor`, `{ subject: "cpas:${CPAS_B}:worker" }`)).toEqual([])
    expect(await seenBy(`provider:${GP_P}:prescriber`)).toEqual([`PROVIDER:${GP_P}`])
    expect(await seenBy(`provider:${GP_P}:staff`, `{ organisation: "${GP_Q}" }`)).toEqual([])
    expect(await seenBy('caami:caami:agent')).toEqual(['CAAMI:caami'])
    expect(await seenBy('sppis:sppis:inspector', `{ organisation: "${GP_Q}" }`)).toEqual([`PROVIDER:${GP_Q}`])
    expect(await seenBy(`cpas:${CPAS_A}:worker`)).toEqual(['FORBIDDEN'])
    expect(await seenBy('sppis:sppis:analyst')).toEqual(['FORBIDDEN'])
    expect(await seenBy('system:bcss:bcss')).toEqual(['GRAPHQL_VALIDATION_FAILED'])
  })
})

describe('the rows of the log', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase(loadDefinitions())
  })
  afterAll(() => database?.drop())

  test.each(['beneficiary', 'decision', 'provider', 'attestation', 'invoice'])(
    'of %s are added and never changed nor removed, by its own login nor by the owner of the tables',
    async (name) => {
      const row = `insert into ${name}.access values (gen_random_uuid(), '2026-01-01', gen_random_uuid(), '50410199719', 's', 'CPAS', 'o', 'r', 'op', 'READ', gen_random_uuid()::text)`
      const attempts = [`update ${name}.access set niss = 'x'`, `delete from ${name}.access`, `truncate ${name}.access`]
      const tables = await withClient(database.adminUrl, async (admin) => {
        const { rows } = await admin.query(
          `select c.relname as name from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
           where n.nspname = $1 and t.tgname = c.relname || '_append_only'`,
          [name],
        )
        return rows.map((one) => one.name as string)
      })
      expect(tables).toEqual(expect.arrayContaining(['access', 'change_event']))
      for (const url of [database.url(name), database.adminUrl])
        await withClient(url, async (client) => {
          await client.query(row)
          for (const attempt of attempts) await expect(client.query(attempt)).rejects.toMatchObject({ code: '42501' })
          for (const table of tables)
            await expect(client.query(`delete from ${name}.${table}`)).rejects.toMatchObject({ code: '42501' })
        })
      await withClient(database.url(name), async (login) => {
        const away = [
          `drop table ${name}.access`,
          `alter table ${name}.access disable trigger all`,
          `drop trigger access_append_only on ${name}.access`,
          'set session_replication_role = replica',
        ]
        for (const attempt of away) await expect(login.query(attempt)).rejects.toMatchObject({ code: '42501' })
      })
    },
  )

  test('of one subgraph are out of reach for the login of another', async () => {
    for (const name of ['beneficiary', 'decision', 'invoice'])
      await withClient(database.url('provider'), async (client) => {
        await expect(client.query(`select * from ${name}.access`)).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(`insert into ${name}.access default values`)).rejects.toMatchObject({ code: '42501' })
      })
  })
})

describe('a transaction that fails', () => {
  const person = {
    id: '018f0000-0000-7000-8000-000000000001',
    ids: ['018f0000-0000-7000-8000-000000000001'],
    niss: '81421299855',
  }
  let it: TestSubgraph
  beforeAll(async () => {
    it = await createTestSubgraph(attestation, {
      services: {
        'beneficiary.persons': (keys) => keys.map(() => person as never),
        'provider.providers': (keys) => keys.map(() => null),
        'decision.coverage': (keys) =>
          keys.map(() => ({ decisionNumber: null, amuAttestationRequired: true }) as never),
      },
    })
  })
  afterAll(() => it?.close())

  const ISSUE = `mutation { issueAttestation(input: { niss: "${person.niss}", provider: "10001490004", careTypes: [GENERAL_MEDICINE], validity: { from: "2026-03-12" } }) { attestation { number } } }`
  const as = 'provider:10001490004:prescriber'
  const count = async () => {
    const [row] = await it.db.query(
      'select (select count(*) from attestation)::int as data, (select count(*) from access)::int as log',
    )
    return row as { data: number; log: number }
  }
  // A trigger of the owner stands for a disk that is full at that very moment.
  const whileFailing = async (table: string, work: () => Promise<void>) => {
    const [{ url }] = await it.db.query(`select current_database() as url`)
    const admin = new URL(process.env.TEST_DATABASE_URL!)
    admin.pathname = `/${url}`
    await withClient(admin.href, (client) =>
      client.query(
        `create function attestation.fail() returns trigger language plpgsql as $$ begin raise exception 'full'; end $$;
         create trigger fail before insert on attestation.${table} for each row execute function attestation.fail()`,
      ),
    )
    try {
      await work()
    } finally {
      await withClient(admin.href, (client) => client.query('drop function attestation.fail() cascade'))
    }
  }

  test('after its line in the log leaves neither the data nor the line', async () => {
    const before = await count()
    await whileFailing('attestation', async () => {
      expect((await it.run(ISSUE, {}, { as })).errors).toHaveLength(1)
    })
    expect(await count()).toEqual(before)
  })

  test('because the line can’t be written writes nothing and shows nothing', async () => {
    const written = await it.run(ISSUE, {}, { as })
    expect(written.errors).toBeUndefined()
    const before = await count()
    await whileFailing('access', async () => {
      const other = ISSUE.replace('2026-03-12', '2026-03-13')
      expect((await it.run(other, {}, { as })).errors).toHaveLength(1)
      const read = await it.run('{ attestations { edges { node { number } } } }', {}, { as })
      expect(read.errors).toHaveLength(1)
      expect(JSON.stringify(read.data ?? null)).not.toContain(written.data.issueAttestation.attestation.number)
    })
    expect(await count()).toEqual(before)
  })
})
// biome-ignore-end lint/suspicious/noExplicitAny: end of the answers.
