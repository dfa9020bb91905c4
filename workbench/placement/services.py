"""Services that copy a folder to other machines: the names of their folders, and what they leave there."""

import re

ONEDRIVE, DROPBOX, NUTSTORE, ICLOUD = "OneDrive", "Dropbox", "坚果云 Nutstore", "iCloud"
BAIDU, WPS, GOOGLE, NEXTCLOUD = "百度网盘 Baidu", "WPS 云盘", "Google Drive", "Nextcloud / ownCloud"

# The names that the services give their folders by themselves, perhaps with an account after them.
_NAMES = (
    (ONEDRIVE, r"onedrive(\s*-\s*.+)?|skydrive"),
    (DROPBOX, r"dropbox(\s*\(.+\))?"),
    (NUTSTORE, r"nutstore( files)?|我的坚果云|坚果云"),
    (ICLOUD, r"icloud ?drive|mobile documents|com~apple~clouddocs|icloud"),
    (BAIDU, r"百度网盘.*|baidu(netdisk|sync).*|百度云.*"),
    (WPS, r"wps ?(云盘|网盘|云文档)|wpsdrive|wps cloud files"),
    (GOOGLE, r"google ?drive(\s*\(.+\))?|我的云端硬盘"),
    (NEXTCLOUD, r"nextcloud|owncloud"),
    ("Syncthing", r"syncthing"),
    ("Seafile", r"seafile|seadrive_root"),
    ("腾讯微云 Weiyun", r"腾讯微云|微云同步.*|weiyun(disk)?"),
    ("阿里云盘", r"阿里云盘.*|aliyundrive"),
    ("天翼云盘", r"天翼云盘.*|ecloud"),
    ("和彩云", r"和彩云.*|中国移动云盘.*"),
    ("夸克网盘", r"夸克网盘.*"),
    ("Box", r"box sync"),
    ("pCloud", r"pcloud ?drive"),
    ("MEGA", r"mega(sync)?"),
    ("Synology Drive", r"synology ?drive|cloudstation"),
    ("macOS CloudStorage", r"cloudstorage"),
)
_KNOWN = tuple((service, re.compile(pattern, re.IGNORECASE)) for service, pattern in _NAMES)

# What a client leaves in the top folder that it keeps in step.
MARKERS = {
    ".849C9593-D756-4E56-8D6E-42412F2A707B": ONEDRIVE,
    ".dropbox": DROPBOX,
    ".nutstore": NUTSTORE,
    ".tmp.drivedownload": GOOGLE,
    ".nextcloudsync.log": NEXTCLOUD,
    ".owncloudsync.log": NEXTCLOUD,
    ".stfolder": "Syncthing",
    ".seafile-data": "Seafile",
    ".SynologyWorkingDirectory": "Synology Drive",
    ".sync/ID": "Resilio Sync",
}
# The client's database bears a part of its own in its name.
MARKER_PATTERNS = {".sync_*.db": NEXTCLOUD, "._sync_*.db": NEXTCLOUD}

# Where a client tells the system of its folder. Source: OneDrive sets these for every process of the user.
VARIABLES = {"OneDrive": ONEDRIVE, "OneDriveConsumer": ONEDRIVE, "OneDriveCommercial": ONEDRIVE}


def service_of_name(name: str) -> str:
    """The service that calls its folder so; empty when none does."""
    return next((service for service, pattern in _KNOWN if pattern.fullmatch(name.strip())), "")
