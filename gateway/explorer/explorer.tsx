import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { useEffect, useMemo, useRef, useState } from 'react'
import { demoToken, holderOf, isDemo, personas } from './demo-token'
import { examples } from './examples'
import { type Example, variablesFor } from './examples/example'

/** GraphiQL with a header that chooses the persona or token, the demo clock and an example operation. */
export function Explorer() {
  const [demo, setDemo] = useState<boolean>()
  const [persona, setPersona] = useState<string>(personas[0])
  const [token, setToken] = useState('')
  const [clock, setClock] = useState('')
  const [example, setExample] = useState<Example>()
  const [error, setError] = useState('')
  const clockRef = useRef('')
  clockRef.current = clock

  useEffect(() => {
    isDemo().then(setDemo, () => setDemo(false))
  }, [])
  useEffect(() => {
    if (!demo) return
    let isStale = false
    setError('')
    demoToken(persona).then(
      (newToken) => !isStale && setToken(newToken),
      (reason: Error) => !isStale && setError(reason.message),
    )
    return () => {
      isStale = true
    }
  }, [demo, persona])

  const holder = holderOf(token)
  const { audience } = holder
  const audienceExamples = audience ? examples[audience] : []
  const selected = example && audienceExamples.includes(example) ? example : audienceExamples[0]
  const fetcher = useMemo(
    () =>
      createGraphiQLFetcher({
        url: '/graphql',
        fetch: (input: RequestInfo | URL, init?: RequestInit) => {
          const headers = new Headers(init?.headers)
          if (token) headers.set('authorization', `Bearer ${token}`)
          if (clockRef.current) headers.set('x-demo-clock', clockRef.current)
          return fetch(input, { ...init, headers })
        },
      }),
    [token],
  )

  return (
    <>
      <header className="toolbar">
        <h1>MediPrima explorer</h1>
        {demo && (
          <label>
            Signed in as
            <select value={persona} onChange={(event) => setPersona(event.target.value)}>
              {personas.map((id) => (
                <option key={id}>{id}</option>
              ))}
            </select>
          </label>
        )}
        {demo === false && (
          <label>
            Bearer token
            <input type="password" autoComplete="off" onChange={(event) => setToken(event.target.value.trim())} />
          </label>
        )}
        {demo && (
          <label>
            Day or instant (X-Demo-Clock)
            <input value={clock} placeholder="2026-03-12" onChange={(event) => setClock(event.target.value.trim())} />
          </label>
        )}
        {audienceExamples.length > 0 && (
          <label>
            Example
            <select
              value={selected?.title ?? ''}
              onChange={(event) => setExample(audienceExamples.find(({ title }) => title === event.target.value))}
            >
              {audienceExamples.map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
            </select>
          </label>
        )}
        {error && (
          <p className="error" role="alert">
            {error}
          </p>
        )}
      </header>
      {token && (
        <GraphiQL
          // GraphiQL restarts for another audience (another schema), organisation or example.
          key={`${audience} ${holder.organisation} ${selected?.title}`}
          fetcher={fetcher}
          initialQuery={selected?.query}
          // The demo data extend to today.
          initialVariables={selected && variablesFor(selected, holder, brusselsToday())}
          storage={noStorage}
        />
      )}
    </>
  )
}

// The Swedish date format is ISO 8601.
const brusselsToday = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

/** Stores nothing in the browser: operations may contain data of persons. */
const noStorage = { length: 0, getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {} }
