// Runs inside Thunderbird: the steps of its own page "Import from a file", without the clicks.
const { ThunderbirdProfileImporter } = ChromeUtils.importESModule(
  "resource:///modules/ThunderbirdProfileImporter.sys.mjs"
);
const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");

const importer = new ThunderbirdProfileImporter();
const zip = new FileUtils.File(given.zip);
if (!importer.validateSource(zip)) {
  return false;
}
const folder = await importer.extractZipFile(zip, () => {});
const restart = await importer.startImport(folder, importer.SUPPORTED_ITEMS);
folder.remove(true);
return restart;
