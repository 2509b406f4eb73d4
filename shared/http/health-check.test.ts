import { healthCheck } from './health-check'

test('a check that resolves is healthy, one that throws or resolves to false is not', async () => {
  expect(await healthCheck(async () => 'anything')()).toBe(true)
  expect(await healthCheck(async () => false)()).toBe(false)
  expect(
    await healthCheck(async () => {
      throw new Error('refused')
    })(),
  ).toBe(false)
})

test('a check without a result after a second is not healthy', async () => {
  expect(await healthCheck(() => new Promise(() => {}))()).toBe(false)
})

test('a result holds for a second, and calls meanwhile share one check', async () => {
  let runs = 0
  const check = healthCheck(async () => {
    runs += 1
    await new Promise((done) => setTimeout(done, 20))
  })
  await Promise.all([check(), check(), check()])
  await check()
  expect(runs).toBe(1)
  await new Promise((done) => setTimeout(done, 1_050))
  await check()
  expect(runs).toBe(2)
})
