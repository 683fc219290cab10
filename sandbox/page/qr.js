// Reads a QR code off a clean picture, as a bot sends one: upright, whole, nothing else on it. Versions 1 to 10, text as bytes.
// Browsers' own BarcodeDetector is missing on most desktops; the door's phone in real life uses its camera app.

// By version, for the levels L, M, Q, H: blocks of the first kind, their data codewords, blocks with one codeword more.
const BLOCKS = [
  [[1, 19, 0], [1, 16, 0], [1, 13, 0], [1, 9, 0]],
  [[1, 34, 0], [1, 28, 0], [1, 22, 0], [1, 16, 0]],
  [[1, 55, 0], [1, 44, 0], [2, 17, 0], [2, 13, 0]],
  [[1, 80, 0], [2, 32, 0], [2, 24, 0], [4, 9, 0]],
  [[1, 108, 0], [2, 43, 0], [2, 15, 2], [2, 11, 2]],
  [[2, 68, 0], [4, 27, 0], [4, 19, 0], [4, 15, 0]],
  [[2, 78, 0], [4, 31, 0], [2, 14, 4], [4, 13, 1]],
  [[2, 97, 0], [2, 38, 2], [4, 18, 2], [4, 14, 2]],
  [[2, 116, 0], [3, 36, 2], [4, 16, 4], [4, 12, 4]],
  [[2, 68, 2], [4, 43, 1], [6, 19, 2], [6, 15, 2]],
];
const LEVELS = [1, 0, 3, 2]; // the two bits that stand for M, L, H, Q
const LAST_ALIGNMENT = [0, 18, 22, 26, 30, 34, 38, 42, 46, 50];
const MASKS = [
  (r, c) => (r + c) % 2, r => r % 2, (r, c) => c % 3, (r, c) => (r + c) % 3,
  (r, c) => ((r >> 1) + Math.floor(c / 3)) % 2, (r, c) => (r * c) % 2 + (r * c) % 3,
  (r, c) => ((r * c) % 2 + (r * c) % 3) % 2, (r, c) => ((r + c) % 2 + (r * c) % 3) % 2,
];
const BYTES = 4; // the mode of a segment
const MASKED_FORMAT = 0x5412;

/** The code's modules, row by row, true where dark; nothing when the picture is not one code. */
const modulesOf = ({ data, width, height }) => {
  const dark = (x, y) => data[(y * width + x) * 4] + data[(y * width + x) * 4 + 1] + data[(y * width + x) * 4 + 2] < 384;
  let [left, top, right] = [width, height, -1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      if (dark(x, y)) [left, top, right] = [Math.min(left, x), Math.min(top, y), Math.max(right, x)];
    }
  }
  let run = 0; // the edge of the finder pattern: seven modules
  while (left + run <= right && dark(left + run, top)) run++;
  const side = Math.round((right - left + 1) / (run / 7));
  if (!run || side % 4 !== 1 || side < 21 || side > 57) return null;
  const step = (right - left + 1) / side;
  const line = [...Array(side).keys()].map(i => (i + .5) * step);
  return line.map(y => line.map(x => dark(Math.floor(left + x), Math.floor(top + y))));
};

/** Whether a module belongs to the patterns and not to the data. */
const isPattern = (side, version) => {
  const last = LAST_ALIGNMENT[version - 1];
  const centres = version < 2 ? [] : version < 7 ? [6, last] : [6, (6 + last) / 2, last];
  const finder = (r, c) => (r < 9 && (c < 9 || c >= side - 8)) || (r >= side - 8 && c < 9);
  const aligned = centres.flatMap(r => centres.map(c => [r, c])).filter(([r, c]) => !finder(r, c));
  return (r, c) => finder(r, c) || r === 6 || c === 6
    || aligned.some(([y, x]) => Math.abs(r - y) < 3 && Math.abs(c - x) < 3)
    || (version > 6 && ((r < 6 && c >= side - 11) || (c < 6 && r >= side - 11)));
};

const formatOf = modules => {
  const places = [0, 1, 2, 3, 4, 5, 7, 8].map(c => [8, c]).concat([7, 5, 4, 3, 2, 1, 0].map(r => [r, 8]));
  const format = places.reduce((bits, [r, c]) => bits << 1 | modules[r][c], 0) ^ MASKED_FORMAT;
  return { level: LEVELS[format >> 13], mask: MASKS[format >> 10 & 7] };
};

/** The data as it was written: up and down in columns of two, from the right. */
const codewordsOf = (modules, pattern, mask) => {
  const side = modules.length;
  const bits = [];
  let up = true;
  for (let right = side - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let i = 0; i < side; i++) {
      const r = up ? side - 1 - i : i;
      for (const c of [right, right - 1]) if (!pattern(r, c)) bits.push(modules[r][c] ^ (mask(r, c) === 0));
    }
    up = !up;
  }
  return Array.from({ length: bits.length >> 3 }, (_, i) => bits.slice(i * 8, i * 8 + 8).reduce((sum, bit) => sum << 1 | bit, 0));
};

/** Blocks are written in turns, a codeword of each. */
const inOrder = (codewords, [count, length, longer]) => {
  const blocks = Array.from({ length: count + longer }, () => []);
  let next = 0;
  for (let i = 0; i <= length; i++) {
    blocks.forEach((block, which) => { if (i < length || which >= count) block.push(codewords[next++]); });
  }
  return blocks.flat();
};

const textOf = (bytes, version) => {
  const bits = bytes.map(one => one.toString(2).padStart(8, "0")).join("");
  if (parseInt(bits.slice(0, 4), 2) !== BYTES) return null;
  const start = version < 10 ? 12 : 20;
  const count = parseInt(bits.slice(4, start), 2);
  const read = Array.from({ length: count }, (_, i) => parseInt(bits.slice(start + i * 8, start + i * 8 + 8), 2));
  return new TextDecoder().decode(new Uint8Array(read));
};

/** The text of the code in a picture (a Blob), or null. */
export const readCode = async picture => {
  const bitmap = await createImageBitmap(picture);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
  canvas.fillStyle = "white"; // behind what is see-through
  canvas.fillRect(0, 0, bitmap.width, bitmap.height);
  canvas.drawImage(bitmap, 0, 0);
  const modules = modulesOf(canvas.getImageData(0, 0, bitmap.width, bitmap.height));
  if (!modules) return null;
  const version = (modules.length - 17) / 4;
  const { level, mask } = formatOf(modules);
  const codewords = codewordsOf(modules, isPattern(modules.length, version), mask);
  return textOf(inOrder(codewords, BLOCKS[version - 1][level]), version);
};
