# The Makefile: what is built again, and when; what is installed, and where.

bats_require_minimum_version 1.5.0
load toy

setup_file() { toy_once; }
setup() { toy_copy; }

@test "a second make does nothing" {
    make -q
    contains "$(make)" "Nothing to be done"
}

@test "a header builds again what includes it, and nothing else" {
    sleep 0.01 && touch core/run/places.h
    run make
    contains "$output" core/main.o
    contains "$output" core/run/places.o
    lacks "$output" core/base/two.o
    lacks "$output" toy
    make -q
}

@test "the plugin header builds the plugins again" {
    sleep 0.01 && touch include/accord/plugin.h
    run make
    contains "$output" plugins/toy.so
    lacks "$output" core/
}

@test "other flags build everything again" {
    run make CFLAGS=-O1
    for object in core/main core/base/two core/run/places plugins/toy; do contains "$output" $object.o; done
    make -q CFLAGS=-O1
    run ! make -q
}

@test "another prefix builds the places again, and the program tells them" {
    run make PREFIX=/usr
    contains "$output" core/run/places.o
    lacks "$output" core/main.o
    [ "$(build/accord)" = "1.0.0 /usr/lib/accord/1 /usr/share/accord/rules" ]
    make -s
    [ "$(build/accord)" = "1.0.0 /usr/local/lib/accord/1 /usr/local/share/accord/rules" ]
}

@test "a file that comes or goes is linked" {
    echo 'int three(void); int three(void) { return 3; }' >core/base/three.c
    contains "$(make)" build/accord
    rm core/base/three.c
    contains "$(make)" build/accord
    ! nm build/accord | grep three
}

@test "make clean build" {
    contains "$(make -s clean build)" build/accord
    make -q
}

@test "several folders of objects live side by side" {
    make -s O=build/other CFLAGS=-O0
    build/other/accord
    make -q
}

@test "a plugin sees nothing of core" {
    echo '#include "base/two.h"' >>plugins/toy.c
    run make
    [ "$status" != 0 ]
    contains "$output" base/two.h
}

@test "a plugin calls nothing of ours" {
    echo 'int two(void); ACCORD_EXPORT int three(void); int three(void) { return two() + 1; }' >>plugins/toy.c
    run make CFLAGS=-Wno-missing-prototypes
    [ "$status" != 0 ]
    contains "$output" two
}

@test "a plugin shows what it exports, the program shows nothing" {
    [ "$(nm -D --defined-only build/plugins/toy.so | awk '{print $3}')" = toy ]
    ! nm -D --defined-only build/accord | grep -w two
}

@test "the program is hardened" {
    contains "$(readelf -hW build/accord)" DYN
    contains "$(readelf -dW build/accord)" BIND_NOW
    contains "$(readelf -lW build/accord)" GNU_RELRO
    lacks "$(readelf -lW build/accord | grep GNU_STACK)" RWE
}

@test "without a library, one sentence names it and the way out" {
    run make PKG_CONFIG=false
    [ "$status" != 0 ]
    contains "$output" liblua5.4-dev
    contains "$output" "make run"
    [ "${#lines[@]}" = 1 ]
    make -s PKG_CONFIG=false help
    make -s PKG_CONFIG=false clean
}

@test "make install PREFIX=/usr after make: everything in place, and the program knows" {
    make -s install DESTDIR="$PWD/d" PREFIX=/usr
    [ "$(d/usr/bin/accord)" = "1.0.0 /usr/lib/accord/1 /usr/share/accord/rules" ]
    wanted="usr/bin/accord
usr/include/accord/plugin.h
usr/lib/accord/1/toy.so
usr/share/accord/rules/toy/examples/one.yaml
usr/share/accord/rules/toy/framework.yaml
usr/share/accord/rules/toy/rule.lua
usr/share/doc/accord/LICENSE
usr/share/doc/accord/README.md
usr/share/doc/accord/rules/README.md"
    diff <(cd d && find . -type f | sed 's|^\./||' | sort) <(echo "$wanted")
    [ -x d/usr/bin/accord ]
    ! find d -perm /022 ! -type l | grep .
}

@test "make uninstall leaves nothing of ours, and what is not ours" {
    make -s install DESTDIR="$PWD/d" PREFIX=/usr
    make -s uninstall DESTDIR="$PWD/d" PREFIX=/usr
    ! find d ! -type d | grep .
    ! find d -name accord | grep .
    make -s uninstall DESTDIR="$PWD/d" PREFIX=/usr

    make -s install DESTDIR="$PWD/d" PREFIX=/usr
    mkdir d/usr/share/accord/rules/theirs
    touch d/usr/lib/accord/1/theirs.so d/usr/share/accord/rules/theirs/framework.yaml
    make -s uninstall DESTDIR="$PWD/d" PREFIX=/usr
    [ "$(find d ! -type d | wc -l)" = 2 ]
}
