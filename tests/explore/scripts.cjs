// SPDX-License-Identifier: BSL-1.0
// The parts of the page's scripts that need no browser: store, search, paths, neighbourhoods, CSV. Reads a page from standard input.
'use strict';
const assert = require('node:assert'), fs = require('node:fs'), path = require('node:path'), vm = require('node:vm');

const folder = process.argv[2], page = fs.readFileSync(0, 'utf8');
const context = { document: { createElement: () => ({ getContext: () => ({ measureText: text => ({ width: text.length }) }) }) } };
vm.createContext(context);
const sources = ['element', 'store', 'search', 'path', 'boxes', 'export'].map(name => fs.readFileSync(path.join(folder, name + '.js'), 'utf8'));
vm.runInContext(sources.join('\n') + '\nthis.all = { makeStore, makeSearch, findPath, neighbourhood, placed, csvLine, fitted, counted, quotesByEdge };', context);
const { makeStore, makeSearch, findPath, neighbourhood, placed, csvLine, fitted, counted, quotesByEdge } = context.all;

// A small graph: a cites b and c, b cites d, c cites d, e cites a; d was adopted by b.
function graph(pairs, more = {}) {
    const ids = [...new Set(pairs.flatMap(([from, to]) => [from, to]))].sort(), edges = pairs.map(([from, to]) => [ids.indexOf(from), ids.indexOf(to)]).sort((x, y) => x[0] - y[0] || x[1] - y[1]);
    const same = value => ids.map(() => value);
    return makeStore({
        kinds: ['resolution'], organs: ['General Assembly'], verbs: ['recalls'], spots: ['PP1'], series: [], lanes: [], years: [], colours: {}, focus: [],
        vertices: { id: ids, label: same(''), title: same(''), kind: same(0), organ: same(0), date: same(''), year: ids.map((_, at) => 1990 + at), read: same(1), url: same(''),
            names: {}, series: same(-1), rank: ids.map((_, at) => 100 - at), lane: same(0), x: same(0), y: same(0), site: '', ...more },
        edges: { out: ids.map((_, at) => edges.filter(([from]) => from === at).length), target: edges.map(([, to]) => to), verb: edges.map(() => 0),
            spot: edges.map(() => 0), weight: edges.map(() => 1), adoptions: [] },
    });
}

const all = () => true;
const store = graph([['a', 'b'], ['a', 'c'], ['b', 'd'], ['c', 'd'], ['e', 'a'], ['x', 'y']]);
const at = id => store.place.get(id), names = list => [...list].map(vertex => store.id(vertex)).join(' ');
assert.deepEqual([...store.citedBy], [1, 1, 1, 2, 0, 0, 1]);
assert.deepEqual([...store.cites], [2, 1, 1, 0, 1, 1, 0]);
assert.equal(names(store.neighbours(at('a'), true).map(([vertex]) => vertex)), 'b c');
assert.equal(names(store.neighbours(at('d'), false).map(([vertex]) => vertex)), 'b c');

// Paths.
assert.equal(names(findPath(store, at('e'), at('d'), all).vertices), 'e a b d');
assert.equal(findPath(store, at('e'), at('d'), all).how, 'along the citations');
assert.equal(findPath(store, at('d'), at('e'), all).how, 'against the citations');
assert.equal(findPath(store, at('b'), at('c'), all).how, 'along and against the citations');
assert.equal(findPath(store, at('a'), at('x'), all), null);
assert.equal(findPath(store, at('a'), at('a'), all).edges.length, 0);
const withoutB = edge => store.target[edge] !== at('b') && store.source[edge] !== at('b');
assert.equal(names(findPath(store, at('e'), at('d'), withoutB).vertices), 'e a c d');

// Neighbourhoods: opened both ways, with levels; closed again what hangs on it goes.
const filters = { isEdgeVisible: all };
const opened = new Map([[at('a'), { citing: 12, cited: 12 }], [at('b'), { cited: 12 }]]);
const levels = neighbourhood(store, filters, [at('a')], opened).levels;
assert.deepEqual(Object.fromEntries([...levels].map(([vertex, level]) => [store.id(vertex), level])), { a: 0, b: 1, c: 1, e: -1, d: 2 });
opened.delete(at('b'));
assert.equal(neighbourhood(store, filters, [at('a')], opened).levels.has(at('d')), false);
const places = placed(store, levels), spots = [...places.values()].map(place => place.join());
assert.equal(new Set(spots).size, spots.length);
assert.ok(places.get(at('e'))[0] < places.get(at('a'))[0] && places.get(at('a'))[0] < places.get(at('b'))[0]);

// Search: the symbol itself before a part of one, before words of titles.
const books = graph([['A/RES/70/1', 'A/RES/52/189'], ['S/RES/1325(2000)', 'crc']],
    { title: ['Dévelopment', 'On 1325 rivers', 'Women', 'Convention on the Rights of the Child'], names: { 3: ['CRC', 'Children’s Convention'] } });
const search = makeSearch(books), found = text => search(text, 9).map(vertex => books.id(vertex)).join(' ');
assert.equal(found('A/RES/52/189'), 'A/RES/52/189');
assert.equal(found('52/189'), 'A/RES/52/189');
assert.equal(found('s/res/1325 (2000)'), 'S/RES/1325(2000)');
assert.equal(found('1325'), 'S/RES/1325(2000) A/RES/70/1');
assert.equal(found('development'), 'A/RES/52/189');
assert.equal(found('rights child'), 'crc');
assert.equal(found('CRC'), 'crc');
assert.equal(found('childrens convention'), '');
assert.equal(found('children s conv'), 'crc');
assert.equal(found('nothing of it'), '');
assert.equal(found('   '), '');

// CSV: RFC 4180, and nothing that a spreadsheet would run.
assert.equal(csvLine(['a', 'b,c', 'd"e', 'f\ng']), 'a,"b,c","d""e","f\ng"\r\n');
assert.equal(csvLine(['=1+1', '+1', '-1', '@x', 7]), "'=1+1,'+1,'-1,'@x,7\r\n");
assert.equal(fitted('abcdef', 4, text => text.length), 'abc…');
assert.equal(fitted('abc', 4, text => text.length), 'abc');
assert.equal(counted(1, 'box', 'boxes'), '1 box');
assert.equal(counted(1200, 'box', 'boxes'), '1,200 boxes');

// The page's own data: every sentence's marks lie in it, every link has ends.
const block = name => JSON.parse(new RegExp(`<script type="application/json" id="explore-${name}">(.*?)</script>`, 's').exec(page)[1]);
const whole = makeStore(block('data')), quotes = block('quotes');
assert.ok(whole.count > 5 && whole.edges > 5);
for (let edge = 0; edge < whole.edges; edge++) assert.ok(whole.source[edge] < whole.count && whole.target[edge] < whole.count);
const byEdge = quotesByEdge(quotes.of);
assert.ok(byEdge.size > 0);
for (const [edge, found] of byEdge) {
    assert.ok(edge < whole.edges);
    for (const { number, own } of found) assert.ok(own.length > 0 && own.every(mark => mark <= quotes.words[number].length));
}
assert.deepEqual(JSON.stringify([...quotesByEdge([3, 1, 2, 1, 5, 2, 1, 1, -1, 2, 0, 1, 4, 1])]),
    JSON.stringify([[3, [{ number: 2, own: [5, 7] }]], [4, [{ number: 1, own: [0, 1, 5, 6] }]]]));
console.log('scripts: as they should be');
