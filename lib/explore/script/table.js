// SPDX-License-Identifier: BSL-1.0
// The same as a table: every instrument that the filters leave, a hundred rows at a time.

const rowsOfPage = 100;

function makeTable(store, root, filters, { choose, selected }) {
    const columns = [
        ['Symbol or name', vertex => store.label(vertex), true],
        ['Title', vertex => store.title(vertex), true],
        ['Date', vertex => store.date(vertex), true],
        ['Kind', vertex => store.kind(vertex), true],
        ['Organ', vertex => store.organ(vertex), true],
        ['Cited by', vertex => store.citedBy[vertex], false],
        ['Cites', vertex => store.cites[vertex], false],
        ['Rank', vertex => store.standing[vertex], false],
    ];
    let sorted = 7, down = false, page = 0, order = [];
    const head = element('tr'), body = element('tbody'), where = element('span', { role: 'status' });
    const turn = by => () => { page += by; show(); };
    const before = element('button', { type: 'button', onclick: turn(-1) }, 'Previous'), after = element('button', { type: 'button', onclick: turn(1) }, 'Next');
    const headings = columns.map(([name, , isText], at) => {
        const cell = element('th', { scope: 'col', class: isText ? undefined : 'explore-number' }, element('button', { type: 'button', onclick: () => {
            down = sorted === at ? !down : !isText && at !== 7;
            sorted = at;
            page = 0;
            sort();
            show();
        } }, name));
        head.append(cell);
        return cell;
    });
    root.append(element('div', { class: 'explore-pages' }, before, where, after),
        element('table', {}, element('caption', {}, 'Instruments, as the filters leave them'), element('thead', {}, head), body));
    function sort() {
        const [, value, isText] = columns[sorted];
        order = store.byRank.filter(filters.isVisible);
        const keys = new Map(order.map(vertex => [vertex, value(vertex)]));
        const compare = isText ? (a, b) => (keys.get(a) < keys.get(b) ? -1 : keys.get(a) > keys.get(b) ? 1 : 0) : (a, b) => keys.get(a) - keys.get(b);
        // What has no entry stands last, whichever way.
        order.sort((a, b) => (keys.get(a) === '') - (keys.get(b) === '') || (down ? compare(b, a) : compare(a, b)));
    }
    function show() {
        const pages = Math.max(1, Math.ceil(order.length / rowsOfPage));
        page = Math.max(0, Math.min(page, pages - 1));
        const rows = order.slice(page * rowsOfPage, (page + 1) * rowsOfPage);
        headings.forEach((cell, at) => cell.setAttribute('aria-sort', at !== sorted ? 'none' : down ? 'descending' : 'ascending'));
        before.disabled = page === 0;
        after.disabled = page + 1 >= pages;
        where.textContent = order.length ? `${page * rowsOfPage + 1} to ${page * rowsOfPage + rows.length} of ${order.length.toLocaleString('en')}` : 'none';
        body.replaceChildren(...rows.map(vertex => element('tr', { class: vertex === selected() ? 'explore-chosen' : undefined },
            element('th', { scope: 'row' }, element('button', { type: 'button', id: `explore-row-${vertex}`, onclick: () => choose(vertex) }, store.label(vertex))),
            ...columns.slice(1).map(([, value, isText]) => element('td', { class: isText ? undefined : 'explore-number' }, String(value(vertex)))))));
    }
    return {
        refresh: () => { sort(); show(); },
        mark: () => show(),
        rows: () => order,
    };
}
