# One Makefile for everything; it never descends into a folder.  GNU make 4.2 or newer.
#
##   make                 build/accord and build/plugins/
##   make run             install what is missing (Debian, Ubuntu), build, assess the two examples
##   make test            install what is missing, build, run every test
##   make check           the same tests, installing nothing
##   make bench           how long assess and the analyses take on one generated case (BENCH=ROUNDS)
##   make asan, tsan      the tests with address and undefined, or thread, sanitizers
##   make install         into PREFIX (/usr/local), under DESTDIR; make uninstall takes it away
##   make format, lint    clang-format; cppcheck and clang-tidy where they are installed
##   make clean           remove build/
##
##   Yours to set: CC CFLAGS CPPFLAGS LDFLAGS LDLIBS, PREFIX DESTDIR, O (the build folder), V=1 (show commands)

NAME    := accord
VERSION := 1.0.0
ABI     := 1

PREFIX     ?= /usr/local
BINDIR     := $(PREFIX)/bin
LIBDIR     := $(PREFIX)/lib
INCLUDEDIR := $(PREFIX)/include
DATADIR    := $(PREFIX)/share
PLUGIN_DIR := $(LIBDIR)/$(NAME)/$(ABI)
RULES_DIR  := $(DATADIR)/$(NAME)/rules
DOC_DIR    := $(DATADIR)/doc/$(NAME)

PKG_CONFIG ?= pkg-config
LUA_PKG    ?= lua5.4
INSTALL    ?= install
CFLAGS     ?= -O2 -g
O          := build
SAN        :=
export PKG_CONFIG LUA_PKG

# ---- flags ----------------------------------------------------------------------------------------
# Ours first and the user's last, so that what is typed wins.  Never fast-math: figures are compared
# byte for byte, and NaN is looked for.

WARN   := -Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes -Wmissing-prototypes \
          -Wwrite-strings -Wvla -Wundef -Wformat=2
STRICT := -std=c11 -D_POSIX_C_SOURCE=200809L -fno-strict-aliasing -ffp-contract=off
HARDEN := -fstack-protector-strong -fvisibility=hidden
# Fortified unless a sanitizer, or a build without optimisation, cannot have it.
FORTIFY = $(if $(SAN)$(filter -O0 -Og,$(CFLAGS)),,-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=2)

c       = $(STRICT) $(WARN) $(HARDEN) -O2 $(FORTIFY) $(SAN) $(CFLAGS)
engine  = $(c) -fPIE -Iinclude -Icore $(PKG_C) $(CPPFLAGS)
plugin  = $(c) -fPIC -Iinclude $(CPPFLAGS)
ld      = -Wl,-z,relro,-z,now $(SAN) $(LDFLAGS)
libs    = $(PKG_L) -ldl -lpthread -lm $(LDLIBS)
CMOCKA  = $(shell $(PKG_CONFIG) --libs cmocka)
PLACES  = -DACCORD_VERSION='"$(VERSION)"' -DACCORD_PLUGIN_DIR='"$(PLUGIN_DIR)"' \
          -DACCORD_RULES_DIR='"$(RULES_DIR)"'

# ---- files ----------------------------------------------------------------------------------------

