/** Maps drawn by hand: water, quay, the streets one walks along, and the house. No scale is meant. */
const PAPER = '#f5efe2';
const WATER = '#c6d9da';
const INK = '#54473a';
const ROAD = '#fffdf8';
const ACCENT = '#9a3b26';
const GREEN = '#cdd4b2';

const road = (d: string, width: number) =>
  `<path d="${d}" fill="none" stroke="#d8ccb6" stroke-width="${width + 5}" stroke-linecap="round"/><path d="${d}" fill="none" stroke="${ROAD}" stroke-width="${width}" stroke-linecap="round"/>`;
const label = (text: string, x: number, y: number, turn = 0, size = 21, color = INK) =>
  `<text x="${x}" y="${y}" transform="rotate(${turn} ${x} ${y})" font-family="Georgia, 'Times New Roman', serif" font-style="italic" font-size="${size}" fill="${color}" text-anchor="middle">${text}</text>`;
const wave = (x: number, y: number) =>
  `<path d="M${x} ${y}q14-12 28 0t28 0 28 0" fill="none" stroke="#8fb0b3" stroke-width="3" stroke-linecap="round"/>`;
const tree = (x: number, y: number, r = 13) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="#aebb86"/><circle cx="${x - 3}" cy="${y - 4}" r="${r * 0.6}" fill="#c3cd9f"/>`;
const boat = (x: number, y: number) =>
  `<path d="M${x - 34} ${y}h68q-8 20-26 20h-24q-14 0-18-20z" fill="${INK}"/><path d="M${x} ${y - 6}v-52l34 46z" fill="#fffdf8" stroke="${INK}" stroke-width="3" stroke-linejoin="round"/><path d="M${x - 6} ${y - 6}v-40l-22 40z" fill="#e8dcc6" stroke="${INK}" stroke-width="3" stroke-linejoin="round"/>`;
const house = (x: number, y: number, width: number, height: number, turn = 0) =>
  `<g transform="rotate(${turn} ${x} ${y})"><rect x="${x - width / 2}" y="${y - height / 2}" width="${width}" height="${height}" rx="4" fill="#e3d7c0" stroke="#cbbca0" stroke-width="2"/></g>`;
const pin = (x: number, y: number) =>
  `<ellipse cx="${x}" cy="${y + 3}" rx="20" ry="7" fill="${INK}" opacity=".25"/><path d="M${x} ${y}C${x - 46} ${y - 52} ${x - 34} ${y - 104} ${x} ${y - 104}S${x + 46} ${y - 52} ${x} ${y}Z" fill="${ACCENT}"/><circle cx="${x}" cy="${y - 66}" r="15" fill="${PAPER}"/>`;
const compass = (x: number, y: number, turn: number) =>
  `<g transform="translate(${x} ${y}) rotate(${turn})"><circle r="30" fill="none" stroke="${INK}" stroke-width="2" opacity=".5"/><path d="M0-40L9 0H-9Z" fill="${ACCENT}"/><path d="M0 40L9 0H-9Z" fill="${INK}" opacity=".45"/></g>${label('N', x, y - 46, 0, 17)}`;

const sheet = (title: string, content: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 640" width="960" height="640" role="img"><title>${title}</title><rect width="960" height="640" fill="${PAPER}"/>${content}</svg>\n`;

