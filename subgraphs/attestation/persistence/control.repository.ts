import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'
import type { Tx } from '../../../shared/database/transaction'
import type { Day } from '../../../shared/values/day'
import type { Actor } from '../domain/actor'
import type { ControlOutcome } from '../domain/control-outcome'

/** A control to open. */
export interface NewControl {
  id: string
  line_id: string
  provider: string
  provider_key: string
  person_id: string | null
  attestation_number: string | null
}

/** A control. */
export interface ControlRow extends NewControl {
  due_on: Day
  opened_at: Date
  subject: string
  audience: string
  organisation: string
  role: string
  outcome: ControlOutcome | null
  outcome_at: Date | null
  remark: string | null
}

const COLUMNS = `id, line_id, provider, provider_key, person_id, attestation_number, due_on, opened_at, subject, audience,
  organisation, role, outcome, outcome_at, remark`

/** Opens controls for lines that have none open, and answers with the open one of each line; each line is named once. */
export async function openControls(
  tx: Tx,
  controls: readonly NewControl[],
  dueOn: Day,
  { caller, now }: Actor,
): Promise<ControlRow[]> {
  // "do update" and not "do nothing": one whose outcome is recorded at this moment is waited for, and then a new one opened.
  return tx.named<ControlRow>(
    'control.open',
    `insert into attestation_control (id, line_id, provider, provider_key, person_id, attestation_number, due_on, opened_at,
       subject, audience, organisation, role)
     select c.*, $7::date, $8::timestamptz, $9, $10, $11, $12
     from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::uuid[], $6::text[]) as c
     on conflict (line_id) where outcome is null do update set line_id = excluded.line_id returning ${COLUMNS}`,
    [
      controls.map(({ id }) => id),
      controls.map(({ line_id }) => line_id),
      controls.map(({ provider }) => provider),
      controls.map(({ provider_key }) => provider_key),
      controls.map(({ person_id }) => person_id),
      controls.map(({ attestation_number }) => attestation_number),
      dueOn,
      now,
      caller.subject,
      caller.audience,
      caller.organisation,
      caller.role,
    ],
  )
}

/** A control by id. */
export async function controlById(runner: Runner, id: string): Promise<ControlRow | null> {
  const [row] = await preparedQuery<ControlRow>(
    runner,
    'control.by-id',
    `select ${COLUMNS} from attestation_control where id = $1`,
    [id],
  )
  return row ?? null
}

/** Records what was found; false where something was already. */
export async function recordOutcome(
  tx: Tx,
  id: string,
  { outcome, remark }: { outcome: ControlOutcome; remark: string | null },
  { caller, now }: Actor,
): Promise<boolean> {
  const rows = await tx.named(
    'control.outcome',
    `update attestation_control set outcome = $2, remark = $3, outcome_at = $4, outcome_by = $5
     where id = $1 and outcome is null returning id`,
    [id, outcome, remark, now, caller.subject],
  )
  return rows.length > 0
}

/** The controls of attestations, the last opened first; of one provider only, where one is told. */
export const controlsOfAttestations = (
  runner: Runner,
  numbers: readonly string[],
  providerKey: string | null,
): Promise<ControlRow[]> =>
  preparedQuery<ControlRow>(
    runner,
    'control.of-attestations',
    `select ${COLUMNS} from attestation_control
     where attestation_number = any($1) and ($2::text is null or provider_key = $2) order by opened_at desc, id desc`,
    [numbers, providerKey],
  )

/** What a list of controls is narrowed to. */
export interface ControlFilter {
  providerKey: string | null
  open: boolean | null
  outcome: ControlOutcome | null
}

const FILTER = `
  ($1::text is null or provider_key = $1) and ($2::boolean is null or (outcome is null) = $2)
  and ($3::text is null or outcome = $3)`

/** Controls, the last opened first, after a place in that order. */
export const listControls = (
  runner: Runner,
  { providerKey, open, outcome }: ControlFilter,
  after: readonly (string | number | null)[] | null,
  limit: number,
): Promise<ControlRow[]> =>
  preparedQuery<ControlRow>(
    runner,
    'control.list',
    `select ${COLUMNS} from attestation_control
     where ${FILTER} and ($4::timestamptz is null or (opened_at, id) < ($4, $5::uuid))
     order by opened_at desc, id desc limit $6`,
    [providerKey, open, outcome, after?.[0] ?? null, after?.[1] ?? null, limit],
  )

/** How many controls fit. */
export async function countControls(runner: Runner, { providerKey, open, outcome }: ControlFilter): Promise<number> {
  const [row] = await preparedQuery<{ total: string }>(
    runner,
    'control.count',
    `select count(*) as total from attestation_control where ${FILTER}`,
    [providerKey, open, outcome],
  )
  return Number(row?.total ?? 0)
}
