import { loadDefinitions } from '../../runtime/subgraph-registry'
import { withClient } from '../../shared/database/provision-roles'
import { coverageFactsOf, personFactsOf, providerFactsOf } from '../../shared/testing/facts.builder'
import { createTestDatabase, type TestDatabase } from '../../shared/testing/test-database'
import { createTestSubgraph, type TestSubgraph } from '../../shared/testing/test-subgraph'
import { attestationSubgraph as attestation } from '../../subgraphs/attestation/subgraph'

jest.setTimeout(900_000)

describe('access log rows', () => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await createTestDatabase(loadDefinitions())
  })
  afterAll(() => database?.drop())

  test.each(['beneficiary', 'decision', 'provider', 'attestation', 'invoice'])(
    'access log rows of %s are append-only for its login and the owner of the tables',
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

  test('a login cannot access the access log of another subgraph', async () => {
    for (const name of ['beneficiary', 'decision', 'invoice'])
      await withClient(database.url('provider'), async (client) => {
        await expect(client.query(`select * from ${name}.access`)).rejects.toMatchObject({ code: '42501' })
        await expect(client.query(`insert into ${name}.access default values`)).rejects.toMatchObject({ code: '42501' })
      })
  })
})

describe('failed transactions', () => {
  const person = personFactsOf({ id: '018f0000-0000-7000-8000-000000000001', niss: '81421299855' })
  let subgraph: TestSubgraph
  beforeAll(async () => {
    subgraph = await createTestSubgraph(attestation, {
      services: {
        'beneficiary.persons': (keys) => keys.map(() => person),
        'provider.providers': (keys) => keys.map((inamiNumber) => providerFactsOf({ inamiNumber })),
        'decision.coverage': (keys) => keys.map(() => coverageFactsOf({ amuAttestationRequired: true })),
      },
    })
  })
  afterAll(() => subgraph?.close())

  const ISSUE = `mutation { issueAttestation(input: { niss: "${person.niss}", provider: "10001490004", careTypes: [GENERAL_MEDICINE], validity: { from: "2026-03-12", to: "2026-06-30" } }) { attestation { number } } }`
  const as = 'provider:10001490004:prescriber'
  const count = async () => {
    const [row] = await subgraph.db.query(
      'select (select count(*) from attestation)::int as data, (select count(*) from access where not refused)::int as log',
    )
    return row as { data: number; log: number }
  }
  // A trigger of the owner simulates a full disk.
  const whileFailing = async (table: string, work: () => Promise<void>) => {
    const [{ url }] = await subgraph.db.query(`select current_database() as url`)
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

  test('a failed insert rolls back its access log row', async () => {
    const before = await count()
    await whileFailing('attestation', async () => {
      expect((await subgraph.run(ISSUE, {}, { as })).errors).toHaveLength(1)
    })
    expect(await count()).toEqual(before)
  })

  test('a failed access log row rolls back the insert and hides the read', async () => {
    const written = await subgraph.run(ISSUE, {}, { as })
    expect(written.errors).toBeUndefined()
    const before = await count()
    await whileFailing('access', async () => {
      const other = ISSUE.replace('2026-03-12', '2026-03-13')
      expect((await subgraph.run(other, {}, { as })).errors).toHaveLength(1)
      const read = await subgraph.run('{ attestations { edges { node { number } } } }', {}, { as })
      expect(read.errors).toHaveLength(1)
      expect(JSON.stringify(read.data ?? null)).not.toContain(written.data.issueAttestation.attestation.number)
    })
    expect(await count()).toEqual(before)
  })
})
