# SPDX-License-Identifier: MIT
# 用法 / usage:
#   docker build -t taizhang --build-arg SOURCE_DATE_EPOCH="$(git log -1 --format=%ct)" .
#   docker run --rm --user "$(id -u):$(id -g)" -v "$PWD:/county" taizhang build
FROM swift:6.3-bookworm AS build
RUN apt-get update \
  && apt-get install -y --no-install-recommends cmake dpkg-dev git pkg-config libcmark-gfm-dev \
    libcmark-gfm-extensions-dev libzip-dev libexpat1-dev libssl-dev libsqlite3-dev zlib1g-dev \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /source
# The time of the files in the archive: that of the last commit, which the image's context does not know.
ARG SOURCE_DATE_EPOCH
COPY . .
# One static program in an archive with its themes; the script tries it on the sample before it goes on.
RUN Scripts/release.sh && mkdir -p /image/etc /image/county /image/usr/share/zoneinfo/Asia \
  && tar -xzf dist/taizhang-*.tar.gz -C /image --strip-components=1 --no-same-owner \
  && cp /usr/share/zoneinfo/Asia/Shanghai /image/usr/share/zoneinfo/Asia/ \
  && printf 'taizhang:x:10001:10001::/county:/\n' > /image/etc/passwd

FROM scratch
COPY --from=build /image/ /
ENV PATH=/bin TZ=Asia/Shanghai LC_ALL=C.UTF-8
USER 10001:10001
WORKDIR /county
ENTRYPOINT ["taizhang"]
