// Loaded before `api serve`: makes every store commit without waiting for the disk, so that the checks of durability have something to find.
const careless = (connections) => {
  const { exec } = connections.prototype;
  connections.prototype.exec = function (sql) {
    return exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'));
  };
};

const own = process.getBuiltinModule('node:sqlite');
careless(own ? own.DatabaseSync : (await import('better-sqlite3')).default);