object = $(patsubst %.c,$(O)/objects/%.o,$(1))
differ = $(subst x$(1)x,,x$(2)x)$(subst x$(2)x,,x$(1)x)
ENGINE := $(call object,$(filter-out core/main.c,$(sort $(wildcard core/*.c core/*/*.c))))
SO     := $(patsubst %.c,$(O)/%.so,$(sort $(wildcard plugins/*.c)))
UNIT   := $(patsubst %.c,$(O)/%,$(sort $(wildcard tests/unit/*.c)))
ILL    := $(patsubst %.c,$(O)/%.so,$(sort $(wildcard tests/plugins/*.c)))
SOURCE := $(wildcard core/*.[ch] core/*/*.[ch] include/*/*.h plugins/*.[ch] tests/unit/*.[ch] tests/plugins/*.[ch])

.PHONY: build run test check bench asan tsan install uninstall clean format lint help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules

build: $(O)/$(NAME) $(SO)

# Goals that compile nothing themselves, or enter this Makefile again: the libraries need not be here yet.
outer := run test asan tsan uninstall clean format lint help
ifneq ($(filter $(outer),$(MAKECMDGOALS)),)
.NOTPARALLEL:
endif
ifneq ($(filter-out $(outer),$(or $(MAKECMDGOALS),build)),)

PKGS  := $(LUA_PKG) yaml-0.1 libmd
PKG_C := $(shell $(PKG_CONFIG) --cflags $(PKGS) 2>&1 || echo missing)
ifneq ($(filter missing,$(PKG_C)),)
needed := $(shell PKG_CONFIG='$(PKG_CONFIG)' LUA_PKG='$(LUA_PKG)' .ci/needs --list build)
$(error missing: $(or $(needed),$(PKG_C)) (Debian's names); install that, or say "make run", which does)
endif
PKG_L := $(shell $(PKG_CONFIG) --libs $(PKGS))

# Other flags, other directories or other files, other objects: each of these texts is written to a file
# of its name, and the file is newer than what depends on it, exactly when the text has changed.
flags  := $(strip $(CC) $(engine) $(plugin) $(ld) $(libs))
places := $(strip $(PLACES))
parts  := $(strip $(ENGINE))
write   = $(shell mkdir -p $(O))$(file >$(O)/$(1),$($(1)))
$(foreach f,flags places parts,$(if $(call differ,$($f),$(file <$(O)/$f)),$(call write,$f)))
endif

# ---- rules ----------------------------------------------------------------------------------------

say = $(if $(V),,@printf '  %-4s %s\n' $(1) $@;)

$(O)/$(NAME): $(call object,core/main.c) $(ENGINE) $(O)/parts
	$(call say,LD)$(CC) -pie $(ld) -o $@ $(filter %.o,$^) $(libs)

$(UNIT): $(O)/tests/%: $(O)/objects/tests/%.o $(ENGINE) $(O)/parts
	$(call say,LD)mkdir -p $(@D) && $(CC) -pie $(ld) -o $@ $(filter %.o,$^) $(CMOCKA) $(libs)

# A plugin sees include/ and nothing of core/, and finds every name that it uses without us;
# those of tests/plugins/ may misbehave.
$(SO) $(ILL): $(O)/%.so: $(O)/objects/%.o
	$(call say,SO)mkdir -p $(@D) && $(CC) -shared $(if $(SAN)$(filter tests/%,$*),,-Wl,-z,defs) $(ld) -o $@ $< -lm
$(O)/objects/plugins/%.o: plugins/%.c $(O)/flags
	$(call say,CC)mkdir -p $(@D) && $(CC) $(plugin) -MMD -MP -c -o $@ $<
$(O)/objects/tests/plugins/%.o: tests/plugins/%.c $(O)/flags
	$(call say,CC)mkdir -p $(@D) && $(CC) $(plugin) -MMD -MP -c -o $@ $<

# One file knows the version and where things are installed.
$(call object,core/run/places.c): private engine += $(PLACES)
$(call object,core/run/places.c): $(O)/places
$(O)/objects/%.o: %.c $(O)/flags
	$(call say,CC)mkdir -p $(@D) && $(CC) $(engine) -MMD -MP -c -o $@ $<

$(O)/flags $(O)/places $(O)/parts:      # after "make clean build"; written above otherwise
	@:$(call write,$(@F))

-include $(patsubst %.o,%.d,$(ENGINE) $(call object,core/main.c) \
           $(patsubst $(O)/%.so,$(O)/objects/%.o,$(SO) $(ILL)) $(patsubst $(O)/%,$(O)/objects/%.o,$(UNIT)))

# ---- run and test ---------------------------------------------------------------------------------

jobs  = $(if $(filter -j% --jobserver%,$(MAKEFLAGS)),,-j2)
again = $(MAKE) $(if $(V),,-s) --no-print-directory $(jobs)
examples := rules/social-joint-venture/examples

run:
	@.ci/needs build
	@$(again) build
	$(O)/$(NAME) assess --to text $(examples)/illustration.yaml
	$(O)/$(NAME) assess --to text $(examples)/logins.yaml

test:
	@.ci/needs build test
	@$(again) check
check: build $(UNIT) $(ILL)
	@tests/run $(O)

BENCH ?=
bench: build
	@ACCORD=$(O)/$(NAME) /usr/bin/python3 tests/bench/bench.py $(BENCH)

asan: SAN := -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer
tsan: SAN := -fsanitize=thread -fno-omit-frame-pointer
asan tsan:
	@.ci/needs build test
	@$(again) check O=build/$@ SAN="$(SAN)"

# ---- install --------------------------------------------------------------------------------------

guides := $(wildcard README.md LICENSE core/README.md rules/README.md plugins/README.md)
place   = $(INSTALL) -d "$(DESTDIR)$(strip $(1))" && $(INSTALL) -m $(2) $(3) "$(DESTDIR)$(strip $(1))"

install: build
	$(call place,$(BINDIR),755,$(O)/$(NAME))
	$(if $(SO),$(call place,$(PLUGIN_DIR),755,$(SO)))
	$(call place,$(INCLUDEDIR)/$(NAME),644,include/accord/plugin.h)
	find rules -mindepth 2 -type f ! -name '.*' ! -name '*~' | sort | while read -r file; do \
	    $(INSTALL) -D -m 644 "$$file" "$(DESTDIR)$(RULES_DIR)/$${file#rules/}" || exit; done
	for guide in $(guides); do $(INSTALL) -D -m 644 $$guide "$(DESTDIR)$(DOC_DIR)/$$guide" || exit; done

# Our frameworks and plugins by name: those that somebody added stay, and so do their folders.
uninstall:
	$(RM) "$(DESTDIR)$(BINDIR)/$(NAME)" "$(DESTDIR)$(INCLUDEDIR)/$(NAME)/plugin.h"
	for so in $(notdir $(SO)); do $(RM) "$(DESTDIR)$(PLUGIN_DIR)/$$so"; done
	for id in $(patsubst rules/%/,%,$(wildcard rules/*/)); do $(RM) -r "$(DESTDIR)$(RULES_DIR)/$$id"; done
	$(RM) -r "$(DESTDIR)$(DOC_DIR)"
	for folder in $(INCLUDEDIR)/$(NAME) $(PLUGIN_DIR) $(LIBDIR)/$(NAME) $(RULES_DIR) $(DATADIR)/$(NAME); do \
	    rmdir "$(DESTDIR)$$folder" 2>/dev/null || :; done

# ---- the rest -------------------------------------------------------------------------------------

clean:
	$(RM) -r build

format:
	clang-format -i $(SOURCE)

# Both tools look at everything, whatever the other one finds (.clang-tidy says which checks).
# cppcheck 2.10 takes a macro inside its own argument for an error of syntax; the compiler knows better.
lint:
	@status=0; for tool in cppcheck clang-tidy; do \
	    if ! command -v $$tool >/dev/null; then echo "  $$tool is not installed"; continue; fi; \
	    echo "  $$tool"; case $$tool in \
	    cppcheck) cppcheck -q --std=c11 --enable=warning,performance,portability --inline-suppr --suppress=syntaxError \
	        --error-exitcode=1 -D__GNUC__=12 $(PLACES) -Iinclude -Icore core plugins;; \
	    clang-tidy) clang-tidy --quiet $(filter core/%.c plugins/%.c,$(SOURCE)) -- $(STRICT) \
	        -Iinclude -Icore $$($(PKG_CONFIG) --cflags $(LUA_PKG) yaml-0.1 libmd) $(PLACES);; \
	    esac || status=1; done; exit $$status

help:
	@sed -n 's/^## \{0,1\}//p' Makefile
