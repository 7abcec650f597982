# Ratswerk. One makefile, no other: `make help` says what it can do.

BUILD   ?= build
MODULES ?= base db view html pdf model store search rules council document http page oparl app server job cmd
PREFIX  ?= /usr/local
DATA    ?= $(BUILD)/demo
PORT    ?= 8080
WORKERS ?= 2
VERSION := 0.1.0

.DELETE_ON_ERROR:
.SUFFIXES:
.PHONY: FORCE help run check check-asan check-valgrind check-browser coverage unit lint bench format install dist clean build assets

help:
	@echo 'make run             install what is missing, build, load the demo council, serve http://localhost:$(PORT)'
	@echo 'make check           install what is missing, build, run all tests'
	@echo 'make unit            only the C tests            MODULES="base view" only those modules'
	@echo 'make check-asan      the C tests with address and undefined-behaviour sanitizers'
	@echo 'make check-valgrind  the C tests under valgrind'
	@echo 'make check-browser   only the browser tests'
	@echo 'make coverage        how many lines of the rules engine its tests reach: at least 95 %'
	@echo 'make lint            house rules, formatting, man pages'
	@echo 'make format          rewrite the sources with clang-format'
	@echo 'make bench           measure the budgets'
	@echo 'make build           the program: $(BUILD)/ris'
	@echo 'make install         to PREFIX=$(PREFIX) (DESTDIR is honoured)'
	@echo 'make dist            a source archive that needs no npm'
	@echo 'make clean           remove $(BUILD)'
	@echo 'DEVELOPER=1 turns on hard warnings; BUILD=DIR builds elsewhere; V=1 shows the commands'

Q := $(if $(V),,@)
say = $(if $(V),,@printf '  %-8s %s\n' '$(1)' '$(patsubst $(BUILD)/%,%,$(2))')

# --- packages and flags ----------------------------------------------------------------------------------------------
# $(BUILD)/config.mk is made first: its rule installs the packages of .ci/packages [build] and asks pkg-config.

LIBRARIES := glib-2.0 gio-2.0 gio-unix-2.0 sqlite3 libsoup-3.0 harfbuzz harfbuzz-subset libqpdf json-glib-1.0 libical \
             libxml-2.0 libsodium liboath libqrencode
ifneq ($(filter-out help clean,$(or $(MAKECMDGOALS),help)),)
-include $(BUILD)/config.mk
endif

$(BUILD)/config.mk: .ci/packages .ci/install-packages Makefile
	@mkdir -p $(@D)
	@.ci/install-packages build
	@printf 'LIB_CFLAGS := %s\nLIB_LIBS := %s\n' "$$(pkg-config --cflags $(LIBRARIES))" "$$(pkg-config --libs $(LIBRARIES))" >$@

$(BUILD)/packages-check: .ci/packages .ci/install-packages
	@mkdir -p $(@D)
	@.ci/install-packages check
	@touch $@

CC       = gcc
CSTD     = -std=gnu11
OPTIMIZE ?= -O2 -g
WARNINGS = -Wall -Wextra -Wno-unused-parameter
ifdef DEVELOPER
WARNINGS += -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 -Wvla -Werror
endif
ifdef SANITIZE
OPTIMIZE = -O1 -g -fno-omit-frame-pointer -fsanitize=address,undefined -fno-sanitize-recover=undefined
endif
DEFINES  = -D_GNU_SOURCE -DRIS_VERSION='"$(VERSION)"' -DG_LOG_DOMAIN='"ris"' -DG_LOG_USE_STRUCTURED \
           -DGLIB_VERSION_MIN_REQUIRED=GLIB_VERSION_2_74 -DGLIB_VERSION_MAX_ALLOWED=GLIB_VERSION_2_74
HARDEN   = -fstack-protector-strong -D_FORTIFY_SOURCE=2 -fPIE
ifdef SANITIZE
HARDEN   =
endif
COMPILE  = $(CC) $(CSTD) $(OPTIMIZE) $(HARDEN) $(WARNINGS) $(DEFINES) -Iinclude $(LIB_CFLAGS) $(CFLAGS) -MMD -MP
LINK     = $(CC) $(OPTIMIZE) $(if $(SANITIZE),,-pie -Wl,-z,relro,-z,now) $(LDFLAGS)
LIBS     = $(LIB_LIBS) -lhpdf -lcmark-gfm -lcmark-gfm-extensions -lstemmer -lm

