// Runs inside Thunderbird: the steps of its own page "Import from a file", without the clicks.
const { ThunderbirdProfileImporter } = ChromeUtils.importESModule(
  "resource:///modules/ThunderbirdProfileImporter.sys.mjs"
);
const { FileUtils } = ChromeUtils.importESModule("resource://gre/modules/FileUtils.sys.mjs");

Cc["@mozilla.org/security/x509certdb;1"]
  .getService(Ci.nsIX509CertDB)
  .addCertFromBase64(given.authority, "C,,");

const importer = new ThunderbirdProfileImporter();
const zip = new FileUtils.File(given.zip);
if (!importer.validateSource(zip)) {
  return false;
}
const folder = await importer.extractZipFile(zip, () => {});
const restart = await importer.startImport(folder, importer.SUPPORTED_ITEMS);
folder.remove(true);

// The password a person would type at the first start, and let Thunderbird remember.
for (const server of given.servers) {
  const login = Cc["@mozilla.org/login-manager/loginInfo;1"].createInstance(Ci.nsILoginInfo);
  login.init(server, null, server, given.username, given.password, "", "");
  await Services.logins.addLoginAsync(login);
}
return restart;
