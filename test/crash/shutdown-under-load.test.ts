import { MixedWork } from './mixed-work'
import { report } from './outage'
import { RestartableApp } from './restartable-app'

const PER_SECOND = 25
/** Seconds in which a balancer notices that the system is not ready any more. */
const DELAY = '2'

const full = process.env.FULL === '1'

describe.each(['all-in-one', 'distributed'] as const)('SIGTERM at 25 requests a second, %s', (form) => {
  let system: RestartableApp
  beforeAll(async () => {
    system = await RestartableApp.open(60, form, { SHUTDOWN_DELAY: DELAY })
  }, 240_000)
  afterAll(() => system?.close())

  test('no read or write of clients that observe the readiness fails, and none is lost or doubled', async () => {
    const work = await MixedWork.on(system)
    work.start(PER_SECOND, { observesReadiness: true })
    await work.untilWritten(PER_SECOND)
    await system.kill('SIGTERM')
    const outcome = await work.stop()
    report(`SIGTERM, ${form}, mixed work: ${JSON.stringify(outcome)}`)
    expect(outcome.failed).toEqual({})
    await system.start({ SHUTDOWN_DELAY: '0' })
    await work.check()
  }, 180_000)

  if (!full) return

  test('without a delay, each request that was accepted is answered, and no write is lost or doubled', async () => {
    const work = await MixedWork.on(system)
    work.start(PER_SECOND)
    await work.untilWritten(PER_SECOND)
    await system.kill('SIGTERM')
    const outcome = await work.stop()
    report(`SIGTERM, ${form}, mixed work without a delay: ${JSON.stringify(outcome)}`)
    // Only a connection that the system did not accept any more.
    expect(Object.keys(outcome.failed).filter((reason) => reason !== 'ECONNREFUSED')).toEqual([])
    await system.start()
    await work.check()
  }, 180_000)
})
