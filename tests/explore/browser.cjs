// SPDX-License-Identifier: BSL-1.0
// What a person does with the page, in a real Chromium: filters, neighbours, search, paths, keys, tables, files, small screens, print.
//     node browser.cjs CHROMIUM FOLDER_OF_PAGES FOLDER_FOR_PICTURES
'use strict';
const assert = require('node:assert'), fs = require('node:fs'), path = require('node:path'), puppeteer = require('puppeteer-core');

const [, , executablePath, folder, pictures] = process.argv;
const pause = time => new Promise(done => setTimeout(done, time));

async function open(browser, name, { width = 1280, height = 800 } = {}) {
    const page = await browser.newPage(), wrong = [];
    await page.setViewport({ width, height });
    page.on('console', message => { if (message.type() === 'error' || message.type() === 'warn') wrong.push(message.text()); });
    page.on('pageerror', error => wrong.push(String(error)));
    page.on('request', request => { if (!/^(file|blob|data):/.test(request.url())) wrong.push('asks for ' + request.url()); });
    page.on('dialog', dialog => { wrong.push('a dialog: ' + dialog.message()); dialog.dismiss(); });
    await page.evaluateOnNewDocument(() => document.addEventListener('securitypolicyviolation', event => console.error('policy: ' + event.violatedDirective)));
    await page.goto('file://' + path.join(folder, name + '.html'));
    await page.waitForSelector('#explore[data-ready]');
    const text = selector => page.$eval(selector, node => node.textContent);
    const count = selector => page.$$eval(selector, nodes => nodes.length);
    const picture = name => page.screenshot({ path: path.join(pictures, name + '.png') });
    return { page, wrong, text, count, picture };
}

