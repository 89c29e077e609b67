// Converts the country shapes of the npm package world-atlas 2.0.2 (ISC) to the paths that the page
// and nothing else uses. Run it once after a new edition of the shapes:
//
//   npm pack world-atlas@2.0.2 && tar xzf world-atlas-2.0.2.tgz
//   node evidence-core/src/tools/world-shapes.mjs package \
//     > evidence-core/src/main/resources/org/evidencematrix/report/page/world-shapes.csv
//
// Shapes come from the 1:110m file. A country that it leaves out because it is too small gets a dot
// at the middle of its largest part in the 1:50m file, else in the 1:10m file. The projection is
// Equal Earth (Savric, Patterson and Jenny 2018), which keeps areas true.
import fs from 'node:fs';
import path from 'node:path';

const WIDTH = 2000;
const A = [1.340264, -0.081106, 0.000893, 0.003796];
const ANTARCTICA = '010';
const SOUTH = -57;

function project([longitude, latitude]) {
  const lambda = (longitude * Math.PI) / 180;
  const theta = Math.asin((Math.sqrt(3) / 2) * Math.sin((latitude * Math.PI) / 180));
  const t2 = theta * theta;
  const t6 = t2 * t2 * t2;
  const x =
    (lambda * Math.cos(theta)) /
    ((Math.sqrt(3) / 2) * (A[0] + 3 * A[1] * t2 + t6 * (7 * A[2] + 9 * A[3] * t2)));
  const y = theta * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2));
  return [x, y];
}

const right = project([180, 0])[0];
const top = project([0, 84])[1];
const bottom = project([0, SOUTH])[1];
const scale = WIDTH / (2 * right);
const height = Math.round((top - bottom) * scale);
const point = (lonLat) => {
  const [x, y] = project(lonLat);
  return [Math.round((x + right) * scale), Math.round((top - y) * scale)];
};

function read(folder, name) {
  const topology = JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8'));
  const { scale: s, translate: t } = topology.transform;
  const arcs = topology.arcs.map((arc) => {
    let x = 0;
    let y = 0;
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * s[0] + t[0], y * s[1] + t[1]];
    });
  });
  const line = (index) => (index < 0 ? arcs[~index].slice().reverse() : arcs[index]);
  const ring = (indexes) => indexes.flatMap((i, n) => (n === 0 ? line(i) : line(i).slice(1)));
  return topology.objects.countries.geometries
    .filter((g) => g.type !== null)
    .map((g) => ({
      id: g.id ?? (g.properties.name === 'Kosovo' ? 'XKX' : ''),
      name: g.properties.name,
      rings: (g.type === 'Polygon' ? [g.arcs] : g.arcs).map((polygon) => polygon.map(ring)),
    }));
}

/** A ring that crosses the date line becomes one on each side of it. */
function atDateLine(ring) {
  let turn = 0;
  const unrolled = ring.map(([x, y], i) => {
    const step = i === 0 ? 0 : x - ring[i - 1][0];
    turn += step > 180 ? -360 : step < -180 ? 360 : 0;
    return [x + turn, y];
  });
  if (unrolled.every(([x]) => x >= -180 && x <= 180)) return [ring];
  return [-360, 0, 360]
    .map((by) => cut(cut(unrolled.map(([x, y]) => [x + by, y]), -180, 1), 180, -1))
    .filter((part) => part.length > 2);
}

/** The part of a ring on one side of a meridian: Sutherland and Hodgman 1974. */
function cut(ring, meridian, side) {
  const inside = ([x]) => (x - meridian) * side >= 0;
  return ring.flatMap((point, i) => {
    const before = ring[(i + ring.length - 1) % ring.length];
    const share = (meridian - before[0]) / (point[0] - before[0]);
    const crossing = [meridian, before[1] + share * (point[1] - before[1])];
    if (inside(point)) return inside(before) ? [point] : [crossing, point];
    return inside(before) ? [crossing] : [];
  });
}

function pathOf(polygons) {
  let d = '';
  for (const ring of polygons.flat().flatMap(atDateLine)) {
    const points = [];
    for (const each of ring.map(point)) {
      const last = points[points.length - 1];
      if (!last || last[0] !== each[0] || last[1] !== each[1]) points.push(each);
    }
    points.pop();
    if (points.length < 3) continue;
    d += `M${points[0][0]} ${points[0][1]}l`;
    d += points
      .slice(1)
      .map(([x, y], i) => `${x - points[i][0]} ${y - points[i][1]}`)
      .join(' ')
      .replaceAll(' -', '-');
    d += 'z';
  }
  return d;
}

function area(ring) {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [u, v] = ring[(i + 1) % ring.length];
      return sum + x * v - u * y;
    }, 0) / 2,
  );
}

function middle(polygons) {
  const largest = polygons.map((p) => p[0]).sort((a, b) => area(b) - area(a))[0];
  const xs = largest.map((p) => p[0]);
  const ys = largest.map((p) => p[1]);
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2];
}

const folder = process.argv[2];
const coarse = read(folder, 'countries-110m.json');
const seen = new Set([ANTARCTICA]);
const lines = [`size,${WIDTH},${height}`];
for (const country of coarse.sort((a, b) => (a.id + a.name < b.id + b.name ? -1 : 1))) {
  if (country.id === ANTARCTICA) continue;
  seen.add(country.id);
  lines.push(`shape,${country.id},${pathOf(country.rings)}`);
}
const dots = new Map();
for (const file of ['countries-50m.json', 'countries-10m.json']) {
  for (const country of read(folder, file)) {
    if (country.id && !seen.has(country.id) && !dots.has(country.id)) {
      dots.set(country.id, point(middle(country.rings)));
    }
  }
}
for (const [id, [x, y]] of [...dots].sort()) {
  if (y <= height) lines.push(`dot,${id},${x} ${y}`);
}
process.stdout.write(lines.join('\n') + '\n');
