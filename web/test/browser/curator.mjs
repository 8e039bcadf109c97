/**
 * A curator's hour in a real browser, on a running server that nobody has logged in to yet and that was started with --dual-review:
 * an administrator lets three people in, one has the program propose 50 pairs, two decide on all of them by the keyboard without
 * seeing each other's vote, they differ once, a third decides. Prints one line a step; exits with 1 where something is not
 * as it should be. With a folder for pictures, every page of the bench and of administration is then looked at in both languages and
 * appearances.
 *
 * usage: node test/browser/curator.mjs ADDRESS BROWSER ONE-TIME-PASSWORD [FOLDER FOR PICTURES]
 */
import { createRequire } from 'node:module';
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { strayEnglish } from './stray.mjs';

const [given, executablePath, oneTime, pictures] = process.argv.slice(2);
const address = given.replace(/\/$/, '');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PAIRS = 50;
/** For one thing to appear; the build machine may be busy with other modules. */
const PATIENCE_MS = 120_000;
const CONFLICT = 7;
const FROM = process.env.FROM ?? 'ORPHA';
const TO = process.env.TO ?? 'ICD11';
/** A table as a hospital hands one over: one row that is new, one with an identifier that is none. */
const NEW_ROWS = 'subject_id,predicate_id,object_id\r\nHP:0001250,skos:broadMatch,HP:0002197\r\nHP:1,skos:exactMatch,what\r\n';
const password = (name) => `a long sentence of ${name === 'admin' ? 'adm1n' : name.toUpperCase()}`;
if (pictures) mkdirSync(pictures, { recursive: true });

function check(truth, what) {
  if (!truth) throw new Error(what);
  console.log(`ok ${what}`);
}

/** A fault of one page's looks, which need not end the walk. */
function note(truth, what) {
  if (!truth) process.exitCode = 1;
  console.log(`${truth ? 'ok' : 'FAILED'} ${what}`);
}

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });

async function person(name, { lang = 'en-GB', scheme = 'light', given } = {}) {
  const context = await browser.newContext({ locale: lang, colorScheme: scheme, reducedMotion: 'reduce', viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.faults = [];
  page.on('pageerror', (error) => page.faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && !/40[139]|412|503/.test(message.text()) && page.faults.push(message.text()));
  await page.goto(`${address}/login`);
  await page.locator('#user').fill(name);
  await page.locator('#password').fill(given ?? password(name));
  await page.keyboard.press('Enter');
  if (given) {
    await page.locator('#own').fill(password(name));
    await page.locator('#again').fill(password(name));
    await page.keyboard.press('Enter');
  }
  await page.locator('.account').waitFor();
  return page;
}

async function settle(page) {
  await page.waitForLoadState('networkidle');
  await page.waitForFunction(() => !document.querySelector('.waiting'));
}

async function look(page, name) {
  await settle(page);
  await page.evaluate(axe);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes.slice(0, 4).map(({ html }) => html.slice(0, 200)).join(' | ')}`);
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png` });
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  note(serious.length === 0, `${name}: axe has no serious finding ${serious.join('\n')}`);
  note(wide <= 0, `${name} fits (${wide})`);
  const mixed = (await page.locator('html').getAttribute('lang')) === 'zh-CN' ? await strayEnglish(page) : [];
  note(mixed.length === 0, `${name} has no English on a Chinese page ${mixed.join('\n')}`);
  note(page.faults.length === 0, `${name} logs no error ${page.faults.join('\n')}`);
}

/** Every page in both languages and both appearances. */
async function everywhere(paths) {
  for (const [lang, scheme] of [['zh-CN', 'light'], ['en-GB', 'dark'], ['zh-CN', 'dark'], ['en-GB', 'light']]) {
    const page = await person('admin', { lang, scheme });
    for (const [name, path] of paths) {
      await page.goto(address + path);
      await look(page, `${name}-${lang.slice(0, 2)}-${scheme}`);
      const text = await page.locator('main').innerText();
      if (lang === 'en-GB' && name.startsWith('admin')) note(!/[\u4e00-\u9fff]/.test(text.replace(/[^\n]*(icd|chpo|nhsa|中)[^\n]*/gi, '')), `${name} has no Chinese words on the English page`);
    }
    await page.context().close();
  }
}

async function letIn(admin, name, role) {
  await admin.goto(`${address}/admin`);
  await admin.getByLabel('User name', { exact: true }).fill(name);
  await admin.getByRole('combobox', { name: 'Role', exact: true }).click();
  await admin.locator('.ant-select-item-option').filter({ hasText: role }).click();
  await admin.getByRole('button', { name: 'Make user' }).click();
  await admin.locator('.secret code').waitFor();
  const given = await admin.locator('.secret code').innerText();
  await admin.getByRole('button', { name: 'I have kept it' }).click();
  await admin.getByRole('row', { name: new RegExp(`^${name} ${role}`) }).waitFor();
  return given;
}

/** What both find: mostly right, every tenth wrong, some broader. */
const keyFor = (index) => (index % 10 === 3 ? 'x' : index % 8 === 5 ? 'b' : 'a');

