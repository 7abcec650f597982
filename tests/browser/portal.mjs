// Every page family in Debian's Chromium: accessibility (axe), console, reflow, keyboard, dark, forced colours, print.
import { createRequire } from 'node:module'
import { readFileSync } from 'node:fs'

const [origin, modules, shots] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { chromium } = require('playwright-core')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
    '--disable-component-update', '--disable-sync']
})
const report = (ok, name, lines = []) => {
  console.log(`${ok ? 'ok' : 'not ok'} - ${name}`)
  if (!ok) for (const line of lines.slice(0, 12)) console.log(`# ${line}`)
}

async function open (path, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE', ...options })
  const page = await context.newPage()
  const noise = []
  page.on('console', (message) => noise.push(`${message.type()}: ${message.text()}`))
  page.on('pageerror', (error) => noise.push(`error: ${error.message}`))
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) noise.push(`foreign request: ${request.url()}`) })
  await page.goto(origin + path, { waitUntil: 'networkidle' })
  return { context, page, noise }
}

async function axe (page) {
  await page.evaluate(axeSource)
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags)
  return result.violations.map((v) => `${v.id} (${v.impact}): ${v.help} – ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ')}`)
}

async function firstLink (path, pattern) {
  const text = await (await fetch(origin + path)).text()
  const found = [...text.matchAll(/href="([^"]+)"/g)].map((m) => m[1].replaceAll('&amp;', '&')).find((url) => pattern.test(url))
  if (!found) throw new Error(`${path} has no link like ${pattern}`)
  return found
}

const search = await (await fetch(`${origin}/suche?q=A+10%2F186%2F2022`)).text()
const paper = search.match(/href="(\/vorlagen\/\d+)"/)[1]
const item = await firstLink(paper, /^\/tops\/\d+$/)
const meeting = await firstLink(item, /^\/sitzungen\/\d+$/)
const committee = await firstLink(meeting, /^\/gremien\/\d+$/)
const person = await firstLink('/personen', /^\/personen\/\d+$/)
const families = {
  start: '/', meetings: '/sitzungen?jahr=2022', month: '/sitzungen/kalender/2022-06', meeting, item,
  papers: '/vorlagen', paper, committees: '/gremien', committee: `${committee}?stand=2022-06-07`, people: '/personen', person,
  documents: '/dokumente', search: '/suche?q=haushalt', nothing: '/suche?q=xyzxyz', subscribe: '/abonnieren',
  imprint: '/impressum', privacy: '/datenschutz', accessibility: '/barrierefreiheit', easy: '/leichte-sprache',
  barrier: '/barriere-melden', missing: '/gibt-es-nicht'
}

for (const [name, path] of Object.entries(families)) {
  const { context, page, noise } = await open(path)
  const wanted = name === 'missing' ? noise.filter((line) => !line.includes('404')) : noise
  report(wanted.length === 0, `${name}: nothing in the console, no foreign request`, wanted)
  let findings = await axe(page)
  report(findings.length === 0, `${name}: axe`, findings)
  if (shots) await page.screenshot({ path: `${shots}/${name}-1280.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'dark' })
  findings = await axe(page)
  report(findings.length === 0, `${name}: axe in the dark theme`, findings)
  if (shots) await page.screenshot({ path: `${shots}/${name}-dark.png`, fullPage: true })
  await page.emulateMedia({ colorScheme: 'light', media: 'print' })
  findings = await axe(page)
  report(findings.length === 0, `${name}: axe in print`, findings)
  const printed = await page.evaluate(() => getComputedStyle(document.querySelector('header .ris-nav')).display)
  report(printed === 'none', `${name}: print leaves the navigation out`)
  await page.emulateMedia({ media: 'screen' })
  await page.setViewportSize({ width: 320, height: 640 })
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 4)
      .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)])
  report(wide[0] <= 0, `${name}: no horizontal scroll at 320 px`, wide.map(String))
  findings = await axe(page)
  report(findings.length === 0, `${name}: axe at 320 px`, findings)
  if (shots) await page.screenshot({ path: `${shots}/${name}-320.png`, fullPage: true })
  await context.close()
}

for (const [name, path] of Object.entries({ start: '/', meeting, paper })) {
  const { context, page } = await open(path)
  await page.keyboard.press('Tab')
  const first = await page.evaluate(() => document.activeElement.textContent)
  report(first === 'Zum Inhalt springen', `${name}: the skip link is the first stop of the keyboard`, [first])
  await page.keyboard.press('Enter')
  const main = await page.evaluate(() => document.activeElement.id)
  report(main === 'inhalt', `${name}: the skip link leads to the content`, [main])
  await page.goto(origin + path)
  const count = await page.evaluate(() => document.querySelectorAll('a[href],button,input:not([type=hidden]),select,summary,[tabindex="0"]').length)
  const seen = new Set()
  const invisible = []
  for (let i = 0; i < count + 2; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(() => {
      const e = document.activeElement
      if (e === document.body) return null
      const style = getComputedStyle(e)
      e.dataset.stop ??= String(Math.random())
      return { key: e.dataset.stop, text: e.textContent.trim().slice(0, 30), shown: style.outlineStyle !== 'none' || style.boxShadow !== 'none' }
    })
    if (stop === null) continue
    seen.add(stop.key)
    if (!stop.shown) invisible.push(stop.text)
  }
  report(seen.size >= count - 1, `${name}: the keyboard reaches everything (${seen.size} of ${count})`)
  report(invisible.length === 0, `${name}: the focus is visible everywhere`, invisible)
  await context.close()
}

for (const [name, path] of Object.entries({ meeting, paper, search: families.search })) {
  const { context, page } = await open(path, { forcedColors: 'active' })
  const findings = await axe(page)
  report(findings.length === 0, `${name}: axe in forced colours`, findings)
  const icons = await page.evaluate(() => [...document.querySelectorAll('.kern-icon')].filter((e) => getComputedStyle(e).backgroundColor === getComputedStyle(document.body).backgroundColor).length)
  report(icons === 0, `${name}: icons are visible in forced colours`, [`${icons} icons have the colour of the page`])
  if (shots) await page.screenshot({ path: `${shots}/${name}-forced.png`, fullPage: true })
  await context.close()
}

for (const [name, path] of Object.entries(families)) {
  const { context, page } = await open(path, { javaScriptEnabled: false })
  const heading = await page.locator('h1').textContent()
  report(heading.trim() !== '', `${name}: works without JavaScript`)
  await context.close()
}

{
  const { context, page } = await open('/', { javaScriptEnabled: false })
  await page.fill('#suche', 'A10/0186/2022')
  await page.press('#suche', 'Enter')
  await page.waitForURL(/suche/)
  await page.locator('.ris-list a').first().click()
  const heading = await page.locator('h1').textContent()
  report(heading.includes('Vision-Statements'), 'a visitor types a paper number with other zeros and blanks and finds the paper', [heading])
  await context.close()
}
await browser.close()
