// The full check before a merge: static checks, all jest projects, then the end-to-end scenario and a browser test in Chromium
// against a freshly started system. Reports flaky test files. The last line counts what ran.
import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { chromium } from './chromium.mjs'
import { startSystem } from './start-app.cjs'

/** More flaky files than this fail the run. */
const MAX_FLAKY_FILES = 2
const total = { passed: 0, failed: 0, skipped: 0 }
/** The whole run ends within this time: a step that is still running then is killed and fails. */
const MAX_MINUTES = 40
const deadline = Date.now() + MAX_MINUTES * 60_000
/** The process group of the step that is running, so that what it started ends with it. */
let group
const endGroup = () => {
  try {
    if (group) process.kill(-group, 'SIGKILL')
  } catch {
    // The group has ended by itself.
  }
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    endGroup()
    process.exit(1)
  })
const run = (args, env = {}) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: true,
    })
    group = child.pid
    const timer = setTimeout(
      () => {
        console.log(`FAILED: ${args[0]} is killed: the run may take ${MAX_MINUTES} minutes`)
        endGroup()
      },
      Math.max(0, deadline - Date.now()),
    )
    child.on('close', (code) => {
      clearTimeout(timer)
      endGroup()
      group = undefined
      resolve(code ?? 1)
    })
  })
const count = (passed) => {
  total[passed ? 'passed' : 'failed']++
}
const title = (text) => console.log(`\n── ${text}`)

mkdirSync('.build', { recursive: true })
title('check: types, lint, imports, licences, committed schema and law')
count((await run(['tools/check.mjs'])) === 0)

title('build')
count((await run(['tools/build.mjs'])) === 0)

title('jest')
const report = '.build/jest.json'
const jest = async (args) => {
  rmSync(report, { force: true })
  await run(['node_modules/jest/bin/jest.js', '--ci', '--forceExit', '--json', `--outputFile=${report}`, ...args])
  return existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null
}
const first = await jest(['--maxWorkers=2', ...process.argv.slice(2)])
/** Test files that failed beside others and passed alone. */
const flaky = []
if (first) {
  total.passed += first.numPassedTests
  total.skipped += first.numPendingTests
  const failed = first.testResults.filter((file) => file.status === 'failed').map((file) => file.name)
  if (failed.length > 0) {
    // The machine may be shared and the crash tests kill real processes: a failed file is run a second time, alone.
    title(`second run, alone: ${failed.length} of ${first.numTotalTestSuites} files`)
    const again = await jest(['--runInBand', '--runTestsByPath', ...failed])
    const stillFailed = again
      ? again.testResults.filter((file) => file.status === 'failed').map((file) => file.name)
      : failed
    flaky.push(...failed.filter((file) => !stillFailed.includes(file)))
    for (const file of stillFailed) console.log(`FAILED twice: ${file}`)
    if (stillFailed.length > 0) total.failed += Math.max(stillFailed.length, again?.numFailedTests ?? 0)
    else total.passed += first.numFailedTests
  }
} else total.failed++

title('the system from a cold start: story and journey')
const folder = mkdtempSync(join(tmpdir(), 'mediprima-test-'))
let system
try {
  system = await startSystem({ folder })
  console.log(`cold start to ready: ${(system.readyAfter / 1000).toFixed(1)} s`)
  count(true)
  count((await run(['--enable-source-maps', 'dist/test/e2e-scenario/main.js'], { SCENARIO_URL: system.url })) === 0)
  const browser = chromium()
  if (browser)
    count(
      (await run(['--enable-source-maps', 'dist/test/browser/main.js', '--short'], {
        BASE_URL: system.url,
        CHROMIUM: browser,
      })) === 0,
    )
  else if (process.env.CI) {
    console.log('FAILED: no Chromium, and CI must have one')
    total.failed++
  } else {
    console.log('SKIPPED: no Chromium; install one or set CHROMIUM to its path')
    total.skipped++
  }
} catch (error) {
  console.log(`FAILED: ${error.message}`)
  total.failed++
} finally {
  await system?.stop()
  rmSync(folder, { recursive: true, force: true })
}

if (flaky.length > 0) {
  title(`flaky: ${flaky.length} of at most ${MAX_FLAKY_FILES} test files failed once and passed alone`)
  for (const file of flaky) console.log(`flaky: ${relative(process.cwd(), file)}`)
  if (flaky.length > MAX_FLAKY_FILES) {
    console.log('FAILED: too many test files needed a second run')
    total.failed++
  }
}
console.log(
  `\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped${flaky.length ? `, ${flaky.length} flaky` : ''}`,
)
process.exit(total.failed ? 1 : 0)
