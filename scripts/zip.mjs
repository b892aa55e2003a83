// Archives that are the same, byte for byte, whenever and wherever they are made of the same files:
// sorted by name, all of one date, without owners and rights.

import { crc32, deflateRawSync } from 'node:zlib';

/** The first day a zip archive can name: 1 January 1980, 00:00. */
const DATE = (1 << 5) | 1;
const TIME = 0;
const VERSION = 20;
const DEFLATED = 8;
/** Names are in UTF-8. */
const FLAGS = 1 << 11;

/** The bytes of an archive of these files, given as names with `/` and contents. */
export function zip(files) {
  const sorted = [...files].sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = [];
  const parts = [];
  let offset = 0;
  for (const [name, content] of sorted) {
    const packed = deflateRawSync(content, { level: 9 });
    const description = entryOf(name, content, packed);
    const local = Buffer.concat([bytes(4, 0x04034b50), description, Buffer.from(name)]);
    entries.push(central(name, description, offset));
    parts.push(local, packed);
    offset += local.length + packed.length;
  }
  const directory = Buffer.concat(entries);
  return Buffer.concat([...parts, directory, end(entries.length, directory.length, offset)]);
}

/** What stands about a file both before it and in the directory. */
function entryOf(name, content, packed) {
  return Buffer.concat([
    ...[VERSION, FLAGS, DEFLATED, TIME, DATE].map((value) => bytes(2, value)),
    ...[crc32(content), packed.length, content.length].map((value) => bytes(4, value)),
    bytes(2, Buffer.byteLength(name)),
    bytes(2, 0),
  ]);
}

function central(name, description, offset) {
  const none = 0;
  return Buffer.concat([
    bytes(4, 0x02014b50),
    bytes(2, VERSION),
    description,
    // Comment, disk, and attributes of the file.
    ...[none, none, none].map((value) => bytes(2, value)),
    bytes(4, none),
    bytes(4, offset),
    Buffer.from(name),
  ]);
}

function end(count, size, offset) {
  return Buffer.concat([
    bytes(4, 0x06054b50),
    ...[0, 0, count, count].map((value) => bytes(2, value)),
    ...[size, offset].map((value) => bytes(4, value)),
    bytes(2, 0),
  ]);
}

function bytes(length, value) {
  const buffer = Buffer.alloc(length);
  buffer.writeUIntLE(value, 0, length);
  return buffer;
}
