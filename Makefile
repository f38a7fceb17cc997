# make demo       the main job on the samples (quick build: pure Rust, graphs in memory)
# make test       all tests on the quick build
# make test-disk  the same tests on the build with stores on disk
# make lint       formatting and clippy, warnings as errors
# make install    the program with stores on disk, in cargo's bin folder
# make web        the editor of the query page, where npm is there: a build takes it in
# make browser    the pages in headless Chromium, where it and npm are there
# make eval       the reader against ../shared/eval, where that is there, and its figures beside those in tests/eval.json;
#                 KEEP=1 keeps the new ones, STRICT=1 fails below the floors

QUICK = --no-default-features

.PHONY: demo test test-disk lint install web browser eval disk-tools

demo:
	cargo run --locked $(QUICK) -- demo

test:
	cargo test --locked $(QUICK)

test-disk: disk-tools
	cargo test --locked

lint:
	cargo fmt --check
	cargo clippy --locked $(QUICK) --all-targets -- -D warnings

install: disk-tools web
	cargo install --locked --path .

# RocksDB's bindings are made with libclang.
disk-tools:
	@if ls /usr/lib/llvm-*/lib/libclang.so* /usr/lib/llvm-*/lib/libclang-[0-9]*.so* /usr/lib/*/libclang.so* \
	      /usr/lib/*/libclang-[0-9]*.so* /usr/lib64/libclang.so* "$${LIBCLANG_PATH:-/nonexistent}"/libclang.* 2>/dev/null | grep -q .; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then apt-get update -qq && apt-get install -y -qq libclang-dev; \
	else echo "stores on disk need libclang and a C++20 compiler to build: install libclang-dev (Debian), clang-devel (Fedora) or llvm (Homebrew)" >&2; exit 1; fi

web:
	@if command -v npm >/dev/null && (cd web && npm ci --no-audit --no-fund --silent && npm run --silent build); then :; \
	else echo "npm or its registry cannot be reached: the query page will be a plain form" >&2; fi

browser: web
	.ci/browser

eval:
	@[ ! -e ../shared/eval/score.py ] || cargo build --locked $(QUICK)
	@.ci/eval $(if $(KEEP),--keep) $(if $(STRICT),--strict)
