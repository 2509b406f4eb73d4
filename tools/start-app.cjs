// Starts the built system on a free port with a data folder of its own, for tests and benchmarks. CommonJS, so that jest can read it.
const { spawn } = require('node:child_process')
const { chmodSync, mkdirSync } = require('node:fs')
const { createServer } = require('node:net')
const { setTimeout: wait } = require('node:timers/promises')

const listen = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const found = server.address().port
      server.close(() => resolve(found))
    })
  })

// The distributed form also uses the eleven ports after that of the gateway.
async function freePort() {
  for (;;) {
    // Below the ports that the system gives to outgoing connections, any of which could take one of the twelve in between.
    const port = 10_000 + Math.floor(Math.random() * 22_000)
    if ((await listen(port).catch(() => null)) === null) continue
    const free = await Promise.all([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((i) => listen(port + i).catch(() => null)))
    if (free.every(Boolean)) return port
  }
}

// As `npm start` starts it.
const nodeOptions = ['--expose-gc', '--v8-pool-size=0', '--max-semi-space-size=16', '--enable-source-maps']

/** The running system: its address, how long it took to be ready, and how to end it. */
exports.startSystem = async function startSystem({
  folder,
  main = 'dist/apps/all-in-one.js',
  env = {},
  within = 120_000,
}) {
  // A folder made for tests is root's alone: the database runs as an ordinary account and must be able to enter it.
  mkdirSync(folder, { recursive: true })
  chmodSync(folder, 0o711)
  const port = await freePort()
  const url = `http://localhost:${port}`
  const began = performance.now()
  const child = spawn(process.execPath, [...nodeOptions, main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), DATA_FOLDER: folder, ...env },
  })
  let output = ''
  const keep = (chunk) => {
    output = (output + chunk).slice(-8000)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  let ended = null
  child.on('close', (code, signal) => {
    ended = code ?? signal
  })
  while (true) {
    if (ended !== null) throw new Error(`the system ended with ${ended} before it was ready:\n${output}`)
    if (performance.now() - began > within) {
      child.kill('SIGKILL')
      throw new Error(`the system was not ready within ${within / 1000} s:\n${output}`)
    }
    const ready = await fetch(`${url}/health/ready`).catch(() => null)
    if (ready?.status === 200) break
    await wait(100)
  }
  return {
    url,
    port,
    process: child,
    readyAfter: performance.now() - began,
    said: () => output,
    async stop() {
      if (ended !== null) return
      child.kill('SIGTERM')
      for (let i = 0; i < 150 && ended === null; i++) await wait(100)
      if (ended === null) child.kill('SIGKILL')
    },
  }
}
