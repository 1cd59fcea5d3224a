#!/bin/bash
# SPDX-License-Identifier: MIT
# 用随机字节喂读取器：fuzz.sh 对象|all 秒数
# Feeds a reader with made-up bytes: fuzz.sh TARGET|all SECONDS
# Targets are the folders of Fuzz/Seeds. New inputs stay in .build-fuzz/corpus, findings in .build-fuzz/findings;
# a finding belongs into Fuzz/Seeds/TARGET, where the tests read it in every run.
set -euo pipefail
cd "$(dirname "$0")/.."
if [ $# -ne 2 ]; then
  echo "usage: Scripts/fuzz.sh TARGET|all SECONDS" >&2
  exit 64
fi
targets=$1
if [ "$targets" = all ]; then targets=$(ls Fuzz/Seeds); fi
export TAIZHANG_FUZZ=1
if [ -z "${FUZZ_BUILT:-}" ]; then
  swift build -c release --scratch-path .build-fuzz --product taizhang-fuzz \
    -Xswiftc -sanitize=fuzzer,address -Xcc -fsanitize=fuzzer,address >&2
fi
binary=$(ls -d .build-fuzz/*/release/taizhang-fuzz | head -1)
# The run-time keeps what it makes once; a leak check would report it.
export ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no
status=0
for target in $targets; do
  mkdir -p ".build-fuzz/corpus/$target" ".build-fuzz/findings/$target"
  FUZZ_TARGET=$target "$binary" -max_total_time="$2" -max_len=16384 -timeout=20 -rss_limit_mb=2048 -print_final_stats=1 \
    -verbosity=1 -artifact_prefix=".build-fuzz/findings/$target/" ".build-fuzz/corpus/$target" "Fuzz/Seeds/$target" \
    2>".build-fuzz/$target.log" >&2 || status=1
  echo "$target: $(grep -aE 'cov: ' ".build-fuzz/$target.log" | tail -1 | cut -c1-100)"
  grep -aE 'number_of_executed_units|peak_rss_mb|ERROR|FAULT' ".build-fuzz/$target.log" || true
done
exit $status
