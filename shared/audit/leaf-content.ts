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
  ${access}.root_fields as "rootFields", ${access}.refused as refused, ${access}.purpose as purpose, ${access}.client as client,
  ${access}.xid::text as xid`

/**
 * The text that is hashed for a row: a JSON array without blanks (RFC 8785), which begins with its format and the subgraph. The
 * order of the values is part of the format (docs/access-log.md).
 */
export const leafContent = (subgraph: string, row: SealedRow): string =>
  JSON.stringify([
    'mediprima-access-1',
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
    row.purpose,
    row.client,
    row.xid,
  ])

/** An SQL expression: the hash of the leaf (RFC 9162, section 2.1.1) of a row of the table with this alias. */
export const leafHashSql = (access: string, subgraph: string): string => `
  sha256('\\x00'::bytea || convert_to(
    rtrim(array_to_json(array['mediprima-access-1', ${subgraph}, ${access}.id::text, ${utcText(`${access}.at`)}, ${access}.person_id::text,
      ${access}.niss, ${access}.subject, ${access}.audience, ${access}.organisation, ${access}.role, ${access}.operation,
      ${access}.kind, ${access}.request_id])::text, ']')
    || ',' || array_to_json(${access}.root_fields)::text || case when ${access}.refused then ',true,' else ',false,' end
    || ltrim(array_to_json(array[${access}.purpose, ${access}.client, ${access}.xid::text])::text, '['), 'UTF8'))`
