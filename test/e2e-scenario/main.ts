import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Reporter } from './reporter'
import { runScenario } from './scenario'

interface System {
  url: string
  stop(): Promise<void>
}

// The system at SCENARIO_URL, or the one that runs on PORT, or a new one on a temporary folder.
async function system(): Promise<System> {
  const configuredUrl = process.env.SCENARIO_URL
  const url = configuredUrl ?? `http://localhost:${process.env.PORT ?? 4000}`
  const ready = await fetch(`${url}/health/ready`).catch(() => null)
  if (ready?.ok) return { url, stop: async () => {} }
  if (configuredUrl)
    throw new Error(`No system answers at SCENARIO_URL ${configuredUrl}. Start it, or unset SCENARIO_URL.`)
  console.log('No system is running: starting one for the scenario ...')
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-scenario-'))
  const tools = require(join(process.cwd(), 'tools/start-app.cjs')) as {
    startSystem(options: { folder: string }): Promise<System>
  }
  const own = await tools.startSystem({ folder })
  return {
    url: own.url,
    async stop() {
      await own.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function main() {
  const { url, stop } = await system()
  const reporter = new Reporter()
  try {
    await runScenario(url, reporter)
  } catch (error) {
    reporter.differences.push(`the scenario failed: ${(error as Error).message}`)
  } finally {
    await stop()
  }
  console.log(
    reporter.differences.length
      ? `\n${reporter.differences.length} differences:\n${reporter.differences.map((d) => `  ${d}`).join('\n')}`
      : '\nAll steps passed.',
  )
  process.exit(reporter.differences.length ? 1 : 0)
}

void main()
