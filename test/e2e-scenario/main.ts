import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Reporter } from './reporter'
import { runScenario } from './scenario'

interface System {
  url: string
  stop(): Promise<void>
}

// The system at STORY_URL, or the one that runs on PORT, or one of our own on a folder that is thrown away.
async function system(): Promise<System> {
  const told = process.env.STORY_URL
  const url = told ?? `http://localhost:${process.env.PORT ?? 4000}`
  const ready = await fetch(`${url}/health/ready`).catch(() => null)
  if (ready?.ok) return { url, stop: async () => {} }
  if (told) throw new Error(`${told} does not answer; start it, or leave STORY_URL out`)
  console.log('No system runs: starting one for the story ...')
  const folder = mkdtempSync(join(tmpdir(), 'mediprima-story-'))
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
  const teller = new Reporter()
  try {
    await runScenario(url, teller)
  } catch (error) {
    teller.differences.push(`the story broke off: ${(error as Error).message}`)
  } finally {
    await stop()
  }
  console.log(
    teller.differences.length
      ? `\n${teller.differences.length} differences:\n${teller.differences.map((d) => `  ${d}`).join('\n')}`
      : '\nEvery step is as the law says.',
  )
  process.exit(teller.differences.length ? 1 : 0)
}

void main()
