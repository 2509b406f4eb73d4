import { Client } from 'pg'
import { startEmbeddedPostgres } from '../../shared/embedded-postgres/embedded-postgres'

// Starts the server of a folder, prints its URL, and commits rows until it is killed. `wait`: commits nothing.
async function main(): Promise<void> {
  const [, , folder = '', mode = ''] = process.argv
  const server = await startEmbeddedPostgres({ folder, log: (line) => console.log(`log: ${line}`) })
  console.log(`up ${server.adminUrl()}`)
  process.once('SIGTERM', () => server.stop().then(() => process.exit(0)))
  if (mode === 'wait') {
    setInterval(() => undefined, 1_000)
    return
  }
  const client = new Client(server.adminUrl())
  client.on('error', () => undefined)
  await client.connect()
  await client.query('create table if not exists number (n bigint generated always as identity primary key)')
  for (;;) {
    const { rows } = await client.query('insert into number default values returning n')
    console.log(`committed ${rows[0].n}`)
  }
}

main().catch((error: Error) => {
  console.log(`failed ${error.name}: ${error.message}`)
  process.exitCode = 1
})
