// Finds what, put after a challenge and a colon, makes the SHA-256 of the whole begin with so many zero bits.
// By hand, since crypto.subtle answers a promise for each of a hundred thousand hashes, and is missing where there is no HTTPS.
const ROUNDS = primes(64).map((p) => fraction(Math.cbrt(p)));
const START = primes(8).map((p) => fraction(Math.sqrt(p)));
const SLICE_MS = 25;

export async function solve(challenge, bits) {
  const text = new TextEncoder().encode(challenge + ":");
  // All blocks before the last are the same for every try.
  const known = text.length - (text.length % 64);
  const state = Int32Array.from(START);
  for (let at = 0; at < known; at += 64) {
    compress(state, block(text.subarray(at, at + 64)));
  }
  let n = 0;
  for (;;) {
    const pause = performance.now() + SLICE_MS;
    while (performance.now() < pause) {
      for (let i = 0; i < 200; i++, n++) {
        const hash = state.slice();
        compress(hash, last(text.subarray(known), n, known));
        if (leadingZeros(hash) >= bits) {
          return `${challenge}:${n}`;
        }
      }
    }
    // Lets the page live meanwhile.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

function leadingZeros(hash) {
  return hash[0] ? Math.clz32(hash[0]) : 32 + Math.clz32(hash[1]);
}

const WORDS = new Int32Array(64);

function last(rest, n, known) {
  const digits = String(n);
  WORDS.fill(0, 0, 16);
  for (let i = 0; i < rest.length; i++) {
    WORDS[i >> 2] |= rest[i] << (24 - (i & 3) * 8);
  }
  let at = rest.length;
  for (let i = 0; i < digits.length; i++, at++) {
    WORDS[at >> 2] |= digits.charCodeAt(i) << (24 - (at & 3) * 8);
  }
  WORDS[at >> 2] |= 0x80 << (24 - (at & 3) * 8);
  WORDS[15] = (known + at) * 8;
  return WORDS;
}

function block(bytes) {
  WORDS.fill(0, 0, 16);
  bytes.forEach((byte, i) => (WORDS[i >> 2] |= byte << (24 - (i & 3) * 8)));
  return WORDS;
}

function compress(state, w) {
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15];
    const y = w[t - 2];
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16] + s0 + w[t - 7] + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state;
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[t] + w[t]) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((v, i) => (state[i] += v));
}

function primes(count) {
  const found = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((p) => n % p)) {
      found.push(n);
    }
  }
  return found;
}

function fraction(x) {
  return ((x - Math.floor(x)) * 2 ** 32) | 0;
}
