// Takes the place of packages that PDFKit and commander import and Kitpress never calls: no text, font or image, no subprogram.
const missing = () => {
  throw new Error('left out of the bundle by scripts/bundle.mjs');
};

export { missing as cbc, missing as create, missing as ecb };
export default missing;
