import { hashLeaf } from './merkle-tree'

// The text of a row is written twice, so that what seals and what checks do not share an error: here for a check or an export without
// PostgreSQL, and as SQL for sealing, which then moves no row to the process. A test compares both on random texts.

/** A row of the access log as it is sealed and exported: every column, instants in UTC with microseconds. */
export interface SealedRow {
  id: string
  at: string
  personId: string | null
  niss: string
  subject: string
  audience: string
  organisation: string
  role: string
  operation: string
  kind: string
  requestId: string
  rootFields: string[]
  refused: boolean
  isNamed: boolean
  purpose: string | null
  client: string | null
  xid: string
}

const UTC = `'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'`

/** An SQL expression as text in UTC with microseconds, all that a timestamptz holds. */
export const utcText = (column: string): string => `to_char(${column} at time zone 'UTC', ${UTC})`

/** The columns of a sealed row, of the table with this alias. */
export const sealedColumns = (access: string): string => `
  ${access}.id::text as id, ${utcText(`${access}.at`)} as at, ${access}.person_id::text as "personId", ${access}.niss as niss,
  ${access}.subject as subject, ${access}.audience as audience, ${access}.organisation as organisation, ${access}.role as role,
  ${access}.operation as operation, ${access}.kind as kind, ${access}.request_id as "requestId",
  ${access}.root_fields as "rootFields", ${access}.refused as refused, ${access}.is_named as "isNamed",
  ${access}.purpose as purpose, ${access}.client as client,
  ${access}.xid::text as xid`

/**
 * The text that is hashed for a row: a JSON array without blanks (RFC 8785), which begins with its format and the subgraph. The
 * order of the values is part of the format (docs/access-log.md).
 */
export const leafContent = (subgraph: string, row: SealedRow): string =>
  JSON.stringify(['mediprima-access-2', ...valuesBefore(subgraph, row), row.isNamed, ...valuesAfter(row)])

/** The format of before 2026-12, which does not protect `isNamed`. */
const firstContent = (subgraph: string, row: SealedRow): string =>
  JSON.stringify(['mediprima-access-1', ...valuesBefore(subgraph, row), ...valuesAfter(row)])

/**
 * The text of a row in the format in which it was sealed; null if the row differs from what was sealed. The format is part of what is
 * hashed, so a row of the second format never passes in the first one.
 */
export const sealedContent = (subgraph: string, row: SealedRow, hash: Buffer): string | null =>
  [leafContent, firstContent]
    .map((content) => content(subgraph, row))
    .find((content) => hashLeaf(content).equals(hash)) ?? null

const valuesBefore = (subgraph: string, row: SealedRow): unknown[] => [
  subgraph,
  row.id,
  row.at,
  row.personId,
  row.niss,
  row.subject,
  row.audience,
  row.organisation,
  row.role,
  row.operation,
  row.kind,
  row.requestId,
  row.rootFields,
  row.refused,
]

const valuesAfter = ({ purpose, client, xid }: SealedRow): unknown[] => [purpose, client, xid]

/** An SQL expression: the hash of the leaf (RFC 9162, section 2.1.1) of a row of the table with this alias. */
export const leafHashSql = (access: string, subgraph: string): string => `
  sha256('\\x00'::bytea || convert_to(
    rtrim(array_to_json(array['mediprima-access-2', ${subgraph}, ${access}.id::text, ${utcText(`${access}.at`)}, ${access}.person_id::text,
      ${access}.niss, ${access}.subject, ${access}.audience, ${access}.organisation, ${access}.role, ${access}.operation,
      ${access}.kind, ${access}.request_id])::text, ']')
    || ',' || array_to_json(${access}.root_fields)::text || ',' || ${access}.refused::text || ',' || ${access}.is_named::text || ','
    || ltrim(array_to_json(array[${access}.purpose, ${access}.client, ${access}.xid::text])::text, '['), 'UTF8'))`
