# accord itself, installed: it finds its frameworks and plugins, from wherever it is called.

load toy

setup_file() {
    cd "$BATS_TEST_DIRNAME/../.." || return
    ! grep -q fsanitize "$ACCORD_BUILD/flags" || return 0
    # A copy of the build, so that only what knows the places is built again.
    mkdir "$BATS_FILE_TMPDIR/build"
    cp -a "$ACCORD_BUILD"/{accord,plugins,objects,flags,places,parts} "$BATS_FILE_TMPDIR/build"
    make -s install O="$BATS_FILE_TMPDIR/build" PREFIX="$BATS_FILE_TMPDIR/usr"
}

setup() {
    ! grep -q fsanitize "$ACCORD_BUILD/flags" || skip "the plain build is installed"
    prefix=$BATS_FILE_TMPDIR/usr
    cd /
}

@test "it says its version" {
    contains "$("$prefix/bin/accord" --version)" 1.0.0
}

@test "it lists the frameworks that were installed" {
    contains "$("$prefix/bin/accord" list frameworks)" social-joint-venture
}

@test "it lists the plugins that were installed" {
    for so in "$prefix"/lib/accord/1/*.so; do
        contains "$("$prefix/bin/accord" list plugins)" "$(basename "$so" .so)"
    done
}

@test "it assesses a dossier of its user" {
    cp "$prefix/share/accord/rules/social-joint-venture/examples/illustration.yaml" "$BATS_TEST_TMPDIR/mine.yaml"
    contains "$("$prefix/bin/accord" assess --to yaml "$BATS_TEST_TMPDIR/mine.yaml")" 'accord: "scorecard/1"'
}

@test "as a package is made: nothing but the final places in it" {
    cd "$BATS_TEST_DIRNAME/../.."
    make -s install O="$BATS_FILE_TMPDIR/build" DESTDIR="$BATS_TEST_TMPDIR/d" PREFIX=/usr
    grep -q /usr/share/accord/rules "$BATS_TEST_TMPDIR/d/usr/bin/accord"
    ! grep -q -e /usr/local -e "$BATS_FILE_TMPDIR" "$BATS_TEST_TMPDIR/d/usr/bin/accord"
}
