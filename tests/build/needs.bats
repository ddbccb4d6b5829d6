# .ci/needs: nothing to do, what it installs, what it says where it cannot.

load toy

setup() {
    needs=$BATS_TEST_DIRNAME/../../.ci/needs
    unset CC PKG_CONFIG LUA_PKG
    path=$BATS_TEST_TMPDIR/bin
    only_programs "$path" sh sed sort tr tail mktemp rm env make cc
}

stub() { # PROGRAM SCRIPT
    printf '#!/bin/sh\n%s\n' "$2" >"$path/$1" && chmod +x "$path/$1"
}

# An apt that installs: pkg-config and the rest are there from then on.
stub_apt() {
    stub apt-get "echo \"\$*\" >>'$BATS_TEST_TMPDIR/apt'
        case \$* in *' install '*) for p in pkg-config bats python3; do printf '#!/bin/sh\n' >'$path'/\$p; '$chmod' +x '$path'/\$p; done ;; esac"
}

@test "where all is there, it does nothing and says nothing" {
    for program in pkg-config bats python3; do stub $program 'exit 0'; done
    stub apt-get ": >'$BATS_TEST_TMPDIR/called'"
    run env PATH="$path" "$needs" build test
    [ "$status" = 0 ]
    [ -z "$output" ]
    [ ! -e "$BATS_TEST_TMPDIR/called" ]
}

@test "as root it installs what is missing, and only for what was asked" {
    chmod=$(command -v chmod)
    stub id 'echo 0'
    stub_apt
    run env PATH="$path" "$needs" build
    [ "$status" = 0 ]
    contains "$output" "installing what is missing: liblua5.4-dev libmd-dev libyaml-dev pkg-config"
    lacks "$(cat "$BATS_TEST_TMPDIR/apt")" bats
    lacks "$(cat "$BATS_TEST_TMPDIR/apt")" build-essential
}

@test "for the tests it installs more" {
    chmod=$(command -v chmod)
    stub id 'echo 0'
    stub_apt
    run env PATH="$path" "$needs" build test
    [ "$status" = 0 ]
    for package in liblua5.4-dev libcmocka-dev bats python3; do
        contains "$(cat "$BATS_TEST_TMPDIR/apt")" $package
    done
}

@test "as somebody else it uses sudo" {
    chmod=$(command -v chmod)
    stub id 'echo 1000'
    stub sudo ": >'$BATS_TEST_TMPDIR/sudo'; exec \"\$@\""
    stub_apt
    env PATH="$path" "$needs" build
    [ -e "$BATS_TEST_TMPDIR/sudo" ]
}

@test "neither root nor sudo: it says what to do as root" {
    stub id 'echo 1000'
    stub apt-get 'exit 0'
    run env PATH="$path" "$needs" build
    [ "$status" = 1 ]
    contains "$output" "as root: apt-get install"
}

@test "no apt-get: it names the packages" {
    run env PATH="$path" "$needs" build
    [ "$status" = 1 ]
    contains "$output" "liblua5.4-dev libmd-dev libyaml-dev pkg-config"
    contains "$output" "no apt-get"
}

@test "an installation that fails is told, with its last lines" {
    stub id 'echo 0'
    stub apt-get 'echo "E: no network"; exit 100'
    run env PATH="$path" "$needs" build
    [ "$status" = 1 ]
    contains "$output" "E: no network"
    contains "$output" "could not be installed: liblua5.4-dev"
}

@test "an installation that changes nothing is told" {
    stub id 'echo 0'
    stub apt-get 'exit 0'
    run env PATH="$path" "$needs" build
    [ "$status" = 1 ]
    contains "$output" "still missing"
}
