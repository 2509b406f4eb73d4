import { rmSync } from 'node:fs'
import type {} from './global-setup'

/** Stops the server of the run and removes its folder. */
export default async function teardown(): Promise<void> {
  const started = globalThis.mediprimaTestServer
  if (!started) return
  await started.server.stop()
  rmSync(started.folder, { recursive: true, force: true })
}
