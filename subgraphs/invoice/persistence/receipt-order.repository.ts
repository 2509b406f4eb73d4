import { preparedQuery, type Runner } from '../../../shared/database/prepared-statements'

/** A file and when it was received. */
export interface ReceivedFile {
  id: string
  receivedAt: string
}

/** A file waits only for files of the hour before it: one that cannot be checked holds up no file for ever. */
const TURN = '1 hour'

/** The files that were received before this one and are still in check, first received first. Tests use nothing up and do not count. */
export async function earlierFilesInCheck(runner: Runner, file: ReceivedFile): Promise<string[]> {
  const rows = await preparedQuery<{ id: string }>(
    runner,
    'file.earlier-in-check',
    `select id from invoice_file
     where status = 'RECEIVED' and not test and (received_at, id) < ($2::timestamptz, $1::uuid)
       and received_at > $2::timestamptz - interval '${TURN}' order by received_at, id`,
    [file.id, file.receivedAt],
  )
  return rows.map(({ id }) => id)
}

/** The first of these files that has an invoice of one of these persons; null if none has. */
export async function firstFileOfPersons(
  runner: Runner,
  fileIds: readonly string[],
  numbers: readonly string[],
): Promise<string | null> {
  const [row] = await preparedQuery<{ id: string }>(
    runner,
    'file.first-of-persons',
    `select f.id from unnest($1::uuid[]) with ordinality as f(id, place)
     where exists (select from invoice i where i.file_id = f.id and i.niss = any($2)) order by f.place limit 1`,
    [fileIds, numbers],
  )
  return row?.id ?? null
}

/** The numbers of the persons of a file. */
export async function numbersOfFile(runner: Runner, fileId: string): Promise<string[]> {
  const rows = await preparedQuery<{ niss: string }>(
    runner,
    'file.numbers',
    'select distinct niss from invoice where file_id = $1',
    [fileId],
  )
  return rows.map(({ niss }) => niss)
}
