// A committee's business from the first draft to the published minutes, as the clerk's desk and a visitor see it: a public and a
// closed paper, an agenda, an invitation, a meeting with a unanimous vote, a tie and a postponement, a closed part, the minutes.
import { createRequire } from 'node:module'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

const [origin, modules, setup] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { chromium } = require('playwright-core')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const password = 'ein ganzer Satz als Kennwort'
const committee = 'Ausschuss für Stadtentwicklung, Wirtschaftsförderung, Verkehr und Digitalisierung'
const excused = 'Rita Schürgers'
const open = { name: 'Erneuerung der Brücke am Alten Markt', facts: 'Die Brücke trägt nur noch zwölf Tonnen.', proposal: 'Der Ausschuss beschließt die **Erneuerung der Brücke**.' }
const closed = { name: 'Ankauf der Zephyrwiese', facts: 'Verkäufer ist Herr Quandtmeier.', proposal: 'Die Wiese wird für 77.077 Euro angekauft.' }
const secrets = ['Zephyrwiese', 'Quandtmeier', '77.077', 'Xylophonweg'] // the last one is said in the closed part

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync']
})
const report = (ok, name, lines = []) => {
  console.log(`${ok ? 'ok' : 'not ok'} - ${name}`)
  if (!ok) for (const line of lines.slice(0, 12)) console.log(`# ${line}`)
}
const noise = []
const broken = []

async function openBrowser () {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' })
  const page = await context.newPage()
  page.setDefaultTimeout(10000)
  page.on('console', (message) => {
    // Chromium remarks every page with an error status: a refused form and a paper that is closed have one
    if (!/status of (404|422) /.test(message.text())) noise.push(`${page.url()}: ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => noise.push(`${page.url()}: error: ${error.message}`))
  page.on('response', (answer) => { if (answer.status() >= 500) broken.push(`${answer.status()} ${answer.url()}`) })
  return page
}

const text = async (page, selector = 'main') => (await page.innerText(selector)).replace(/\s+/g, ' ')

async function look (page, name) {
  await page.evaluate(axeSource)
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags)
  const findings = result.violations.map((v) => `${v.id} (${v.impact}): ${v.help} – ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ')}`)
  report(findings.length === 0, `${name}: axe`, findings)
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 4)
      .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)])
  report(wide[0] <= 0, `${name}: no horizontal scroll at 320 px`, wide.map(String))
  await page.setViewportSize({ width: 1280, height: 900 })
}

async function says (page, name, ...parts) {
  const shown = await text(page)
  const missing = parts.filter((part) => !(part instanceof RegExp ? part.test(shown) : shown.includes(part)))
  report(missing.length === 0, `${name}: ${parts.join(' … ')}`, missing.map((part) => `not there: ${part}`).concat(shown.slice(0, 2000)))
}

// a Wednesday in some weeks
const wednesday = (weeks) => day(weeks * 7 + 3 - new Date().getDay())
const day = (days) => new Date(Date.now() + days * 86400000).toLocaleDateString('de-DE', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'Europe/Berlin' })

// --- the clerk ---

const clerk = await openBrowser()
const press = (name) => clerk.locator('main').getByRole('button', { name, exact: true }).click()
const goTo = (path) => clerk.goto(origin + path)

await goTo(setup)
await clerk.fill('#form-password', password)
await clerk.fill('#form-repeated', password)
await clerk.click('main button[type=submit]')
await clerk.fill('#form-login', 'sitzungsdienst')
await clerk.fill('#form-password', password)
await clerk.click('main button[type=submit]')
report(clerk.url() === `${origin}/intern`, 'the clerk is logged in', [clerk.url()])

// --- two papers ---

