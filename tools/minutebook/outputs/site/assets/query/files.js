/* Opens a database read-only: from bytes in memory, or from a file on the server of which parts are fetched when they are read. */

const PART = 65_536;
const MOST_PARTS = 512;
const NAME = "ranges";

export function openBytes(engine, bytes) {
  const { capi, wasm, oo1 } = engine;
  const database = new oo1.DB();
  const place = wasm.allocFromTypedArray(bytes);
  const flags = capi.SQLITE_DESERIALIZE_FREEONCLOSE | capi.SQLITE_DESERIALIZE_READONLY;
  database.checkRc(capi.sqlite3_deserialize(database.pointer, "main", place, bytes.length, bytes.length, flags));
  return withText(engine, database);
}

export function openRanges(engine, url, size) {
  install(engine, new Parts(url, size));
  return withText(engine, new engine.oo1.DB({ filename: "file:published?immutable=1", flags: "r", vfs: NAME }));
}

/* `sql` tells which text a statement was made of. */
function withText(engine, database) {
  database.sql = (statement) => engine.capi.sqlite3_sql(statement.pointer);
  return database;
}

/* A file read in parts, by requests that wait for their answer: SQLite cannot be told to come back later. */
class Parts {
  #url;
  #kept = new Map();

  constructor(url, size) {
    this.#url = url;
    this.size = size;
  }

  read(offset, target) {
    for (let done = 0; done < target.length; ) {
      const number = Math.floor((offset + done) / PART);
      const from = offset + done - number * PART;
      const piece = this.#part(number).subarray(from, from + target.length - done);
      if (!piece.length) return false;
      target.set(piece, done);
      done += piece.length;
    }
    return true;
  }

  #part(number) {
    let part = this.#kept.get(number);
    if (part) this.#kept.delete(number); // and put back last: what was used longest ago is dropped first
    else part = this.#fetch(number);
    this.#kept.set(number, part);
    if (this.#kept.size > MOST_PARTS) this.#kept.delete(this.#kept.keys().next().value);
    return part;
  }

  #fetch(number) {
    if (number * PART >= this.size) return new Uint8Array();
    const request = new XMLHttpRequest();
    request.open("GET", this.#url, false);
    request.responseType = "arraybuffer";
    request.setRequestHeader("Range", `bytes=${number * PART}-${Math.min((number + 1) * PART, this.size) - 1}`);
    request.send();
    if (request.status !== 206) throw new Error(`The server no longer hands out parts of the file (${request.status}).`);
    return new Uint8Array(request.response);
  }
}

/* What SQLite asks of a file system, for one file that never changes. */
function install(engine, parts) {
  const { capi, wasm } = engine;
  const io = new capi.sqlite3_io_methods();
  io.$iVersion = 1;
  const done = () => 0;
  engine.vfs.installVfs({
    io: {
      struct: io,
      methods: {
        xClose: done,
        xRead(file, target, count, offset) {
          try {
            const whole = parts.read(Number(offset), wasm.heap8u().subarray(Number(target), Number(target) + count));
            return whole ? 0 : capi.SQLITE_IOERR_SHORT_READ;
          } catch {
            return capi.SQLITE_IOERR_READ;
          }
        },
        xWrite: () => capi.SQLITE_READONLY,
        xTruncate: () => capi.SQLITE_READONLY,
        xSync: done,
        xFileSize(file, target) {
          wasm.poke64(target, BigInt(parts.size));
          return 0;
        },
        xLock: done,
        xUnlock: done,
        xCheckReservedLock(file, target) {
          wasm.poke32(target, 0);
          return 0;
        },
        xFileControl: () => capi.SQLITE_NOTFOUND,
        xSectorSize: () => 4096,
        xDeviceCharacteristics: () => capi.SQLITE_IOCAP_IMMUTABLE,
      },
    },
  });
  const usual = new capi.sqlite3_vfs(capi.sqlite3_vfs_find(null));
  const vfs = new capi.sqlite3_vfs();
  vfs.$iVersion = 1;
  vfs.$szOsFile = capi.sqlite3_file.structInfo.sizeof;
  vfs.$mxPathname = 512;
  vfs.$xRandomness = usual.$xRandomness;
  vfs.$xSleep = usual.$xSleep;
  vfs.$xCurrentTime = usual.$xCurrentTime;
  usual.dispose();
  engine.vfs.installVfs({
    vfs: {
      struct: vfs,
      name: NAME,
      methods: {
        xOpen(self, name, file, flags, flagsOut) {
          if (!(flags & capi.SQLITE_OPEN_MAIN_DB)) return capi.SQLITE_CANTOPEN;
          const opened = new capi.sqlite3_file(file);
          opened.$pMethods = io.pointer;
          opened.dispose();
          wasm.poke32(flagsOut, capi.SQLITE_OPEN_READONLY);
          return 0;
        },
        xAccess(self, name, flags, target) {
          wasm.poke32(target, 0);
          return 0;
        },
        xFullPathname: (self, name, count, target) => (wasm.cstrncpy(target, name, count) < count ? 0 : capi.SQLITE_CANTOPEN),
        xDelete: () => capi.SQLITE_READONLY,
        xGetLastError: done,
      },
    },
  });
}
