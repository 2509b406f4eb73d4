import fc from 'fast-check'
import { query } from '../database/prepared-statements'
import { createTestDatabase, type TestDatabase } from '../testing/test-database'
import { leafContent, leafHashSql, type SealedRow, sealedColumns, sealedContent } from './leaf-content'
import { hashLeaf } from './merkle-tree'

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase({ name: 'decision', entities: [], migrations: [] })
})
afterAll(() => database.drop())

// PostgreSQL has no text with a zero character or with half of a pair of surrogates.
const text = fc.string({ unit: 'binary', maxLength: 30 }).map((any) => any.replaceAll('\u0000', ''))
const any = fc.oneof(
  text,
  fc.constantFrom('', '"', '\\', ']', '[', '\u2028\u007f', '\b\f\n\r\t\u001f', '</script>', "'", 'null', '{}'),
)
const orNull = fc.option(any, { nil: null })
const uuid = fc.uuid()

const rows = fc.array(
  fc.record({
    id: uuid,
    at: fc.tuple(
      fc.date({ min: new Date('1970-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
      fc.nat(999),
    ),
    person_id: fc.option(uuid, { nil: null }),
    texts: fc.tuple(any, any, any, any, any, any, any, any),
    root_fields: fc.array(any, { maxLength: 3 }),
    refused: fc.boolean(),
    is_named: fc.boolean(),
    purpose: orNull,
    client: orNull,
    xid: fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
  }),
  { minLength: 1, maxLength: 50 },
)

test('PostgreSQL and the process hash the same content of a row, whatever its texts', async () => {
  await fc.assert(
    fc.asyncProperty(rows, async (list) => {
      const listed = list.map(({ at: [instant, micros], texts, xid, ...row }) => {
        const [niss, subject, audience, organisation, role, operation, kind, request_id] = texts
        const at = instant.toISOString().replace('Z', `${String(micros).padStart(3, '0')}Z`)
        return {
          ...row,
          at,
          niss,
          subject,
          audience,
          organisation,
          role,
          operation,
          kind,
          request_id,
          xid: String(xid),
        }
      })
      const sealed = await query<SealedRow & { hash: Buffer }>(
        database.source('decision'),
        `select ${sealedColumns('a')}, ${leafHashSql('a', '$2::text')} as hash
         from json_to_recordset($1) as a(id uuid, at timestamptz, person_id uuid, niss text, subject text, audience text, organisation text,
           role text, operation text, kind text, request_id text, root_fields text[], refused boolean, is_named boolean, purpose text, client text, xid xid8)`,
        [JSON.stringify(listed), 'decision'],
      )
      expect(sealed).toHaveLength(list.length)
      for (const row of sealed)
        expect(row.hash.toString('hex')).toBe(hashLeaf(leafContent('decision', row)).toString('hex'))
    }),
    { numRuns: 60 },
  )
})

const row: SealedRow = {
  id: '018f6a19-6400-7f7d-824a-55929910626d',
  at: '2026-03-12T09:00:00.000000Z',
  personId: '019db7a2-e800-7d26-8c23-3770ce48bca3',
  niss: '85073003328',
  subject: 'demo-worker',
  audience: 'CPAS',
  organisation: '0299990019',
  role: 'worker',
  operation: 'Read',
  kind: 'READ',
  requestId: 'r',
  rootFields: ['decisions'],
  refused: true,
  isNamed: false,
  purpose: null,
  client: null,
  xid: '4711',
}

test('a row that was sealed in the first format is found in it, and one of the second format only as it was sealed', () => {
  const first =
    '["mediprima-access-1","decision","018f6a19-6400-7f7d-824a-55929910626d","2026-03-12T09:00:00.000000Z","019db7a2-e800-7d26-8c23-3770ce48bca3","85073003328","demo-worker","CPAS","0299990019","worker","Read","READ","r",["decisions"],true,null,null,"4711"]'
  expect(sealedContent('decision', row, hashLeaf(first))).toBe(first)
  const second = leafContent('decision', row)
  expect(sealedContent('decision', row, hashLeaf(second))).toBe(second)
  expect(sealedContent('decision', { ...row, isNamed: true }, hashLeaf(second))).toBeNull()
  expect(sealedContent('decision', { ...row, refused: false }, hashLeaf(first))).toBeNull()
})
