// SPDX-License-Identifier: BSL-1.0
// The page: what is chosen, which view is shown, what the buttons do.

const byId = id => document.getElementById('explore-' + id);

function makeCombobox(store, search, filters, choose) {
    const input = byId('search'), hits = byId('hits');
    let found = [], at = -1;
    const close = () => {
        hits.hidden = true;
        input.setAttribute('aria-expanded', 'false');
        input.removeAttribute('aria-activedescendant');
        at = -1;
    };
    const mark = () => [...hits.children].forEach((item, place) => {
        item.setAttribute('aria-selected', String(place === at));
        if (place !== at) return;
        input.setAttribute('aria-activedescendant', item.id);
        item.scrollIntoView({ block: 'nearest' });
    });
    const take = vertex => { close(); choose(vertex); };
    input.addEventListener('input', () => {
        found = search(input.value, 30);
        at = -1;
        hits.replaceChildren(...found.map((vertex, place) => element('li', { role: 'option', id: `explore-hit-${place}`, 'aria-selected': 'false',
            onpointerdown: event => { event.preventDefault(); take(vertex); } },
            element('b', {}, store.label(vertex)), ' ', store.title(vertex), ' ',
            element('span', { class: 'explore-faint' }, [store.date(vertex), filters.visible[vertex] ? '' : 'left out by the filters'].filter(text => text).join(', ')))));
        const asked = input.value.trim() !== '';
        if (asked && found.length === 0) hits.append(element('li', { class: 'explore-faint' }, 'Nothing found'));
        hits.hidden = !asked;
        input.setAttribute('aria-expanded', String(asked));
        byId('found').textContent = asked ? `${found.length === 30 ? '30 or more' : found.length} found` : '';
    });
    input.addEventListener('keydown', event => {
        if (event.key === 'Escape') close();
        else if (event.key === 'Enter' && found.length) take(found[Math.max(at, 0)]);
        else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && found.length) {
            at = (at + (event.key === 'ArrowDown' ? 1 : found.length + (at < 0 ? 0 : -1))) % found.length;
            mark();
        } else return;
        event.preventDefault();
    });
    input.addEventListener('blur', close);
}

