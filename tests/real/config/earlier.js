// Runs inside Thunderbird: accounts a person has had for long, made by its own assistant. It fetches nothing from them by
// itself: nobody may answer there.
const { AccountConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/AccountConfig.sys.mjs");
const { CreateInBackend } = ChromeUtils.importESModule("resource:///modules/accountcreation/CreateInBackend.sys.mjs");
const server = ({ type, host, port, socketType, authMethod, username }) => ({
  type: type ?? "smtp", hostname: host, port, socketType, auth: authMethod, username,
});
for (const { address, name, incoming, outgoing } of given) {
  const config = new AccountConfig();
  Object.assign(config.incoming, server(incoming), { loginAtStartup: false });
  Object.assign(config.outgoing, server(outgoing), { addThisServer: true });
  AccountConfig.replaceVariables(config, name, address, "");
  const account = await CreateInBackend.createAccountInBackend(config);
  account.incomingServer.doBiff = false;
}
Services.prefs.savePrefFile(null);
