import { blob, dots, grains, leaves, nest, sausage, sticks } from './food.ts';
import { circle, lift, path, type Scene, stroke, turned } from './scene.ts';
import { clam } from './seafood.ts';
import { bowl, CX, CY, cutlery, ground, napkin, pan, plate } from './tableware.ts';

const SAFFRON = '#dcae5e';
const COPPER: [string, string, string] = ['#f3b98a', '#c77542', '#7c3d1c'];
const IRON: [string, string, string] = ['#5b6266', '#343a3e', '#181c1e'];

const mushroomSlice = (s: Scene, x: number, y: number, turn: number, scale = 1) =>
  lift(
    turned(
      path(
        'M-70-6C-70-66-34-92 0-92S70-66 70-6Q66 18 30 10L26 66Q0 88-26 66L-30 10Q-66 18-70-6Z',
        s.radial([
          [0, '#fff4df'],
          [0.6, '#e5c598'],
          [1, '#a3733f'],
        ]),
      ) +
        stroke('M-70-6C-70-66-34-92 0-92S70-66 70-6', '#8a5a30', 9) +
        stroke('M-44-2Q0-30 44-2', '#a3733f', 6, 'opacity=".6"'),
      x,
      y,
      turn,
      scale,
    ),
  );

const ladle = (s: Scene) => cutlery(s, 'spoon', 1130, 470, 8);

export const potScenes: Record<string, (s: Scene) => string> = {
  'seafood-rice': (s) =>
    ground(s, SAFFRON) +
    pan(s, IRON, ['#f39b4e', '#d9662a', '#a03c15'], 380) +
    grains(s, CX, CY, 316, 310, 900, ['#fbe3b0', '#f6c987', '#f0a95f', '#fff2d4'], 11) +
    [
      [-150, -120, 30],
      [130, -140, 120],
      [10, 170, 250],
    ]
      .map(([x = 0, y = 0, turn = 0]) => s.element('shrimp', CX + x, CY + y, 220, turn))
      .join('') +
    [
      [-190, 90, 10],
      [190, 80, 60],
      [20, -30, -30],
      [-60, -220, 80],
      [150, 210, 140],
      [-120, 220, 200],
      [240, -40, 20],
    ]
      .map(([x = 0, y = 0, turn = 0]) => clam(s, CX + x, CY + y, 76, turn, ['#6a6470', '#3f3b49', '#1d1a24']))
      .join('') +
    leaves(s, CX, CY, 250, 20, 46) +
    ladle(s),
  'clam-cataplana': (s) =>
    ground(s, SAFFRON) +
    napkin(s, '#f4ecdb', '#d8c9a8', -14) +
    pan(s, COPPER, ['#f8dfa2', '#e2b25d', '#b27c30'], 390) +
    [
      [-200, -60, 10],
      [-60, -180, 60],
      [120, -160, 130],
      [220, 10, 30],
      [130, 190, 80],
      [-40, 220, 160],
      [-190, 140, 220],
      [10, 20, 280],
      [-90, 60, 40],
      [90, 90, 200],
      [60, -60, 330],
    ]
      .map(([x = 0, y = 0, turn = 0]) => clam(s, CX + x, CY + y + 20, 104, turn))
      .join('') +
    [
      [-130, -130],
      [190, -100],
      [40, 140],
      [-120, 190],
      [-20, -70],
      [220, 120],
    ]
      .map(([x = 0, y = 0]) => sausage(s, CX + x, CY + y, 44))
      .join('') +
    stroke(`M${CX - 240} ${CY + 40}q80 60 150 20`, '#fff6dc', 14, 'opacity=".8"') +
    leaves(s, CX, CY, 250, 18, 48),
  'wild-mushroom-rice': (s) =>
    ground(s, '#cba56b') +
    bowl(s, 'cream', ['#f3deb2', '#d9b777', '#a57d3c'], 390) +
    grains(s, CX, CY, 286, 280, 900, ['#fdf3d8', '#f1dbab', '#e3c282', '#fff9e8'], 12) +
    [
      [-130, -90, -20],
      [80, -140, 40],
      [150, 60, 110],
      [-40, 130, 190],
      [-190, 90, 250],
      [20, -10, 10],
    ]
      .map(([x = 0, y = 0, turn = 0]) => mushroomSlice(s, CX + x, CY + y, turn, 1.05))
      .join('') +
    leaves(s, CX, CY, 210, 12, 34, ['#8aa45b', '#4c6a30']) +
    s
      .times(16, () =>
        path(`M${CX + s.between(-220, 200)} ${CY + s.between(-200, 200)}l46 8-6 22-44-8z`, '#fffbe6', 'opacity=".9"'),
      )
      .join('') +
    dots(s, CX, CY, 260, 250, 40, [2, 4], '#3b2a18', 0.7),
  'cod-bras': (s) =>
    ground(s, SAFFRON) +
    plate(s, 'sea', 415) +
    circle(CX, CY, 250, '#f7d56b', 'opacity=".7"') +
    sticks(s, CX, CY, 190, 130, 170, 11, ['#fff0b0', '#e9b541']) +
    s
      .times(18, () =>
        blob(
          s,
          CX + s.between(-190, 190),
          CY + s.between(-170, 170),
          s.between(28, 54),
          s.between(18, 32),
          s.between(0, 180),
          ['#ffffff', '#f6efdc', '#d8c9a5'],
        ),
      )
      .join('') +
    s
      .times(16, () =>
        blob(
          s,
          CX + s.between(-190, 190),
          CY + s.between(-160, 170),
          s.between(30, 52),
          s.between(20, 32),
          s.between(0, 180),
          ['#fff3a6', '#f8cd3f', '#dc9f18'],
        ),
      )
      .join('') +
    s
      .times(9, () =>
        blob(s, CX + s.between(-180, 180), CY + s.between(-160, 160), 30, 26, 0, ['#6b5662', '#382833', '#170f15']),
      )
      .join('') +
    leaves(s, CX, CY, 190, 26, 40),
  'spaghetti-clams': (s) =>
    ground(s, '#d7b078') +
    plate(s, 'ink', 415) +
    nest(s, CX, CY, 250) +
    nest(s, CX - 20, CY - 16, 170) +
    [
      [-200, 60, 20],
      [-110, -180, 70],
      [110, -190, 120],
      [210, -20, 40],
      [150, 180, 90],
      [-60, 200, 170],
      [10, 0, 250],
    ]
      .map(([x = 0, y = 0, turn = 0]) => clam(s, CX + x, CY + y + 20, 100, turn))
      .join('') +
    s
      .times(40, () =>
        path(
          `M${CX + s.between(-190, 190)} ${CY + s.between(-180, 180)}l${s.between(14, 26)} ${s.between(-6, 6)}-4 9z`,
          '#e0742a',
        ),
      )
      .join('') +
    leaves(s, CX, CY, 210, 20, 38),
};
