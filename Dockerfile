# Builds with everything, runs with what running needs.
FROM node:22-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts && npm rebuild better-sqlite3
COPY . .
RUN node --import tsx scripts/generate.ts && npm run build && npm prune --omit=dev --ignore-scripts

FROM node:22-bookworm-slim
# Fewer arenas of memory: threads come and go, and what each arena keeps adds up.
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data MALLOC_ARENA_MAX=2
# Chromium draws the certificates. The container is its sandbox: its own needs rights that a container
# does not have, and the pages it draws are ours alone, without script or network.
ENV CHROMIUM_PATH=/usr/bin/chromium CHROMIUM_SANDBOX=0
RUN apt-get update \
  && apt-get install -y --no-install-recommends chromium \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build --chown=root:root /app ./
RUN install -d -o node -g node -m 700 /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=3s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/health/live',{headers:{host:new URL(process.env.BASE_URL).host}}).then(r=>process.exit(r.ok?0:1),()=>process.exit(1))"]
CMD ["node", "--import", "tsx", "scripts/serve.ts"]