async function asPeopleDo(browser) {
    const { page, wrong, text, count, picture } = await open(browser, 'rivers');
    const status = () => text('#explore-status');
    const all = Number(/^([\d,]+)/.exec(await status())[1].replace(',', ''));
    assert.ok(all > 10, await status());
    await picture('rivers_diagram_1280');

    // Search with the keyboard: type, go down, take; the panel has the sentences.
    await page.focus('#explore-search');
    await page.keyboard.type('145/1');
    await page.waitForSelector('#explore-hits li');
    assert.equal(await page.$eval('#explore-search', node => node.getAttribute('aria-expanded')), 'true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#explore-panel h2');
    assert.match(await text('#explore-panel h2'), /145\/1/);
    assert.ok(await count('#explore-panel q') > 0, 'no sentence is quoted');
    assert.ok(await count('#explore-panel q mark') > 0, 'no citation is marked in its sentence');
    await picture('rivers_panel_1280');

    // Neighbours, opened and closed, both ways.
    await page.click('#explore-tab-boxes');
    const boxes = () => page.$eval('#explore-view-boxes svg', node => Number(node.dataset.boxes));
    const begun = await boxes();
    assert.ok(begun > 1);
    for (const side of ['cited', 'citing']) {
        const before = await boxes();
        const handle = await page.$$eval(`.explore-handle[id$=-${side}]`, nodes => nodes.map(node => [node.id, node.getAttribute('aria-label')])
            .filter(([, label]) => label.startsWith('Open'))[0]);
        if (!handle) continue;
        await page.$eval('#' + handle[0], node => node.focus());
        await page.keyboard.press('Enter');
        const opened = await boxes();
        assert.equal(await page.evaluate(() => document.activeElement.id), handle[0], 'the focus is lost');
        for (let times = 0; times < 9 && (await page.$eval('#' + handle[0], node => node.getAttribute('aria-label'))).startsWith('Open'); times++)
            await page.keyboard.press('Enter');
        await page.keyboard.press(' ');
        assert.ok(await boxes() <= opened, `${side}: nothing closed`);
        assert.ok(opened >= before);
    }
    await picture('rivers_boxes_1280');

    // A path.
    await page.$eval('#explore-path', node => { node.open = true; });
    const ends = await page.evaluate(() => {
        const rows = JSON.parse(document.getElementById('explore-data').textContent), { out } = rows.edges;
        const from = out.findIndex(count => count > 0), first = out.slice(0, from).reduce((a, b) => a + b, 0);
        return [rows.vertices.id[from], rows.vertices.id[rows.edges.target[first]]];
    });
    await page.type('#explore-path-from', ends[0]);
    await page.type('#explore-path-to', ends[1]);
    await page.click('#explore-path-go');
    assert.match(await text('#explore-path-found'), /^1 step along the citations: .* → /);
    assert.equal(await boxes(), 2);
    await page.click('#explore-path-back');
    assert.match(await text('#explore-path-found'), /^\d+ steps? (against|along)/);

    // Filters: by kind, verb and year; the table says the same as the counts.
    await page.click('#explore-tab-table');
    const rows = () => count('#explore-view-table tbody tr');
    assert.equal(await rows(), Math.min(all, 100));
    const kind = '#explore-filters fieldset:has(legend) .explore-list input';
    await page.$eval(kind, box => box.click());
    const fewer = await rows();
    assert.ok(fewer < all, 'the filter of kinds leaves all');
    assert.match(await status(), new RegExp(`^${fewer} instruments? of`));
    await page.click('#explore-reset');
    assert.equal(await rows(), Math.min(all, 100));
    await page.focus('#explore-from');
    await page.keyboard.press('End');
    assert.ok(await rows() < all, 'the slider of years leaves all');
    await page.keyboard.press('Home');
    await page.$$eval('#explore-filters button', buttons => buttons.find(button => button.getAttribute('aria-label') === 'None: Verb').click());
    assert.equal(await rows(), 0);
    await page.click('#explore-reset');
    // Sorted by the heading, with the keyboard; a row chooses.
    await page.focus('#explore-view-table thead th:nth-child(6) button');
    await page.keyboard.press('Enter');
    assert.equal(await page.$eval('#explore-view-table thead th:nth-child(6)', node => node.getAttribute('aria-sort')), 'descending');
    const cited = await page.$$eval('#explore-view-table tbody td:nth-child(6)', cells => cells.map(cell => Number(cell.textContent)));
    assert.deepEqual(cited, [...cited].sort((a, b) => b - a));
    await page.click('#explore-view-table tbody tr:nth-child(2) button');
    await page.waitForFunction(() => document.querySelector('#explore-panel h2').textContent === document.querySelectorAll('#explore-view-table tbody button')[1].textContent);
    await picture('rivers_table_1280');

    // The map: a dot is where the data says, and a click there chooses it.
    await page.click('#explore-tab-map');
    await page.waitForFunction(() => document.getElementById('explore-view-map').dataset.drawn > 0);
    await picture('rivers_map_1280');

    // Tabs with arrows.
    await page.focus('#explore-tab-map');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'explore-tab-table');
    await page.keyboard.press('Home');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'explore-tab-diagram');

    // Files.
    const files = path.join(folder, 'files');
    fs.mkdirSync(files, { recursive: true });
    const session = await page.createCDPSession();
    await session.send('Browser.setDownloadBehavior', { behavior: 'allow', downloadPath: files });
    await page.$eval('.explore-save', node => { node.open = true; });
    for (const tab of ['diagram', 'boxes', 'map']) {
        await page.click(`#explore-tab-${tab}`);
        for (const button of ['svg', 'png']) { await page.click(`#explore-${button}`); await pause(250); }
    }
    await page.click('#explore-csv');
    await pause(250);
    await page.click('#explore-csv-links');
    await pause(500);
    const saved = fs.readdirSync(files).sort();
    assert.equal(saved.length, 8, saved.join(' '));
    for (const name of saved) {
        const bytes = fs.readFileSync(path.join(files, name));
        if (name.endsWith('.png')) assert.equal(bytes.toString('latin1', 1, 4), 'PNG', name);
        if (name.endsWith('.svg')) assert.match(bytes.toString(), /^<svg[\s\S]*<\/svg>\s*$/, name);
        if (name.endsWith('instruments.csv')) assert.equal(bytes.toString().trim().split('\r\n').length, all + 1, name);
    }
    assert.deepEqual(wrong, []);
    await page.close();
}

async function small(browser) {
    const { page, wrong, picture } = await open(browser, 'one', { width: 420, height: 800 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= 420, `${wide} pixels wide at 420`);
    // The diagram begins at what was asked for, at a size that can be read.
    const seen = await page.$eval('#explore-view-diagram .vertex.focus', node => {
        const box = node.getBoundingClientRect(), stage = document.getElementById('explore-view-diagram').getBoundingClientRect();
        return box.left < stage.right && box.right > stage.left && box.top < stage.bottom && box.bottom > stage.top && box.height > 20;
    });
    assert.ok(seen, 'the root is not in sight');
    await picture('one_diagram_420');
    for (const tab of ['boxes', 'map', 'table']) {
        await page.click(`#explore-tab-${tab}`);
        await pause(400);
        await picture(`one_${tab}_420`);
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 420, `${tab}: wider than 420`);
    }
    assert.deepEqual(wrong, []);
    await page.close();
}

