import { query } from '../../../shared/database/prepared-statements'
import { describeOrderedList } from '../../../shared/testing/ordered-list'
import { createTestSubgraph } from '../../../shared/testing/test-subgraph'
import { invoiceFileOrder } from '../persistence/invoice-file-order'
import { lineOrder } from '../persistence/line-order'
import { paymentOrder } from '../persistence/payment-order'
import { invoiceSubgraph } from '../subgraph'

jest.setTimeout(120_000)

const uuid = (n: string) => `('0190bbbb-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const scattered = uuid('hashtext(n::text)::bigint & 1048575')
const at = (n: string) => `timestamptz '2026-01-01 10:00:00.123456Z' + (${n}) * interval '1 minute'`
const asCaami = 'caami:caami:agent'

async function testSubgraph() {
  const subgraph = await createTestSubgraph(invoiceSubgraph)
  let next = 0
  const inserter = (text: string) => async (rows: number) => {
    const from = next + 1
    next += rows
    await query(subgraph.db, `${text} from generate_series($1::int, $2::int) n on conflict do nothing`, [from, next])
  }
  const insertFiles = inserter(
    `insert into invoice_file (id, provider, reference, channel, content_hash, received_at, received_on, status, line_count, actor)
     select ${scattered}, 'P' || n, 'R' || n % 11, 'GRAPHQL', n::text, ${at('n % 10')}, '2026-01-01', 'CHECKED', n % 13, '{}'`,
  )
  return { subgraph, inserter, insertFiles }
}

describeOrderedList(
  'invoice files',
  async () => {
    const { subgraph, insertFiles: insert } = await testSubgraph()
    const list = {
      field: 'invoiceFiles',
      key: 'id',
      keySql: 'f.id',
      from: 'invoice_file f',
      order: invoiceFileOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  invoiceFileOrder,
)

describeOrderedList(
  'invoice lines',
  async () => {
    const { subgraph, inserter, insertFiles } = await testSubgraph()
    await insertFiles(1)
    await query(
      subgraph.db,
      `insert into invoice (id, file_id, position, number, provider, niss, issued_on, received_at)
       select ${uuid('1')}, id, 1, '1', provider, '85020212380', received_on, received_at from invoice_file`,
    )
    const insert = inserter(
      `insert into invoice_line (id, invoice_id, file_id, seq, position, path, provider, niss, code, performed_on, quantity, claimed_cents, state_cents,
         cpas_cents, patient_cents, cpas_patient_part_cents, outcome, findings, applied_key, rules, attestation_required, attestation_recorded,
         received_at, received_on, credit)
       select ${scattered}, ${uuid('1')}, (select id from invoice_file), n, n, 'p', 'P1', '85020212380', '101076', date '2026-01-01' + n % 9, 1,
         100 * (n % 8), 0, 0, 0, 0, 'REJECTED', '[]', ${uuid('n')}, '{}', false, false, ${at('n % 10')}, '2026-01-01', false`,
    )
    const list = {
      field: 'invoiceLines',
      key: 'id',
      keySql: 'l.id',
      from: 'invoice_line l',
      order: lineOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  lineOrder,
)

describeOrderedList(
  'payments',
  async () => {
    const { subgraph, inserter } = await testSubgraph()
    // A payment is the sum of its lines: these have none.
    await subgraph.administer('alter table payment disable trigger user')
    const insert = inserter(
      `insert into payment (id, run_id, provider, executed_at, executed_on, amount_cents, structured_reference, delay_days, line_count)
       select ${scattered}, ${uuid('n % 5')}, 'P' || n, ${at('n % 10')}, date '2026-01-01' + n % 9, 100 * (n % 8) - 300, 'S' || n, n % 6, 1`,
    )
    const list = {
      field: 'payments',
      key: 'id',
      keySql: 'p.id',
      from: 'payment p',
      order: paymentOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  paymentOrder,
)
