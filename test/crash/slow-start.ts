import { setTimeout as wait } from 'node:timers/promises'
import { runApp } from '../../runtime/lifecycle'

// A program with a slow start-up. Argument: duration of its shutdown in milliseconds.
runApp(async (onEnd) => {
  const closing = Number(process.argv[2])
  console.log('opening')
  await wait(1_500)
  onEnd(async () => {
    console.log('closing')
    await wait(closing)
    console.log('closed')
  })
  console.log('opened')
  await wait(60_000)
})
