import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Readable } from 'node:stream'
import sirv from 'sirv'

/** Serves a file, or calls `next`. */
export type StaticAssets = (request: IncomingMessage, response: ServerResponse, next: () => void) => void

/** Vite puts a content hash into the names of assets; pages keep their names and are revalidated. */
const HASHED_NAME = /\/assets\/.*-[\w-]{8}\.\w+$/

/**
 * Serves the built files of a folder; every other request goes to `next`. The build writes the `.gz` files.
 * A build may replace the files while the gateway runs, so each request reads the folder (`dev` of sirv).
 */
export function staticAssets(folder: string | undefined): StaticAssets {
  if (!folder) return (_request, _response, next) => next()
  const serve = sirv(folder, {
    dev: true,
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
  return (request, response, next) => {
    // Sirv does not listen for errors of the file that it reads: a file removed since it was found would end the process.
    response.once('pipe', (file: Readable) => file.once('error', () => response.destroy()))
    try {
      serve(request, response, next)
    } catch (error) {
      // A file removed between the check of its name and the read of its size.
      if (isMissing(error)) next()
      else throw error
    }
  }
}

const isMissing = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ENOENT'

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
