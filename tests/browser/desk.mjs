// The desk in Debian's Chromium: set-up link, log-in with a second factor, one's account, accounts, the log of changes. The pages
// are used by keyboard alone; each one is looked at with axe in light, dark and at 320 px, and its markup is validated.
import { createRequire } from 'node:module'
import { createHmac } from 'node:crypto'
import { readFileSync } from 'node:fs'

const [origin, modules, setup] = process.argv.slice(2)
const require = createRequire(`${modules}/`)
const { chromium } = require('playwright-core')
const { HtmlValidate } = require('html-validate')
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const validator = new HtmlValidate({ extends: ['html-validate:standard'] })
const password = 'ein ganzer Satz als Kennwort'

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
const hidden = []

// a browser of its own; page.source is the markup as it came, page.status what came with it
async function open () {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'de-DE' })
  const page = await context.newPage()
  page.on('console', (message) => {
    // Chromium remarks every page with an error status, and some of ours have to have one, and what log-out cleared
    if (!/status of (401|403|410|422) |^Clear-Site-Data header/.test(message.text())) noise.push(`${page.url()}: ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => noise.push(`${page.url()}: error: ${error.message}`))
  page.on('request', (request) => { if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) noise.push(`foreign request: ${request.url()}`) })
  return page
}

async function axe (page) {
  await page.evaluate(axeSource)
  const result = await page.evaluate((tags) => window.axe.run(document, { runOnly: tags }), tags)
  return result.violations.map((v) => `${v.id} (${v.impact}): ${v.help} – ${v.nodes.slice(0, 3).map((n) => n.target.join(' ')).join('; ')}`)
}

// what a reader needs of the page that is open: valid, titled, without findings in all its shapes
async function look (page, name, answer, status, heading) {
  report(answer.status() === status, `${name}: status ${status}`, [String(answer.status())])
  const title = (await page.locator('h1').textContent()).trim()
  report(title === heading, `${name}: ${heading}`, [title])
  const checked = await validator.validateString(await answer.text())
  const invalid = checked.results.flatMap((r) => r.messages).map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)
  report(invalid.length === 0, `${name}: valid HTML`, invalid)
  const findings = await axe(page)
  report(findings.length === 0, `${name}: axe`, findings)
  await page.emulateMedia({ colorScheme: 'dark' })
  const dark = await axe(page)
  report(dark.length === 0, `${name}: axe in the dark theme`, dark)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.setViewportSize({ width: 320, height: 640 })
  const narrow = await axe(page)
  report(narrow.length === 0, `${name}: axe at 320 px`, narrow)
  const wide = await page.evaluate(() => [document.documentElement.scrollWidth - window.innerWidth,
    ...[...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > window.innerWidth + 1).slice(0, 4)
      .map((e) => `${e.tagName}.${e.className} ${e.textContent.trim().slice(0, 40)}`)])
  report(wide[0] <= 0, `${name}: no horizontal scroll at 320 px`, wide.map(String))
  await page.setViewportSize({ width: 1280, height: 900 })
}

// --- the keyboard ---

async function tabTo (page, selector) {
  for (let i = 0; i < 150; i++) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate((selector) => {
      const e = document.activeElement
      const style = getComputedStyle(e)
      return { found: e.matches(selector), text: e.textContent.trim().slice(0, 30) || e.id,
        shown: e === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none' }
    }, selector)
    if (!stop.shown) hidden.push(`${page.url()}: ${stop.text}`)
    if (stop.found) return
  }
  throw new Error(`the keyboard does not reach ${selector} at ${page.url()}`)
}

async function type (page, selector, text) {
  await tabTo(page, selector)
  await page.keyboard.press('Control+A')
  await page.keyboard.press('Delete')
  await page.keyboard.type(text)
}

// presses Enter where the focus is and waits for the page that comes of it, redirects included
async function enter (page) {
  const arrival = page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303 && answer.status() !== 301)
  const loaded = page.waitForEvent('load')
  await page.keyboard.press('Enter')
  const answer = await arrival
  await loaded
  return answer
}

async function follow (page, selector) {
  await tabTo(page, selector)
  return enter(page)
}

async function send (page, fields) {
  for (const [selector, text] of fields) await type(page, selector, text)
  return enter(page)
}

const at = (page, path) => report(page.url() === origin + path, `the way leads to ${path}`, [page.url()])

// --- the second factor, as an app does it (RFC 6238) ---

function code (secret, seconds) {
  const bits = [...secret].map((c) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(c).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(seconds / 30)))
  const hash = createHmac('sha1', key).update(step).digest()
  const place = hash[19] & 15
  return String((hash.readUInt32BE(place) & 0x7fffffff) % 1000000).padStart(6, '0')
}
const now = () => Date.now() / 1000
report(code('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', 59) === '287082', 'codes as in RFC 6238, appendix B')

// --- an account is opened ---

const anna = await open()
let answer = await anna.goto(origin + setup)
await look(anna, 'set-up', answer, 200, 'Zugang einrichten')
answer = await send(anna, [['#form-password', 'kurz'], ['#form-repeated', 'anders']])
await look(anna, 'set-up with problems', answer, 422, 'Zugang einrichten')
await tabTo(anna, '.kern-alert a')
await anna.keyboard.press('Enter')
await anna.waitForURL(/#form-password$/)
await anna.keyboard.type(password) // the link has put the focus into the field
answer = await send(anna, [['#form-repeated', password]])
at(anna, '/anmelden')
answer = await anna.goto(origin + setup)
await look(anna, 'used link', answer, 410, 'Dieser Link gilt nicht mehr')

// --- logging in ---

answer = await anna.goto(`${origin}/intern`)
at(anna, '/anmelden?ziel=/intern')
await look(anna, 'log-in', answer, 200, 'Anmelden')
answer = await send(anna, [['#form-login', 'anna.amt'], ['#form-password', 'falsch geraten']])
await look(anna, 'log-in refused', answer, 401, 'Anmelden')
report(await anna.inputValue('#form-login') === 'anna.amt' && await anna.inputValue('#form-password') === '', 'the name is kept, the password is not')
answer = await send(anna, [['#form-password', password]])
at(anna, '/intern')
await look(anna, 'start', answer, 200, 'Guten Tag, Anna Amt')

// --- one's own account ---

const other = await open()
await other.goto(`${origin}/anmelden`)
await send(other, [['#form-login', 'anna.amt'], ['#form-password', password]])
answer = await follow(anna, '.ris-desk a[href="/intern/konto"]')
await look(anna, 'account', answer, 200, 'Mein Konto')
answer = await follow(anna, 'form[action$="/beenden"] button')
at(anna, '/intern/konto')
await other.goto(`${origin}/intern`)
at(other, '/anmelden?ziel=/intern')
answer = await send(anna, [['#password_form-old', 'falsch'], ['#password_form-password', 'a'], ['#password_form-repeated', 'b']])
await look(anna, 'account with problems', answer, 422, 'Mein Konto')
answer = await follow(anna, 'dd a[href$="/zweiter-faktor"]')
await look(anna, 'second factor', answer, 200, 'Zweiter Faktor')
const secret = (await anna.locator('main code').textContent()).trim()
answer = await send(anna, [['#form-code', '12']])
await look(anna, 'second factor with a problem', answer, 422, 'Zweiter Faktor')
report((await anna.locator('main code').textContent()).trim() === secret, 'a wrong code keeps the key')
answer = await send(anna, [['#form-code', code(secret, now())]])
at(anna, '/intern/konto')
answer = await follow(anna, 'dd a[href$="/zweiter-faktor"]')
await look(anna, 'second factor set up', answer, 200, 'Zweiter Faktor')

answer = await follow(anna, 'form[action="/abmelden"] button')
at(anna, '/')
await anna.goto(`${origin}/intern/zugaenge`)
answer = await send(anna, [['#form-login', 'anna.amt'], ['#form-password', password]])
await look(anna, 'code', answer, 200, 'Code eingeben')
answer = await send(anna, [['#form-code', '000']])
await look(anna, 'wrong code', answer, 401, 'Code eingeben')
answer = await send(anna, [['#form-code', code(secret, now() + 30)]]) // this step's code was used to set it up
at(anna, '/intern/zugaenge')
await look(anna, 'accounts', answer, 200, 'Zugänge')

// --- accounts ---

answer = await send(anna, [['#form-name', 'Bert Beispiel'], ['#form-login', 'bért'], ['#form-email', 'bert@nirgends']])
await look(anna, 'accounts with problems', answer, 422, 'Zugänge')
report(await anna.inputValue('#form-name') === 'Bert Beispiel', 'what was typed is kept')
answer = await send(anna, [['#form-login', 'bert'], ['#form-email', 'bert@example.de']])
const account = new URL(anna.url()).pathname
await look(anna, 'new account', answer, 200, 'Bert Beispiel')
await tabTo(anna, '#role_form-role')
await anna.keyboard.type('Mitgl')
answer = await send(anna, [['#role_form-starts_on', 'gestern']])
await look(anna, 'role with a problem', answer, 422, 'Bert Beispiel')
report(await anna.inputValue('#role_form-role') === 'member', 'the role chosen is kept')
answer = await send(anna, [['#role_form-starts_on', '']])
at(anna, account)
answer = await follow(anna, 'form[action$="/link"] button')
await look(anna, 'account with its link', answer, 200, 'Bert Beispiel')
const link = new URL((await anna.locator('main code').textContent()).trim())
report(link.origin === origin, 'the link has the address of the portal', [link.href])

const bert = await open()
await bert.goto(origin + link.pathname)
await send(bert, [['#form-password', password], ['#form-repeated', password]])
await send(bert, [['#form-login', 'bert'], ['#form-password', password]])
answer = await bert.goto(`${origin}/intern`)
await look(bert, 'start of a member', answer, 200, 'Guten Tag, Bert Beispiel')
answer = await bert.goto(`${origin}/intern/zugaenge`)
await look(bert, 'not allowed', answer, 403, 'Nicht erlaubt')

answer = await follow(anna, 'form[action$="/sperren"] button')
at(anna, account)
await look(anna, 'locked account', answer, 200, 'Bert Beispiel')
answer = await follow(anna, 'form[action$="/beenden"] button')
at(anna, account)
report(await anna.locator('form[action$="/beenden"]').count() === 0, 'the role is over')

// --- the log ---

answer = await follow(anna, '.ris-desk a[href="/intern/protokoll"]')
await look(anna, 'log', answer, 200, 'Änderungsprotokoll')
report(await anna.locator('tbody tr', { hasText: 'anna.amt' }).count() > 4, 'the log says what Anna did')
answer = await send(anna, [['#wer', 'niemand'], ['#von', '01.01.2020']])
await look(anna, 'log with nothing', answer, 200, 'Änderungsprotokoll')
report(await anna.inputValue('#von') === '01.01.2020', 'the search is kept')

report(noise.length === 0, 'nothing in the console, no foreign request', noise)
report(hidden.length === 0, 'the focus is visible everywhere', [...new Set(hidden)])
await browser.close()
