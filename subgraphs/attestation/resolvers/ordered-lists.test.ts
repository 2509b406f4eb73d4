import { query } from '../../../shared/database/prepared-statements'
import { describeOrderedList } from '../../../shared/testing/ordered-list'
import { createTestSubgraph } from '../../../shared/testing/test-subgraph'
import { attestationOrder } from '../persistence/attestation-order'
import { controlOrder } from '../persistence/control-order'
import { attestationSubgraph } from '../subgraph'

jest.setTimeout(120_000)

const uuid = (n: string) => `('0190bbbb-0000-7000-8000-' || lpad((${n})::text, 12, '0'))::uuid`
const at = (n: string) => `timestamptz '2026-01-01 10:00:00.123456Z' + (${n}) * interval '1 minute'`
const asCaami = 'caami:caami:agent'

describeOrderedList(
  'attestations',
  async () => {
    const subgraph = await createTestSubgraph(attestationSubgraph)
    let next = 0
    const insert = async (rows: number) => {
      const from = next + 1
      next += rows
      await query(
        subgraph.db,
        `insert into attestation (number, person_id, niss, provider, provider_key, care_types, valid_from, valid_to, medium, issued_at, kept_until,
           findings, applied, subject, organisation, role, revoked_at, revocation_reason, revoked_by)
         select 'A' || (hashtext(n::text)::bigint & 1048575), ${uuid('n')}, '85020212380', '10001490004', '10001490004', '{GENERAL_MEDICINE}',
           date '2026-01-01' + n % 9, case when n % 3 > 0 then date '2026-02-01' + n % 8 end, 'PAPER', ${at('n % 10')}, date '2031-01-01' + n % 7,
           '[]', '[]', 's', 'o', 'r', case when n % 4 = 0 then ${at('n % 5')} end, case when n % 4 = 0 then 'r' end, case when n % 4 = 0 then 's' end
         from generate_series($1::int, $2::int) n on conflict do nothing`,
        [from, next],
      )
    }
    const list = {
      field: 'attestations',
      key: 'number',
      keySql: 'a.number',
      from: 'attestation a',
      order: attestationOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  attestationOrder,
)

describeOrderedList(
  'controls',
  async () => {
    const subgraph = await createTestSubgraph(attestationSubgraph)
    let next = 0
    const insert = async (rows: number) => {
      const from = next + 1
      next += rows
      await query(
        subgraph.db,
        `insert into attestation_control (id, line_id, provider, provider_key, due_on, opened_at, subject, audience, organisation, role, outcome, outcome_at)
         select ${uuid('hashtext(n::text)::bigint & 1048575')}, n::text, '10001490004', '10001490004', date '2026-01-01' + n % 9, ${at('n % 10')},
           's', 'CAAMI', 'caami', 'controller', case when n % 3 > 0 then 'SHOWN' end, case when n % 3 > 0 then ${at('n % 7')} end
         from generate_series($1::int, $2::int) n on conflict do nothing`,
        [from, next],
      )
    }
    const list = {
      field: 'attestationControls',
      key: 'id',
      keySql: 'c.id',
      from: 'attestation_control c',
      order: controlOrder,
      as: asCaami,
      insert,
    }
    return [subgraph, list]
  },
  controlOrder,
)
