/** The name under which the tests' processes find the server: set by the global setup, or by who has a server already. */
export const TEST_SERVER = 'TEST_DATABASE_URL'

/** The administrator's URL of a database on the tests' server; the one it was given with where none is named. */
export function testAdminUrl(database?: string): string {
  const given = process.env[TEST_SERVER]
  if (!given)
    throw new Error('No server for tests: run through jest, in a project with the global setup of shared/testing')
  const url = new URL(given)
  if (database !== undefined) url.pathname = `/${database}`
  return url.href
}
