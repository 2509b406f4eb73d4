import { type FixtureGateway, startFixtureGateway } from '../testing/fixture-gateway'
import { entryPoints } from './entry-points'

let fixture: FixtureGateway
beforeAll(async () => {
  fixture = await startFixtureGateway()
})
afterAll(() => fixture.close())

const layers = () => fixture.gateway.app.router.stack

test('every route of the server is in the table of entry points', () => {
  const routes = layers().flatMap(({ route }) => {
    if (!route) return []
    const methods = [...new Set(route.stack.map((handler) => handler.method.toUpperCase()))]
    return [`${methods.length > 1 ? '*' : methods[0]} ${route.path}`]
  })
  const stated = entryPoints.map(({ route }) => route)
  expect(stated.filter((route) => !route.endsWith('/*'))).toEqual(routes)
})

test('the handlers of several paths are those of the table: explorer, sign-in, console, and what adds no path', () => {
  // Security headers and closing; explorer; identity provider; not found; console; errors.
  expect(layers().filter(({ route }) => !route)).toHaveLength(7)
  expect(entryPoints.filter(({ route }) => route.endsWith('/*'))).toHaveLength(4)
})

test.each(entryPoints.map((entry) => [entry.route, entry.access] as const))('%s is %s', async (route, access) => {
  const [method = 'GET', path = '/'] = route.replace('*', 'DELETE').replace('/*', '/none').split(' ')
  const response = await fetch(`${fixture.url}${path}`, {
    method,
    headers: { accept: 'application/json', 'content-type': 'application/json' },
    ...(method === 'POST' && { body: '{"query":"{ __typename }"}' }),
  })
  if (access === 'TOKEN') expect(response.status).toBe(401)
  else expect(response.status).not.toBe(401)
})
