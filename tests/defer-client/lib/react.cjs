// As much of React as useDeferRoute needs: state that outlives a rendering.
let cells;
let next;

const cell = (initial) => {
  if (next === cells.length) {
    cells.push(initial);
  }
  return next++;
};

exports.useState = (initial) => {
  const [mine, at] = [cells, cell(initial)];
  return [mine[at], (value) => (mine[at] = value)];
};
exports.useRef = (initial) => cells[cell({ current: initial })];
exports.useCallback = (callback) => callback;

/** A component with one hook; each call renders it. */
exports.component = (hook) => {
  const own = [];
  return () => {
    [cells, next] = [own, 0];
    return hook();
  };
};