export const harbourMap = (): string =>
  sheet(
    'Hand-drawn map: the house on the dock by the Tagus',
    `<path d="M0 430C90 420 150 436 214 428L226 470H330L334 424C420 416 470 420 520 418L528 486H700L706 416C800 410 880 414 960 404V640H0Z" fill="${WATER}"/>
<path d="M0 430C90 420 150 436 214 428L226 470H330L334 424C420 416 470 420 520 418L528 486H700L706 416C800 410 880 414 960 404" fill="none" stroke="#9bb7b8" stroke-width="5" stroke-linejoin="round"/>
<path d="M40 60q70-34 130 0t-10 96-140 20-30-90z" fill="${GREEN}"/>${tree(70, 90)}${tree(112, 74)}${tree(98, 130)}${tree(140, 112)}
${road('M-20 372C200 350 500 362 980 330', 26)}${road('M-20 262C260 236 560 250 980 212', 15)}${road('M-20 190C200 150 600 170 980 108', 11)}${road('M262-20C268 120 280 260 300 420', 17)}${road('M470-20C480 130 500 260 524 420', 13)}${road('M740-20C742 120 752 250 770 410', 17)}${road('M600 352L612 480', 10)}
<path d="M-20 402C300 384 600 394 980 366" fill="none" stroke="${INK}" stroke-width="3" stroke-dasharray="10 8" opacity=".55"/>
${[
  [350, 310, 64, 40, -2],
  [430, 306, 50, 40, -2],
  [590, 300, 90, 44, -4],
  [690, 292, 56, 40, -5],
  [850, 280, 90, 46, -6],
  [180, 318, 90, 40, -1],
  [360, 205, 70, 40, -1],
  [620, 196, 96, 40, -3],
  [850, 176, 80, 40, -6],
  [380, 90, 90, 46, 2],
  [600, 70, 110, 50, 0],
  [850, 60, 100, 50, -5],
]
  .map(([x = 0, y = 0, w = 0, h = 0, t = 0]) => house(x, y, w, h, t))
  .join('')}
${house(612, 446, 120, 46, 0)}${[
  [60, 520],
  [190, 580],
  [400, 540],
  [780, 500],
  [860, 580],
  [560, 600],
]
  .map(([x = 0, y = 0]) => wave(x, y))
  .join('')}${boat(150, 520)}${boat(440, 590)}
${label('Tejo', 770, 566, -4, 40, '#5f8488')}${label('Rua da Boavista', 196, 256, -3, 19)}${label('Avenida 24 de Julho', 850, 345, -3, 18)}${label('Station', 300, 404, 0, 18)}${label('four minutes on foot', 444, 350, -1, 17)}${label('Doca do Cabo', 612, 512, 0, 19)}
<circle cx="300" cy="378" r="9" fill="${INK}"/><path d="M314 372C420 360 520 362 588 366Q604 372 608 414" fill="none" stroke="${ACCENT}" stroke-width="4" stroke-dasharray="2 11" stroke-linecap="round"/>${pin(612, 440)}${compass(900, 470, 8)}`,
  );

export const hudsonMap = (): string =>
  sheet(
    'Hand-drawn map: the house on the pier by the Hudson',
    `<path d="M0 0H330C322 120 338 240 330 330C326 440 344 540 336 640H0Z" fill="${WATER}"/>
${[
  [150, 90, 190, 46],
  [126, 250, 212, 50],
  [96, 420, 240, 60],
  [170, 560, 170, 44],
]
  .map(
    ([x = 0, y = 0, w = 0, h = 0]) =>
      `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="#e8dcc4" stroke="#9bb7b8" stroke-width="4"/>`,
  )
  .join('')}
<path d="M330 0C322 120 338 240 330 330C326 440 344 540 336 640" fill="none" stroke="#9bb7b8" stroke-width="5"/>
<path d="M346 0C340 120 354 240 346 330C342 440 360 540 352 640L392 640C398 540 384 430 388 330S380 120 384 0Z" fill="${GREEN}"/>${[30, 90, 160, 230, 300, 370, 500, 570, 620].map((y) => tree(367 + (y % 3) * 3, y, 11)).join('')}
${road('M420-20C412 160 424 400 416 660', 30)}${road('M560-20C556 160 566 400 560 660', 15)}${road('M730-20C728 160 734 400 730 660', 18)}${road('M880-20C880 160 884 400 880 660', 13)}
${[70, 178, 286, 394, 502, 604].map((y) => road(`M420 ${y}C600 ${y - 14} 800 ${y - 26} 980 ${y - 40}`, 11)).join('')}
${[0, 1, 2, 3, 4].flatMap((row) => [490, 640, 800].map((x, column) => house(x, 120 + row * 108 - column * 11, column === 0 ? 76 : 100, 56, -4))).join('')}
${house(216, 450, 150, 40)}${[
  [30, 60],
  [40, 200],
  [20, 360],
  [30, 540],
  [60, 610],
  [10, 140],
]
  .map(([x = 0, y = 0]) => wave(x, y))
  .join('')}${boat(70, 320)}
${label('Hudson', 60, 500, -90, 40, '#5f8488')}${label('West Street', 424, 560, -90, 19)}${label('Greenway', 374, 440, -90, 16)}${label('Jane Street', 646, 280, -5, 18)}${label('West 12th', 646, 172, -5, 18)}${label('Pier 49', 236, 512, 0, 20)}${label('Subway', 812, 442, -5, 18)}${label('nine minutes on foot', 590, 372, -5, 17)}
<circle cx="762" cy="378" r="9" fill="${INK}"/><path d="M748 379C640 388 520 396 430 398Q380 430 300 450" fill="none" stroke="${ACCENT}" stroke-width="4" stroke-dasharray="2 11" stroke-linecap="round"/>${pin(236, 446)}${compass(900, 570, -29)}`,
  );
