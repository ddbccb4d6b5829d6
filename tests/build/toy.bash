# A tree with this Makefile and a few lines in every folder, so that a whole build takes a second.

toy() { # FOLDER
    local top=$BATS_TEST_DIRNAME/../..
    mkdir -p "$1" && cd "$1" || return
    mkdir -p core/base core/run plugins rules/toy/examples tests/unit tests/shell include
    cp -r "$top/Makefile" "$top/.ci" "$top/LICENSE" .
    cp -r "$top/include/accord" include/
    cp "$top/tests/run" tests/
    echo '# Toy' >README.md
    echo '# Rules' | tee rules/README.md rules/toy/framework.yaml rules/toy/rule.lua \
        rules/toy/examples/one.yaml >rules/toy/.hidden
    echo 'int two(void);' >core/base/two.h
    cat >core/base/two.c <<END
#include "base/two.h"
#include <lua.h>
#include <math.h>
#include <sha2.h>
#include <yaml.h>
int two(void) { return (int)sqrt(4.0) + 0 * LUA_OK; }
END
    echo 'extern const char *const places[3];' >core/run/places.h
    cat >core/run/places.c <<END
#include "run/places.h"
const char *const places[3] = {ACCORD_VERSION, ACCORD_PLUGIN_DIR, ACCORD_RULES_DIR};
END
    cat >core/main.c <<END
#include "base/two.h"
#include "run/places.h"
#include <stdio.h>
#if defined ACCORD_VERSION || defined ACCORD_PLUGIN_DIR || defined ACCORD_RULES_DIR
#error one file knows the places
#endif
int main(void) { return printf("%s %s %s\n", places[0], places[1], places[2]) < two(); }
END
    cat >plugins/toy.c <<END
#include <accord/plugin.h>
#include <math.h>
ACCORD_EXPORT double toy(double x);
ACCORD_EXPORT double toy(double x) { return exp(x); }
END
    cat >tests/unit/two.c <<END
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
#include "base/two.h"
static void is_two(void **state) { (void)state; assert_int_equal(two(), 2); }
int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(is_two)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
END
    printf '@test "runs" { "$ACCORD"; }\n' >tests/shell/shell.bats
}

# The toy tree of this file, built once and copied for every test.
toy_once() { toy "$BATS_FILE_TMPDIR/toy" && make -s build; }
toy_copy() { cp -a "$BATS_FILE_TMPDIR/toy" "$BATS_TEST_TMPDIR/toy" && cd "$BATS_TEST_TMPDIR/toy"; }

# A folder with the programs named and no others, to be somebody's PATH.
only_programs() { # FOLDER PROGRAM...
    local folder=$1 program
    shift
    mkdir -p "$folder"
    for program; do ln -s "$(command -v "$program")" "$folder/$program"; done
}

# A bats that does not know that it runs inside another one.
apart() { env -i PATH="${PATH//"$BATS_LIBEXEC:"/}" HOME="$HOME" TMPDIR="$BATS_TEST_TMPDIR" "$@"; }

contains() { # TEXT PART
    [[ $1 == *"$2"* ]] || { printf 'wanted: %s\nfound: %s\n' "$2" "$1"; return 1; }
}
lacks() { # TEXT PART
    [[ $1 != *"$2"* ]] || { printf 'not wanted: %s\nfound: %s\n' "$2" "$1"; return 1; }
}
