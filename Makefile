# SPDX-License-Identifier: MIT
# 台账的常用命令；每个目标先装好缺少的系统软件包。
# The usual commands; each installs the system packages that are missing first.

SWIFT ?= swift
CONTENT ?= content
OUTPUT ?= site
PORT ?= 8000

.PHONY: site test serve handbook bench fuzz format lint clean packages

site: packages
	$(SWIFT) build -c release --product taizhang
	"$$($(SWIFT) build -c release --show-bin-path)/taizhang" build --content "$(CONTENT)" --output "$(OUTPUT)"

test: packages
	$(SWIFT) test --disable-xctest
	Scripts/browser-tests.sh

# 在本机预览，保存后自动更新 / previews on this machine and follows what is saved.
serve: packages
	$(SWIFT) build -c release --product taizhang
	"$$($(SWIFT) build -c release --show-bin-path)/taizhang" serve --content "$(CONTENT)" --port "$(PORT)"

# 手册：docs/handbook 里的章节生成网站，中文在 site-handbook，英文在 site-handbook/en / the handbook as a site.
handbook: packages
	$(SWIFT) build -c release --product taizhang
	Scripts/handbook.sh "$$($(SWIFT) build -c release --show-bin-path)/taizhang" site-handbook

# 计时：整次运行的耗时、CPU 和内存 / wall time, CPU and memory of whole runs.
bench: packages
	$(SWIFT) build -c release --product taizhang
	python3 Benchmarks/run.py
	python3 Benchmarks/compare.py
	python3 Benchmarks/rows.py
	python3 Benchmarks/preview.py

# 用随机字节喂每个读取器，每个 SECONDS 秒 / feeds every reader with made-up bytes.
SECONDS_EACH ?= 60
fuzz: packages
	Scripts/fuzz.sh all $(SECONDS_EACH)

format:
	$(SWIFT) format -i -r Sources Tests Fuzz/Entries Package.swift

lint:
	$(SWIFT) format lint --strict -r Sources Tests Fuzz/Entries Package.swift

clean:
	$(SWIFT) package clean
	rm -rf .build-imports .build-fuzz .build-count .build-bench

packages:
	@Scripts/install-packages.sh
