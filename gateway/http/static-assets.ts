import { existsSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'

/** Serves a file, or calls `next`. */
export type StaticAssets = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Vite puts a content hash into the names of assets; pages keep their names and are revalidated. */
const HASHED_NAME = /\/assets\/.*-[\w-]{8}\.\w+$/

/** Serves the built files of a folder, which is listed once; without the folder, every request goes to `next`. The build writes the `.gz` files. */
export function staticAssets(folder: string | undefined): StaticAssets {
  if (!folder || !existsSync(folder)) return (_request, _response, next) => next()
  return sirv(folder, {
    etag: true,
    gzip: true,
    extensions: ['html'],
    setHeaders(response, pathname) {
      response.setHeader(
        'cache-control',
        HASHED_NAME.test(pathname) ? 'public, max-age=31536000, immutable' : 'no-cache',
      )
    },
  })
}

/** Serves the folder's start page for every address. */
export const startPage =
  (assets: StaticAssets): StaticAssets =>
  (request, response, next) => {
    const { url } = request
    request.url = '/'
    assets(request, response, () => {
      request.url = url
      next()
    })
  }