# --- program ---------------------------------------------------------------------------------------------------------

SOURCES := $(sort $(foreach m,$(MODULES),$(wildcard src/$(m)/*.c)))
OBJECTS := $(SOURCES:src/%.c=$(BUILD)/obj/%.o)

build: $(BUILD)/ris

$(BUILD)/ris: $(BUILD)/obj/main.o $(BUILD)/obj/resources.o $(BUILD)/libris.a
	$(call say,LINK,$@)
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/libris.a: $(OBJECTS)
	$(Q)rm -f $@
	$(Q)ar rcs $@ $^

$(BUILD)/obj/%.o: src/%.c $(BUILD)/config.mk
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(COMPILE) -Isrc -Isrc/$(dir $*) -c -o $@ $<

-include $(OBJECTS:.o=.d) $(BUILD)/obj/main.d

# --- data: everything below data/ and pdf-templates/ goes into the program -------------------------------------------

ASSETS     := $(BUILD)/assets/kern.min.css
DATA_FILES := $(shell find data pdf-templates -type f ! -path 'data/assets/package*' ! -path 'data/assets/node_modules/*' 2>/dev/null | sort)

assets: $(ASSETS)

$(ASSETS): data/assets/package-lock.json data/assets/collect $(wildcard data/assets/*.css data/assets/*.svg) $(BUILD)/config.mk
	$(call say,ASSETS,$(@D))
	$(Q)data/assets/collect data/assets $(BUILD)/assets

# the list is made each time, but only a changed one counts: so a removed file is noticed too
$(BUILD)/ris.gresource.xml: FORCE $(ASSETS) .ci/list-resources
	@.ci/list-resources $(BUILD) >$@.new
	@if cmp -s $@.new $@; then rm $@.new; else mv $@.new $@; fi

$(BUILD)/obj/resources.c: $(BUILD)/ris.gresource.xml $(DATA_FILES)
	@mkdir -p $(@D)
	$(call say,RESOURCE,$@)
	$(Q)glib-compile-resources --generate-source --c-name ris --target=$@ $<

$(BUILD)/obj/resources.o: $(BUILD)/obj/resources.c
	$(Q)$(COMPILE) -c -o $@ $<

# --- run -------------------------------------------------------------------------------------------------------------

run: $(BUILD)/ris
	$(BUILD)/ris demo --data $(DATA)
	G_RESOURCE_OVERLAYS=/de/ratswerk/data=$(CURDIR)/data $(BUILD)/ris serve --data $(DATA) --port $(PORT) --workers $(WORKERS)

# --- tests -----------------------------------------------------------------------------------------------------------

TEST_SOURCES := $(sort $(foreach m,$(MODULES),$(wildcard tests/$(m)/test-*.c)))
TEST_HELPERS := $(patsubst tests/%.c,$(BUILD)/tests/%.o,$(sort $(wildcard tests/helper/*.c)))
TESTS        := $(TEST_SOURCES:tests/%.c=$(BUILD)/tests/%)
TEST_ENV     := G_DEBUG=fatal-criticals RIS_SOURCE=$(CURDIR) RIS_BUILD=$(abspath $(BUILD))

$(BUILD)/tests/%.o: tests/%.c $(BUILD)/config.mk
	@mkdir -p $(@D)
	$(call say,CC,$<)
	$(Q)$(COMPILE) -Itests -Isrc -Isrc/$(dir $*) -c -o $@ $<

$(BUILD)/tests/libhelper.a: $(TEST_HELPERS)
	$(Q)rm -f $@
	$(Q)ar rcs $@ $^

$(TESTS): $(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/tests/libhelper.a $(BUILD)/obj/resources.o $(BUILD)/libris.a
	$(Q)$(LINK) -o $@ $^ $(LIBS)

-include $(TESTS:=.d) $(TEST_HELPERS:.o=.d)

unit: $(TESTS)
	@$(TEST_ENV) tests/run $(TESTS)

check: $(BUILD)/packages-check $(TESTS) $(BUILD)/ris $(BUILD)/browser/node_modules
	@$(TEST_ENV) tests/run $(TESTS) $(sort $(wildcard tests/rules/*.sh tests/cmd/*.sh tests/browser/*.sh))

check-browser: $(BUILD)/packages-check $(BUILD)/ris $(BUILD)/browser/node_modules
	@$(TEST_ENV) tests/run $(sort $(wildcard tests/browser/*.sh))

check-asan: $(BUILD)/packages-check
	$(MAKE) BUILD=$(BUILD)/asan SANITIZE=1 unit

check-valgrind: $(BUILD)/packages-check $(TESTS)
	@$(TEST_ENV) G_SLICE=always-malloc RIS_WRAPPER='valgrind --quiet --error-exitcode=9 --leak-check=full --errors-for-leak-kinds=definite' tests/run $(TESTS)

# what decides about resolutions is tested line by line; a line that no test reaches is shown by `gcovr` in the report
coverage: $(BUILD)/packages-check
	$(MAKE) BUILD=$(BUILD)/coverage OPTIMIZE='-O0 -g' CFLAGS=--coverage LDFLAGS=--coverage MODULES='base db model rules' unit
	gcovr --root . --object-directory $(BUILD)/coverage --filter src/rules/ --fail-under-line 95

$(BUILD)/browser/node_modules: tests/browser/package-lock.json $(BUILD)/config.mk
	@mkdir -p $(@D)
	$(Q)cp tests/browser/package.json tests/browser/package-lock.json $(@D)/
	$(Q)cd $(@D) && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error
	@touch $@

FORMATTED := $(shell git ls-files --cached --others --exclude-standard '*.c' '*.h' 2>/dev/null)

lint: $(BUILD)/packages-check $(BUILD)/ris
	@$(TEST_ENV) tests/run $(sort $(wildcard tests/rules/*.sh))
	@clang-format --dry-run --Werror $(FORMATTED)
	@echo 'formatting: fine'
	@mandoc -T lint -W warning man/*.[1-9]
	@echo 'man pages: fine'

format: $(BUILD)/packages-check
	@clang-format -i $(FORMATTED)

BENCHES := $(patsubst tests/%.c,$(BUILD)/tests/%,$(sort $(wildcard tests/bench/*.c)))

$(BENCHES): $(BUILD)/tests/%: $(BUILD)/tests/%.o $(BUILD)/obj/resources.o $(BUILD)/libris.a
	$(Q)$(LINK) -o $@ $^ $(LIBS)

$(BUILD)/packages-bench: .ci/packages .ci/install-packages
	@.ci/install-packages bench
	@touch $@

bench: $(BUILD)/packages-check $(BUILD)/packages-bench $(BUILD)/ris $(BENCHES)
	@tests/bench/run $(BUILD)

# --- delivery --------------------------------------------------------------------------------------------------------

install: $(BUILD)/ris
	install -D -m 0755 $(BUILD)/ris $(DESTDIR)$(PREFIX)/bin/ris
	for page in man/*.[1-9]; do install -D -m 0644 $$page $(DESTDIR)$(PREFIX)/share/man/man$${page##*.}/$$(basename $$page); done
	for unit in data/deploy/*; do install -D -m 0644 $$unit $(DESTDIR)$(PREFIX)/share/doc/ris/deploy/$$(basename $$unit); done

dist: $(ASSETS)
	@mkdir -p $(BUILD)/dist
	git archive --format=tar --prefix=ratswerk-$(VERSION)/ -o $(BUILD)/dist/ratswerk-$(VERSION).tar HEAD
	tar -rf $(BUILD)/dist/ratswerk-$(VERSION).tar --transform 's,^$(BUILD)/assets,ratswerk-$(VERSION)/data/assets/ready,' \
	    $(filter-out %/node_modules $(BUILD)/assets/ris.% $(BUILD)/assets/favicon.%,$(wildcard $(BUILD)/assets/*))
	gzip -9nf $(BUILD)/dist/ratswerk-$(VERSION).tar

clean:
	rm -rf $(BUILD)
