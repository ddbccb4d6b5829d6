# tests/run and .ci/run: what is counted, and that no failure is lost.

load toy

setup_file() { toy_once && make -s build/tests/unit/two; }
setup() { toy_copy; }

python_test() { mkdir -p tests/py && printf '%s\n' "$@" >tests/py/test_it.py; }

@test "what passes is counted, and the last line is the sum" {
    python_test 'print("ok 1 - one\nok 2 - two\n1..2")'
    run apart tests/run build
    [ "$status" = 0 ]
    [ "${lines[-1]}" = "4 passed, 0 failed" ]
    [ "$(grep -c 'passed, ' <<<"$output")" = 1 ]
}

@test "only the files named" {
    run apart tests/run build tests/unit/two.c
    [ "${lines[-1]}" = "1 passed, 0 failed" ]
}

@test "a failure is printed in full, and is the status" {
    python_test 'print("ok 1 - fine\nnot ok 2 - bad\n# why it is bad\n7 passed, 0 failed")' \
        'import sys; print("a trace", file=sys.stderr); sys.exit(1)'
    run apart tests/run build
    [ "$status" = 1 ]
    [ "${lines[-1]}" = "3 passed, 1 failed" ]
    contains "$output" "not ok 2 - bad"
    contains "$output" "# why it is bad"
    contains "$output" "a trace"
    [ "$(grep -cE '^[0-9]+ passed, [0-9]+ failed$' <<<"$output")" = 1 ]
}

@test "a bats test that fails" {
    printf '@test "no" { echo here; false; }\n' >>tests/shell/shell.bats
    run apart tests/run build
    [ "$status" = 1 ]
    [ "${lines[-1]}" = "2 passed, 1 failed" ]
    contains "$output" here
}

@test "a unit test that fails, and one that crashes" {
    sed -i 's/two(), 2/two(), 3/' tests/unit/two.c
    run apart make check
    [ "$status" != 0 ]
    contains "$output" "1 passed, 1 failed"
    contains "$output" "0x2 != 0x3"
    sed -i 's/^int main(void)/int main(void) { abort(); } int other(void); int other(void)/; 1i #include <stdlib.h>' tests/unit/two.c
    run apart make check
    contains "$output" "1 passed, 1 failed"
    contains "$output" "ended with status"
}

@test "all passed, and yet it ended badly" {
    python_test 'print("ok 1 - one\n1..1")' 'raise SystemExit(99)'
    run apart tests/run build tests/py/test_it.py
    [ "${lines[-1]}" = "1 passed, 1 failed" ]
    contains "$output" "ended with status 99"
}

@test "fewer than planned" {
    python_test 'print("1..3\nok 1 - one")'
    run apart tests/run build tests/py/test_it.py
    [ "${lines[-1]}" = "1 passed, 1 failed" ]
}

@test "a file without a test is a failure" {
    python_test 'pass'
    run apart tests/run build tests/py/test_it.py
    [ "$status" = 1 ]
    [ "${lines[-1]}" = "0 passed, 1 failed" ]
}

@test "a file that does not end is a failure" {
    python_test 'import time; print("ok 1 - one", flush=True); time.sleep(60)'
    run apart SECONDS_EACH=1 tests/run build tests/py/test_it.py
    [ "${lines[-1]}" = "1 passed, 1 failed" ]
    contains "$output" "did not end in time"
}

@test "a skipped test is named and not counted" {
    printf '@test "later" { skip "not here"; }\n' >>tests/shell/shell.bats
    run apart tests/run build
    [ "$status" = 0 ]
    [ "${lines[-1]}" = "2 passed, 0 failed" ]
    contains "$output" "later # skip not here"
}

@test "no tests at all is a failure" {
    rm tests/unit/* tests/shell/*
    run apart tests/run build
    [ "$status" = 1 ]
    [ "${lines[-1]}" = "0 passed, 0 failed" ]
}

@test "a program of a test that is gone is not run" {
    rm tests/unit/two.c
    run apart tests/run build
    [ "${lines[-1]}" = "1 passed, 0 failed" ]
}

@test ".ci/run ends with the sum, with a closed standard input" {
    apart .ci/run <&- >out 2>&1
    [ "$(tail -n 1 out)" = "2 passed, 0 failed" ]
}

@test ".ci/run ends with the sum when a test fails" {
    python_test 'print("not ok 1 - bad")'
    run apart .ci/run
    [ "$status" != 0 ]
    [ "${lines[-1]}" = "2 passed, 1 failed" ]
    [ "$(grep -cE '^[0-9]+ passed, [0-9]+ failed$' <<<"$output")" = 1 ]
}

@test ".ci/run ends with a sum when nothing can be built" {
    echo 'no C at all' >>core/main.c
    run apart .ci/run
    [ "$status" != 0 ]
    [ "${lines[-1]}" = "0 passed, 1 failed" ]
    contains "$output" core/main.c
}
