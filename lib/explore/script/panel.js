// SPDX-License-Identifier: BSL-1.0
// What is known of the instrument that is chosen: its data, the sentences that cite it and those in which it cites, its series.

function makePanel(store, root, quotes, filters, { choose, neighbours, pathFrom, pathTo, showOnMap }) {
    const few = 20;
    let current = 0;
    const named = vertex => element('button', { type: 'button', class: 'explore-link', onclick: () => choose(vertex) }, store.label(vertex));
    // A list that grows when asked.
    function list(entries, make) {
        const items = element('ul', { class: 'explore-uses' }), more = element('button', { type: 'button' });
        let shown = 0;
        const grow = async () => {
            const some = entries.slice(shown, shown + few);
            shown += some.length;
            more.hidden = shown >= entries.length;
            more.textContent = `More (${(entries.length - shown).toLocaleString('en')})`;
            items.append(...await Promise.all(some.map(make)));
        };
        more.addEventListener('click', grow);
        return [grow().then(() => items), more];
    }
    async function use([other, edges]) {
        const item = element('li', {}, named(other));
        if (store.title(other)) item.append(' ', element('span', { class: 'explore-title' }, store.title(other)));
        if (store.date(other)) item.append(' ', element('span', { class: 'explore-faint' }, store.date(other)));
        for (const edge of edges) {
            const times = store.weight(edge) > 1 && !store.adoption[edge] ? ` (${store.weight(edge)} times)` : '';
            const where = element('p', { class: 'explore-use' }, element('b', {}, store.verb(edge).replace(/_/g, ' ')), ` ${store.spot(edge)}${times}`);
            for (const quote of await quotes.of(edge)) where.append(' ', quoted(quote));
            item.append(where);
        }
        return item;
    }
    function series(vertex) {
        const found = store.series(vertex);
        if (!found) return [];
        const members = found.members.map(([member, date]) => element('li', { class: member === vertex ? 'explore-chosen' : undefined },
            typeof member === 'number' ? named(member) : member, ' ', element('span', { class: 'explore-faint' }, date)));
        return [element('details', { open: members.length <= 12 }, element('summary', {}, `Series: ${counted(members.length, 'member')}`), element('ol', {}, ...members))];
    }
    async function uses(title, entries) {
        if (entries.length === 0) return [];
        const [first, more] = list(entries, use);
        return [element('details', { open: true }, element('summary', {}, `${title} (${entries.length.toLocaleString('en')})`), await first, more)];
    }
    function facts(vertex) {
        const rows = [
            ['Title', store.title(vertex)], ['Also called', store.names(vertex).join('; ')], ['Date', store.date(vertex)], ['Organ', store.organ(vertex)],
            ['Kind', store.kind(vertex) + (store.read(vertex) ? ', read here' : ', not read, only cited')],
            ['Cited by', counted(store.citedBy[vertex], 'document')], ['Cites', counted(store.cites[vertex], 'instrument')],
            ['Rank', `${store.standing[vertex].toLocaleString('en')} of ${store.count.toLocaleString('en')}`],
        ].filter(([, text]) => text);
        return element('dl', {}, ...rows.flatMap(([name, text]) => [element('dt', {}, name), element('dd', {}, text)]));
    }
    return {
        show: async vertex => {
            const turn = ++current;
            const head = element('h2', { tabindex: -1, id: 'explore-chosen' }, store.url(vertex) ? link(store.url(vertex), store.label(vertex)) : store.label(vertex));
            const act = (text, action) => element('button', { type: 'button', onclick: () => action(vertex) }, text);
            const buttons = element('div', { class: 'explore-actions' }, act('Neighbours', neighbours), act('On the map', showOnMap),
                act('Path from here', pathFrom), act('Path to here', pathTo));
            const parts = [head, buttons, facts(vertex), ...series(vertex),
                ...await uses('What cites it', store.neighbours(vertex, false, filters.isEdgeVisible)),
                ...await uses('What it cites', store.neighbours(vertex, true, filters.isEdgeVisible))];
            if (turn !== current) return;
            root.replaceChildren(...parts);
            root.scrollTop = 0;
        },
        clear: () => {
            current++;
            root.replaceChildren(element('p', { class: 'explore-faint' }, 'Choose an instrument: its data, its series and the sentences that cite it appear here.'));
        },
    };
}