async function begin() {
    const data = await readBlock('explore-data'), store = makeStore(data), quotes = makeQuotes(), search = makeSearch(store);
    const say = text => { byId('status').textContent = text; };
    const views = ['diagram', 'boxes', 'map', 'table'], tabs = Object.fromEntries(views.map(name => [name, byId('tab-' + name)]));
    let chosen = -1, view = '', way = [], filters, map, boxes, diagram = null, table, panel, stale = new Set(views);
    const summary = () => `${counted(filters.seen, 'instrument')} of ${store.count.toLocaleString('en')}, `
        + `${counted(filters.seenEdges, 'link')} of ${store.edges.toLocaleString('en')}`;

    const refreshView = () => {
        if (!stale.has(view)) return;
        stale.delete(view);
        if (view === 'map') map.refresh();
        if (view === 'boxes') boxes.refresh();
        if (view === 'table') table.refresh();
        if (view === 'diagram') diagram.refresh();
    };
    const begun = new Set();
    const show = name => {
        if (name === 'diagram' && !diagram) return;
        view = name;
        for (const each of views) {
            tabs[each].setAttribute('aria-selected', String(each === name));
            tabs[each].tabIndex = each === name ? 0 : -1;
            byId('view-' + each).hidden = each !== name;
        }
        const drawn = name !== 'table';
        for (const id of ['closer', 'farther', 'whole', 'svg', 'png']) byId(id).disabled = !drawn;
        if (name === 'boxes' && boxes.empty()) boxes.begin(chosen >= 0 ? [chosen] : data.focus.length ? data.focus : store.byRank.slice(0, 1));
        if (!begun.has(name)) {
            begun.add(name);
            if (name === 'map') map.begin();
            if (name === 'diagram') diagram.settle();
            if (name === 'boxes') boxes.settle();
        }
        refreshView();
    };
    const current = () => ({ map, boxes, diagram }[view]);
    const changed = () => {
        stale = new Set(views);
        refreshView();
        say(summary());
        if (chosen >= 0) panel.show(chosen);
    };
    const choose = vertex => {
        chosen = vertex;
        if (diagram) diagram.refresh();
        stale = new Set(views);
        if (view === 'map') { stale.delete('map'); map.draw(); } else refreshView();
        panel.show(vertex).then(() => { if (window.innerWidth < 700) byId('panel').scrollIntoView({ block: 'nearest' }); });
        say([store.label(vertex), store.title(vertex)].filter(text => text).join(': '));
        history.replaceState(null, '', '#' + encodeURIComponent(store.id(vertex)));
    };
    const find = vertex => {
        choose(vertex);
        byId('search').value = store.label(vertex);
        if (view === 'map' && filters.visible[vertex]) map.show(vertex);
        if (view === 'boxes' && !boxes.shown().includes(vertex)) boxes.begin([vertex]);
        if (view === 'diagram' && !diagram.vertices.includes(vertex)) { boxes.begin([vertex]); show('boxes'); }
    };
    const goWay = () => {
        const ends = ['path-from', 'path-to'].map(id => search(byId(id).value, 1)[0]);
        if (ends.includes(undefined)) { say('Say where the path begins and where it ends: symbols, titles or names.'); return; }
        const found = findPath(store, ...ends, filters.isEdgeVisible);
        if (!found) { say(`No path from ${store.label(ends[0])} to ${store.label(ends[1])} among what is shown.`); return; }
        way = found.edges;
        boxes.path(found.vertices, found.edges);
        stale = new Set(views);
        show('boxes');
        const words = `${counted(found.edges.length, 'step')} ${found.how}: ${found.vertices.map(store.label).join(' → ')}`;
        byId('path-found').textContent = words;
        say(words);
    };

    panel = makePanel(store, byId('panel'), quotes, { isEdgeVisible: edge => filters.isEdgeVisible(edge) }, {
        choose: vertex => find(vertex),
        neighbours: vertex => { boxes.begin([vertex]); stale.add('boxes'); show('boxes'); boxes.settle(); say(`${store.label(vertex)}: ${boxes.shown().length} boxes`); },
        pathFrom: vertex => { byId('path-from').value = store.id(vertex); byId('path').open = true; say('Now choose where the path ends.'); },
        pathTo: vertex => { byId('path-to').value = store.id(vertex); byId('path').open = true; if (byId('path-from').value) goWay(); },
        showOnMap: vertex => { show('map'); map.show(vertex); },
    });
    filters = makeFilters(store, byId('filters'), changed);
    const selected = () => chosen;
    boxes = makeBoxes(store, byId('view-boxes'), filters, { choose, selected, say });
    map = makeMap(store, byId('view-map'), byId('canvas'), filters, { choose, selected, pathEdges: () => way });
    table = makeTable(store, byId('view-table'), filters, { choose, selected });
    const template = byId('diagram-source');
    if (template) diagram = makeDiagram(store, byId('view-diagram'), template, filters, { choose, selected });
    tabs.diagram.hidden = !diagram;
    makeCombobox(store, search, filters, find);
    panel.clear();

    for (const name of views) tabs[name].addEventListener('click', () => show(name));
    byId('tabs').addEventListener('keydown', event => {
        const open = views.filter(name => !tabs[name].hidden), at = open.indexOf(view);
        const to = { ArrowRight: at + 1, ArrowLeft: at - 1 + open.length, Home: 0, End: open.length - 1 }[event.key];
        if (to === undefined) return;
        show(open[to % open.length]);
        tabs[view].focus();
        event.preventDefault();
    });
    byId('closer').onclick = () => current().viewport.zoom(1.4);
    byId('farther').onclick = () => current().viewport.zoom(1 / 1.4);
    byId('whole').onclick = () => current().viewport.whole();
    byId('path-go').onclick = goWay;
    byId('path-back').onclick = () => {
        const from = byId('path-from');
        [from.value, byId('path-to').value] = [byId('path-to').value, from.value];
        goWay();
    };
    const name = (data.focus.length ? store.id(data.focus[0]) : 'citations').replace(/[^A-Za-z0-9]+/g, '_');
    const picture = () => view === 'map' ? mapSvg(store, map, filters, data.title) : wholeSvg(current().svg, current().area(), data.title);
    byId('svg').onclick = () => save(picture(), 'image/svg+xml', `${name}_${view}.svg`);
    byId('png').onclick = () => savePng(picture(), `${name}_${view}.png`, say);
    const shownVertices = () => view === 'boxes' ? boxes.shown() : view === 'diagram' ? diagram.vertices.filter(filters.isVisible) : table.rows();
    const mark = '\uFEFF';  // so that spreadsheets read UTF-8
    byId('csv').onclick = () => { if (view === 'map') table.refresh(); save(mark + instrumentsCsv(store, shownVertices()), 'text/csv', `${name}_instruments.csv`); };
    byId('csv-links').onclick = () => {
        if (view === 'map') table.refresh();
        const held = new Set(shownVertices()), edges = [...Array(store.edges).keys()];
        save(mark + citationsCsv(store, edges.filter(edge => filters.edgeSeen[edge] && held.has(store.source[edge]) && held.has(store.target[edge]))),
            'text/csv', `${name}_links.csv`);
    };
    byId('print').onclick = () => window.print();
    byId('notes').append(...data.notes.map(note => element('li', {}, note)));
    // What is printed is all of the drawing.
    window.addEventListener('beforeprint', () => {
        const { svg, area } = current() || {};
        if (!svg) return;
        const [left, top, right, bottom] = area();
        svg.setAttribute('viewBox', `${left} ${top} ${right - left} ${bottom - top}`);
    });
    window.addEventListener('afterprint', () => { if (view === 'boxes') boxes.refresh(); if (view === 'diagram') diagram.frame(); });
    window.addEventListener('resize', () => {
        if (view === 'map') map.resized();
        if (view === 'boxes') boxes.refresh();
        if (view === 'diagram') diagram.frame();
    });
    if (window.innerWidth < 700) byId('filters').open = false;
    const asked = store.place.get(decodeURIComponent(location.hash.slice(1)));
    if (asked !== undefined || data.focus.length) chosen = asked !== undefined ? asked : data.focus[0];
    show(diagram && asked === undefined ? 'diagram' : data.focus.length ? 'boxes' : 'map');
    if (chosen >= 0) { panel.show(chosen); if (view === 'map') map.show(chosen); }
    say(summary());
    document.getElementById('explore').dataset.ready = view;
    performance.mark('explore-first-picture');
}

begin().catch(error => {
    byId('status').textContent = `This page could not be shown: ${error.message}. It needs a browser of 2023 or later.`;
    throw error;
});
