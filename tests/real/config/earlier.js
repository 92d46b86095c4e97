// Runs inside Thunderbird: accounts a person has had for long, made by its own assistant. Nobody answers at their
// servers, so nothing is fetched.
const { AccountConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/AccountConfig.sys.mjs");
const { CreateInBackend } = ChromeUtils.importESModule("resource:///modules/accountcreation/CreateInBackend.sys.mjs");
for (const { address, name, type } of given) {
  const host = address.split("@")[1];
  const config = new AccountConfig();
  const login = { username: address, socketType: 3, auth: 3 };
  Object.assign(config.incoming, login, { type, hostname: `eingang.${host}`, port: type == "imap" ? 993 : 995 });
  Object.assign(config.outgoing, login, { type: "smtp", hostname: `ausgang.${host}`, port: 465, addThisServer: true });
  config.incoming.loginAtStartup = false;
  AccountConfig.replaceVariables(config, name, address, "");
  const account = await CreateInBackend.createAccountInBackend(config);
  account.incomingServer.doBiff = false;
}
