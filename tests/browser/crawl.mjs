// Follows every link of the portal from the start page on, feeds, calendars, sitemap and documents included.
import { createRequire } from 'node:module'

const [origin, modules] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { HtmlValidate } = require('html-validate')
const start = ['/', '/sitemap.xml', '/robots.txt', '/.well-known/security.txt', '/sitzungen.ics']
const known = new Map(start.map((path) => [path, '(start)']))
const queue = [...start]
const dead = []
const types = new Map()
const pages = []
const limit = 6000

const decode = (text) => text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&#x27;', "'")

function note (address, from) {
  const url = new URL(decode(address), origin + from)
  // the installation's own base address stands in feeds and the sitemap
  if (url.origin !== origin && url.origin !== 'http://localhost:8080') return
  const path = url.pathname + url.search
  // facets and sorting of the search are endless by nature: one step is enough
  if (path.startsWith('/suche') && from.startsWith('/suche')) return
  // the page for reporting a barrier takes the page it is about from its address: the same page each time
  if (path.startsWith('/barriere-melden?') && from !== '/') return
  if (!known.has(path)) { known.set(path, from); queue.push(path) }
}

async function visit (path) {
  const answer = await fetch(origin + path, { redirect: 'manual' })
  const type = (answer.headers.get('content-type') ?? '').split(';')[0]
  types.set(type, (types.get(type) ?? 0) + 1)
  if (answer.status === 301 && answer.headers.get('location')) { await answer.arrayBuffer(); note(answer.headers.get('location'), path); return }
  // the internal area asks who one is
  if (answer.status === 303 && answer.headers.get('location').startsWith('/anmelden?ziel=')) { await answer.arrayBuffer(); note('/anmelden', path); return }
  if (answer.status !== 200) { await answer.arrayBuffer(); dead.push(`${answer.status} ${path} (from ${known.get(path)})`); return }
  if (type === 'text/html') {
    const text = await answer.text()
    pages.push([path, text])
    for (const [, address] of text.matchAll(/(?:href|src|action)="([^"#]+)[^"]*"/g)) {
      if (!/^(mailto|tel|webcal):/.test(address)) note(address, path)
    }
  } else if (type === 'application/xml' || type === 'application/atom+xml') {
    const text = await answer.text()
    for (const [, address] of text.matchAll(/<loc>([^<]+)<\/loc>/g)) note(address, path)
    for (const [, address] of text.matchAll(/<link[^>]*href="([^"]+)"/g)) note(address, path)
  } else if (type === 'application/pdf') {
    const bytes = Buffer.from(await answer.arrayBuffer())
    if (bytes.subarray(0, 5).toString() !== '%PDF-') dead.push(`no PDF: ${path}`)
  } else await answer.arrayBuffer()
}

while (queue.length > 0 && known.size < limit) await Promise.all(queue.splice(0, 4).map(visit))

const report = (ok, name, lines) => {
  console.log(`${ok ? 'ok' : 'not ok'} - ${name}`)
  for (const line of lines.slice(0, 20)) console.log(`# ${line}`)
}
report(dead.length === 0, `no dead link among ${known.size}`, dead)
report(known.size > 1500 && known.size < limit, 'the crawl saw the whole portal and came to an end',
  [...types].map(([type, count]) => `${count} ${type}`))

const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
const invalid = []
for (const [path, text] of pages) {
  const result = await validator.validateString(text)
  for (const message of result.results.flatMap((r) => r.messages)) invalid.push(`${path}:${message.line}: ${message.ruleId}: ${message.message}`)
}
report(pages.length > 400 && invalid.length === 0, `${pages.length} pages are valid HTML`, invalid)
const titles = new Set(pages.map(([, text]) => text.match(/<title>([^<]*)/)[1]))
report(pages.every(([, text]) => (text.match(/<h1[ >]/g) ?? []).length === 1), 'every page has one main heading',
  pages.filter(([, text]) => (text.match(/<h1[ >]/g) ?? []).length !== 1).map(([path]) => path))
report(titles.size > pages.length * 0.9, `titles tell pages apart (${titles.size} of ${pages.length})`, [])
