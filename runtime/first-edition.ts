import type { ClientBase } from 'pg'
import type { InstallationMode } from '../shared/database/installation-mark'

/** What a database of an installation contains. */
export interface Content {
  /** Whether it contains recorded data: more than what migrations insert. */
  hasData: boolean
  /** Whether it contains the CPAS that only the demo has. */
  hasDemoSeed: boolean
}

// The first edition had no mark. These tables are empty in an installation that was only migrated.
const TABLES = [
  'beneficiary.person',
  'beneficiary.access',
  'decision.cpas',
  'decision.access',
  'provider.provider',
  'provider.access',
  'attestation.attestation',
  'attestation.access',
  'invoice.invoice_file',
  'invoice.access',
]
const DEMO_CPAS = '0299990019'
const PERMISSION_DENIED = '42501'

/** The content of a database, as far as its login may read it. */
export async function contentOf(client: Pick<ClientBase, 'query'>): Promise<Content> {
  const content: Content = { hasData: false, hasDemoSeed: false }
  for (const table of TABLES) if (await hasRow(client, table)) content.hasData = true
  content.hasDemoSeed = await hasRow(client, 'decision.cpas', `where enterprise_number = '${DEMO_CPAS}'`)
  return content
}

async function hasRow(client: Pick<ClientBase, 'query'>, table: string, where = ''): Promise<boolean> {
  try {
    const found = await client.query<{ exists: boolean }>('select to_regclass($1) is not null as exists', [table])
    if (!found.rows[0]?.exists) return false
    return (await client.query(`select from ${table} ${where} limit 1`)).rows.length > 0
  } catch (error) {
    // Tables that this login may not read belong to an installation in use, never to an empty one.
    if ((error as { code?: string }).code === PERMISSION_DENIED) return where === ''
    throw error
  }
}

/** The mode of an installation without marks, by the content of all its databases: a demo has its own CPAS. */
export const modeOfContent = (contents: readonly Content[]): InstallationMode =>
  contents.some(({ hasDemoSeed }) => hasDemoSeed) ? 'demo' : 'production'