async function decideAll(page, differsAt) {
  await page.goto(`${address}/curation?waiting=true`);
  await page.locator('.queue-list li').first().waitFor();
  const count = await page.locator('.queue-list li').count();
  for (let index = 0; index < count; index++) {
    const item = page.locator('.queue-list li').nth(index);
    const before = await item.locator('.mark').innerText();
    await page.keyboard.press(index === differsAt ? 'x' : keyFor(index));
    await page.waitForFunction(([at, total]) => document.querySelectorAll('.queue-list li')[Math.min(at + 1, total - 1)]?.classList.contains('open'), [index, count]);
    if (index === count - 1) await page.waitForTimeout(1000);
    if (index === 0) console.log(`   ${before} → ${await item.locator('.mark').innerText()}`);
  }
  check((await page.locator('[role=alert]').count()) === 0, `${count} decided by the keyboard`);
  return count;
}

/** Accepted mappings that were there before, held against the build; what a release plainly replaced moves by one click. */
async function follow(reviewer) {
  await reviewer.goto(`${address}/curation/sets`);
  await reviewer.getByRole('button', { name: '立即核对' }).click();
  const [total, kept] = (await reviewer.getByText(/条中有 \d+ 条保持不变/).innerText()).match(/\d+/g).map(Number);
  if (total === kept) return total;
  await reviewer.getByRole('button', { name: '改用替换后的概念' }).click();
  await reviewer.getByText(/已移动 \d+ 条映射/).waitFor();
  await look(reviewer, 'followed-zh');
  await reviewer.getByRole('button', { name: '立即核对' }).click();
  const after = (await reviewer.getByText(/条中有 \d+ 条保持不变/).innerText()).match(/\d+/g).map(Number);
  check(after[0] === after[1], `what a release replaced was moved by one click: ${kept} of ${total} held before, ${after[1]} after`);
  return total;
}

