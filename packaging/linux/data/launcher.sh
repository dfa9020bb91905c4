#!/bin/sh
# Starts the version that `current` names; when that one is not whole, the one that `previous` names.
self=$(readlink -f -- "$0") || self=$0
root=${self%/*}
for pointer in current previous; do
    version=
    [ -r "$root/$pointer" ] && { IFS= read -r version <"$root/$pointer" || :; }
    version=${version%"$(printf '\r')"}
    case $version in '' | */* | .*) continue ;; esac
    program=$root/versions/$version/@PROGRAM@
    [ -f "$program" ] && [ -x "$program" ] && exec "$program" "$@"
done
case ${LC_ALL:-${LC_MESSAGES:-${LANG:-}}} in
zh*) echo "这里找不到完整的程序：$root/versions。请把压缩包重新解压到这个文件夹。" >&2 ;;
*) echo "There is no whole program in $root/versions. Please unpack the archive into this folder again." >&2 ;;
esac
exit 3
