import { createGraphiQLFetcher } from '@graphiql/toolkit'
import { GraphiQL } from 'graphiql'
import { useEffect, useMemo, useRef, useState } from 'react'
import { demoToken, holderOf, isDemo, personas } from './demo-token'
import { type Example, examples, variablesFor } from './examples'

/** GraphiQL behind a small door: as whom, at which day, and with which question to begin. */
export function Explorer() {
  const [demo, setDemo] = useState<boolean>()
  const [persona, setPersona] = useState<string>(personas[0])
  const [token, setToken] = useState('')
  const [clock, setClock] = useState('')
  const [example, setExample] = useState<Example>()
  const [fault, setFault] = useState('')
  const clockNow = useRef('')
  clockNow.current = clock

  useEffect(() => {
    isDemo().then(setDemo, () => setDemo(false))
  }, [])
  useEffect(() => {
    if (!demo) return
    let isOld = false
    setFault('')
    demoToken(persona).then(
      (given) => !isOld && setToken(given),
      (reason: Error) => !isOld && setFault(reason.message),
    )
    return () => {
      isOld = true
    }
  }, [demo, persona])

  const holder = holderOf(token)
  const { audience } = holder
  const offered = audience ? examples[audience] : []
  const begin = example && offered.includes(example) ? example : offered[0]
  const fetcher = useMemo(
    () =>
      createGraphiQLFetcher({
        url: '/graphql',
        fetch: (input: RequestInfo | URL, init?: RequestInit) => {
          const headers = new Headers(init?.headers)
          if (token) headers.set('authorization', `Bearer ${token}`)
          if (clockNow.current) headers.set('x-demo-clock', clockNow.current)
          return fetch(input, { ...init, headers })
        },
      }),
    [token],
  )

  return (
    <>
      <header className="door">
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
        {offered.length > 0 && (
          <label>
            Example
            <select
              value={begin?.title ?? ''}
              onChange={(event) => setExample(offered.find(({ title }) => title === event.target.value))}
            >
              {offered.map(({ title }) => (
                <option key={title}>{title}</option>
              ))}
            </select>
          </label>
        )}
        {fault && (
          <p className="fault" role="alert">
            {fault}
          </p>
        )}
      </header>
      {token && (
        <GraphiQL
          // Another view has another schema, and another example begins anew.
          key={`${audience} ${holder.organisation} ${begin?.title}`}
          fetcher={fetcher}
          initialQuery={begin?.query}
          // The demo's country is alive today.
          initialVariables={begin && variablesFor(begin, holder, brusselsToday())}
          storage={forgetful}
        />
      )}
    </>
  )
}

// Swedish dates are written as the graph's days are.
const brusselsToday = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())

/** What was asked about persons stays in no browser. */
const forgetful = { length: 0, getItem: () => null, setItem: () => {}, removeItem: () => {}, clear: () => {} }
