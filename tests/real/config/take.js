// Runs inside Thunderbird: its account assistant finds a configuration where it is told to look, and makes the account.
const { AccountConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/AccountConfig.sys.mjs");
const { CreateInBackend } = ChromeUtils.importESModule("resource:///modules/accountcreation/CreateInBackend.sys.mjs");
const { FetchConfig } = ChromeUtils.importESModule("resource:///modules/accountcreation/FetchConfig.sys.mjs");
const { fetchConfigFromExchange } = ChromeUtils.importESModule(
  "resource:///modules/accountcreation/ExchangeAutoDiscover.sys.mjs"
);

const { address, name, password } = given;
const domain = address.split("@")[1];
const signal = new AbortController().signal;
const places = {
  async url() {
    Services.prefs.setCharPref("mailnews.auto_config_url", given.url);
    return FetchConfig.fromDB(domain, signal);
  },
  isp: () => FetchConfig.fromDisk(domain, signal),
  autodiscover: () =>
    fetchConfigFromExchange(domain, address, signal, null, password, host => Promise.reject(new Error(host))),
};
const config = await places[given.place]();
AccountConfig.replaceVariables(config, name, address, password);
const server = one => ({
  type: one.type,
  host: one.hostname,
  port: one.port,
  socketType: one.socketType,
  authMethod: one.auth,
  username: one.username,
});
const servers = [config.incoming, ...config.incomingAlternatives, config.outgoing, ...config.outgoingAlternatives];
const found = servers.map(server);
// "Done" in the assistant.
await CreateInBackend.createAccountInBackend(config);
return found;
