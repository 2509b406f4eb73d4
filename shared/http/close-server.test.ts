import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Worker } from 'node:worker_threads'
import { closeServer } from './close-server'

const BUSY_MS = 300

/** Sends requests from a thread of its own, while this one is busy: one on a connection that was idle before. */
const CLIENT = `
const { connect } = require('node:net')
const { parentPort, workerData: port } = require('node:worker_threads')
const { setTimeout: wait } = require('node:timers/promises')
const open = () => new Promise((resolve, reject) => {
  const socket = connect(port, '127.0.0.1', () => resolve(socket))
  socket.once('error', reject)
})
const send = (socket, path) => new Promise((resolve) => {
  if (socket.destroyed) return resolve('closed before')
  socket.once('data', (data) => resolve(String(data).split('\\r\\n')[0]))
  socket.on('error', (error) => resolve(error.code)).on('close', () => resolve('closed'))
  socket.write('GET ' + path + ' HTTP/1.1\\r\\nhost: localhost\\r\\n\\r\\n')
})
void (async () => {
  const [idle, ...busy] = await Promise.all([open(), open(), open(), open()])
  await Promise.all([idle, ...busy].map((socket) => send(socket, '/')))
  parentPort.postMessage('connected')
  await new Promise((resolve) => parentPort.once('message', resolve))
  const answers = []
  for (const socket of busy) {
    await wait(answers.length === 0 ? 0 : ${BUSY_MS})
    answers.push(send(socket, '/busy'))
  }
  // During the last of the three long turns.
  await wait(${BUSY_MS / 2})
  answers.push(send(idle, '/'))
  parentPort.postMessage(await Promise.all(answers))
})()
`

test('a request that arrives while the process is busy is answered although its connection was idle', async () => {
  const server = createServer((request, response) => {
    const until = performance.now() + (request.url === '/busy' ? BUSY_MS : 0)
    while (performance.now() < until);
    response.end('ok')
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  const client = new Worker(CLIENT, { eval: true, workerData: (server.address() as AddressInfo).port })
  const message = () => new Promise((resolve) => client.once('message', resolve))
  await message()
  const closed = closeServer(server, 10_000)
  // Idle connections are kept for a second, which ends during the first long turn.
  await new Promise((resolve) => setTimeout(resolve, 800))
  client.postMessage('go')
  const answers = await message()
  await closed
  await client.terminate()
  expect(answers).toEqual(Array.from({ length: 4 }, () => 'HTTP/1.1 200 OK'))
}, 30_000)
