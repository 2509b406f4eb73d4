import { baseMigration } from '../database/base-migration'
import { migrate } from '../database/migrate'
import { AccessRootFields1796000000000 } from '../database/migrations/1796000000000-access-root-fields'
import { sharedMigrations } from '../database/migrations/index'
import { query } from '../database/prepared-statements'
import { autocommit, inTransaction } from '../database/transaction'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { requestOf } from '../testing/test-subgraph'
import { newId } from '../values/id'
import { logAccess, logRefusedAccess } from './access-log-writer'

let database: TestDatabase
const db = () => database.source('decision')

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'decision',
    entities: [],
    migrations: sharedMigrations('decision'),
  })
})
afterAll(() => database.drop())

const log = (operation: string, rootFields: string[]) =>
  inTransaction(db(), (tx) =>
    logAccess(
      tx,
      { ...requestOf('cpas:0299990019:worker', '2026-03-12', operation), rootFields },
      [{ personId: newId(), niss: '85073003328' }],
      'READ',
    ),
  )

test('an access-log row has the root fields in the order of the operation', async () => {
  await log('Harmless', ['decisions', 'decision'])
  expect(await query(db(), `select root_fields from access where operation = 'Harmless'`)).toEqual([
    { root_fields: ['decisions', 'decision'] },
  ])
})

test('the database refuses an operation name of 101 characters', async () => {
  await log('A'.repeat(100), [])
  await expect(log('A'.repeat(101), [])).rejects.toThrow('access_operation_is_short')
})

test.each([
  ['201 root fields', Array.from({ length: 201 }, (_, i) => `f${i}`)],
  ['8,001 bytes of root fields', ['f'.repeat(8_001)]],
])('the database refuses %s', async (_, rootFields) => {
  await expect(log('Long', rootFields)).rejects.toThrow('access_root_fields_are_short')
})

test('a long operation name that an earlier release wrote stays readable after the migration', async () => {
  const earlier = await createTestDatabase({ name: 'provider', entities: [], migrations: [baseMigration('provider')] })
  try {
    await earlier
      .source('provider')
      .query(
        `insert into access values ($1, now(), $1, '85073003328', 's', 'CPAS', '0299990019', 'worker', $2, 'READ', 'r')`,
        [newId(), 'A'.repeat(1_000)],
      )
    const migrations = [baseMigration('provider'), AccessRootFields1796000000000]
    await migrate({ name: 'provider', entities: [], migrations }, earlier.urls('provider'), () => undefined)
    expect(
      await query(earlier.source('provider'), 'select length(operation) as characters, root_fields from access'),
    ).toEqual([{ characters: 1_000, root_fields: [] }])
  } finally {
    await earlier.drop()
  }
})

describe('a refused access', () => {
  const [personId, niss] = [newId(), '85073003328']
  const request = (operation: string) => ({
    ...requestOf('sppis:sppis:analyst', '2026-03-12', operation),
    purpose: 'inquiry',
  })
  const rowsOf = (operation: string) =>
    query(db(), 'select person_id, niss, kind, refused, purpose from access where operation = $1 order by id', [
      operation,
    ])

  test('a refused access has a row with the number as the caller gave it, also if nobody has it', async () => {
    const context = request('Refused')
    await logRefusedAccess(
      autocommit(db()),
      context,
      [
        { personId, niss },
        { personId: null, niss: 'x' },
      ],
      'READ',
    )
    expect(await rowsOf('Refused')).toEqual([
      { person_id: personId, niss, kind: 'READ', refused: true, purpose: 'inquiry' },
      { person_id: null, niss: 'x', kind: 'READ', refused: true, purpose: 'inquiry' },
    ])
  })

  test('a refused access has one row in a request, beside that of a read of the same person', async () => {
    const context = { ...request('Twice'), caller: requestOf('cpas:0299990019:worker', '2026-03-12').caller }
    const statements = autocommit(db())
    for (let time = 0; time < 2; time++) {
      await logRefusedAccess(
        statements,
        context,
        [
          { personId, niss },
          { personId: null, niss: 'x' },
        ],
        'READ',
      )
      await logAccess(statements, context, [{ personId, niss }], 'READ')
    }
    expect((await rowsOf('Twice')).map(({ refused }) => refused).sort()).toEqual([false, true, true])
  })

  test('a row of a read without a person is refused by the database', async () => {
    await expect(
      query(
        db(),
        `insert into access (id, at, niss, subject, audience, organisation, role, operation, kind, request_id)
         values ($1, now(), 'x', 's', 'CPAS', 'o', 'worker', 'Forged', 'READ', 'r')`,
        [newId()],
      ),
    ).rejects.toThrow('access_without_person_is_refused')
  })
})