async function printed(browser) {
    const { page, wrong } = await open(browser, 'one');
    await page.pdf({ path: path.join(pictures, 'one.pdf'), format: 'A4', printBackground: true });
    await page.emulateMediaType('print');
    assert.equal(await page.$eval('.explore-bar', node => getComputedStyle(node).display), 'none');
    assert.equal(await page.$eval('.explore-side', node => getComputedStyle(node).display), 'none');
    assert.notEqual(await page.$eval('#explore-panel', node => getComputedStyle(node).display), 'none');
    await page.screenshot({ path: path.join(pictures, 'one_printed.png'), fullPage: true });
    assert.deepEqual(wrong, []);
    await page.close();
}

async function hostile(browser) {
    const { page, wrong, text } = await open(browser, 'hostile');
    await page.click('#explore-tab-table');
    await page.click('#explore-view-table tbody button');
    await page.waitForSelector('#explore-panel h2');
    assert.match(await text('body'), /<script>alert\(1\)<\/script>/);
    assert.equal(await page.$$eval('img', nodes => nodes.length), 0);
    assert.deepEqual(wrong, []);
    await page.close();
}

// The same as a section of a report.
async function inReport(browser) {
    const { page, wrong, text, picture } = await open(browser, 'report');
    await page.type('#explore-search', '217');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#explore-panel h2');
    assert.match(await text('#explore-panel h2'), /217/);
    await page.$eval('#to-explore', node => node.scrollIntoView());
    await picture('report_section_1280');
    await page.setViewport({ width: 420, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 420, 'the report is wider than 420');
    assert.deepEqual(wrong, []);
    await page.close();
}

// Times of a large page: until the first picture, and from frame to frame while it is moved.
async function large(browser) {
    const file = path.join(folder, 'large.html');
    if (!fs.existsSync(file)) return;
    console.log(`large page: ${(fs.statSync(file).size / 1e6).toFixed(2)} MB`);
    const { page, wrong, picture } = await open(browser, 'large');
    // What the processor does whatever else it is busy with.
    const session = await page.createCDPSession();
    await session.send('Performance.enable');
    const work = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ProcessTime').value * 1000;
    console.log('first picture:', Math.round(await page.evaluate(() => performance.getEntriesByName('explore-first-picture')[0].startTime)), 'ms');
    console.log('processor time until then:', Math.round(await work()), 'ms');
    console.log(await page.$eval('#explore-status', node => node.textContent));
    const begun = Date.now();
    await page.waitForFunction(() => document.getElementById('explore-view-map').dataset.drawn > 0, { timeout: 60000 });
    console.log('all lines drawn after', Date.now() - begun, 'ms more');
    await picture('large_map_1280');
    await page.evaluate(() => {
        window.frames_ = [];
        let last = performance.now();
        const note = now => { window.frames_.push(now - last); last = now; requestAnimationFrame(note); };
        requestAnimationFrame(note);
    });
    const drag = async () => {
        const before = await work();
        await page.evaluate(() => { window.frames_.length = 0; });
        await page.mouse.move(640, 450);
        await page.mouse.down();
        for (let step = 0; step < 60; step++) { await page.mouse.move(640 + 4 * step, 450 + step); await pause(16); }
        await page.mouse.up();
        const frames = (await page.evaluate(() => window.frames_)).sort((a, b) => a - b);
        const each = (await work() - before) / frames.length;
        return `${frames.length} frames, ${each.toFixed(0)} ms of processor time each; median ${frames[frames.length >> 1].toFixed(0)} ms, 95% ${frames[Math.floor(frames.length * 0.95)].toFixed(0)} ms, longest ${frames[frames.length - 1].toFixed(0)} ms`;
    };
    console.log('moved, all in sight:', await drag());
    for (let times = 0; times < 5; times++) await page.click('#explore-closer');
    await pause(1500);
    await picture('large_map_closer_1280');
    console.log('moved, closer:', await drag());
    await page.click('#explore-whole');
    await page.type('#explore-search', '1325');
    await page.keyboard.press('Enter');
    await page.waitForSelector('#explore-panel q', { timeout: 30000 });
    await pause(2500);
    await picture('large_chosen_1280');
    await page.click('#explore-tab-boxes');
    await pause(500);
    await picture('large_boxes_1280');
    assert.deepEqual(wrong, []);
    await page.close();
}

(async () => {
    const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--lang=en'], headless: true });
    try {
        for (const part of [asPeopleDo, small, printed, hostile, inReport, large]) {
            await part(browser);
            console.log(part.name, 'as it should be');
        }
    } finally {
        await browser.close();
    }
})().catch(error => {
    console.error(error);
    process.exit(1);
});