async function write (paper, isPublic) {
  await goTo('/intern/vorlagen/neu')
  await clerk.fill('#form-name', paper.name)
  await clerk.selectOption('#form-lead_organization_id', { label: 'Planungsamt' })
  await clerk.setChecked('#form-publicity_wanted', isPublic)
  await clerk.fill('#form-text-facts', paper.facts)
  await clerk.fill('#form-text-proposal', paper.proposal)
  await clerk.fill('#form-text-finances', '| Jahr | Euro |\n|---|---|\n| 2027 | 1.000 |')
  await clerk.selectOption('#form-step1-organization', { label: committee })
  await clerk.selectOption('#form-step1-role', { label: 'Entscheidung' })
  await clerk.fill('#form-step1-day', wednesday(4))
  if (isPublic) await look(clerk, 'paper being written')
  await clerk.locator('button[value=speichern]').first().click()
  paper.path = new URL(clerk.url()).pathname
  paper.id = paper.path.split('/').pop()
  await says(clerk, 'draft', 'noch ohne Nummer', 'Entwurf', paper.facts)
  await press('Einreichen')
  paper.number = (await clerk.innerText('.kern-preline')).split(' – ').pop().trim()
  await says(clerk, 'submitted', 'eingereicht', paper.number)
  await press(isPublic ? 'Freigeben und veröffentlichen' : 'Freigeben (nichtöffentlich)')
  await says(clerk, 'released', 'freigegeben', isPublic ? 'öffentlich' : 'nichtöffentlich')
}
await write(open, true)
await look(clerk, 'paper')
await write(closed, false)
report(/^\S.*\d{4}$/.test(open.number) && open.number !== closed.number, 'each paper has a number', [open.number, closed.number])
secrets.push(closed.number)
await goTo('/intern/vorlagen')
await look(clerk, 'papers')

// --- a meeting and its agenda ---

await goTo('/intern/sitzungen/neu')
await look(clerk, 'new meeting')
await clerk.selectOption('#form-organization_id', { label: committee })
await clerk.fill('#form-day', wednesday(4))
await clerk.fill('#form-time', '18:00')
await clerk.selectOption('#form-location_id', { label: 'Stadthalle' })
await press('Sitzung anlegen')
if (await clerk.locator('#form-is_confirmed').count()) { // a holiday
  await clerk.check('#form-is_confirmed')
  await press('Sitzung anlegen')
}
const desk = new URL(clerk.url()).pathname
const meeting = desk.split('/').pop()
await says(clerk, 'meeting', committee, '18:00 Uhr', 'Stadthalle', 'geplant')

await goTo(`${desk}/tagesordnung`)
await says(clerk, 'waiting', open.number, closed.number)
await press(`${open.number} öffentlich aufnehmen`)
await press(`${closed.number} nichtöffentlich aufnehmen`)
for (const title of ['Spielplatz an der Burg', 'Radweg nach Tenholt']) {
  await clerk.fill('#form-title', title)
  await press('Aufnehmen')
}
await press('Fehlende Standardpunkte aufnehmen')
const place = async (title, target) => {
  const item = clerk.locator('main li', { hasText: title }).first()
  await item.locator('input[name=place]').fill(String(target))
  await item.locator('button[aria-label$=" an diese Stelle"]').click()
}
await place('Eröffnung', 1)
await look(clerk, 'agenda')
const order = (await clerk.locator('main ol li > p').allInnerTexts()).map((line) => line.replace(/\s+/g, ' '))
const label = (title) => order.find((line) => line.includes(title))?.match(/^[ÖN] \d+/)?.[0]
report(label('Eröffnung') === 'Ö 1' && label(open.name) === 'Ö 2' && label('Spielplatz') === 'Ö 3' && label('Radweg') === 'Ö 4' &&
  label(closed.name)?.startsWith('N '), 'the agenda is in order', order)
await goTo(desk)
await look(clerk, 'meeting planned')
report((await fetch(`${origin}/sitzungen/${meeting}`)).status === 404, 'a planned meeting is not public yet')

// --- the invitation ---

