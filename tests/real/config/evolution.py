#!/usr/bin/python3
"""What Evolution's own registry and libraries make of the sources in this home, told as one JSON object.

Standard input is a JSON object, user name -> password and folders; Camel signs in to the servers of whoever is named
there, and opens the folders where it was told of some. Runs on a session bus, where it has the registry started.
"""

import json
import os
import sys

import gi

gi.require_version("Camel", "1.2")
gi.require_version("EDataServer", "1.2")
from gi.repository import Camel, EDataServer, GLib, GObject

GROUPS = [
    "Mail Account",
    "Mail Identity",
    "Mail Submission",
    "Mail Composition",
    "Mail Transport",
    "Authentication",
    "Security",
    "Refresh",
]
# Groups whose backend Camel knows, and what it is there.
BACKENDS = {"Mail Account": Camel.ProviderType.STORE, "Mail Transport": Camel.ProviderType.TRANSPORT}


class Session(Camel.Session):
    """Signs in once, with the password that was given, and asks nobody."""

    def do_authenticate_sync(self, service, mechanism, cancellable):
        return service.authenticate_sync(mechanism, cancellable) == Camel.AuthenticationResult.ACCEPTED


def plain(value):
    """The value of a property as JSON can hold it; addresses of folders as Evolution's mail engine takes them apart."""
    if isinstance(value, GObject.GEnum):
        return value.value_nick
    if isinstance(value, str) and value.startswith("folder:"):
        url = Camel.URL.new(value)
        return [url.host, Camel.URL.decode_path(url.path[1:])]
    return value if isinstance(value, (str, int, bool)) else None


def properties(thing):
    """Every property of a group or of Camel's settings."""
    return {spec.name: plain(thing.get_property(spec.name)) for spec in thing.list_properties()}


def service_of(source, group, kind):
    """Camel's own service for a source, set up from it as Evolution does."""
    backend = group.get_backend_name()
    service = session.add_service(source.get_uid(), backend, kind)
    EDataServer.SourceCamel.generate_subtype(backend, service.ref_settings().__gtype__)
    name = EDataServer.SourceCamel.get_extension_name(backend)
    service.set_settings(source.get_extension(name).get_settings())
    return service


def sign_in(service, password, folders):
    """How signing in ended; then the server is asked for these folders."""
    service.set_password(password)
    try:
        if isinstance(service, Camel.OfflineStore):
            service.set_online_sync(True, None)
        done = service.connect_sync(None)
        if folders:
            # Camel knows a folder only once it has asked for all there are.
            service.get_folder_info_sync(None, Camel.StoreGetFolderInfoFlags.RECURSIVE, None)
        for folder in folders:
            service.get_folder_sync(folder, 0, None).refresh_info_sync(None)
        service.disconnect_sync(True, None)
        return done
    except GLib.Error as error:
        return error.message


def told(source):
    """All there is to say about a source."""
    groups = {name: source.get_extension(name) for name in GROUPS if source.has_extension(name)}
    one = {name: properties(group) for name, group in groups.items()}
    one["name"] = source.get_display_name()
    one["parent"] = source.get_parent()
    one["enabled"] = source.get_enabled()
    page = pages.find(source)
    one["sign-in page"] = page and page.get_name()
    for name, kind in BACKENDS.items():
        if name in groups:
            service = service_of(source, groups[name], kind)
            one["Camel"] = properties(service.ref_settings())
            user = one["Camel"]["user"]
            if user in asked:
                folders = asked[user]["folders"] if one["Camel"].get("real-trash-path") else []
                one["signed in"] = sign_in(service, asked[user]["password"], folders)
    return one


home = os.environ["HOME"]
Camel.init(home, False)
Camel.provider_init()
session = Session(user_data_dir=home + "/data", user_cache_dir=home + "/cache")
session.set_online(True)
asked = json.load(sys.stdin)
pages = EDataServer.OAuth2Services()
registry = EDataServer.SourceRegistry.new_sync(None)
sources = [source for source in registry.list_sources(None) if source.get_uid().startswith("postlotse-")]
json.dump({source.get_uid(): told(source) for source in sources}, sys.stdout)
