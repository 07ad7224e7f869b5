// Stands in the bundle for packages that PDFKit imports and Kitpress never calls: it writes objects by it, and no text, font or image.
const missing = () => {
  throw new Error('left out of the bundle by scripts/bundle.mjs');
};

export { missing as cbc, missing as create, missing as ecb };
export default missing;