await goTo(`${desk}/einladung`)
await look(clerk, 'invitation')
await says(clerk, 'invitation', 'Die Ladungsfrist lässt sich nicht berechnen', 'Anke Brandenburg')
await press('Jetzt einladen')
await says(clerk, 'an unknown period is not passed over', 'Bitte prüfen Sie diese Angaben', 'Ich habe die Frist selbst geprüft:')
report(await clerk.locator('input[name^=to_]:checked').count() > 16, 'the recipients stay chosen')
await clerk.check('#form-is_checked')
await press('Jetzt einladen')
report(clerk.url() === origin + desk, 'the invitation is out', [clerk.url()])
await says(clerk, 'invited', 'eingeladen, veröffentlicht', 'Nachtrag versenden')
await look(clerk, 'meeting invited')

// --- the meeting ---

await goTo('/intern/protokollfuehrung')
await look(clerk, 'recordings')
await goTo(`${desk}/protokoll`)
await press('Sitzung eröffnen')
await says(clerk, 'opened', 'läuft')
await press(`entschuldigt ${excused}`)
await press('Alle Übrigen sind anwesend')
await says(clerk, 'quorum', '16 von 17 Stimmberechtigten anwesend', 'Beschlussfähig: 16 von 17')

// the item with this title is chosen in the hall
async function choose (title) {
  await goTo(`${desk}/protokoll`)
  await clerk.locator('.ris-hall__agenda a', { hasText: title }).first().click()
  await clerk.waitForURL(/top=/)
}
async function decide (result, fields = {}) {
  await clerk.selectOption('#decision_form-result', { label: result })
  for (const [name, value] of Object.entries(fields)) await clerk.fill(`#decision_form-${name}`, value)
  await press('Ergebnis speichern')
}
await choose('Spielplatz')
await look(clerk, 'recording')
await choose('Eröffnung')
await decide('ohne Beschluss')
await choose(open.name)
await press('Einstimmig wie vorgeschlagen (16 Ja)')
await says(clerk, 'unanimous', 'ungeändert beschlossen', '16 Ja-Stimmen, 0 Nein-Stimmen, 0 Enthaltungen')

await choose('Spielplatz')
await press('Punkt aufrufen')
await clerk.fill('#vote_form-yes', '8')
await clerk.fill('#vote_form-no', '8')
await press('Ergebnis prüfen')
await says(clerk, 'a tie', 'Bei Stimmengleichheit ist der Antrag abgelehnt')
report(await clerk.inputValue('#confirm_form-decided') === 'rejected', 'a tie is a rejection')
await look(clerk, 'vote to be confirmed')
await press('Abstimmung speichern')
await says(clerk, 'tie stored', 'Sachbeschluss – abgelehnt', '8 Ja-Stimmen, 8 Nein-Stimmen, 0 Enthaltungen')
await decide('abgelehnt', { wording: 'Der Spielplatz wird erneuert.' })
await choose('Radweg')
await press('Punkt aufrufen')
await decide('vertagt', { next_on: wednesday(8) })

await press('Öffentlichkeit ausschließen')
await choose(closed.name)
await press('Einstimmig wie vorgeschlagen (16 Ja)')
await clerk.fill('#discussion_form-discussion', 'Der Xylophonweg bleibt außen vor.')
await press('Beratung speichern')
await press('Sitzung beenden')
await says(clerk, 'over', 'beendet')
await look(clerk, 'recording ended')

// --- the minutes ---

