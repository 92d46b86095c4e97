// A quiet Thunderbird: nothing that asks, greets or looks for updates. No account settings here.
user_pref("marionette.port", @PORT@);
user_pref("app.update.enabled", false);
user_pref("app.donation.eoy.version.viewed", 999);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("extensions.update.enabled", false);
user_pref("mail.inappnotifications.enabled", false);
user_pref("mail.provider.suppress_dialog_on_startup", true);
user_pref("mail.rights.version", 1);
user_pref("mail.shell.checkDefaultClient", false);
user_pref("mail.spotlight.firstRunDone", true);
user_pref("mail.winsearch.firstRunDone", true);
user_pref("mailnews.start_page.enabled", false);
user_pref("mailnews.start_page_override.mstone", "ignore");
user_pref("network.manage-offline-status", false);
user_pref("services.settings.server", "data:,#remote-settings-dummy/v1");
