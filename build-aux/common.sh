# shellcheck shell=sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sourced by the scripts beside it: says what it does, installs what is missing, builds.

say ()
{
  printf '\n==> %s\n' "$*"
}

die ()
{
  printf '%s\n' "$*" >&2
  exit 1
}

as_root ()
{
  if [ "$(id -u)" -eq 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    die "Packages are missing, and neither root nor sudo is here to install them."
  fi
}

# missing_packages KIND... : prints the packages of these kinds that are not installed
missing_packages ()
{
  for kind in "$@"; do
    sed -n "s/^$kind //p" build-aux/packages.txt
  done | while read -r package; do
    [ "$(dpkg-query -W -f='${db:Status-Status}' "$package" 2>/dev/null)" = installed ] || echo "$package"
  done
}

# install_packages KIND... : installs what is missing, with apt; does nothing where all is there
install_packages ()
{
  if ! command -v apt-get >/dev/null 2>&1; then
    say "This is not Debian: please see to the packages of build-aux/packages.txt yourself."
    return 0
  fi
  missing=$(missing_packages "$@" | tr '\n' ' ')
  if [ -z "${missing% }" ]; then
    say "All packages are there."
    return 0
  fi
  say "Installing: $missing"
  as_root apt-get update -q
  # shellcheck disable=SC2086 # one word a package
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends $missing
}

# build_tree FOLDER OPTION... : configures once, then builds
build_tree ()
{
  folder=$1
  shift
  if [ ! -f "$folder/build.ninja" ]; then
    say "Configuring $folder"
    meson setup "$folder" "$@"
  fi
  say "Building $folder"
  meson compile -C "$folder"
}