await goTo(`${desk}/niederschrift`)
await look(clerk, 'minutes not begun')
await press('Niederschrift beginnen')
await says(clerk, 'gaps', 'Wer die Sitzung geleitet hat, fehlt', 'TOP Ö 5: Das Ergebnis fehlt', 'Es fehlen noch Unterschriften: 2')
await press('Niederschrift abschließen')
await says(clerk, 'minutes with gaps are not closed without a reason', 'Nicht gespeichert')
await goTo(`${desk}/protokoll`)
await clerk.locator('summary', { hasText: 'Zeiten und Vorsitz' }).click()
await clerk.selectOption('#chair_form-person', { label: 'Anke Brandenburg' })
await press('Vorsitz eintragen')
for (let rounds = 0; rounds < 12; rounds++) {
  await goTo(`${desk}/niederschrift`)
  const gap = clerk.locator('section[aria-labelledby=offen] li a').first()
  if (await gap.count() === 0) break
  await gap.click()
  await decide('ohne Beschluss')
}
for (const [field, signer, role] of [['person', 'Anke Brandenburg', 'Vorsitz'], ['name', 'Sabine Schreiber', 'Schriftführung']]) {
  if (field === 'person') await clerk.selectOption('#sign_form-person', { label: signer })
  else await clerk.fill('#sign_form-name', signer)
  await clerk.fill('#sign_form-function', role)
  await press('Unterschrift eintragen')
}
await says(clerk, 'complete', 'Die Niederschrift ist vollständig', 'Anke Brandenburg, Vorsitz', 'Sabine Schreiber, Schriftführung')
await look(clerk, 'minutes to be closed')
await press('Niederschrift abschließen')
await says(clerk, 'closed', 'abgeschlossen am')
const before = await (await fetch(`${origin}/sitzungen/${meeting}`)).text()
report(!before.includes('abgelehnt'), 'nothing of the minutes is public before they are published')
await press('Öffentlichen Teil veröffentlichen')
await says(clerk, 'published', 'veröffentlicht am')
await look(clerk, 'minutes published')

// --- a visitor ---

const visitor = await openBrowser()
await visitor.goto(`${origin}/sitzungen/${meeting}`)
const row = async (title) => (await visitor.locator('main tr', { hasText: title }).innerText()).replace(/\s+/g, ' ').trim()
for (const [title, ...parts] of [[open.name, 'Ö 2', open.number, 'ungeändert beschlossen', 'einstimmig'],
  ['Spielplatz', 'Ö 3', 'abgelehnt', 'bei Stimmengleichheit'], ['Radweg', 'Ö 4', 'vertagt']]) {
  const shown = await row(title)
  report(parts.every((part) => shown.includes(part)), `visitor, meeting: ${title}: ${parts.join(' … ')}`, [shown])
}
await says(visitor, 'visitor, meeting', 'Stadthalle', 'Stimmberechtigte Mitglieder (16)', 'Entschuldigt (1)', 'Niederschrift, öffentlicher Teil (PDF)')
report(!(await text(visitor)).includes('in der Einladung'), 'visitor, meeting: numbers as in the invitation need no word')
const items = await visitor.locator('main td a[href^="/tops/"]').evaluateAll((links) => links.map((a) => a.getAttribute('href')))
await look(visitor, 'visitor, meeting')
await visitor.locator('main tr', { hasText: open.name }).locator('a[href^="/tops/"]').click()
await says(visitor, 'visitor, item', open.number, /Ja 16 Nein 0 Enthaltung 0 /, 'Der Ausschuss beschließt die Erneuerung der Brücke.')
await look(visitor, 'visitor, item')
await visitor.goBack()
await visitor.locator('main tr', { hasText: 'Spielplatz' }).locator('a[href^="/tops/"]').click()
await says(visitor, 'visitor, tie', 'abgelehnt', /Ja 8 Nein 8 Enthaltung 0 /, 'Der Spielplatz wird erneuert.')
await visitor.goto(`${origin}/vorlagen/${open.id}`)
await says(visitor, 'visitor, paper', open.number, open.facts, 'ungeändert beschlossen', 'einstimmig')
await look(visitor, 'visitor, paper')
report((await visitor.goto(`${origin}/suche?q=${encodeURIComponent(open.name)}`)).status() === 200 &&
  await visitor.locator(`main a[href^="/vorlagen/${open.id}"]`).count() > 0, 'visitor: the search finds the public paper')
await visitor.goto(`${origin}/suche?q=Zephyrwiese`)
report(await visitor.locator('main a[href^="/vorlagen/"], main a[href^="/tops/"], main a[href^="/sitzungen/"]').count() === 0,
  'visitor: the search finds nothing of the closed paper')

