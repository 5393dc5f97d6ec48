// Finds what, put after a challenge and a colon, makes the SHA-256 of the whole begin with so many zero bits.
// By hand, since crypto.subtle answers a promise for each of a hundred thousand hashes, and is missing where there is no HTTPS.
const rounds = Int32Array.from(primes(64), (p) => fraction(Math.cbrt(p)));
const start = Int32Array.from(primes(8), (p) => fraction(Math.sqrt(p)));
const words = new Int32Array(64);
const sliceMs = 25;

export async function solve(challenge: string, bits: number): Promise<string> {
  const text = new TextEncoder().encode(challenge + ":");
  // All blocks before the last are the same for every try.
  const known = text.length - (text.length % 64);
  const state = Int32Array.from(start);
  for (let at = 0; at < known; at += 64) {
    compress(state, block(text.subarray(at, at + 64)));
  }
  for (let n = 0; ; ) {
    const pause = performance.now() + sliceMs;
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

function leadingZeros(hash: Int32Array): number {
  return hash[0] ? Math.clz32(hash[0]) : 32 + Math.clz32(hash[1]!);
}

function put(at: number, byte: number): void {
  words[at >> 2]! |= byte << (24 - (at & 3) * 8);
}

function block(bytes: Uint8Array): Int32Array {
  words.fill(0, 0, 16);
  bytes.forEach((byte, i) => put(i, byte));
  return words;
}

function last(rest: Uint8Array, n: number, known: number): Int32Array {
  const digits = String(n);
  block(rest);
  let at = rest.length;
  for (let i = 0; i < digits.length; i++, at++) {
    put(at, digits.charCodeAt(i));
  }
  put(at, 0x80);
  words[15] = (known + at) * 8;
  return words;
}

function compress(state: Int32Array, w: Int32Array): void {
  for (let t = 16; t < 64; t++) {
    const x = w[t - 15]!;
    const y = w[t - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[t] = (w[t - 16]! + s0 + w[t - 7]! + s1) | 0;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + s1 + ((e & f) ^ (~e & g)) + rounds[t]! + w[t]!) | 0;
    const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
  }
  [a, b, c, d, e, f, g, h].forEach((v, i) => (state[i]! += v));
}

function primes(count: number): number[] {
  const found: number[] = [];
  for (let n = 2; found.length < count; n++) {
    if (found.every((p) => n % p)) {
      found.push(n);
    }
  }
  return found;
}

function fraction(x: number): number {
  return ((x - Math.floor(x)) * 2 ** 32) | 0;
}
