import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPage, staticAssets } from './static-assets'

const folder = mkdtempSync(join(tmpdir(), 'assets-'))
const page = join(folder, 'index.html')
let server: Server
let url: string
let onHeaders = () => {}

beforeAll(async () => {
  const servePage = startPage(staticAssets(folder))
  server = createServer((request, response) => {
    const { writeHead } = response
    // Sirv writes the headers after it found the file and before it opens it.
    response.writeHead = new Proxy(writeHead, {
      apply: (target, self, values) => {
        onHeaders()
        return Reflect.apply(target, self, values)
      },
    })
    servePage(request, response, () => {
      response.statusCode = 404
      response.end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/decisions`
})
beforeEach(() => {
  onHeaders = () => {}
  writeFileSync(page, 'first build')
})
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve))
  rmSync(folder, { recursive: true })
})

test('a page that a build replaces is served whole, and is not found while it is missing', async () => {
  expect(await (await fetch(url)).text()).toBe('first build')
  rmSync(page)
  expect((await fetch(url)).status).toBe(404)
  writeFileSync(page, 'the second and longer build')
  expect(await (await fetch(url)).text()).toBe('the second and longer build')
})

test('a page removed after it was found ends the request, not the process', async () => {
  onHeaders = () => rmSync(page, { force: true })
  await expect(fetch(url)).rejects.toThrow()
  onHeaders = () => {}
  writeFileSync(page, 'third build')
  expect(await (await fetch(url)).text()).toBe('third build')
})