// every page of the sitemap, the feeds and the documents: none knows what was closed
const leaks = []
const strange = []
const get = async (path) => {
  const answer = await fetch(origin + path, { redirect: 'manual' })
  if (answer.status >= 500) broken.push(`${answer.status} ${path}`)
  return answer
}
const search = (path, body) => { for (const secret of secrets) if (body.includes(secret)) leaks.push(`${path}: ${secret}`) }
for (const path of [`/vorlagen/${closed.id}`, `/vorlagen/${closed.id}/vorlage.pdf`, closed.path, `${desk}/protokoll`]) {
  const answer = await get(path)
  if (answer.status === 200) strange.push(`200 ${path}`)
  search(path, await answer.text())
}
report(strange.length === 0, 'visitor: the closed paper and the desk are not there', strange)
const places = async (path) => [...(await (await get(path)).text()).matchAll(/<loc>([^<]+)/g)].map(([, url]) => new URL(url).pathname)
let known = await places('/sitemap.xml')
for (const part of known.filter((path) => path.endsWith('.xml'))) known = known.concat(await places(part))
report(known.includes(`/sitzungen/${meeting}`) && known.includes(`/vorlagen/${open.id}`), 'the sitemap has the meeting and the paper')
report(!known.some((path) => path.includes(closed.id)), 'the sitemap does not have the closed paper')
const organization = await visitor.goto(`${origin}/sitzungen/${meeting}`).then(() => visitor.locator('main a[href^="/gremien/"]').first().getAttribute('href'))
const feeds = ['sitzungen', 'vorlagen', 'beschluesse', 'dokumente'].map((name) => `/feeds/${name}.atom`)
  .concat(`${organization}/sitzungen.atom`, `${organization}/beschluesse.atom`, `${organization}/sitzungen.ics`, '/sitzungen.ics', `/sitzungen/${meeting}/termin.ics`)
const queries = ['Ankauf', 'Wiese', 'Verkäufer Herr', 'Mitteilungen'].map((words) => `/suche?q=${encodeURIComponent(words)}`)
let seen = 0
for (const path of new Set([...known, ...feeds, ...queries, ...items])) {
  const answer = await get(path)
  if (answer.status !== 200) strange.push(`${answer.status} ${path}`)
  if (/^(text|application\/(atom|xml|json))/.test(answer.headers.get('content-type') ?? '')) { search(path, await answer.text()); seen++ } else await answer.arrayBuffer()
}
report(seen > 200 && strange.length === 0, 'visitor: all pages are there', [`${seen} pages`, ...strange])

const pdf = async (path) => {
  const answer = await get(path)
  const body = Buffer.from(await answer.arrayBuffer())
  if (answer.status !== 200) return ''
  const content = execFileSync('pdftotext', ['-layout', '-', '-'], { input: body }).toString().replace(/\s+/g, ' ')
  search(path, content)
  return content
}
const minutes = await pdf(`/sitzungen/${meeting}/niederschrift.pdf`)
for (const part of ['Anke Brandenburg', excused, 'ungeändert beschlossen', 'einstimmig', 'Der Spielplatz wird erneuert.', 'Stimmengleichheit', 'vertagt']) report(minutes.includes(part), `minutes, PDF: ${part}`, [minutes.slice(0, 1500)])
for (const name of ['einladung', 'tagesordnung']) report((await pdf(`/sitzungen/${meeting}/${name}.pdf`)).includes(open.name), `${name}, PDF: the public paper`)
report((await pdf(`/vorlagen/${open.id}/vorlage.pdf`)).includes(open.facts), 'paper, PDF: its text')
for (const item of items) await pdf(`${item}/auszug.pdf`)
report(leaks.length === 0, 'nothing closed is public', leaks)

report(noise.length === 0, 'nothing in the console', noise)
report(broken.length === 0, 'no server error', broken)
await browser.close()