try {
  const admin = await person('admin', { given: oneTime });
  check(await admin.getByRole('link', { name: 'Administration' }).isVisible(), 'the administrator sets a password of her own and is in');
  const given = {};
  for (const [name, role] of [['li', 'reviewer'], ['wang', 'reviewer'], ['chen', 'reviewer']]) given[name] = await letIn(admin, name, role);

  const li = await person('li', { lang: 'zh-CN', given: given.li });
  const carried = await follow(li);
  await li.goto(`${address}/curation`);
  await look(li, 'queue-empty-zh');
  await li.goto(`${address}/curation/sets`);
  await li.getByLabel('源词表').fill(FROM);
  await li.getByLabel('目标词表').fill(TO);
  await li.getByLabel('最多').fill(String(PAIRS));
  const began = Date.now();
  await li.getByRole('button', { name: '生成', exact: true }).click();
  await li.getByText(/新增候选 \d+ 条|对，新增/).waitFor({ timeout: 300_000 });
  console.log(`   candidates in ${((Date.now() - began) / 1000).toFixed(1)} s: ${await li.getByText(/新增候选/).innerText()}`);
  await look(li, 'sets-zh');
  await li.getByRole('link', { name: '查看候选' }).click();
  await li.locator('.queue-list li').first().waitFor();
  await li.keyboard.press('c');
  await li.locator('.relation', { hasText: '近似' }).waitFor();
  await li.keyboard.press('u');
  await li.locator('.relation', { hasText: '近似' }).waitFor({ state: 'detached' });
  check(true, 'C states "close" of a candidate, U takes it back');
  await li.getByRole('button', { name: '对所有符合者操作' }).click();
  await li.getByRole('button', { name: '预览' }).click();
  await li.getByText(`将更改 ${PAIRS} 条`).waitFor();
  await look(li, 'bulk-zh');
  await li.getByRole('button', { name: `对 ${PAIRS} 条执行` }).click();
  await li.getByText(`已更改 ${PAIRS} 条`).waitFor();
  await li.getByRole('button', { name: '撤销' }).click();
  await li.locator('.queue-list li').nth(PAIRS - 1).waitFor();
  check(true, 'a bulk act on 50 is seen before, done, and taken back whole');
  await li.getByRole('button', { name: '预览' }).click();
  await li.getByRole('button', { name: `对 ${PAIRS} 条执行` }).click();
  await li.getByText(`已更改 ${PAIRS} 条`).waitFor();

  check((await decideAll(li)) === PAIRS, 'Li decides on 50');
  const wang = await person('wang', { given: given.wang });
  await wang.goto(`${address}/curation?waiting=true`);
  await wang.locator('.sides').waitFor();
  check((await wang.locator('.vote').count()) === 0 && (await wang.locator('main').innerText()).includes('Blind review'), "Wang does not see Li's vote");
  await look(wang, 'queue-en');
  await wang.keyboard.press('m');
  await wang.keyboard.type('ICD-11 groups it, I think');
  await wang.getByRole('button', { name: 'Comment only' }).click();
  await wang.locator('.history .why', { hasText: 'groups it' }).waitFor();
  check((await decideAll(wang, CONFLICT)) === PAIRS, 'Wang decides on 50');

  const chen = await person('chen', { given: given.chen });
  await chen.goto(`${address}/curation?status=disputed`);
  await chen.locator('.queue-list li').first().waitFor();
  check((await chen.locator('.queue-list li').count()) === 1 && (await chen.locator('.vote').count()) === 2, 'one conflict, with both votes for the third person to see');
  await look(chen, 'conflict-en');
  await chen.locator('textarea').fill('The names are of one disease');
  await chen.getByRole('button', { name: 'Accept' }).click();
  await chen.locator('.queue-list .mark', { hasText: 'reconciled' }).waitFor();
  check(true, 'the third person reconciles it');
  await chen.goto(`${address}/curation/progress`);
  await chen.getByText('Same end', { exact: true }).waitFor();
  const kappa = (await chen.getByRole('row', { name: /^li wang/ }).innerText()).split(/\s+/);
  check(kappa[2] === String(PAIRS) && kappa[3] === String(PAIRS - 1) && Number(kappa[4]) > 0.9, `agreement: ${kappa.join(' ')}`);
  await look(chen, 'progress-en');

  await li.goto(`${address}/curation/names`);
  await li.getByLabel('编号').fill('HP:0001250');
  await li.getByLabel('名称', { exact: true }).fill('抽羊角风');
  await li.getByRole('button', { name: '提出' }).click();
  await li.getByText('已提出').waitFor();
  await wang.goto(`${address}/curation/names`);
  await wang.getByRole('button', { name: 'Accept' }).click();
  await wang.locator('.mark.good').waitFor();
  const hits = await (await fetch(`${address}/api/v1/search?lang=zh&q=${encodeURIComponent('抽羊角风')}`)).json();
  check(hits.items[0]?.term.id === 'HP:0001250', 'a name that Wang accepted finds its term');
  await look(wang, 'names-en');

  await li.goto(`${address}/curation/sets`);
  const [file] = await Promise.all([li.waitForEvent('download'), li.getByRole('link', { name: /SSSOM/ }).first().click()]);
  const rows = readFileSync(await file.path(), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'));
  check(rows.length === PAIRS + carried + 1 && rows.some((row) => row.includes('\tNot\t')), `the SSSOM file has ${rows.length - 1} rows, rejected ones as Not`);
  await li.getByLabel('选择文件').setInputFiles({ name: 'again.sssom.tsv', mimeType: 'text/tab-separated-values', buffer: readFileSync(await file.path()) });
  await li.getByText(`共 ${PAIRS + carried} 行：提出 0，已有 ${PAIRS + carried}`).waitFor();
  check(true, 'the SSSOM file comes back in and changes nothing');

  const [book] = await Promise.all([li.waitForEvent('download'), li.getByRole('link', { name: /Excel/ }).click()]);
  const sheet = { mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer: readFileSync(await book.path()) };
  await li.getByLabel('选择文件').setInputFiles({ name: book.suggestedFilename(), ...sheet });
  await li.getByText(`共 ${PAIRS + carried} 行：提出 0，已有 ${PAIRS + carried}`).waitFor();
  check(sheet.buffer.subarray(0, 2).toString() === 'PK', `the workbook ${book.suggestedFilename()} of ${(sheet.buffer.length / 1000).toFixed(0)} kB comes back in and changes nothing`);
  await li.getByLabel('选择文件').setInputFiles({ name: 'by-hand.csv', mimeType: 'text/csv', buffer: Buffer.from(NEW_ROWS) });
  await li.getByText('提出 1').waitFor();
  await li.locator('.problems li').getByText(/^第 3 行：“what”不是编号/).waitFor();
  check(true, 'of a table of two rows one becomes a candidate and the other is named with its fault, in Chinese');
  await look(li, 'import-zh');
  await li.getByLabel('选择文件').setInputFiles({ name: 'notes.docx', mimeType: 'application/msword', buffer: Buffer.from('no table') });
  await li.getByText('请选择 SSSOM 映射集').waitFor();
  check(true, 'a file of another kind is refused with what to choose');
  await li.getByRole('button', { name: '立即核对' }).click();
  await li.getByText(/条中有 \d+ 条保持不变/).waitFor();
  if (pictures) await everywhere([
    ['queue', '/curation'], ['curation-sets', '/curation/sets'], ['curation-progress', '/curation/progress'], ['curation-names', '/curation/names'],
    ['admin-users', '/admin'], ['admin-builds', '/admin/builds'], ['admin-audit', '/admin/audit'], ['admin-evaluation', '/admin/evaluation'],
  ]);
} catch (failure) {
  console.log(`FAILED ${failure.stack}`);
  for (const page of browser.contexts().flatMap((context) => context.pages())) {
    console.log(`   stood at ${page.url()}: ${(await page.locator('body').innerText()).slice(0, 600).replace(/\s+/g, ' ')}`);
  }
  process.exitCode = 1;
} finally {
  await browser.close();
}
