// Takes the place of what commander imports and Kitpress never calls: it has no subprograms.
export default () => {
  throw new Error('left out of the bundle by scripts/bundle.mjs');
};
