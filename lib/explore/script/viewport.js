// SPDX-License-Identifier: BSL-1.0
// What of a plane is seen: moved by mouse, fingers and keys. A point of the plane is seen at ((x - left) * scale, (y - top) * scale).

function makeViewport(stage, { changed, rested, bounds, most = 8 }) {
    const view = { left: 0, top: 0, scale: 1 };
    const fingers = new Map();
    let drag = null, moved = false, resting = 0;
    const size = () => [stage.clientWidth || 1, stage.clientHeight || 1];
    const scaleOfAll = () => {
        const [left, top, right, bottom] = bounds(), [width, height] = size();
        return Math.min(width / Math.max(right - left, 1), height / Math.max(bottom - top, 1));
    };
    const announce = () => {
        changed();
        clearTimeout(resting);
        resting = setTimeout(rested, 140);
    };
    const api = {
        view,
        get moved() { return moved; },
        // The point of the plane below a point of the window.
        point: event => {
            const box = stage.getBoundingClientRect();
            return [view.left + (event.clientX - box.left) / view.scale, view.top + (event.clientY - box.top) / view.scale];
        },
        zoom: (factor, x, y) => {
            const [width, height] = size();
            const px = x === undefined ? view.left + width / 2 / view.scale : x, py = y === undefined ? view.top + height / 2 / view.scale : y;
            const scale = Math.min(Math.max(view.scale * factor, scaleOfAll() / 3), most), real = view.scale / scale;
            view.left = px - (px - view.left) * real;
            view.top = py - (py - view.top) * real;
            view.scale = scale;
            announce();
        },
        move: (dx, dy) => {
            view.left += dx / view.scale;
            view.top += dy / view.scale;
            announce();
        },
        // All of it in the middle; `least` keeps it readable and shows what is around (x, y) where all does not fit.
        whole: (least = 0, x, y) => {
            const [left, top, right, bottom] = bounds(), [width, height] = size();
            view.scale = Math.min(Math.max(scaleOfAll() * 0.96, least), Math.max(least, most / 4));
            const place = (from, to, room, near) => {
                const seen = room / view.scale, all = to - from;
                if (all <= seen || near === undefined) return from - (seen - all) / 2;
                return Math.max(from - 12, Math.min(near - seen / 2, to + 12 - seen));
            };
            view.left = place(left, right, width, x);
            view.top = place(top, bottom, height, y);
            announce();
        },
        centre: (x, y, scale = view.scale) => {
            const [width, height] = size();
            Object.assign(view, { scale, left: x - width / 2 / scale, top: y - height / 2 / scale });
            announce();
        },
    };
    stage.addEventListener('wheel', event => {
        event.preventDefault();
        const [x, y] = api.point(event);
        api.zoom(Math.exp(-Math.max(-240, Math.min(240, event.deltaY)) / 480), x, y);
    }, { passive: false });
    stage.addEventListener('pointerdown', event => {
        fingers.set(event.pointerId, [event.clientX, event.clientY]);
        drag = [event.clientX, event.clientY];
        moved = false;
    });
    window.addEventListener('pointermove', event => {
        if (!fingers.has(event.pointerId) || !drag) return;
        const before = [...fingers.values()];
        fingers.set(event.pointerId, [event.clientX, event.clientY]);
        const now = [...fingers.values()];
        if (now.length > 1) {
            const apart = ([a, b]) => Math.hypot(a[0] - b[0], a[1] - b[1]);
            const middle = { clientX: (now[0][0] + now[1][0]) / 2, clientY: (now[0][1] + now[1][1]) / 2 };
            moved = true;
            api.zoom(apart(now) / Math.max(apart(before), 1), ...api.point(middle));
            return;
        }
        if (!moved && Math.hypot(event.clientX - drag[0], event.clientY - drag[1]) < 4) return;
        moved = true;
        stage.classList.add('explore-moving');
        api.move(drag[0] - event.clientX, drag[1] - event.clientY);
        drag = [event.clientX, event.clientY];
    });
    const release = event => {
        fingers.delete(event.pointerId);
        stage.classList.remove('explore-moving');
        if (fingers.size === 0) drag = null;
    };
    window.addEventListener('pointerup', release);
    window.addEventListener('pointercancel', release);
    stage.addEventListener('click', event => { if (moved) { event.preventDefault(); event.stopPropagation(); } }, true);
    stage.addEventListener('keydown', event => {
        const step = { ArrowLeft: [-60, 0], ArrowRight: [60, 0], ArrowUp: [0, -60], ArrowDown: [0, 60] }[event.key];
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (step) api.move(...step);
        else if (event.key === '+' || event.key === '=') api.zoom(1.3);
        else if (event.key === '-') api.zoom(1 / 1.3);
        else if (event.key === '0') api.whole();
        else return;
        event.preventDefault();
    });
    return api;
}
