#!/bin/sh
# Makes the bundle and the disk image on macOS. Not tried: it was written without a Mac at hand.
#   SIGN_IDENTITY   "Developer ID Application: …"; without it the bundle is signed for this machine alone
#   NOTARY_PROFILE  a profile kept by `xcrun notarytool store-credentials`; without it nothing is sent to Apple
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
here=$root/packaging/macos
python=$root/.venv/bin/python
out=$root/dist
application="$out/macos/Case Workbench.app"

[ "$(uname -s)" = Darwin ] || { echo "A disk image is made on macOS." >&2; exit 3; }
[ -d "$out/case-workbench" ] || { echo "Run packaging/dev.py build first." >&2; exit 1; }
version=$("$python" -c 'from importlib.metadata import version; print(version("case-workbench"))')
machine=$(uname -m)

rm -rf "$out/macos"
"$root/.venv/bin/pyinstaller" --noconfirm --log-level WARN --distpath "$out/macos" \
    --workpath "$root/build/macos" "$root/packaging/workbench.spec"
"$python" "$here/bundle.py" "$application"
cp -R "$out/case-workbench/licenses" "$out/case-workbench/sbom.cdx.json" "$application/Contents/Resources/"

# From the inside out: a signature covers what lies below it.
find "$application/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    xargs -0 codesign --force --timestamp --options runtime --sign "${SIGN_IDENTITY:--}"
codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
    --sign "${SIGN_IDENTITY:--}" "$application"
codesign --verify --deep --strict "$application"
"$application/Contents/MacOS/case-workbench" --self-test

image="$out/case-workbench-$version-macos-$machine.dmg"
staged=$(mktemp -d)
trap 'rm -rf "$staged"' EXIT
cp -R "$application" "$staged/"
ln -s /Applications "$staged/Applications"
rm -f "$image"
hdiutil create -volname "Case Workbench $version" -srcfolder "$staged" -format UDZO -fs HFS+ "$image"

if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --timestamp --sign "$SIGN_IDENTITY" "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
echo "Made: $image"
